// Lays two texts side by side, word by word.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Lineage;

/// <summary>The stretches in which two texts differ: all that is not on their longest common run of words (Hunt and Szymanski, 1977).</summary>
internal static class WordAlignment
{
    private const int MostCells = 2_000_000; // two texts of 1,400 words; longer ones are one differing stretch from the first to the last difference

    /// <summary>Differing stretches in order; words are compared folded, spans are of the texts as given.</summary>
    /// <param name="from">Words of the earlier text.</param>
    /// <param name="to">Words of the new text.</param>
    public static ImmutableArray<AlignedSpan> Differences(ImmutableArray<Term> from, ImmutableArray<Term> to)
    {
        int start = 0, fromEnd = from.Length, toEnd = to.Length;
        while (start < fromEnd && start < toEnd && from[start].Word == to[start].Word) start++;
        while (fromEnd > start && toEnd > start && from[fromEnd - 1].Word == to[toEnd - 1].Word) (fromEnd, toEnd) = (fromEnd - 1, toEnd - 1);
        var spans = ImmutableArray.CreateBuilder<AlignedSpan>();
        var (i, j) = (start, start);
        foreach (var (same, other) in Common(from, to, start, fromEnd, toEnd).Append((fromEnd, toEnd)))
        {
            if (same > i || other > j) spans.Add(new(Span(from, i, same), Span(to, j, other)));
            (i, j) = (same + 1, other + 1);
        }

        return spans.DrainToImmutable();
    }

    private static IEnumerable<(int From, int To)> Common(ImmutableArray<Term> from, ImmutableArray<Term> to, int start, int fromEnd, int toEnd)
    {
        int rows = fromEnd - start, columns = toEnd - start;
        if (rows == 0 || columns == 0 || (long)rows * columns > MostCells) yield break;
        var length = new int[rows + 1, columns + 1]; // of the longest common run from here to the end
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                length[i, j] = from[start + i].Word == to[start + j].Word ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (from[start + i].Word == to[start + j].Word) yield return (start + i++, start + j++);
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }
    }

    // Where nothing was, an empty span after the word before it.
    private static TextSpan Span(ImmutableArray<Term> terms, int first, int end)
    {
        if (first < end) return new(terms[first].Span.Start, terms[end - 1].Span.End);
        var at = first == 0 ? 0 : terms[first - 1].Span.End;
        return new(at, at);
    }
}
