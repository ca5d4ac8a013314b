// Finds the texts whose wording is nearly the same, without comparing each with each.
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Weft.Analysis.Lineage;

/// <summary>Two texts of nearly the same wording.</summary>
/// <param name="First">Index of the one that comes first.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="Jaccard">Exact Jaccard similarity of their shingles.</param>
/// <param name="Containment">Share of the smaller one's shingles that the other holds.</param>
public readonly record struct NearDuplicatePair(int First, int Second, double Jaccard, double Containment);

/// <summary>A text of the index that is like another.</summary>
/// <param name="Text">Its index.</param>
/// <param name="Jaccard">Exact Jaccard similarity of their shingles.</param>
/// <param name="Containment">Share of the smaller one's shingles that the other holds.</param>
public readonly record struct NearDuplicate(int Text, double Jaccard, double Containment);

/// <summary>An index of texts by the bands of their MinHash signature.</summary>
/// <remarks>
/// Texts of the same words are one entry, so that a thousand copies cost one. Within a bucket each entry meets at most
/// <see cref="MostPerBucket"/> others: cost stays linear in the texts whatever they are. Immutable; any number of threads may share one.
/// </remarks>
public sealed partial class NearDuplicates
{
    /// <summary>Most entries of one bucket that an entry is compared with. In 100,000 clauses made from real recommendations the largest bucket has 155.</summary>
    public const int MostPerBucket = 256;

    private const int Blank = -1; // no entry

    private readonly int[] entryOf; // text -> entry
    private readonly int[] firstText; // entry -> its first text
    private readonly int[] nextCopy; // text -> the next text of the same words, or Blank
    private readonly uint[] shingles; // of all entries, end to end
    private readonly int[] ends; // entry -> where its shingles end
    private readonly ulong[] sketches; // entry -> a bit for each shingle, by its low six bits: tells most unlike pairs apart without reading them
    private readonly uint[] keys; // entry by entry, a key for each band
    private readonly Lazy<int[][]> buckets; // band by band, the entries in order of their key: only lookups need it

    private NearDuplicates(ImmutableArray<FoldedWords> texts)
    {
        entryOf = new int[texts.Length];
        nextCopy = new int[texts.Length];
        ends = new int[texts.Length];
        sketches = new ulong[texts.Length];
        keys = new uint[texts.Length * MinHash.Bands];
        shingles = new uint[RoomFor(texts)];
        firstText = Enter(texts);
        buckets = new(SortBands);
    }

    private int Entries => firstText.Length;

    /// <summary>Indexes texts.</summary>
    /// <param name="texts">Folded texts; results name them by their index.</param>
    /// <remarks>Cost: linear in the words.</remarks>
    public static NearDuplicates Build(ImmutableArray<FoldedWords> texts) => new(texts);

    /// <summary>The texts of the same words as this one, in order, itself among them.</summary>
    /// <param name="text">Index of a text.</param>
    public IEnumerable<int> Copies(int text)
    {
        for (var copy = firstText[entryOf[text]]; copy != Blank; copy = nextCopy[copy]) yield return copy;
    }

    /// <summary>The texts that share a band with this one, each with its exact likeness, in order of their index. Of copies only the first takes part.</summary>
    /// <param name="words">A folded text, of the index or not.</param>
    public ImmutableArray<NearDuplicate> Like(FoldedWords words)
    {
        var own = Shingles.Of(words).AsSpan();
        Span<uint> ownKeys = stackalloc uint[MinHash.Bands];
        MinHash.BandKeys(own, ownKeys);
        var entries = new SortedSet<int>();
        for (var band = 0; band < MinHash.Bands; band++) AddBucket(band, ownKeys[band], entries);
        var like = ImmutableArray.CreateBuilder<NearDuplicate>();
        foreach (var entry in entries)
        {
            var other = ShinglesOf(entry);
            if (Shingles.Shared(own, other) > 0) like.Add(new(firstText[entry], Shingles.Jaccard(own, other), Shingles.Containment(own, other)));
        }

        return like.DrainToImmutable();
    }

    private static int RoomFor(ImmutableArray<FoldedWords> texts)
    {
        var room = 0;
        foreach (var text in texts) room += Shingles.CountOf(text);
        return room;
    }

    private int[] Enter(ImmutableArray<FoldedWords> texts)
    {
        var known = new Dictionary<ulong, int>(texts.Length);
        var first = new int[texts.Length];
        var lastCopy = new int[texts.Length];
        int entries = 0, end = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            nextCopy[i] = Blank;
            var sameWords = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(texts[i].Joined.AsSpan()));
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(known, sameWords, out var isCopy);
            if (isCopy)
            {
                nextCopy[lastCopy[entry]] = i;
            }
            else
            {
                entry = entries++;
                first[entry] = i;
                var count = Shingles.Write(texts[i], shingles.AsSpan(end));
                foreach (var shingle in shingles.AsSpan(end, count)) sketches[entry] |= 1UL << (int)shingle; // the shift takes the low six bits
                MinHash.BandKeys(shingles.AsSpan(end, count), keys.AsSpan(entry * MinHash.Bands));
                ends[entry] = end += count;
            }

            lastCopy[entry] = i;
            entryOf[i] = entry;
        }

        return first[..entries];
    }

    private void AddBucket(int band, uint key, SortedSet<int> entries)
    {
        var order = buckets.Value[band];
        int from = 0, to = order.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (keys[(order[middle] * MinHash.Bands) + band] < key) from = middle + 1;
            else to = middle;
        }

        for (var left = MostPerBucket; from < order.Length && left > 0 && keys[(order[from] * MinHash.Bands) + band] == key; from++, left--) entries.Add(order[from]);
    }

    private ReadOnlySpan<uint> ShinglesOf(int entry)
    {
        var start = entry == 0 ? 0 : ends[entry - 1];
        return shingles.AsSpan(start, ends[entry] - start);
    }

    private int[][] SortBands()
    {
        var sorted = new int[MinHash.Bands][];
        for (var band = 0; band < MinHash.Bands; band++)
        {
            var order = new int[firstText.Length];
            var orderKeys = new ulong[firstText.Length];
            for (var entry = 0; entry < order.Length; entry++)
            {
                order[entry] = entry;
                orderKeys[entry] = ((ulong)keys[(entry * MinHash.Bands) + band] << 32) | (uint)entry; // equal keys in order of entry
            }

            Array.Sort(orderKeys, order);
            sorted[band] = order;
        }

        return sorted;
    }
}
