// The founding report, from the command to the JSON: what its hand-made reading says it holds.
using System.Text.Json;
using Weft.Formats;
using Weft.Formats.Tables;
using Weft.Tests.Shared;

namespace Weft.Cli.Tests.Briefs;

public sealed class FoundingReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private async Task<JsonElement> Check(string draft)
    {
        var run = await WeftRun.Of("check", draft, "--out", folder.Path);
        Assert.Equal(0, run.ExitCode);
        using var check = JsonDocument.Parse(File.ReadAllBytes(folder.File("check.json")));
        return check.RootElement.Clone();
    }

    private static string Report => SharedFolder.Path("data", "founding-report", "workshop-report-2012.md");

    [Fact]
    public async Task Its_meeting_sessions_inputs_moderators_and_chairs_are_read()
    {
        var check = await Check(Report);

        var meeting = Assert.Single(check.GetProperty("meetings").EnumerateArray());
        var sessions = meeting.GetProperty("sessions").EnumerateArray().ToList();
        Assert.Equal("2012-06-26", meeting.GetProperty("date").GetString());
        Assert.Equal("Brussels", meeting.GetProperty("place").GetString());
        Assert.Equal(3, meeting.GetProperty("chairs").GetArrayLength());
        Assert.Equal(["a", "b", "c", "d"], sessions.Select(s => s.GetProperty("label").GetString()));
        Assert.Equal(
            ["IntraGovernmental", "InterGovernmental", "Multilateral", "MultiStakeholder"], sessions.Select(s => Assert.Single(s.GetProperty("level").EnumerateArray()).GetString()));
        Assert.Equal([2, 3, 4, 3], sessions.Select(s => s.GetProperty("inputs").GetArrayLength()));
        Assert.All(sessions, s => Assert.Single(s.GetProperty("moderators").EnumerateArray()));
    }

    [Fact]
    public async Task Its_six_recommendations_have_the_categories_and_slots_of_the_method()
    {
        var check = await Check(Report);

        var recommendations = check.GetProperty("recommendations").EnumerateArray().ToList();
        string?[] States(string slot) => [.. recommendations.Select(r => r.GetProperty("slots").GetProperty(slot).GetProperty("state").GetString())];
        Assert.Equal([4, 4, 4, 4, 5, 4], recommendations.Select(r => r.GetProperty("category").GetInt32()));
        Assert.Equal(1, States("who").Count(s => s == "Filled"));
        Assert.Equal(0, States("byWhen").Count(s => s == "Filled"));
        Assert.Equal(0, States("means").Count(s => s == "Filled"));
        Assert.Equal(0, States("verification").Count(s => s == "Filled"));
    }

    [Fact]
    public async Task The_spellings_of_the_forum_are_one_actor_and_so_are_those_of_the_dialogue()
    {
        var check = await Check(Report);

        var spellings = check.GetProperty("actors").EnumerateArray()
            .Select(a => a.GetProperty("aliases").EnumerateArray().Select(x => x.GetString()!).Append(a.GetProperty("name").GetString()!).ToHashSet()).ToList();
        Assert.Contains(spellings, s => s.Contains("GFMD") && s.Contains("Global Forum"));
        Assert.Contains(spellings, s => s.Contains("HLD") && s.Contains("UNHLD"));
    }

    [Fact]
    public async Task Every_anchor_quotes_its_source_to_the_letter()
    {
        var check = await Check(Report);
        var source = Fold(File.ReadAllText(Report));

        var quotes = Anchors(check).ToList();

        Assert.InRange(quotes.Count, 200, 5000);
        Assert.All(quotes, q => Assert.Contains(Fold(q), source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_fates_agree_with_the_hand_coding()
    {
        var check = await Check(Report);
        var (f1, altered) = Fates(check);

        Assert.InRange(f1, 0.6, 1);
        Assert.Contains(altered, changed => changed.Contains("information", StringComparison.Ordinal) && changed.Contains("conflicts of interest", StringComparison.Ordinal));
        Assert.Contains(altered, changed => changed.Contains("inception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_report_as_Word_and_as_PDF_gives_the_same_ledger()
    {
        var html = folder.Write("report.html", $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">{Markdig.Markdown.ToHtml(File.ReadAllText(Report))}</html>");
        var docx = LibreOffice.Convert(html, "docx:MS Word 2007 XML", folder.Path, "HTML (StarWriter)");
        var pdf = LibreOffice.Convert(docx, "pdf", folder.Path);

        var ofWord = Summary(await Check(docx));
        var ofPdf = Summary(await Check(pdf));
        var ofMarkdown = Summary(await Check(Report));

        Assert.Equal(ofMarkdown, ofWord);
        Assert.Equal(ofWord, ofPdf);
    }

    // What a ledger says, without ids and places, which differ between formats.
    private static List<string> Summary(JsonElement check)
    {
        var names = check.GetProperty("actors").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!, a => a.GetProperty("name").GetString()!);
        string Names(JsonElement ids) => string.Join(", ", ids.EnumerateArray().Select(i => names[i.GetString()!]));
        var lines = new List<string>();
        foreach (var meeting in check.GetProperty("meetings").EnumerateArray())
        {
            lines.Add($"meeting {meeting.GetProperty("date")} {meeting.GetProperty("place")} {Names(meeting.GetProperty("chairs"))}");
            lines.AddRange(meeting.GetProperty("sessions").EnumerateArray().Select(s =>
                $"session {s.GetProperty("label")} {s.GetProperty("title")} {s.GetProperty("level")} {Names(s.GetProperty("moderators"))} {string.Join(", ", s.GetProperty("inputs").EnumerateArray().Select(i => names[i.GetProperty("actor").GetString()!]))}"));
        }

        lines.AddRange(check.GetProperty("actors").EnumerateArray().Select(a => $"actor {a.GetProperty("name")} {a.GetProperty("kind")}"));
        lines.AddRange(check.GetProperty("statements").EnumerateArray().Select(s => $"statement {s.GetProperty("kind")} {s.GetProperty("standing")} {s.GetProperty("text")}"));
        lines.AddRange(check.GetProperty("recommendations").EnumerateArray().Select(r => $"recommendation {r.GetProperty("label")} {r.GetProperty("category")} {r.GetProperty("text")}"));
        return lines;
    }

    private static (double MacroF1, List<string> Changed) Fates(JsonElement check)
    {
        var statements = check.GetProperty("statements").EnumerateArray().ToList();
        var pairs = new List<(string Gold, string Found)>();
        var changed = new List<string>();
        var gold = SharedFolder.Path("data", "founding-report", "fate.csv");
        var table = TableReader.Read("fate.csv", File.ReadAllBytes(gold), ReadingLimits.Default, TestContext.Current.CancellationToken).Value;
        foreach (var row in table.Rows)
        {
            if (row is not [{ } id, { } section, { } words, { } label] || section == "R") continue;
            var quote = Fold(words);
            var best = statements.MaxBy(s => Shared(quote, Fold(s.GetProperty("text").GetString()!)));
            var fate = best.GetProperty("fate");
            var isFound = Shared(quote, Fold(best.GetProperty("text").GetString()!)) >= 0.5;
            pairs.Add((Class(label.Split(' ')[0]), isFound ? Class(fate.GetProperty("label").GetString()!.ToLowerInvariant()) : "none"));
            if (id is "T119" or "T052") changed.Add(string.Join("; ", fate.GetProperty("changed").EnumerateArray().Select(c => $"{c.GetProperty("from")} -> {c.GetProperty("to")}")));
        }

        TestContext.Current.SendDiagnosticMessage(string.Join(", ", new[] { "kept", "altered", "dropped" }.Select(c => $"F1 of {c} {F1(pairs, c):0.000}")));
        return (new[] { "kept", "altered", "dropped" }.Average(c => F1(pairs, c)), changed);
    }

    private static string Class(string label) => label is "carried" or "partly" ? "kept" : label;

    private static double F1(List<(string Gold, string Found)> pairs, string label)
    {
        var hits = pairs.Count(p => p.Gold == label && p.Found == label);
        return hits == 0 ? 0 : 2.0 * hits / (pairs.Count(p => p.Gold == label) + pairs.Count(p => p.Found == label));
    }

    // Share of the quote's words that stand in the statement in the same order without a gap of another word.
    private static double Shared(string quote, string statement)
    {
        if (statement.Contains(quote, StringComparison.Ordinal)) return 1;
        var words = quote.Split(' ');
        for (var length = words.Length - 1; length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (statement.Contains(string.Join(' ', words[start..(start + length)]), StringComparison.Ordinal)) return (double)length / words.Length;
            }
        }

        return 0;
    }

    private static IEnumerable<string> Anchors(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("exact", out var exact) => [exact.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Anchors(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Anchors),
        _ => [],
    };

    // Markup and line breaks gone on both sides: the quotation is of the text as read.
    private static string Fold(string text) =>
        string.Join(' ', text.Replace("**", "", StringComparison.Ordinal).Replace('‘', '\'').Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
