// The recommendations of three working-group reports, read from the PDFs, against the list that the thematic lists give.
using System.Text;
using Weft.Analysis.Text;
using Weft.Formats.Pdf;
using Weft.Tests.Shared;

namespace Weft.Formats.Tests.Pdf;

public sealed class SlovenianRecommendationsTests
{
    [Theory]
    [InlineData("2014", "2014-A_HRC_28_15-working-group-report.pdf")]
    [InlineData("2019", "2019-A_HRC_43_15-working-group-report.pdf")]
    [InlineData("2025", "2025-A_HRC_59_15-working-group-report.pdf")]
    public void Every_numbered_recommendation_is_one_list_item_with_its_number(string year, string file)
    {
        var wanted = CsvRows.Read(SharedFolder.Path("data", "recommendations", "upr", "slovenia_recommendations.csv"))
            .Where(r => r["year"] == year).ToDictionary(r => r["number"], r => r["recommendation"], StringComparer.Ordinal);
        var content = File.ReadAllBytes(SharedFolder.Path("data", "documents", "upr-slovenia", file));

        var read = PdfReader.Read(file, content, ReadingLimits.Default, TestContext.Current.CancellationToken).Value;

        var items = read.Blocks.Where(b => b is { Kind: BlockKind.ListItem, Label: { } label } && label.TrimEnd('.').Contains('.', StringComparison.Ordinal)).ToList();
        var found = items.Where(i => wanted.ContainsKey(i.Label!.TrimEnd('.'))).DistinctBy(i => i.Label).ToList();
        var equal = found.Count(i => Letters(i.Text) == Letters(wanted[i.Label!.TrimEnd('.')]));
        Assert.InRange(found.Count / (double)wanted.Count, 0.99, 1);
        Assert.InRange(found.Count / (double)items.Count, 0.99, 1);
        Assert.InRange(equal / (double)wanted.Count, 0.95, 1);
    }

    // Equal up to white space and to the final mark of the list.
    private static string Letters(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => !char.IsWhiteSpace(c))) kept.Append(c == '\u2011' ? '-' : c);
        return kept.ToString().TrimEnd(';', '.');
    }
}
