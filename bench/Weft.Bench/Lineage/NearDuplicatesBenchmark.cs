// Near-duplicates (M4 tier 1) beside the time of hashing every shingle once, and beside brute force.
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Weft.Analysis.Lineage;

namespace Weft.Bench.Lineage;

/// <summary>Is the index near-linear, how far is it from the lower bound, and what does it miss?</summary>
/// <remarks>
/// Both sides begin with words already folded (its time is printed beside): the bound hashes every 3-shingle once with XxHash3 and keeps nothing;
/// ours hashes them too, makes sets, signatures and bands, and yields every pair at 0.7 with its exact likeness. One thread. Best of several runs.
/// </remarks>
internal static class NearDuplicatesBenchmark
{
    private const double MinJaccard = 0.7;
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
        Console.WriteLine("Near-duplicates, 3-shingles, 128 permutations in 32 x 4, Jaccard >= 0.7; milliseconds, one thread");
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
        var runs = clauses.Length > BruteForceUpTo ? 5 : 15;
        ImmutableArray<FoldedWords> words = [.. clauses.Select(FoldedWords.Of)];
        var fold = Best(runs, () => clauses.Sum(c => FoldedWords.Of(c).Count));
        var bound = Best(runs, () => HashOnce(words));
        var pairs = NearDuplicates.Build(words).Pairs(MinJaccard);
        var ours = Best(runs, () => NearDuplicates.Build(words).Pairs(MinJaccard).Length);
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

    private static double Best(int runs, Func<int> work)
    {
        var best = double.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
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
