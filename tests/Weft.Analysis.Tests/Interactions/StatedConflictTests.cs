// Conflicts that a text states itself.
using Weft.Analysis.Interactions;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Interactions;

public sealed class StatedConflictTests
{
    [Theory]
    [InlineData("The ferry subsidies were said to favour day tourism at the expense of island schools.", "at the expense of", InteractionKind.Counteracts, "island schools")]
    [InlineData("Permit rules have to serve short stays that may not always be compatible with long training.", "may not always be compatible with", InteractionKind.Constrains, "long training")]
    [InlineData("Higher consular fees undermine the welfare fund, as was noted.", "undermine", InteractionKind.Counteracts, "welfare fund")]
    public void A_stated_conflict_has_its_cue_kind_and_sides(string sentence, string cue, InteractionKind kind, string after)
    {
        var pair = Assert.Single(CandidatePairs.Find([Policy("in", sentence)], Lexicon.English));

        Assert.Equal("stated", pair.Rule);
        Assert.Equal(cue, pair.StatedCue);
        Assert.Equal(kind, pair.Kind);
        Assert.Equal(after, pair.B.Anchor.Exact);
        Assert.Equal(InteractionScope.Internal, pair.Scope);
    }

    [Fact]
    public void Compatible_without_a_denial_states_no_conflict() =>
        Assert.Empty(CandidatePairs.Find([Policy("in", "Permit rules are compatible with long training.")], Lexicon.English));

    private static PolicyText Policy(string input, params string[] paragraphs) => new(
        input,
        new DocumentText { Format = DocumentFormat.Text, Blocks = [.. paragraphs.Select((p, i) => new Block { Kind = BlockKind.Paragraph, Text = p, Number = i + 1 })] },
        [], []);
}
