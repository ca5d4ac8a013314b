// Whom recommendations speak of without an input.
using Weft.Analysis.Mandates;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Mandates;

public sealed class SpokenOfTests
{
    [Fact]
    public void Groups_without_an_input_are_quoted_with_their_recommendations_most_touched_first()
    {
        var found = SpokenOf.Find(
            [Recommendation("r1", "Ask the private sector first."), Recommendation("r2", "Start from the migrants' view; States follow."), Recommendation("r3", "Migrant workers need advice.")],
            [MeetingWith("a1")], [Actor("a1", ActorKind.State)], Lexicon.English);

        Assert.Equal(["migrants", "the private sector"], found.Select(f => f.Quote));
        Assert.Equal(["r2", "r3"], found[0].Recommendations);
        Assert.All(found[0].Anchors, a => Assert.Contains("igrant", a.Exact, StringComparison.Ordinal));
        Assert.Equal(new TextSpan(4, 22), found[1].Anchors[0].Span);
        Assert.Equal("Ask ", found[1].Anchors[0].Prefix);
        Assert.Equal(" first.", found[1].Anchors[0].Suffix);
    }

    [Fact]
    public void A_group_that_was_heard_is_not_listed()
    {
        var found = SpokenOf.Find(
            [Recommendation("r1", "Ask the private sector first.")], [MeetingWith("a1")], [Actor("a1", ActorKind.PrivateSector)], Lexicon.English);

        Assert.Empty(found);
    }

    [Fact]
    public void Research_is_no_researcher()
    {
        var found = SpokenOf.Find([Recommendation("r1", "Collect research on wages.")], [MeetingWith("a1")], [Actor("a1", ActorKind.State)], Lexicon.English);

        Assert.Empty(found);
    }

    [Fact]
    public void Without_any_input_nothing_is_said()
    {
        var found = SpokenOf.Find([Recommendation("r1", "Ask the private sector first.")], [MeetingWith()], [], Lexicon.English);

        Assert.Empty(found);
    }

    [Fact]
    public void An_actor_named_in_a_recommendation_that_was_not_heard_is_listed()
    {
        var silent = Actor("a2", ActorKind.Agency) with { Name = "Harbour Agency", Mentions = [Place("The Harbour Agency") with { Start = 4, End = 18, Exact = "Harbour Agency", Prefix = "The " }] };

        var found = SpokenOf.Find([Recommendation("r1", "The Harbour Agency should answer.")], [MeetingWith("a1")], [Actor("a1", ActorKind.State), silent], Lexicon.English);

        Assert.Equal("Harbour Agency", Assert.Single(found).Quote);
    }

    private static Anchor Place(string text) => new("in", null, 1, 0, text.Length, text, "", "");

    private static Recommendation Recommendation(string id, string text) => new(id, id, text, [Place(text)], [], RecommendationPosition.Unknown, "test", 1);

    private static Actor Actor(string id, ActorKind kind) => new(id, id, kind, Tier.Unknown, [], []);

    private static Meeting MeetingWith(params string[] speakers) => new(
        "m", "Meeting", null, null, [], [new Session("s", null, "Session", [], [], [.. speakers.Select(s => new SessionInput(s, null, Place("x")))], Place("x"), 1, 1)]);
}
