// What became of earlier recommendations, and which earlier one stands first.
using System.Text;
using Weft.Analysis.Lineage;
using Weft.Analysis.Recommendations;
using Weft.Formats;
using Weft.Workbench.Briefs;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Tests.Briefs;

public sealed class EarlierOutcomesTests
{
    private const string Old = """
        <html lang="en"><head><title>First meeting</title><meta name="date" content="2022-03-01"></head><body><h1>First meeting</h1><h2>Recommendations</h2>
        <p>The meeting adopted the following recommendations:</p><ol>
        <li>The Ministry of Labour should publish the fees of recruiters.</li><li>The Ministry of Health should recognise the diplomas of nurses.</li></ol></body></html>
        """;

    private const string Report = """
        <html lang="en"><head><title>Second meeting</title><meta name="date" content="2024-03-01"></head><body><h1>Second meeting</h1><h2>Follow-up</h2>
        <table><tr><th>No.</th><th>Recommendation</th><th>Status</th></tr>
        <tr><td>1</td><td>The Ministry of Labour should publish the fees of recruiters.</td><td>Partly done</td></tr>
        <tr><td>2</td><td>The Ministry of Health should recognise the diplomas of nurses.</td><td>Not done</td></tr></table></body></html>
        """;

    private const string Draft = """
        <html lang="en"><head><title>Third meeting</title><meta name="date" content="2026-03-01"></head><body><h1>Third meeting</h1><h2>Recommendations</h2>
        <p>The meeting adopted the following recommendations:</p><ol>
        <li>The Ministry of Labour should publish the fees of recruiters.</li><li>The Ministry of Health should recognise the diplomas of nurses.</li></ol></body></html>
        """;

    [Fact]
    public void A_table_of_follow_up_gives_the_outcome_and_is_no_second_earlier_item()
    {
        var check = Check(Old, Report);

        Assert.Equal(
            [("First meeting", RecommendationPosition.Partly, "Partly done", "Second meeting"), ("First meeting", RecommendationPosition.NotDone, "Not done", "Second meeting")],
            check.Recommendations.Select(r => Assert.Single(r.Earlier)).Select(e => (Title(check, e.Input), e.Outcome, e.OutcomeAnchor!.Exact, Title(check, e.OutcomeAnchor.Input))));
    }

    [Fact]
    public void An_answer_printed_later_stands_for_one_that_was_to_come()
    {
        var check = Check(Old, Report.Replace("Partly done", "Accepted", StringComparison.Ordinal).Replace("Not done", "Noted", StringComparison.Ordinal));

        Assert.Equal(
            [("First meeting", RecommendationPosition.Accepted), ("First meeting", RecommendationPosition.Noted)],
            check.Recommendations.Select(r => Assert.Single(r.Earlier)).Select(e => (Title(check, e.Input), e.Outcome)));
    }

    [Fact]
    public void A_table_without_the_text_that_it_reports_on_is_the_earlier_item()
    {
        var check = Check(Report);

        Assert.Equal([("Second meeting", RecommendationPosition.Partly), ("Second meeting", RecommendationPosition.NotDone)],
            check.Recommendations.Select(r => Assert.Single(r.Earlier)).Select(e => (Title(check, e.Input), e.Outcome)));
    }

    [Fact]
    public void A_matrix_of_actions_says_in_its_state_what_became_of_each_and_its_deadlines_are_no_date_of_its_own()
    {
        var check = Check(("actions.csv", """
            No,Action,Responsible,Deadline,State
            1,Publish the fees of recruiters.,Ministry of Labour,2028-06-30,In progress
            2,Recognise the diplomas of nurses.,Ministry of Health,2028-12-31,Done
            """));

        Assert.Null(check.Inputs[1].Date);
        Assert.Equal(
            [(RecommendationPosition.InProgress, "In progress"), (RecommendationPosition.Done, "Done")],
            check.Recommendations.Select(r => Assert.Single(r.Earlier)).Select(e => (e.Outcome, e.OutcomeAnchor?.Exact ?? "")));
    }

    [Fact]
    public void Without_a_table_the_outcome_is_unknown() =>
        Assert.All(Check(Old).Recommendations, r => Assert.Equal((RecommendationPosition.Unknown, null), (Assert.Single(r.Earlier).Outcome, r.Earlier[0].OutcomeAnchor)));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void Every_outcome_has_its_words(string language)
    {
        var say = BriefPhrases.In(language);

        Assert.All(Enum.GetValues<RecommendationPosition>(), outcome => Assert.True(say.Has($"outcome.{outcome}") && say.Has($"outcome.count.{outcome}"), $"{outcome}"));
    }

    [Fact]
    public void A_contradiction_stands_first_among_the_repeated_and_for_its_recommendation()
    {
        var full = SmallCheck.Full();
        var (sharpened, contradicting) = (full.Recommendations[0], full.Recommendations[2]);
        var both = contradicting with { Earlier = [sharpened.Earlier[0], contradicting.Earlier[0]] };

        var repeated = BriefOrders.Repeated(full with { Recommendations = [sharpened, both] });

        Assert.Equal(
            [(both.Id, LineageLabel.Contradicts), (sharpened.Id, LineageLabel.Sharpened)], repeated.Select(p => (p.Now.Id, p.Before.Link.Label)));
    }

    private static CoherenceCheck Check(params string[] pile) => Check([.. pile.Select((p, i) => ($"pile-{i}.html", p))]);

    private static CoherenceCheck Check(params (string Name, string Content)[] pile) => CheckDraft.Run(
        new CheckDraft.Question(File("draft.html", Draft), [.. pile.Select(p => File(p.Name, p.Content))], null, null, ReadingLimits.Default), null, CancellationToken.None).Value;

    private static string? Title(CoherenceCheck check, string input) => check.Inputs.Single(i => i.Id == input).Title;

    private static SubmittedFile File(string name, string content) => new(name, Encoding.UTF8.GetByteCount(content), () => Encoding.UTF8.GetBytes(content));
}
