// The longest run that two sequences have in common, in order.
using System.Collections.Immutable;

namespace Weft.Workbench.Documents;

/// <summary>Finds what stayed between two versions.</summary>
public static class CommonRun
{
    private const int MostCells = 4_000_000; // two middles of 2,000 parts; larger ones that differ everywhere have nothing in common here

    /// <summary>Pairs of places that hold the same, ascending on both sides.</summary>
    /// <remarks>Equal beginnings and ends are taken off first; the rest is the textbook table. Time and space: the product of what is left.</remarks>
    public static ImmutableArray<(int From, int To)> Of(ImmutableArray<string> from, ImmutableArray<string> to)
    {
        int start = 0, fromEnd = from.Length, toEnd = to.Length;
        while (start < fromEnd && start < toEnd && from[start] == to[start]) start++;
        while (fromEnd > start && toEnd > start && from[fromEnd - 1] == to[toEnd - 1]) (fromEnd, toEnd) = (fromEnd - 1, toEnd - 1);
        return
        [
            .. Enumerable.Range(0, start).Select(n => (n, n)),
            .. Middle(from, to, start, fromEnd, toEnd),
            .. Enumerable.Range(0, from.Length - fromEnd).Select(n => (fromEnd + n, toEnd + n)),
        ];
    }

    private static IEnumerable<(int From, int To)> Middle(ImmutableArray<string> from, ImmutableArray<string> to, int start, int fromEnd, int toEnd)
    {
        int rows = fromEnd - start, columns = toEnd - start;
        if (rows == 0 || columns == 0 || (long)rows * columns > MostCells) yield break;
        var length = new int[rows + 1, columns + 1]; // of the longest common run from here to the end
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                length[i, j] = from[start + i] == to[start + j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (from[start + i] == to[start + j]) yield return (start + i++, start + j++);
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }
    }
}
