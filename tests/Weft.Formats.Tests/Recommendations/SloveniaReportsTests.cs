// Three rounds of recommendations to one country, against the list read out of them (shared/data/SOURCES.md, recommendations/upr).
using Weft.Analysis.Recommendations;
using Weft.Analysis.Tests.Lineage;
using Weft.Tests.Shared;

namespace Weft.Formats.Tests.Recommendations;

public sealed class SloveniaReportsTests
{
    private const double LeastRecallAndPrecision = 0.97;
    private const double LeastEqual = 0.95;

    [Fact]
    public void Working_group_reports_give_the_list_with_equal_text()
    {
        var (listed, found, right, equal) = (0, 0, 0, 0);
        foreach (var (year, file) in new[] { ("2014", "2014-A_HRC_28_15"), ("2019", "2019-A_HRC_43_15"), ("2025", "2025-A_HRC_59_15") })
        {
            var list = List(year);
            var read = ReadDocument.Of("data", "documents", "upr-slovenia", $"{file}-working-group-report.pdf").Found;

            listed += list.Count;
            found += read.Length;
            right += read.Select(r => r.Label).Distinct(StringComparer.Ordinal).Count(list.ContainsKey);
            equal += read.Count(r => list.TryGetValue(r.Label, out var row) && ReadDocument.WithoutBlanks(row["recommendation"]) == ReadDocument.WithoutBlanks(r.Text));
            Assert.All(read, r => Assert.NotEmpty(r.From));
        }

        TestContext.Current.SendDiagnosticMessage($"right {right} of {listed} listed and {found} found; equal text {equal}");
        Assert.Equal(632, listed);
        Assert.True(right >= LeastRecallAndPrecision * listed, $"recall {right} of {listed}");
        Assert.True(right >= LeastRecallAndPrecision * found, $"precision {right} of {found}");
        Assert.True(equal >= LeastEqual * right, $"equal text {equal} of {right}");
    }

    [Theory]
    [InlineData("2014", 163)]
    [InlineData("2019", 215)]
    [InlineData("2025", 254)]
    public void Thematic_lists_give_every_row_with_position(string year, int rows)
    {
        var list = List(year);

        var read = ReadDocument.Of("data", "documents", "upr-slovenia", $"{year}-thematic-list-of-recommendations.docx").Found;

        Assert.Equal(rows, read.Length);
        Assert.All(read, r =>
        {
            Assert.Equal(ReadDocument.WithoutBlanks(list[r.Label]["recommendation"]), ReadDocument.WithoutBlanks(r.Text));
            Assert.Equal(list[r.Label]["position"] == "Supported" ? RecommendationPosition.Accepted : RecommendationPosition.Noted, r.Position);
        });
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> List(string year) =>
        CsvRows.Read(SharedFolder.Path("data", "recommendations", "upr", "slovenia_recommendations.csv"))
            .Where(r => r["year"] == year).ToDictionary(r => r["number"], StringComparer.Ordinal);
}
