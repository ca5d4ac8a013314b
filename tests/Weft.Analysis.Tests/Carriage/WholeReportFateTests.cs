// Carriage on the founding report from end to end: statements and recommendations as read, each quote coded by hand judged by the
// statement that holds most of it.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Tests.Text;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Carriage;

public sealed class WholeReportFateTests(ITestOutputHelper output)
{
    private static readonly Lazy<(DocumentText Text, ImmutableArray<Statement> Statements, ImmutableArray<Recommendation> Recommendations, ImmutableArray<Fate> Fates)> Report = new(() =>
    {
        var text = MarkdownBlocks.Read(File.ReadAllText(SharedFolder.Path("data", "founding-report", "workshop-report-2012.md")));
        var ledger = LedgerReader.Read("report", text, Lexicon.English);
        var recommendations = RecommendationFinder.Find("report", text, ledger.Sections, Lexicon.English);
        return (text, ledger.Statements, recommendations, Fates.Read(ledger.Statements, recommendations, Lexicon.English));
    });

    [Fact]
    public void Quotes_get_the_fate_of_their_statement_with_macro_F1_of_at_least_seven_tenths()
    {
        var quotes = FoundingReport.Quotes().Where(q => q.Section != "R").ToImmutableArray();

        var told = quotes.Select(FateOf).ToImmutableArray();

        foreach (var (quote, fate) in quotes.Zip(told)) output.WriteLine($"{quote.Id} {quote.Fate} {fate?.Label.ToString() ?? "not read"}");
        var figure = FateMeasure.MacroF1([.. quotes.Select(q => q.Fate)], [.. told.Select(f => f?.Label.ToString() ?? "not read")], output.WriteLine);
        Assert.InRange(figure, 0.7, 1);
    }

    [Fact]
    public void The_object_that_was_changed_is_found_with_both_wordings()
    {
        var altered = Assert.Single(Report.Value.Fates, f => f.Label == FateLabel.Altered);

        Assert.Equal("3", Label(altered));
        Assert.Contains(altered.Changed, c => c.From == "information" && c.To.StartsWith("conflicts of interest", StringComparison.Ordinal));
    }

    [Fact]
    public void The_qualifier_that_was_lost_is_shown()
    {
        var changed = Report.Value.Fates.Where(f => f.Label != FateLabel.Dropped && Label(f) == "4").SelectMany(f => f.Changed);

        Assert.Contains(new ChangedWords("inception of", ""), changed);
    }

    [Fact]
    public void Three_fifths_of_what_is_carried_goes_to_the_recommendation_that_a_person_named()
    {
        var pairs = FoundingReport.Quotes().Where(q => q.Section != "R" && q.Recommendation is not null)
            .Select(q => (q.Recommendation, Fate: FateOf(q))).Where(p => p.Fate is { Label: not FateLabel.Dropped }).ToImmutableArray();

        var same = pairs.Count(p => p.Fate!.Recommendations.Any(id => "R" + Report.Value.Recommendations.Single(r => r.Id == id).Label == p.Recommendation));

        output.WriteLine($"{same} of {pairs.Length}");
        Assert.InRange((double)same / pairs.Length, 0.6, 1);
    }

    private static string Label(Fate fate) => Report.Value.Recommendations.Single(r => r.Id == fate.Recommendations[0]).Label;

    private static Fate? FateOf(CodedQuote quote)
    {
        var best = (Shared: 0, Fate: (Fate?)null);
        foreach (var (statement, fate) in Report.Value.Statements.Zip(Report.Value.Fates))
        {
            var at = Plain(Report.Value.Text.BlockAt(statement.Anchor.Paragraph)!.Text).IndexOf(Plain(quote.Quote), StringComparison.Ordinal);
            var shared = at < 0 ? 0 : Math.Min(at + quote.Quote.Length, statement.Anchor.End) - Math.Max(at, statement.Anchor.Start);
            if (shared > best.Shared) best = (shared, fate);
        }

        return best.Fate;
    }

    private static string Plain(string text) => text.Replace('\u2019', '\'').Replace('\u2018', '\'');
}
