using Weft.Analysis.Lineage;

namespace Weft.Analysis.Tests.Lineage;

public sealed class MinHashTests
{
    private const uint PinnedFirst = 1_145_776_637;
    private const uint PinnedLast = 3_066_258_368;

    [Fact]
    public void The_order_of_shingles_makes_no_difference()
    {
        var shingles = Numbers(1, 40);

        Assert.Equal(Keys(shingles), Keys([.. shingles.Reverse()]));
    }

    [Fact]
    public void Keys_are_the_same_on_every_machine_and_in_every_release() =>
        Assert.Equal([PinnedFirst, PinnedLast], [Keys([1, 2, 3])[0], Keys([1, 2, 3])[^1]]);

    // A pair of Jaccard s shares a band with probability s^4: 0.24 at 0.7. 200 pairs of 32 bands: one standard deviation is 0.006.
    [Fact]
    public void Bands_are_shared_as_often_as_the_theory_says()
    {
        var shared = Enumerable.Range(0, 200).Sum(pair =>
        {
            var all = Numbers(pair, 100);
            return Keys(all[..85]).Zip(Keys(all[15..])).Count(k => k.First == k.Second); // 70 of 100 in common
        });

        Assert.InRange(shared / (200.0 * MinHash.Bands), 0.21, 0.27);
    }

    private static uint[] Keys(uint[] shingles)
    {
        var keys = new uint[MinHash.Bands];
        MinHash.BandKeys(shingles, keys);
        return keys;
    }

    private static uint[] Numbers(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (uint)random.Next())];
    }
}
