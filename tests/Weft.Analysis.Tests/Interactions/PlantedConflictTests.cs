// Planted conflicts are found among the 40 pairs shown.
using System.Collections.Immutable;
using Weft.Analysis.Interactions;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Interactions;

public sealed class PlantedConflictTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("planted-mobility.md")]
    [InlineData("planted-rural.md")]
    public void At_least_four_fifths_of_the_planted_conflicts_are_shown(string file)
    {
        var planted = PlantedCase.Read(file);

        var pairs = CandidatePairs.Find(planted.Policies, Lexicon.English);

        foreach (var pair in pairs) output.WriteLine($"{(planted.Planted.Any(p => p.IsFoundIn(pair)) ? "*" : " ")} {pair.Kind} {pair.Scope} {pair.Rule} [{pair.Handle}] {pair.Confidence} | {pair.A.Anchor.Exact} | {pair.B.Anchor.Exact}");
        var missed = planted.Planted.Where(p => !pairs.Any(p.IsFoundIn)).ToImmutableArray();
        foreach (var pair in missed) output.WriteLine($"missed: {pair}");
        Assert.InRange(pairs.Length, 1, 40);
        Assert.InRange(1 - ((double)missed.Length / planted.Planted.Length), 0.8, 1);
    }
}
