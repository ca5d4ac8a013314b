using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Recommendations;

public sealed class StatusCellTests
{
    [Theory]
    [InlineData("Done", RecommendationPosition.Done)]
    [InlineData("COMPLETED (May 2025)", RecommendationPosition.Done)]
    [InlineData("Closed \u2013 Acceptable Action", RecommendationPosition.Done)]
    [InlineData("The list has been implemented in every district since last spring", RecommendationPosition.Done)]
    [InlineData("Partly done", RecommendationPosition.Partly)]
    [InlineData("Partially implemented: two of six provinces have a desk by now", RecommendationPosition.Partly)]
    [InlineData("Not fully implemented", RecommendationPosition.Partly)]
    [InlineData("Partly. Funds ran out before the second half of the year", RecommendationPosition.Partly)]
    [InlineData("Accepted; in progress", RecommendationPosition.InProgress)]
    [InlineData("On-going", RecommendationPosition.InProgress)]
    [InlineData("Open - acceptable response", RecommendationPosition.InProgress)]
    [InlineData("Not done", RecommendationPosition.NotDone)]
    [InlineData("Has not been implemented for want of staff in the ministry", RecommendationPosition.NotDone)]
    [InlineData("Closed-Unacceptable", RecommendationPosition.NotDone)]
    [InlineData("Open", RecommendationPosition.NotDone)]
    [InlineData("Superseded by recommendation 4", RecommendationPosition.Superseded)]
    [InlineData("Withdrawn", RecommendationPosition.Superseded)]
    [InlineData("Closed, cancelled", RecommendationPosition.Superseded)]
    [InlineData("Closed - superseded", RecommendationPosition.Superseded)]
    [InlineData("Closed", RecommendationPosition.Done)]
    [InlineData("Partially accepted", null)]
    [InlineData("Supported", null)]
    [InlineData("Norland is open to discuss the matter with every partner", null)]
    [InlineData("", null)]
    public void What_became_of_an_item_is_read_from_its_cell(string cell, RecommendationPosition? expected) =>
        Assert.Equal(expected, StatusCell.Outcome(cell, Lexicon.English));

    [Theory]
    [InlineData("Recommendation", "Status", "Partly done", RecommendationPosition.Partly)]
    [InlineData("Recommendation", "Response", "Accepted", RecommendationPosition.Accepted)]
    [InlineData("Action", "State", "In progress", RecommendationPosition.InProgress)]
    [InlineData("Text", "State", "Lapsed", RecommendationPosition.NotDone)]
    public void A_table_says_in_a_cell_what_became_of_its_rows(string words, string status, string cell, RecommendationPosition expected)
    {
        var text = Table([words, "Owner", status], ["Open a desk for returning nurses.", "Ministry of Labour", cell]);

        var found = Assert.Single(RecommendationFinder.Find("i", text, [], Lexicon.English));

        Assert.Equal(("Open a desk for returning nurses.", expected, cell), (found.Text, found.Position, found.PositionAnchor?.Exact));
    }

    [Fact]
    public void Actions_whose_status_is_not_told_are_no_recommendations() =>
        Assert.Empty(RecommendationFinder.Find("i", Table(["Action", "Owner", "Cost"], ["Open a desk for returning nurses.", "Ministry of Labour", "Done"]), [], Lexicon.English));

    [Fact]
    public void Every_status_of_a_published_register_is_read()
    {
        var path = SharedFolder.Path("data", "recommendations", "taic", "recommendations.csv");
        var status = File.ReadLines(path).Select(l => l.Split(',')).Where(f => f.Length > 6).Select(f => f[5].Trim())
            .Where(s => s.StartsWith("Closed", StringComparison.Ordinal) || s is "Open" or "Withdrawn" or "Unconfirmed").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(
            ["Closed acceptable: Done", "Closed cancelled: Superseded", "Closed superseded: Superseded", "Open: NotDone", "Unconfirmed: ", "Withdrawn: Superseded"],
            status.Select(s => $"{s}: {StatusCell.Outcome(s, Lexicon.English)}"));
    }

    private static DocumentText Table(params string[][] rows) => new()
    {
        Format = DocumentFormat.Html,
        Blocks =
        [
            .. rows.SelectMany((row, r) => row.Select((words, c) => new Block
            {
                Kind = BlockKind.TableCell, Text = words, Number = (r * row.Length) + c + 1, Cell = new TablePlace(1, r + 1, c + 1, r == 0),
            })),
        ],
    };
}
