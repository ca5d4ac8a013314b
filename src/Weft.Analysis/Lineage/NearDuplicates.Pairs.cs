// All pairs of the index: band by band, bucket by bucket.
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Weft.Analysis.Lineage;

public sealed partial class NearDuplicates
{
    // Entries of a band are first parted by the high bits of their key, so that each part's table stays in the nearest cache.
    private const int EntriesPerPart = 256;
    private const int TableBits = 10; // four places for each entry of a part
    private const int KeyBits = 32;
    private const uint Spread = 0x85EB_CA6B; // odd (MurmurHash3's finaliser): within a part the high bits are all the same

    /// <summary>The pairs at least as alike as asked, in order of first, then second text. Of copies only the first takes part.</summary>
    /// <param name="minJaccard">Above 0, to 1. A pair at 0.7 is found with probability 0.9998, one at 0.5 with 0.87.</param>
    public ImmutableArray<NearDuplicatePair> Pairs(double minJaccard)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minJaccard);
        var found = new List<NearDuplicatePair>();
        var bandKeys = new uint[firstText.Length];
        var parted = new ulong[firstText.Length]; // key, then entry
        var partEnds = new int[1 << BitOperations.Log2((uint)(firstText.Length / EntriesPerPart) | 1)];
        for (var band = 0; band < MinHash.Bands; band++)
        {
            for (var entry = 0; entry < bandKeys.Length; entry++) bandKeys[entry] = keys[(entry * MinHash.Bands) + band];
            Part(bandKeys, parted, partEnds);
            var start = 0;
            foreach (var end in partEnds)
            {
                PairUp(parted.AsSpan(start, end - start), band, minJaccard, found);
                start = end;
            }
        }

        found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Second.CompareTo(b.Second));
        return [.. found];
    }

    private static void Part(uint[] bandKeys, ulong[] parted, int[] partEnds)
    {
        var shift = KeyBits - BitOperations.Log2((uint)partEnds.Length);
        Array.Clear(partEnds);
        foreach (var key in bandKeys) partEnds[(int)((ulong)key >> shift)]++;
        var sum = 0;
        for (var part = 0; part < partEnds.Length; part++) (partEnds[part], sum) = (sum, sum + partEnds[part]); // starts, which the next loop moves to the ends
        for (var entry = 0; entry < bandKeys.Length; entry++)
        {
            var key = bandKeys[entry];
            parted[partEnds[(int)((ulong)key >> shift)]++] = ((ulong)key << KeyBits) | (uint)entry;
        }
    }

    private void PairUp(ReadOnlySpan<ulong> part, int band, double minJaccard, List<NearDuplicatePair> found)
    {
        Span<int> heads = stackalloc int[1 << TableBits];
        heads.Fill(Blank);
        Span<int> few = stackalloc int[4 * EntriesPerPart];
        var next = part.Length <= few.Length ? few : new int[part.Length];
        for (var at = 0; at < part.Length; at++)
        {
            var key = (uint)(part[at] >> KeyBits);
            ref var head = ref heads[(int)((key * Spread) >> (KeyBits - TableBits))];
            var left = MostPerBucket;
            for (var other = head; other != Blank && left > 0; other = next[other])
            {
                if ((uint)(part[other] >> KeyBits) != key) continue;
                left--;
                AddIfAlike((int)(uint)part[other], (int)(uint)part[at], band, minJaccard, found);
            }

            next[at] = head;
            head = at;
        }
    }

    private void AddIfAlike(int first, int second, int band, double minJaccard, List<NearDuplicatePair> found)
    {
        ReadOnlySpan<uint> a = ShinglesOf(first), b = ShinglesOf(second);
        int smaller = Math.Min(a.Length, b.Length), larger = Math.Max(a.Length, b.Length);
        if (smaller < minJaccard * larger) return; // sizes alone forbid it
        if (FirstSharedBand(first, second) != band) return; // met already: a pair shares many bands
        var shared = Shingles.Shared(a, b);
        if (shared == 0) return;
        var jaccard = (double)shared / (a.Length + b.Length - shared);
        if (jaccard >= minJaccard) found.Add(new(firstText[first], firstText[second], jaccard, (double)shared / smaller));
    }

    private int FirstSharedBand(int a, int b)
    {
        ref var keysOfA = ref keys[a * MinHash.Bands];
        ref var keysOfB = ref keys[b * MinHash.Bands];
        for (var band = 0; band < MinHash.Bands; band += Vector256<uint>.Count)
        {
            var same = Vector256.Equals(Vector256.LoadUnsafe(ref keysOfA, (nuint)band), Vector256.LoadUnsafe(ref keysOfB, (nuint)band));
            var bits = same.ExtractMostSignificantBits();
            if (bits != 0) return band + BitOperations.TrailingZeroCount(bits);
        }

        return Blank;
    }
}
