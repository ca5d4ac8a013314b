// The founding report with the fates that a reader coded by hand: what the composer is compared with the model on.
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Weft.Analysis.Carriage;
using Weft.Analysis.Interactions;
using Weft.Analysis.Mandates;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Tests.Shared;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Tests.Briefs;

/// <summary>Reads the report with a few lines of its own, so that the test does not depend on the readers.</summary>
internal static class HandCodedReport
{
    private const string Input = "in-report";

    // Who made inputs and who moderated, by session, as the report names them.
    private static readonly ImmutableArray<(string Session, Level Level, string[] Inputs, string Moderator)> Seats =
    [
        ("a", Level.IntraGovernmental, ["Jamaica", "Switzerland"], "Finland"),
        ("b", Level.InterGovernmental, ["Philippines", "Nigeria", "European Union"], "Centre for Development"),
        ("c", Level.Multilateral, ["Mauritius", "Mexico", "OECD", "UNODC"], "OECD"),
        ("d", Level.MultiStakeholder, ["Sweden", "World Bank", "ICMC"], "Switzerland"),
    ];

    private static readonly Dictionary<string, ActorKind> Kinds = new(StringComparer.Ordinal)
    {
        ["European Union"] = ActorKind.RegionalOrganisation,
        ["OECD"] = ActorKind.InternationalOrganisation,
        ["UNODC"] = ActorKind.InternationalOrganisation,
        ["World Bank"] = ActorKind.InternationalOrganisation,
        ["ICMC"] = ActorKind.CivilSociety,
        ["Centre for Development"] = ActorKind.Academia,
    };

    public static CoherenceCheck Check()
    {
        var path = SharedFolder.Path("data", "founding-report", "workshop-report-2012.md");
        var text = Read(File.ReadAllText(path));
        var lexicon = Lexicon.For("en")!;
        var sections = Sections(text);
        var actors = Actors(text);
        var sessions = Sessions(text, sections);
        var recommendations = Recommendations(text, sections);
        var statements = Statements(text, sessions, recommendations);
        var ledger = new Ledger(
            sections, [new Meeting("m-1", "Expert workshop", new DateOnly(2012, 6, 26), "Brussels", ["ac-Switzerland", "ac-Finland"], sessions)], actors,
            [.. statements.Select(s => s.Statement)], []);
        var draft = new CheckedInput(
            Input, "workshop-report-2012.md", InputRole.Draft, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), text, "en",
            "Promoting Policy Coherence for Development in International Migration Issues", new DateOnly(2012, 6, 26), ledger, [.. recommendations]);
        return new CoherenceCheck
        {
            Methods = ImmutableSortedDictionary<string, string>.Empty.Add("slots", "1.0").Add("conflicts", "1.0"),
            Inputs = [draft],
            Statements = [.. statements],
            Recommendations = [.. recommendations.Select(r => new CheckedRecommendation(r, OperationalitySlots.Read(r.Text, lexicon), []))],
            Conflicts = CandidatePairs.Find([new PolicyText(Input, text, sections, actors)], lexicon),
            Who = new SeatLists([], [], [], [], [], []),
            SpokenOf = Weft.Analysis.Mandates.SpokenOf.Find([.. recommendations], ledger.Meetings, actors, lexicon),
            NotChecked =
            [
                new NotChecked("repeated", "nothing-earlier-given"), new NotChecked("conflicts-with-other-texts", "nothing-else-given"), new NotChecked("mandates", "no-mandates-given"),
            ],
        };
    }

    private static string Id(string actor) => $"ac-{actor.Replace(' ', '-')}";

    private static DocumentText Read(string markdown)
    {
        var raw = new List<(BlockKind Kind, string? Label, string Text)>();
        foreach (var line in markdown.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var heading = Match(line, @"^(?:(\d)\)|([a-d])\.)\s+(.*)$");
            var item = Match(line, @"^(?:-|(\d+)\.)\s+(.*)$");
            if (heading.Success) raw.Add((BlockKind.Heading, heading.Groups[1].Value + heading.Groups[2].Value, heading.Groups[3].Value.TrimEnd(':')));
            else if (item.Success) raw.Add((BlockKind.ListItem, item.Groups[1].Success ? item.Groups[1].Value : null, item.Groups[2].Value));
            else if (raw.Count > 0 && raw[^1].Kind != BlockKind.Heading && char.IsLower(line[0])) raw[^1] = raw[^1] with { Text = $"{raw[^1].Text} {line}" };
            else raw.Add((BlockKind.Paragraph, null, line));
        }

        // The front matter before section 1 is title and date, not running text.
        var first = raw.FindIndex(r => r.Kind == BlockKind.Heading);
        var blocks = raw.Skip(first).Select((r, i) => Block(r.Kind, r.Label, r.Text, i + 1)).ToImmutableArray();
        return new DocumentText { Format = Weft.Analysis.Text.DocumentFormat.Text, Blocks = blocks };
    }

    private static Block Block(BlockKind kind, string? label, string markdown, int number)
    {
        var text = new StringBuilder();
        var bold = ImmutableArray.CreateBuilder<TextSpan>();
        var open = -1;
        for (var i = 0; i < markdown.Length; i++)
        {
            if (markdown[i] != '*')
            {
                text.Append(markdown[i]);
                continue;
            }

            i++;
            if (open < 0) open = text.Length;
            else
            {
                bold.Add(new TextSpan(open, text.Length));
                open = -1;
            }
        }

        return new Block { Kind = kind, Label = label, Text = text.ToString(), Number = number, Level = kind == BlockKind.Heading ? 1 : 0, Emphasis = bold.ToImmutable() };
    }

    private static ImmutableArray<Section> Sections(DocumentText text)
    {
        var heads = text.Blocks.Where(b => b.Kind == BlockKind.Heading).ToList();
        return [.. heads.Select((h, i) => new Section(
            h.Label, h.Text, 1, h.Number, i + 1 < heads.Count ? heads[i + 1].Number - 1 : text.Blocks.Length,
            h.Label is "1" ? SectionRole.Opening : h.Label is "2" ? SectionRole.Recommendations : SectionRole.Session))];
    }

    private static ImmutableArray<Actor> Actors(DocumentText text)
    {
        var names = Seats.SelectMany(s => s.Inputs.Append(s.Moderator)).Distinct(StringComparer.Ordinal);
        return [.. names.Select(n => new Actor(
            Id(n), n, Kinds.GetValueOrDefault(n, ActorKind.State), Tier.Unknown, [],
            [.. text.Blocks.Where(b => b.Text.Contains(n, StringComparison.Ordinal)).Take(1).Select(b => Anchor.Of(Input, b, new TextSpan(b.Text.IndexOf(n, StringComparison.Ordinal), b.Text.IndexOf(n, StringComparison.Ordinal) + n.Length)))]))];
    }

    private static ImmutableArray<Session> Sessions(DocumentText text, ImmutableArray<Section> sections) =>
    [
        .. Seats.Select(seat =>
        {
            var section = sections.Single(s => s.Label == seat.Session);
            var named = text.BlockAt(section.FirstBlock + 1)!;
            return new Session(
                $"se-{seat.Session}", seat.Session, section.Title, [seat.Level], [Id(seat.Moderator)], [.. seat.Inputs.Select(i => new SessionInput(Id(i), null, Anchor.Of(Input, named)))],
                Anchor.Of(Input, text.BlockAt(section.FirstBlock)!), section.FirstBlock, section.LastBlock);
        }),
    ];

    private static List<Recommendation> Recommendations(DocumentText text, ImmutableArray<Section> sections) =>
        [.. text.Blocks.Where(b => b.Kind == BlockKind.ListItem && b.Label is not null && b.Number > sections.Single(s => s.Label == "2").FirstBlock)
            .Select(b => new Recommendation($"r-{b.Label}", b.Label!, b.Text, [Anchor.Of(Input, b)], [], RecommendationPosition.Unknown, "hand", 1))];

    private static List<CheckedStatement> Statements(DocumentText text, ImmutableArray<Session> sessions, List<Recommendation> recommendations)
    {
        var statements = new List<CheckedStatement>();
        foreach (var row in File.ReadLines(SharedFolder.Path("data", "founding-report", "fate.csv")).Skip(1))
        {
            var cells = Match(row, "^(T\\d+),([^,]*),(?:\"([^\"]*)\"|([^,]*)),(.*)$");
            if (cells.Groups[2].Value == "R") continue;
            var quote = cells.Groups[3].Success ? cells.Groups[3].Value : cells.Groups[4].Value;
            var session = sessions.FirstOrDefault(s => s.Label == cells.Groups[2].Value);
            var (block, span) = Place(text, quote, session);
            var fate = cells.Groups[5].Value.Split(' ');
            var label = Enum.Parse<FateLabel>(fate[0], ignoreCase: true);
            var sentence = Sentence(block.Text, span);
            var cue = Match(sentence.In(block.Text), @"\b(different|several) participants\b|\b[Ss]ome stakeholders\b|\b[Pp]articipants\b(?! from| were)");
            var standing = !cue.Success ? Standing.NotStated : cue.Value[0] is 'd' || cue.Value.StartsWith("several", StringComparison.Ordinal) ? Standing.Several : cue.Value.Contains("ome ", StringComparison.Ordinal) ? Standing.Some : Standing.General;
            var id = cells.Groups[1].Value;
            var statement = new Statement(
                id, session?.Id, StatementKind.Suggestion, standing, null, [], session?.Levels ?? [], span.In(block.Text), Anchor.Of(Input, block, span), sentence,
                block.Emphasis.Any(e => e.Overlaps(span)), "hand", 1);
            var to = fate.Length > 1 ? recommendations.Where(r => $"R{r.Label}" == fate[1]).Select(r => r.Id).ToImmutableArray() : [];
            ImmutableArray<ChangedWords> changed = id == "T119" ? [new ChangedWords("information is", "conflicts of interest")] : [];
            statements.Add(new CheckedStatement(statement, new Fate(id, label, to, changed, "hand", 1)));
        }

        return [.. statements.OrderBy(s => s.Statement.Anchor.Paragraph).ThenBy(s => s.Statement.Anchor.Start)];
    }

    private static (Block Block, TextSpan Span) Place(DocumentText text, string quote, Session? session)
    {
        static string Plain(string s) => s.Replace('’', '\'').Replace('‘', '\'');
        foreach (var block in text.Blocks.Where(b => b.Kind != BlockKind.Heading && (session is null || (b.Number >= session.FirstBlock && b.Number <= session.LastBlock))))
        {
            var at = Plain(block.Text).IndexOf(Plain(quote), StringComparison.OrdinalIgnoreCase);
            if (at >= 0) return (block, new TextSpan(at, at + quote.Length));
        }

        throw new InvalidOperationException("A coded quotation is not in the report.");
    }

    private static Match Match(string text, string pattern) => Regex.Match(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(5));

    private static TextSpan Sentence(string text, TextSpan span)
    {
        // A full stop ends a sentence where a capital follows: "e.g. some" does not.
        var ends = Regex.Matches(text, @"\. (?=\p{Lu})", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(m => m.Index).ToList();
        var start = ends.Where(e => e < span.Start).Select(e => e + 2).DefaultIfEmpty(0).Last();
        return new TextSpan(start, ends.Where(e => e >= span.End - 1).Select(e => e + 1).DefaultIfEmpty(text.Length).First());
    }
}
