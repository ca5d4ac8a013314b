// The founding report cut by hand for the tests of carriage: its paragraphs, its coded quotes as statements, its recommendations.
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Carriage;

/// <summary>A quote coded by hand.</summary>
internal sealed record CodedQuote(string Id, string Section, string Quote, string Fate, string? Recommendation);

internal static partial class FoundingReport
{
    public static ImmutableArray<CodedQuote> Quotes()
    {
        var rows = File.ReadLines(SharedFolder.Path("data", "founding-report", "fate.csv")).Skip(1).Where(l => l.Length > 0).Select(l => Row().Match(l));
        return [.. rows.Select(m => (Match: m, Fate: m.Groups["fate"].Value.Split(' '))).Select(r => new CodedQuote(
            r.Match.Groups["id"].Value, r.Match.Groups["section"].Value, r.Match.Groups["quote"].Value.Trim('"'), r.Fate[0], r.Fate.ElementAtOrDefault(1)))];
    }

    public static ImmutableArray<Block> Blocks()
    {
        var text = File.ReadAllText(SharedFolder.Path("data", "founding-report", "workshop-report-2012.md")).Replace("**", "", StringComparison.Ordinal);
        var paragraphs = text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
        return [.. paragraphs.Select((p, i) => new Block { Kind = BlockKind.Paragraph, Text = ListMark().Replace(p, ""), Label = Label(p), Number = i + 1 })];
    }

    public static ImmutableArray<Recommendation> Recommendations(ImmutableArray<Block> blocks) =>
        [.. blocks.TakeLast(6).Select((b, i) => new Recommendation($"R{i + 1}", $"{i + 1}", b.Text, [Anchor.Of("report", b)], [], RecommendationPosition.Unknown, "list item", 1))];

    public static Statement Statement(CodedQuote quote, ImmutableArray<Block> blocks)
    {
        var block = blocks.First(b => Plain(b.Text).Contains(Plain(quote.Quote), StringComparison.Ordinal));
        var start = Plain(block.Text).IndexOf(Plain(quote.Quote), StringComparison.Ordinal);
        return Statement(quote.Id, block, new TextSpan(start, start + quote.Quote.Length));
    }

    /// <summary>The whole sentence around a quote.</summary>
    public static Statement Sentence(CodedQuote quote, ImmutableArray<Block> blocks)
    {
        var at = Statement(quote, blocks);
        var block = blocks[at.Anchor.Paragraph - 1];
        var start = at.Anchor.Start == 0 ? 0 : block.Text.LastIndexOf(". ", at.Anchor.Start, StringComparison.Ordinal) is var s && s >= 0 ? s + 2 : 0;
        var end = block.Text.IndexOf(". ", at.Anchor.End - 1, StringComparison.Ordinal) is var e && e >= 0 ? e + 1 : block.Text.Length;
        return Statement(quote.Id, block, new TextSpan(start, end));
    }

    private static Statement Statement(string id, Block block, TextSpan span)
    {
        var anchor = Anchor.Of("report", block, span);
        return new Statement(id, null, StatementKind.Finding, Standing.NotStated, null, [], [], anchor.Exact, anchor, span, false, "coded by hand", 1);
    }

    private static string Plain(string text) => text.Replace('\u2019', '\'').Replace('\u2018', '\'');

    private static string? Label(string paragraph) => ListMark().Match(paragraph) is { Success: true } m ? m.Value.Trim() : null;

    [GeneratedRegex("""^(?<id>[^,]+),(?<section>[^,]+),(?<quote>"[^"]*"|[^,]*),(?<fate>.*?)\r?$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^(\d\.|-|[a-d]\.)\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListMark();
}
