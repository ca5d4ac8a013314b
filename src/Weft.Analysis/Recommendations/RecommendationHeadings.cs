// Recommendations under a heading of their own: "Recommendation 3: …".
using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Finds blocks that begin "Recommendation" and a number; what follows on the line, or the next block, is the recommendation.</summary>
internal sealed partial class RecommendationHeadings(ImmutableArray<Block> blocks, FinderCues cues)
{
    private const double Sure = 0.95;

    // "Evaluation recommendation": words before the noun in such a heading.
    private const int WordsBefore = 3;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -'’");

    private const int LongestHeading = 60;

    /// <summary>All of them, in order; each with the number of the last block under its heading.</summary>
    public IEnumerable<(FoundRecommendation Item, int LastBlock)> Find()
    {
        for (var at = 0; at < blocks.Length; at++)
        {
            if (Heading(blocks[at]) is not { } heading) continue;
            var item = new FoundRecommendation(heading.Core, "heading-with-number", Sure);
            if (blocks[at].Text[heading.TextStart..].Trim().Length > 0) item.Add(blocks[at], new TextSpan(heading.TextStart, blocks[at].Text.Length));
            var end = at + 1;
            while (end < blocks.Length && blocks[end].Kind is not BlockKind.Heading && Heading(blocks[end]) is null) end++;
            if (item.IsEmpty && end > at + 1) AddBody(item, at + 1, end);
            if (!item.IsEmpty) yield return (item, blocks[end - 1].Number);
        }
    }

    /// <summary>The first block under the heading, with the list that it introduces.</summary>
    private void AddBody(FoundRecommendation item, int from, int end)
    {
        item.Add(blocks[from], new TextSpan(0, blocks[from].Text.Length));
        if (!blocks[from].Text.EndsWith(':')) return;
        for (var at = from + 1; at < end && blocks[at].Kind == BlockKind.ListItem; at++) item.Add(blocks[at], new TextSpan(0, blocks[at].Text.Length));
    }

    private PrintedLabel? Heading(Block block)
    {
        if (block.Kind == BlockKind.TableCell || cues.Find("finder.headingNouns", block.Text) is not { } noun) return null;
        if (!IsPlain(block.Text.AsSpan(0, noun.Start)) || Number().Match(block.Text[noun.End..]) is not { Success: true } match) return null;
        var (after, number) = (block.Text[(noun.End + match.Length)..], match.Groups["number"].Value);
        var isTitle = block.Kind == BlockKind.Heading || block.Text.Length <= LongestHeading;
        if (match.Groups["mark"].Length == 0 && !(isTitle && after.Length == 0)) return null;
        return new PrintedLabel(number, noun.End + match.Length);
    }

    // A few words: "Evaluation recommendation", but not "see, in reply to 85, recommendation".
    private static bool IsPlain(ReadOnlySpan<char> before) => before.Count(' ') <= WordsBefore && before.IndexOfAnyExcept(Letters) < 0;

    // " 3:", " # 2: (Time 0) :", " R4 –", " 7": a number or one letter, and a mark that parts it from the words.
    [GeneratedRegex(@"^\s*(no\.?|nr\.?|#)?\s*(?<number>[A-Z]{0,2}\d{1,3}(\.\d{1,2})?[a-z]?|[A-Z]|[IVX]{1,4})\s*(?<mark>(\s*([:.\-–—]|\([^)]{0,40}\)))*)\s*($|(?=\S))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
