// Near-duplicates (M4 tier 1) beside the time of hashing every shingle once, and beside brute force.
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime;
using System.Runtime.InteropServices;
using Weft.Analysis.Lineage;

namespace Weft.Bench.Lineage;

/// <summary>Is the index near-linear, how far is it from the lower bound, and what does it miss?</summary>
/// <remarks>
/// Both sides begin with words already folded (its time is printed beside): the bound hashes every 3-shingle once with XxHash3 and keeps nothing;
/// ours hashes them too, makes sets, signatures and bands, and yields every pair at 0.7 with its exact likeness. One thread, processor time, best of several runs; collecting garbage
/// is kept out of it, what was allocated is printed.
/// </remarks>
internal static class NearDuplicatesBenchmark
{
    private const double MinJaccard = 0.7;
    private const long RoomForOneRun = 200_000_000;
    private const int BruteForceUpTo = 10_000;
    private const int SampleOfLarger = 500;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    private sealed record Row(int Clauses, double Fold, double Bound, double Ours, int Pairs, double Recall, int Compared, double Megabytes);

    /// <summary>Prints one table.</summary>
    public static void Run()
    {
        var real = MutatedClauses.Real();
        Measure(MutatedClauses.Make(real, 1_000)); // warms up
        var rows = Sizes.Select(n => Measure(MutatedClauses.Make(real, n))).ToList();
        Console.WriteLine("Near-duplicates, 3-shingles, 128 permutations in 32 x 4, Jaccard >= 0.7; milliseconds of processor time, one thread");
        Console.WriteLine("| clauses | fold | bound: hash once | ours | ratio | ratio with folding | pairs | recall (of brute-force pairs) | MB allocated | growth exponent |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var i = 0; i < rows.Count; i++)
        {
            var r = rows[i];
            var growth = i == 0 ? "" : F(Math.Log(r.Ours / rows[i - 1].Ours) / Math.Log((double)r.Clauses / rows[i - 1].Clauses), 3);
            Console.WriteLine($"| {r.Clauses} | {F(r.Fold, 2)} | {F(r.Bound, 2)} | {F(r.Ours, 2)} | {F(r.Ours / r.Bound, 2)} | {F((r.Fold + r.Ours) / (r.Fold + r.Bound), 2)} | {r.Pairs} | {F(r.Recall, 4)} ({r.Compared}) | {F(r.Megabytes, 1)} | {growth} |");
        }

        Console.WriteLine($"Growth exponent from {rows[0].Clauses} to {rows[^1].Clauses}: {F(Math.Log(rows[^1].Ours / rows[0].Ours) / Math.Log((double)rows[^1].Clauses / rows[0].Clauses), 3)}");
    }

    private static string F(double value, int digits) => value.ToString("F" + digits, System.Globalization.CultureInfo.InvariantCulture);

    private static Row Measure(ImmutableArray<string> clauses)
    {
        var runs = clauses.Length > BruteForceUpTo ? 15 : 60;
        ImmutableArray<FoldedWords> words = [.. clauses.Select(FoldedWords.Of)];
        var (fold, bound, ours) = Best(runs, () => clauses.Sum(c => FoldedWords.Of(c).Count), () => HashOnce(words), () => NearDuplicates.Build(words).Pairs(MinJaccard).Length);
        var pairs = NearDuplicates.Build(words).Pairs(MinJaccard);
        var before = GC.GetAllocatedBytesForCurrentThread();
        NearDuplicates.Build(words).Pairs(MinJaccard);
        var megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
        var (found, all) = Recall(words, pairs);
        return new(clauses.Length, fold, bound, ours, pairs.Length, (double)found / all, all, megabytes);
    }

    private static int HashOnce(ImmutableArray<FoldedWords> words)
    {
        ulong all = 0;
        foreach (var text in words)
        {
            var run = Math.Min(Shingles.Words, text.Count);
            for (var i = 0; i + run <= text.Count; i++) all ^= XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.Run(i, run)));
        }

        return (int)all;
    }

    // In turns and in processor time, so that what else the machine does falls on all three alike or on none.
    private static (double, double, double) Best(int runs, params ReadOnlySpan<Func<int>> works)
    {
        var best = new double[] { double.MaxValue, double.MaxValue, double.MaxValue };
        for (var run = 0; run < runs; run++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                GC.Collect();
                GC.TryStartNoGCRegion(RoomForOneRun);
                var start = Environment.CpuUsage.TotalTime;
                GC.KeepAlive(works[i]());
                best[i] = Math.Min(best[i], (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
                if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) GC.EndNoGCRegion();
            }
        }

        return (best[0], best[1], best[2]);
    }

    // Brute force compares every text with every other; above 10,000 an even sample of them with every other.
    private static (int Found, int All) Recall(ImmutableArray<FoldedWords> words, ImmutableArray<NearDuplicatePair> pairs)
    {
        var sets = words.Select(w => Shingles.Of(w).ToArray()).ToArray();
        var firstOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var distinct = Enumerable.Range(0, words.Length).Where(i => firstOf.TryAdd(words[i].Joined, i)).ToArray();
        var found = pairs.Select(p => (p.First, p.Second)).ToHashSet();
        var step = distinct.Length > BruteForceUpTo ? distinct.Length / SampleOfLarger : 1;
        int all = 0, ours = 0;
        for (var at = 0; at < distinct.Length; at += step)
        {
            foreach (var other in distinct)
            {
                var (a, b) = (Math.Min(distinct[at], other), Math.Max(distinct[at], other));
                if (a == b || (step == 1 && distinct[at] > other) || Shingles.Jaccard(sets[a], sets[b]) < MinJaccard) continue;
                all++;
                if (found.Contains((a, b))) ours++;
            }
        }

        return (ours, all);
    }
}
