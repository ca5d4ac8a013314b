// Carriage measured on the founding report against the fates coded by hand.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Carriage;

public sealed class FoundingReportFateTests(ITestOutputHelper output)
{
    [Fact]
    public void The_quotes_coded_by_hand_get_their_fate_with_macro_F1_of_at_least_three_quarters()
    {
        var blocks = FoundingReport.Blocks();
        var quotes = FoundingReport.Quotes().Where(q => q.Section != "R").ToImmutableArray();

        var fates = Fates.Read([.. quotes.Select(q => FoundingReport.Statement(q, blocks))], FoundingReport.Recommendations(blocks), Lexicon.English);

        Assert.Equal(87, quotes.Length);
        Assert.InRange(MacroF1(quotes, fates), 0.75, 1);
    }

    [Fact]
    public void Their_whole_sentences_get_their_fate_with_macro_F1_of_at_least_three_fifths()
    {
        var blocks = FoundingReport.Blocks();
        var quotes = FoundingReport.Quotes().Where(q => q.Section != "R").ToImmutableArray();

        var fates = Fates.Read([.. quotes.Select(q => FoundingReport.Sentence(q, blocks))], FoundingReport.Recommendations(blocks), Lexicon.English);

        Assert.InRange(MacroF1(quotes, fates), 0.6, 1);
    }

    private double MacroF1(ImmutableArray<CodedQuote> quotes, ImmutableArray<Fate> fates)
    {
        foreach (var (quote, fate) in quotes.Zip(fates))
        {
            output.WriteLine($"{quote.Id} {quote.Fate,-8} {quote.Recommendation,-3} {fate.Label,-8} {string.Join(' ', fate.Recommendations),-8} {fate.Reason} | {string.Join("; ", fate.Changed)}");
        }

        return FateMeasure.MacroF1([.. quotes.Select(q => q.Fate)], [.. fates.Select(f => f.Label.ToString())], output.WriteLine);
    }
}
