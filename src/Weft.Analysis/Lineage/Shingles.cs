// Overlapping runs of three words, as hashes: the sets on which likeness of wording is measured.
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Weft.Analysis.Lineage;

/// <summary>Word 3-shingles of a text and how alike two sets of them are (Broder, "On the resemblance and containment of documents", 1997).</summary>
/// <remarks>
/// Three words, not Broder's longer runs: with five, one changed word takes a clause of under 33 words below 0.7, and recommendations are shorter.
/// Each shingle is 31 bits of its XxHash3: two clauses of 30 shingles share one by accident less than once in two million.
/// </remarks>
public static class Shingles
{
    /// <summary>Words in a shingle.</summary>
    public const int Words = 3;

    /// <summary>The distinct shingles of a text, ascending; one shingle of all words where there are fewer than three, none where there is no word.</summary>
    /// <param name="text">Any text.</param>
    public static ImmutableArray<uint> Of(string text) => Of(FoldedWords.Of(text));

    /// <summary>The distinct shingles of folded words, ascending.</summary>
    /// <param name="words">Folded words.</param>
    public static ImmutableArray<uint> Of(FoldedWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var hashes = new uint[CountOf(words)];
        return ImmutableCollectionsMarshal.AsImmutableArray(hashes[..Write(words, hashes)]);
    }

    /// <summary>Size of the intersection over size of the union, 0 to 1; 0 when both are empty.</summary>
    /// <param name="a">Ascending and distinct.</param>
    /// <param name="b">Ascending and distinct.</param>
    public static double Jaccard(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var shared = Shared(a, b);
        var union = a.Length + b.Length - shared;
        return union == 0 ? 0 : (double)shared / union;
    }

    /// <summary>Share of the smaller set that the other holds, 0 to 1; 0 when one is empty.</summary>
    /// <param name="a">Ascending and distinct.</param>
    /// <param name="b">Ascending and distinct.</param>
    public static double Containment(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var smaller = Math.Min(a.Length, b.Length);
        return smaller == 0 ? 0 : (double)Shared(a, b) / smaller;
    }

    /// <summary>How many shingles there are before equal ones are joined: the room that <see cref="Write"/> needs.</summary>
    internal static int CountOf(FoldedWords words) => words.Count == 0 ? 0 : Math.Max(words.Count - Words + 1, 1);

    /// <summary>Writes the distinct shingles, ascending, and says how many they are.</summary>
    internal static int Write(FoldedWords words, Span<uint> hashes)
    {
        var count = CountOf(words);
        var run = Math.Min(Words, words.Count);
        for (var i = 0; i < count; i++) hashes[i] = Hash(words.Run(i, run));
        return SmallSets.SortDistinct(hashes[..count]);
    }

    /// <summary>Size of the intersection of two ascending, distinct sets.</summary>
    internal static int Shared(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            // Without branches: which side is the smaller is a coin toss that no predictor learns.
            uint x = a[i], y = b[j];
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Size of the intersection where at most so many shingles are on one side only; some smaller number where there are more.</summary>
    internal static int SharedIfMissing(int mayMiss, ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            uint x = a[i], y = b[j];
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
            if (i + j - (2 * shared) > mayMiss) break;
        }

        return shared;
    }

    private static uint Hash(ReadOnlySpan<char> run)
    {
        var hash = (uint)(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(run)) >> 33);
        return hash == int.MaxValue ? 0 : hash; // that one value is SmallSets' own
    }
}
