// The pairs that the founding report itself holds: few and precise.
using System.Collections.Immutable;
using Weft.Analysis.Interactions;
using Weft.Analysis.Tests.Text;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Interactions;

public sealed class FoundingReportPairsTests
{
    private static readonly Lazy<ImmutableArray<InteractionPair>> Pairs = new(() =>
    {
        var text = MarkdownBlocks.Read(File.ReadAllText(SharedFolder.Path("data", "founding-report", "workshop-report-2012.md")));
        var ledger = LedgerReader.Read("report", text, Lexicon.English);
        return CandidatePairs.Find([new PolicyText("report", text, ledger.Sections, ledger.Actors)], Lexicon.English);
    });

    [Fact]
    public void Two_are_stated_and_one_is_found_by_rule() => Assert.Equal(
        [(InteractionKind.Counteracts, "stated"), (InteractionKind.Constrains, "stated"), (InteractionKind.Constrains, "asks-limits")],
        Pairs.Value.Select(p => (p.Kind, p.Rule)));

    [Fact]
    public void The_stated_ones_have_cue_sides_and_who_must_answer()
    {
        var pair = Pairs.Value[0];

        Assert.Equal("at the expense of", pair.StatedCue);
        Assert.EndsWith("illegal migration", pair.A.Anchor.Exact, StringComparison.Ordinal);
        Assert.StartsWith("long-term", pair.B.Anchor.Exact, StringComparison.Ordinal);
        Assert.StartsWith("EU mobility partnerships", pair.Handle, StringComparison.Ordinal);
        Assert.Equal(["European Union"], pair.MustAnswer);
    }

    [Fact]
    public void The_one_by_rule_names_its_word_of_contrast() => Assert.Contains("Nevertheless", Pairs.Value[2].Reason, StringComparison.Ordinal);
}
