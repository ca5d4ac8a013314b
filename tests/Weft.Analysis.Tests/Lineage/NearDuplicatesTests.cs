using System.Collections.Immutable;
using CsCheck;
using Weft.Analysis.Lineage;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Lineage;

public sealed class NearDuplicatesTests
{
    private const double MinJaccard = 0.7;
    private const double LeastRecall = 0.99;

    [Fact]
    public void On_real_recommendations_it_finds_the_pairs_that_brute_force_finds()
    {
        var texts = CsvRows.Read(SharedFolder.Path("data", "recommendations", "upr-info", "sessions-01-05.csv")).Select(r => r["Text"]).Take(4_000);

        var (found, brute) = Compare([.. texts.Select(FoldedWords.Of)]);

        Assert.True(brute.Count > 100, $"only {brute.Count} pairs to find");
        Assert.True(found.Count >= LeastRecall * brute.Count, $"{found.Count} of {brute.Count}");
    }

    [Fact]
    public void On_random_texts_with_words_changed_it_finds_the_pairs_that_brute_force_finds()
    {
        int found = 0, brute = 0;

        Mutated.Sample(
            texts =>
            {
                var (ours, all) = Compare([.. texts.Select(FoldedWords.Of)]);
                Interlocked.Add(ref found, ours.Count);
                Interlocked.Add(ref brute, all.Count);
            },
            iter: 50);

        Assert.True(brute > 500, $"only {brute} pairs to find");
        Assert.True(found >= LeastRecall * brute, $"{found} of {brute}");
    }

    [Fact]
    public void Copies_are_one_entry_however_many_they_are()
    {
        var index = NearDuplicates.Build([.. Enumerable.Repeat(FoldedWords.Of("Publish the fees of agents abroad"), 50_000)]);

        Assert.Empty(index.Pairs(MinJaccard));
        Assert.Equal(50_000, index.Copies(17).Count());
        Assert.Equal(0, Assert.Single(index.Like(FoldedWords.Of("publish the FEES of agents abroad"))).Text);
    }

    // All pairs would be four times as many for twice the texts.
    [Fact]
    public void Texts_that_are_all_alike_cost_in_line_with_their_number()
    {
        int PairsOf(int count) => NearDuplicates.Build([.. Enumerable.Range(0, count).Select(i => FoldedWords.Of($"one two three four five six seven eight nine ten eleven twelve number{i}"))]).Pairs(MinJaccard).Length;

        var (some, twice) = (PairsOf(1_000), PairsOf(2_000));

        Assert.InRange(some, 1_000, 1_000 * 1_000 / 2);
        Assert.InRange(twice, some, some * 3);
    }

    [Fact]
    public void Nothing_and_texts_without_words_have_no_pairs()
    {
        Assert.Empty(NearDuplicates.Build([]).Pairs(MinJaccard));
        Assert.Empty(NearDuplicates.Build([FoldedWords.Of(""), FoldedWords.Of("…"), FoldedWords.Of("word")]).Pairs(MinJaccard));
        Assert.Empty(NearDuplicates.Build([FoldedWords.Of("")]).Like(FoldedWords.Of("word")));
    }

    // Twelve random sentences, each with three copies in which up to three words are others.
    private static Gen<string[]> Mutated => Gen.Int.Select(seed =>
    {
        var random = new Random(seed);
        string Word() => $"w{random.Next(400)}";
        return Enumerable.Range(0, 12).SelectMany(_ =>
        {
            var words = Enumerable.Range(0, random.Next(5, 60)).Select(_ => Word()).ToArray();
            return Enumerable.Range(0, 4).Select(copy =>
            {
                var changed = words.ToArray();
                for (var i = 0; i < copy; i++) changed[random.Next(changed.Length)] = Word();
                return string.Join(' ', changed);
            });
        }).ToArray();
    });

    // The pairs of both, each checked: what is found is a pair, with the exact figures.
    private static (HashSet<(int, int)> Found, HashSet<(int, int)> Brute) Compare(ImmutableArray<FoldedWords> texts)
    {
        var sets = texts.Select(t => Shingles.Of(t).ToArray()).ToArray();
        var seen = new HashSet<string>();
        var distinct = Enumerable.Range(0, texts.Length).Where(i => seen.Add(texts[i].Joined)).ToArray();
        var brute = new HashSet<(int, int)>();
        foreach (var (at, a) in distinct.Index())
        {
            foreach (var b in distinct.AsSpan(at + 1))
            {
                if (Shingles.Jaccard(sets[a], sets[b]) >= MinJaccard) brute.Add((a, b));
            }
        }

        var pairs = NearDuplicates.Build(texts).Pairs(MinJaccard);
        Assert.All(pairs, p => Assert.Equal((Shingles.Jaccard(sets[p.First], sets[p.Second]), Shingles.Containment(sets[p.First], sets[p.Second])), (p.Jaccard, p.Containment)));
        var found = pairs.Select(p => (p.First, p.Second)).ToHashSet();
        Assert.Subset(brute, found);
        return (found, brute);
    }
}
