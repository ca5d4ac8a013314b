// Runs the cases in Cases: each file is Markdown, its first fence the input, the others what must be found in it.
using System.Text.RegularExpressions;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Text;

public sealed partial class LedgerCaseTests
{
    private static readonly string Folder = Path.Combine(SharedFolder.Repository, "tests", "Weft.Analysis.Tests", "Text", "Cases");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_case_yields_what_it_lists(string file)
    {
        var fences = Fence().Matches(File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n"))
            .Select(m => (Name: m.Groups["name"].Value, Body: m.Groups["body"].Value.TrimEnd())).ToList();
        var ledger = LedgerReader.Read("case", MarkdownBlocks.Read(fences.Single(f => f.Name == "input").Body), Lexicon.English);

        var expected = fences.Where(f => f.Name != "input").ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(Joined(expected), Joined(expected.Select(f => (f.Name, string.Join('\n', Lines(f.Name, ledger))))));
    }

    private static string Joined(IEnumerable<(string Name, string Body)> parts) => string.Join("\n\n", parts.Select(p => $"{p.Name}:\n{p.Body}"));

    private static IEnumerable<string> Lines(string part, Ledger ledger)
    {
        string Names(IEnumerable<string> ids) => string.Join("; ", ids.Select(id => ledger.Actors.Single(a => a.Id == id).Name));
        return part switch
        {
            "sections" => ledger.Sections.Select(s => $"{new string('.', s.Depth)} {s.Label ?? "-"} | {s.Title} | {s.Role}"),
            "meeting" => ledger.Meetings.Select(m => $"{m.Title} | {m.Date:yyyy-MM-dd} | {m.Place ?? "unknown"} | {Names(m.Chairs)}"),
            "sessions" => ledger.Meetings.SelectMany(m => m.Sessions).Select(s =>
                $"{s.Label ?? "-"} | {string.Join(", ", s.Levels)} | moderated: {Names(s.Moderators)} | inputs:{string.Concat(s.Inputs.Select(i => $" {Names([i.Actor])} ({i.Role});"))}"),
            "actors" => ledger.Actors.Select(a => $"{a.Name} | {a.Kind} | {a.Tier}{string.Concat(a.Aliases.Select(x => $" | {x}"))}"),
            "statements" => ledger.Statements.Select(s => $"{s.Kind} | {s.Standing} | {Names(s.SaidBy)} | {s.Text}"),
            "named" => ledger.NamedTexts.Select(n => n.BuildsOn ? $"{n.Title} (builds on)" : n.Title),
            _ => throw new InvalidOperationException($"No part '{part}'."),
        };
    }

    [GeneratedRegex(@"^```(?<name>\w+)\n(?<body>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();
}
