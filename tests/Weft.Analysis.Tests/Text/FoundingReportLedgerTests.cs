// The ledger of the founding report against what a person counts in it and coded by hand.
using Weft.Analysis.Tests.Carriage;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Text;

public sealed class FoundingReportLedgerTests
{
    private static readonly Lazy<(DocumentText Text, Ledger Ledger)> Report = new(() =>
    {
        var text = MarkdownBlocks.Read(File.ReadAllText(SharedFolder.Path("data", "founding-report", "workshop-report-2012.md")));
        return (text, LedgerReader.Read("report", text, Lexicon.English));
    });

    [Fact]
    public void It_reports_on_one_meeting_with_day_and_place()
    {
        var meeting = Assert.Single(Read().Meetings);

        Assert.Equal((new DateOnly(2012, 6, 26), "Brussels"), (meeting.Date, meeting.Place));
        Assert.StartsWith("Promoting Policy Coherence", meeting.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_three_co_chairs() =>
        Assert.Equal(["Switzerland", "Finland", "Morocco"], Read().Meetings[0].Chairs.Select(Name));

    [Fact]
    public void Each_session_has_its_label_and_one_level() => Assert.Equal(
        [("a", Level.IntraGovernmental), ("b", Level.InterGovernmental), ("c", Level.Multilateral), ("d", Level.MultiStakeholder)],
        Read().Meetings[0].Sessions.Select(s => (s.Label!, s.Levels.Single())));

    [Fact]
    public void Twelve_inputs_are_made_by_those_named() => Assert.Equal(
        [
            ["Jamaica", "Switzerland"], ["Philippines", "Nigeria", "European Union"],
            ["Mauritius", "Mexico", "Organisation for Economic Cooperation and Development", "UNODC"], ["Sweden", "World Bank", "ICMC"],
        ],
        Read().Meetings[0].Sessions.Select(s => s.Inputs.Select(i => Name(i.Actor)).ToArray()));

    [Fact]
    public void Each_session_has_its_moderator() => Assert.Equal(
        ["Finland", "Centre for Development Studies", "Organisation for Economic Cooperation and Development", "Switzerland"],
        Read().Meetings[0].Sessions.Select(s => Name(s.Moderators.Single())));

    [Theory]
    [InlineData("Global Forum on Migration for Development", "GFMD", "Global Forum", "Forum", "Global Forum on Migration on Development")]
    [InlineData("2013 UNGA High-level Dialogue on International Migration and Development", "HLD", "UNHLD")]
    [InlineData("European Union", "EU")]
    public void Spellings_of_one_institution_are_one_actor(string name, params string[] aliases)
    {
        var actor = Assert.Single(Read().Actors, a => a.Name == name);

        Assert.Empty(aliases.Except(actor.Aliases));
        Assert.DoesNotContain(Read().Actors, a => a.Name != name && (aliases.Contains(a.Name) || aliases.Intersect(a.Aliases).Any()));
    }

    [Fact]
    public void Coded_quotes_stand_in_statements_and_few_statements_match_none()
    {
        var measure = StatementMeasure.Of(Report.Value.Text, Read(), FoundingReport.Quotes());

        Assert.True(measure.Recall >= 0.9, measure.ToString());
        Assert.True(measure.Precision >= 0.7, measure.ToString());
        Assert.True(measure.PrecisionInSessions >= 0.7, measure.ToString());
    }

    private static Ledger Read() => Report.Value.Ledger;

    private static string Name(string id) => Read().Actors.Single(a => a.Id == id).Name;
}
