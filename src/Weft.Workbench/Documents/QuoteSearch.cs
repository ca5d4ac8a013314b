// Finds quoted words again in another version of a text: to the letter where possible, else the most similar run of words.
using Weft.Analysis.Text;

namespace Weft.Workbench.Documents;

/// <summary>Where a quotation was found again.</summary>
/// <param name="Block">Number of the block.</param>
/// <param name="Span">The words that correspond.</param>
/// <param name="Similarity">Share of the quoted words that are the same, 0 to 1.</param>
public readonly record struct FoundQuote(int Block, TextSpan Span, double Similarity);

/// <summary>Re-attaches anchors.</summary>
/// <remarks>
/// Source: W3C Web Annotation Data Model, TextQuoteSelector (exact, prefix, suffix); the fuzzy step is Sellers' approximate
/// matching (1980) on words. Cost: words of the quotation times words of the document, for quotations not found to the letter.
/// </remarks>
public static class QuoteSearch
{
    /// <summary>Least share of the same words: at 0.6 a rewritten sentence is found, its neighbour of the same topic is not.</summary>
    public const double LeastSimilarity = 0.6;

    /// <summary>The place of an anchor's words in a text.</summary>
    /// <returns>Null where nothing is similar enough.</returns>
    public static FoundQuote? Find(DocumentText text, Anchor anchor)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(anchor);
        return ToTheLetter(text, anchor) ?? Similar(text, anchor);
    }

    // The same words may stand in several places: the one with more of its context wins, then the nearer one.
    private static FoundQuote? ToTheLetter(DocumentText text, Anchor anchor)
    {
        FoundQuote? best = null;
        var bestContext = -1;
        foreach (var block in text.Blocks)
        {
            for (var at = block.Text.IndexOf(anchor.Exact, StringComparison.Ordinal); at >= 0 && anchor.Exact.Length > 0;
                 at = block.Text.IndexOf(anchor.Exact, at + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, at + anchor.Exact.Length);
                var context = SharedContext(block.Text, span, anchor);
                var isNearer = best is { } b && context == bestContext
                    && Math.Abs(block.Number - anchor.Paragraph) < Math.Abs(b.Block - anchor.Paragraph);
                if (context > bestContext || isNearer) (best, bestContext) = (new FoundQuote(block.Number, span, 1), context);
            }
        }

        return best;
    }

    private static int SharedContext(string block, TextSpan span, Anchor anchor)
    {
        var before = 0;
        while (before < anchor.Prefix.Length && before < span.Start && anchor.Prefix[^(before + 1)] == block[span.Start - 1 - before]) before++;
        var after = 0;
        while (after < anchor.Suffix.Length && span.End + after < block.Length && anchor.Suffix[after] == block[span.End + after]) after++;
        return before + after;
    }

    private static FoundQuote? Similar(DocumentText text, Anchor anchor)
    {
        var quoted = WordsOf(anchor.Exact);
        if (quoted.Count == 0) return null;
        FoundQuote? best = null;
        foreach (var block in text.Blocks)
        {
            if (MostSimilar(quoted, WordsOf(block.Text)) is not { } found || found.Similarity < LeastSimilarity) continue;
            var isBetter = best is not { } b || found.Similarity > b.Similarity
                || (found.Similarity == b.Similarity && Math.Abs(block.Number - anchor.Paragraph) < Math.Abs(b.Block - anchor.Paragraph));
            if (isBetter) best = new FoundQuote(block.Number, found.Span, found.Similarity);
        }

        return best;
    }

    // Sellers: edit distance of the whole quotation to any stretch of the block; each column carries where its stretch began.
    private static (TextSpan Span, double Similarity)? MostSimilar(List<Word> quoted, List<Word> block)
    {
        var (cost, began) = (new int[quoted.Count + 1], new int[quoted.Count + 1]);
        for (var i = 0; i <= quoted.Count; i++) cost[i] = i;
        var (least, first, last) = (quoted.Count, -1, -1);
        for (var j = 0; j < block.Count; j++)
        {
            var (diagonal, diagonalBegan) = (cost[0], j);
            (cost[0], began[0]) = (0, j + 1);
            for (var i = 1; i <= quoted.Count; i++)
            {
                var replace = diagonal + (quoted[i - 1].Folded == block[j].Folded ? 0 : 1);
                var (leaveOut, add) = (cost[i - 1] + 1, cost[i] + 1);
                var replaceBegan = diagonalBegan;
                (diagonal, diagonalBegan) = (cost[i], began[i]);
                if (replace <= leaveOut && replace <= add) (cost[i], began[i]) = (replace, replaceBegan);
                else if (leaveOut <= add) (cost[i], began[i]) = (leaveOut, began[i - 1]);
                else cost[i] = add;
            }

            if (cost[^1] < least && began[^1] <= j) (least, first, last) = (cost[^1], began[^1], j);
        }

        return first < 0 ? null : (new TextSpan(block[first].Span.Start, block[last].Span.End), 1 - ((double)least / quoted.Count));
    }

    private static List<Word> WordsOf(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            words.Add(new Word(SearchWords.Fold(text[start..at]), new TextSpan(start, at)));
        }

        return words;
    }

    private readonly record struct Word(string Folded, TextSpan Span);
}
