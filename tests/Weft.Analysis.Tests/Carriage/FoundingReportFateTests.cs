// Carriage measured on the founding report against the fates coded by hand.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Carriage;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Carriage;

public sealed class FoundingReportFateTests(ITestOutputHelper output)
{
    private static readonly string[] Classes = ["carried or partly", "altered", "dropped"];

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

        var figures = Classes.Select(c => F1(quotes.Select(q => Class(q.Fate)).ToImmutableArray(), fates.Select(f => Class(f.Label.ToString())).ToImmutableArray(), c)).ToImmutableArray();
        output.WriteLine(string.Join(", ", Classes.Zip(figures, (c, f) => string.Create(CultureInfo.InvariantCulture, $"{c} {f:0.000}"))));
        return figures.Average();
    }

    private static double F1(ImmutableArray<string> truth, ImmutableArray<string> told, string label)
    {
        var hits = truth.Zip(told).Count(p => p.First == label && p.Second == label);
        return hits == 0 ? 0 : 2.0 * hits / (truth.Count(t => t == label) + told.Count(t => t == label));
    }

    private static string Class(string fate) => fate.ToUpperInvariant() switch { "DROPPED" => "dropped", "ALTERED" => "altered", _ => "carried or partly" };
}
