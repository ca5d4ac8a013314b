// What always holds of pairs, and each rule on its own.
using CsCheck;
using Weft.Analysis.Interactions;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Interactions;

public sealed class CandidatePairsTests
{
    private static readonly string[] Lines =
    [
        "Expand seasonal permits for fishers.", "Cut seasonal permits for fishers.", "Retain welders in the shipyards.", "Send welders abroad for two years.",
        "The Harbour Fund will pay for pilots.", "Cranes will be paid from the Harbour Fund.", "Pensions cover all dockers.", "Divers are excluded from pensions.",
        "Temporary moorings for ferries will be provided.", "Permanent moorings for ferries will be built.", "Ferries compete with air links.", "Publish tide tables.",
    ];

    [Theory]
    [InlineData("Expand seasonal permits for fishers.", "Seasonal permits for fishers will be cut.", "restricts-promotes", InteractionKind.Counteracts)]
    [InlineData("Retain welders in the shipyards.", "Send welders abroad for two years.", "sends-keeps", InteractionKind.Counteracts)]
    [InlineData("The Harbour Fund will pay for pilots.", "Cranes will be paid from the Harbour Fund.", "one-resource", InteractionKind.Constrains)]
    [InlineData("Pensions cover all dockers.", "Divers are excluded from pensions.", "left-out", InteractionKind.Constrains)]
    [InlineData("Temporary moorings for ferries will be provided.", "Permanent moorings for ferries will be built.", "two-horizons", InteractionKind.Constrains)]
    [InlineData("Publish tide tables for small boats.", "Tide tables for small boats will be updated.", "same-goal", InteractionKind.MissedReinforcement)]
    public void Each_rule_names_its_pair(string one, string other, string rule, InteractionKind kind)
    {
        var pair = Assert.Single(CandidatePairs.Find([Policy("a", one), Policy("b", other)], Lexicon.English));

        Assert.Equal((rule, kind, InteractionScope.External), (pair.Rule, pair.Kind, pair.Scope));
        Assert.Equal((one.TrimEnd('.'), other.TrimEnd('.')), (pair.A.Anchor.Exact, pair.B.Anchor.Exact));
        Assert.Null(pair.StatedCue);
    }

    [Theory]
    [InlineData("Reduce the cost of ferry tickets.", "Introduce a levy on ferry tickets.")]
    [InlineData("Ease restrictions on ferry tickets.", "Restrict ferry tickets.")]
    public void A_burden_that_shrinks_helps_what_it_weighs_on(string one, string other) =>
        Assert.Equal("restricts-promotes", Assert.Single(CandidatePairs.Find([Policy("a", one), Policy("b", other)], Lexicon.English)).Rule);

    [Fact]
    public void Measures_that_say_they_work_together_miss_nothing() => Assert.Empty(CandidatePairs.Find(
        [Policy("a", "Publish tide tables for small boats jointly with the weather office."), Policy("b", "Tide tables for small boats will be updated.")], Lexicon.English));

    [Theory]
    [InlineData("The number of welders placed in Karesh and Dolna will be increased.", "Reduce the number of welders who leave the shipyards.")]
    [InlineData("Recruit welders from Karesh.", "Keep welders in the shipyards.")]
    public void Placing_people_in_a_named_country_pulls_against_keeping_them_where_they_are(string one, string other) =>
        Assert.Equal("sends-keeps", Assert.Single(CandidatePairs.Find([Policy("a", one), Policy("b", other)], Lexicon.English)).Rule);

    [Theory]
    [InlineData("Publish the list of ferry pilots.", "Restrict mooring rights to boats of the harbour list.")]
    [InlineData("Forbid mooring fees that are charged to divers.", "Promote exports through lower fees at the pier.")]
    [InlineData("The delegation of divers noted limited mooring rights.", "Extend mooring rights to divers.")]
    [InlineData("Does the harbour limit mooring rights of divers?", "Extend mooring rights to divers.")]
    [InlineData("Place welders in District Hospitals.", "Keep welders in the shipyards.")]
    [InlineData("Increase the number of welders trained in docks to 90.", "The Port Office will increase the number of welders trained in docks from 20 to 90 by 2030.")]
    public void A_general_noun_another_burden_a_place_at_home_a_tale_a_question_or_one_act_said_twice_is_no_pair(string one, string other) =>
        Assert.Empty(CandidatePairs.Find([Policy("a", one), Policy("b", other)], Lexicon.English));

    [Fact]
    public void Who_must_answer_are_the_actors_named_in_both_sentences()
    {
        var one = Policy("a", "The Port Office will expand seasonal permits.") with { Actors = [Named("a", "Port Office")] };
        var other = Policy("b", "The Fish Board will cut seasonal permits.") with { Actors = [Named("b", "Fish Board")] };

        Assert.Equal(["Port Office", "Fish Board"], Assert.Single(CandidatePairs.Find([one, other], Lexicon.English)).MustAnswer);
    }

    [Fact]
    public void Pairs_are_anchored_ordered_limited_and_always_the_same()
    {
        var policy = Gen.OneOf(Lines).Array[0, 12];
        Gen.Select(policy, policy, Gen.Int[0, 12]).Sample((one, other, limit) =>
        {
            PolicyText[] texts = [Policy("a", one), Policy("b", other)];

            var pairs = CandidatePairs.Find([.. texts], Lexicon.English, limit);

            Assert.InRange(pairs.Length, 0, limit);
            Assert.Equal(pairs.OrderBy(p => p.Kind).ThenBy(p => p.StatedCue is null).Select(p => p.Id), pairs.Select(p => p.Id));
            Assert.Equal(pairs.Select(p => p.Id), CandidatePairs.Find([.. texts], Lexicon.English, limit).Select(p => p.Id));
            foreach (var anchor in pairs.SelectMany(p => new[] { p.A.Anchor, p.B.Anchor }))
            {
                var block = texts.Single(t => t.Input == anchor.Input).Text.BlockAt(anchor.Paragraph)!;
                Assert.Equal(anchor.Exact, anchor.Span.In(block.Text));
            }
        });
    }

    private static Actor Named(string input, string name) => new("id " + name, name, ActorKind.Agency, Tier.Unknown, [], [new Anchor(input, null, 1, 4, 4 + name.Length, name, "The ", "")]);

    private static PolicyText Policy(string input, params string[] items) => new(
        input,
        new DocumentText { Format = DocumentFormat.Text, Blocks = [.. items.Select((p, i) => new Block { Kind = BlockKind.ListItem, Text = p, Number = i + 1 })] },
        [], []);
}
