// All pairs of the index: band by band, bucket by bucket.
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Weft.Analysis.Lineage;

public sealed partial class NearDuplicates
{
    // Entries of a band are first parted by the high bits of their key, so that each part's table stays in the nearest cache.
    private const int EntriesPerPart = 128;
    private const int TableBits = 10; // four to eight places for each entry of a part
    private const int KeyBits = 32;
    private const int BandsAtOnce = 8;
    private const int MeetingsAtOnce = 4_000_000; // 32 MB: what memory may cost, however alike the texts are
    private const int UsualMeetings = 16; // of an entry in all bands: growing a list of millions copies it again and again
    private const double Rounding = 1e-9;
    private const uint Spread = 0x85EB_CA6B; // odd (MurmurHash3's finaliser): within a part the high bits are all the same

    /// <summary>The pairs at least as alike as asked, in order of first, then second text. Of copies only the first takes part.</summary>
    /// <param name="minJaccard">Above 0, to 1. A pair at 0.7 is found with probability 0.9998, one at 0.5 with 0.87.</param>
    public ImmutableArray<NearDuplicatePair> Pairs(double minJaccard)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minJaccard);
        var found = new List<NearDuplicatePair>();
        var meetings = new List<Meeting>(Math.Min(Entries * UsualMeetings, MeetingsAtOnce));
        var group = new uint[BandsAtOnce][];
        for (var i = 0; i < group.Length; i++) group[i] = new uint[Entries];
        var parted = new ulong[Entries]; // key, then entry
        var partEnds = new int[1 << BitOperations.Log2((uint)(Entries / EntriesPerPart) | 1)];
        for (var band = 0; band < MinHash.Bands; band++)
        {
            if (band % BandsAtOnce == 0) LayOut(band, group);
            Part(group[band % BandsAtOnce], parted, partEnds);
            var start = 0;
            foreach (var end in partEnds)
            {
                PairUp(parted.AsSpan(start..end), meetings);
                if (meetings.Count > MeetingsAtOnce) Compare(meetings, minJaccard, found);
                start = end;
            }
        }

        Compare(meetings, minJaccard, found);
        found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Second.CompareTo(b.Second));
        return WithoutRepeats(found);
    }

    // A pair may have been compared in two lots; once sorted the second stands behind the first.
    private static ImmutableArray<NearDuplicatePair> WithoutRepeats(List<NearDuplicatePair> sorted)
    {
        var pairs = ImmutableArray.CreateBuilder<NearDuplicatePair>(sorted.Count);
        foreach (var pair in sorted)
        {
            if (pairs.Count == 0 || pair != pairs[^1]) pairs.Add(pair);
        }

        return pairs.DrainToImmutable();
    }

    // Keys lie entry by entry; a band needs its own end to end. Several bands at once read each entry's line of memory once.
    private void LayOut(int firstBand, uint[][] group)
    {
        for (var entry = 0; entry < Entries; entry++)
        {
            var own = keys.AsSpan((entry * MinHash.Bands) + firstBand, BandsAtOnce);
            for (var i = 0; i < own.Length; i++) group[i][entry] = own[i];
        }
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

    private static void PairUp(ReadOnlySpan<ulong> part, List<Meeting> meetings)
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
                meetings.Add(new((int)(uint)part[other], (int)(uint)part[at]));
            }

            next[at] = head;
            head = at;
        }
    }

    // Meetings of the same first entry are brought together, so that a pair met in many bands is compared once and memory is read in order.
    private void Compare(List<Meeting> meetings, double minJaccard, List<NearDuplicatePair> found)
    {
        var starts = new int[Entries + 1];
        foreach (var met in CollectionsMarshal.AsSpan(meetings)) starts[met.First + 1]++;
        for (var entry = 0; entry < Entries; entry++) starts[entry + 1] += starts[entry];
        var seconds = new int[meetings.Count];
        var free = starts.AsSpan(0, Entries).ToArray();
        foreach (var met in CollectionsMarshal.AsSpan(meetings)) seconds[free[met.First]++] = met.Second;
        var comparedWith = new int[Entries];
        Array.Fill(comparedWith, Blank);
        for (var first = 0; first < Entries; first++)
        {
            foreach (var second in seconds.AsSpan(starts[first]..starts[first + 1]))
            {
                if (comparedWith[second] == first) continue;
                comparedWith[second] = first;
                AddIfAlike(first, second, minJaccard, found);
            }
        }

        meetings.Clear();
    }

    private void AddIfAlike(int first, int second, double minJaccard, List<NearDuplicatePair> found)
    {
        ReadOnlySpan<uint> a = ShinglesOf(first), b = ShinglesOf(second);
        // J >= t means that at least t / (1 + t) of all shingles of both are shared; each bit that only one sketch has is a shingle that is not.
        var needed = Math.Max((int)Math.Ceiling((minJaccard / (1 + minJaccard) * (a.Length + b.Length)) - Rounding), 1);
        var mayMiss = a.Length + b.Length - (2 * needed);
        if (BitOperations.PopCount(sketches[first] ^ sketches[second]) > mayMiss) return;
        var shared = Shingles.SharedIfMissing(mayMiss, a, b);
        if (shared < needed) return;
        var jaccard = (double)shared / (a.Length + b.Length - shared);
        if (jaccard >= minJaccard) found.Add(new(firstText[first], firstText[second], jaccard, (double)shared / Math.Min(a.Length, b.Length)));
    }

    private readonly record struct Meeting(int First, int Second);
}
