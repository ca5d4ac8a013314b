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

        TestContext.Current.SendDiagnosticMessage(measure.ToString());
        Assert.True(measure.Recall >= 0.95, measure.ToString());
        Assert.True(measure.Precision >= 0.7, measure.ToString());
        Assert.True(measure.PrecisionInSessions >= 0.7, measure.ToString());
        Assert.True(measure.Splitting >= 0.8, measure.ToString());
    }

    [Theory]
    [InlineData("T058", Standing.General)]
    [InlineData("T078", Standing.Several)]
    [InlineData("T088", Standing.Several)]
    [InlineData("T104", Standing.General)]
    [InlineData("T105", Standing.General)]
    [InlineData("T112", Standing.Some)]
    [InlineData("T113", Standing.Some)]
    [InlineData("T115", Standing.Margin)]
    [InlineData("T122", Standing.General)]
    [InlineData("T135", Standing.General)]
    [InlineData("T137", Standing.General)]
    [InlineData("T138", Standing.General)]
    [InlineData("T039", Standing.NotStated)]
    [InlineData("T049", Standing.NotStated)]
    [InlineData("T071", Standing.NotStated)]
    [InlineData("T080", Standing.NotStated)]
    [InlineData("T096", Standing.NotStated)]
    [InlineData("T110", Standing.NotStated)]
    [InlineData("T119", Standing.NotStated)]
    [InlineData("T130", Standing.NotStated)]
    [InlineData("T136", Standing.NotStated)]
    public void Standing_is_what_the_report_says(string quote, Standing standing) =>
        Assert.Equal(standing, StatementMeasure.Home(Report.Value.Text, Read(), FoundingReport.Quotes().Single(q => q.Id == quote))!.Standing);

    [Fact]
    public void Seven_texts_are_named_and_one_is_built_on()
    {
        Assert.Equal(7, Read().NamedTexts.Length);
        Assert.StartsWith("outcomes of", Assert.Single(Read().NamedTexts, n => n.BuildsOn).Title, StringComparison.Ordinal);
    }

    // The lexicon must know the language, not this report: names of states and bodies aside, no cue is a sentence of it.
    [Fact]
    public void No_cue_of_more_than_three_words_stands_in_the_report()
    {
        var words = $" {string.Join(' ', Report.Value.Text.Blocks.SelectMany(b => Terms.Of(b.Text, Lexicon.English)).Select(t => t.Word))} ";
        var file = Path.Combine(SharedFolder.Repository, "src", "Weft.Analysis", "Text", "Lexicons", "en.json");
        var cues = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(file))!
            .Where(p => p.Key != "actors.states").SelectMany(p => p.Value).Select(c => Terms.Of(c, Lexicon.English)).Where(t => t.Length > 3).ToList();

        Assert.DoesNotContain(cues, c => words.Contains($" {string.Join(' ', c.Select(t => t.Word))} ", StringComparison.Ordinal));
    }

    private static Ledger Read() => Report.Value.Ledger;

    private static string Name(string id) => Read().Actors.Single(a => a.Id == id).Name;
}
