// Carriage on small invented cases.
using Weft.Analysis.Carriage;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Carriage;

public sealed class FatesTests
{
    [Fact]
    public void A_statement_in_the_same_words_is_carried_and_nothing_is_changed()
    {
        var fate = Read("It was noted that harbour towns lack legal advice desks.", "Open legal advice desks in harbour towns.");

        Assert.Equal(FateLabel.Carried, fate.Label);
        Assert.Equal(["r1"], fate.Recommendations);
        Assert.Empty(fate.Changed);
        Assert.Contains("legal", fate.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_that_no_recommendation_speaks_of_is_dropped()
    {
        var fate = Read("Ferry timetables change too often in winter.", "Open legal advice desks in harbour towns.");

        Assert.Equal(FateLabel.Dropped, fate.Label);
        Assert.Empty(fate.Recommendations);
    }

    [Fact]
    public void Another_object_in_the_same_sentence_is_altered_with_both_wordings()
    {
        var fate = Read(
            "Consular staff should publish verified wage tables in every embassy lobby.",
            "Consular staff should publish verified complaint figures by sector in every embassy lobby.");

        Assert.Equal(FateLabel.Altered, fate.Label);
        Assert.Equal([new ChangedWords("wage tables", "complaint figures by sector")], fate.Changed);
    }

    [Fact]
    public void The_name_of_a_body_is_not_what_a_statement_says()
    {
        var fate = Read("Each pier asks the National Harbour Office for its own tables.", "The National Harbour Office should publish one yearly table of wages by December.");

        Assert.NotEqual(FateLabel.Carried, fate.Label);
        Assert.Empty(fate.Changed);
    }

    [Fact]
    public void Two_words_of_three_are_part_of_a_statement() => Assert.Equal(
        FateLabel.Partly, Read("Three estimates of divers ashore are in use.", "Publish one yearly figure of divers ashore.").Label);

    [Fact]
    public void What_changes_between_the_words_of_a_name_is_no_other_object() => Assert.NotEqual(
        FateLabel.Altered,
        Read("The Ministry of Harbours counts pilots as clerks to be housed ashore.", "The Ministry of Harbours should raise the pay of pilots housed ashore.").Label);

    [Fact]
    public void The_reason_names_the_recommendation_and_the_shared_words() => Assert.Equal(
        "Same words as recommendation 1: \u201Charbour\u201D, \u201Ctowns\u201D, \u201Clegal\u201D, \u201Cadvice\u201D, \u201Cdesks\u201D.",
        Read("It was noted that harbour towns lack legal advice desks.", "Open legal advice desks in harbour towns.").Reason);

    [Fact]
    public void A_lost_word_of_force_is_altered()
    {
        var fate = Read(
            "Employers need mandatory registration of housing contracts before arrival.",
            "Employers need registration of housing contracts before arrival.");

        Assert.Equal(FateLabel.Altered, fate.Label);
        Assert.Equal([new ChangedWords("mandatory", "")], fate.Changed);
    }

    [Fact]
    public void A_lost_qualifier_without_force_stays_carried_and_is_shown()
    {
        var fate = Read(
            "The early drafting of pension portability rules should involve seafarers.",
            "The drafting of pension portability rules should involve seafarers.");

        Assert.Equal(FateLabel.Carried, fate.Label);
        Assert.Equal([new ChangedWords("early", "")], fate.Changed);
    }

    [Fact]
    public void Without_recommendations_everything_is_dropped()
    {
        var fates = Fates.Read([Statement("Legal advice desks are missing.")], [], Lexicon.English);

        Assert.Equal(FateLabel.Dropped, Assert.Single(fates).Label);
    }

    [Fact]
    public void A_statement_can_feed_several_recommendations()
    {
        var fates = Fates.Read(
            [Statement("Harbour towns lack legal advice desks and seafarer registries.")],
            [Recommendation("r1", "Open legal advice desks."), Recommendation("r2", "Set up seafarer registries.")],
            Lexicon.English);

        Assert.Equal(["r1", "r2"], fates[0].Recommendations.Order(StringComparer.Ordinal));
    }

    private static Fate Read(string statement, string recommendation) => Assert.Single(Fates.Read(
        [Statement(statement)], [Recommendation("r1", recommendation), Recommendation("r2", "Ratify the maritime convention.")], Lexicon.English));

    private static Statement Statement(string text)
    {
        var anchor = new Anchor("in", null, 1, 0, text.Length, text, "", "");
        return new Statement("s1", null, StatementKind.Finding, Standing.NotStated, null, [], [], text, anchor, anchor.Span, false, "test", 1);
    }

    private static Recommendation Recommendation(string id, string text) =>
        new(id, id[1..], text, [new Anchor("in", null, 2, 0, text.Length, text, "", "")], [], RecommendationPosition.Unknown, "test", 1);
}
