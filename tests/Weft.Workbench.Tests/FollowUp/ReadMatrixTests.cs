using System.Collections.Immutable;
using Weft.Formats;
using Weft.Workbench.Briefs;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Tests.Briefs;

namespace Weft.Workbench.Tests.FollowUp;

public sealed class ReadMatrixTests
{
    private static readonly int[] InOrder = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly MatrixRow Desk = Row("r-1", "Open a desk.", byWhen: "2028-06-30");
    private static readonly MatrixRow Fees = Row("r-2", "Publish the fees.", state: "Accepted", evidence: "Gazette 12");

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void What_was_written_comes_back_without_a_change(string language)
    {
        var check = SmallCheck.Full();
        var rows = MatrixRows.Of(check);

        var back = MatrixFile.Read(MatrixXlsx.Write(check, language), rows, rows);

        Assert.Equal(3, rows.Length);
        Assert.Equal("The Ministry of Labour shall open information desks by June 2028.", rows[0][MatrixColumn.Text]);
        Assert.Equal(("Partly", "Proposed"), (rows[0][MatrixColumn.Outcome], rows[0][MatrixColumn.State]));
        AssertNothing(back);
    }

    [Fact]
    public void A_changed_cell_is_a_change_of_its_row_and_column()
    {
        var back = Read([(Fees.Id, With(Fees, MatrixColumn.State, "Done")), (Desk.Id, With(Desk, MatrixColumn.ByWhen, "2029-01-31"))]);

        Assert.Equal<MatrixChange>(
            [new MatrixChange.Changed("r-2", 2, MatrixColumn.State, "Accepted", "Done", null), new MatrixChange.Changed("r-1", 3, MatrixColumn.ByWhen, "2028-06-30", "2029-01-31", null)], back.Changes);
        Assert.Empty(back.Faults);
    }

    [Fact]
    public void Where_something_else_was_stored_since_both_are_given()
    {
        ImmutableArray<MatrixRow> current = [Desk with { Cells = With(Desk, MatrixColumn.Owner, "Ministry of Health") }, Fees];

        var back = MatrixFile.Read(MatrixFile.Write([(Desk.Id, With(Desk, MatrixColumn.Owner, "Ministry of Labour")), (Fees.Id, Fees.Cells)], InOrder), [Desk, Fees], current);

        Assert.Equal<MatrixChange>([new MatrixChange.Changed("r-1", 2, MatrixColumn.Owner, "", "Ministry of Labour", "Ministry of Health")], back.Changes);
    }

    [Fact]
    public void What_was_stored_since_is_no_change_of_a_file_that_did_not_touch_it()
    {
        ImmutableArray<MatrixRow> current = [Desk with { Cells = With(Desk, MatrixColumn.Owner, "Ministry of Health") }, Fees, Row("r-3", "Added since.")];

        AssertNothing(MatrixFile.Read(MatrixFile.Write([(Desk.Id, Desk.Cells), (Fees.Id, Fees.Cells)], InOrder), [Desk, Fees], current));
    }

    [Fact]
    public void The_same_change_on_both_sides_is_none() =>
        AssertNothing(MatrixFile.Read(
            MatrixFile.Write([(Desk.Id, With(Desk, MatrixColumn.Owner, "Ministry of Health")), (Fees.Id, Fees.Cells)], InOrder), [Desk, Fees], [Desk with { Cells = With(Desk, MatrixColumn.Owner, "Ministry of Health") }, Fees]));

    [Fact]
    public void Rows_are_added_and_deleted()
    {
        var added = Row("", "Train the clerks.", state: "").Cells;

        var back = MatrixFile.Read(MatrixFile.Write([(null, added), (Desk.Id, Desk.Cells)], InOrder), [Desk, Fees], [Desk, Fees with { Cells = With(Fees, MatrixColumn.Evidence, "Gazette 13") }]);

        Assert.Equal((2, "Train the clerks."), (Assert.IsType<MatrixChange.Added>(back.Changes[0]).Row, ((MatrixChange.Added)back.Changes[0]).Cells[0]));
        var deleted = Assert.IsType<MatrixChange.Deleted>(back.Changes[1]);
        Assert.Equal(("r-2", MatrixColumn.Evidence), (deleted.Id, Assert.Single(deleted.ChangedSince)));
        Assert.Equal(2, back.Changes.Length);
    }

    [Fact]
    public void A_copied_row_is_a_new_one_and_the_untouched_one_keeps_the_id()
    {
        var back = Read([(Desk.Id, With(Desk, MatrixColumn.Text, "Open a second desk.")), (Desk.Id, Desk.Cells), (Fees.Id, Fees.Cells)]);

        Assert.Equal((2, "Open a second desk."), (Assert.IsType<MatrixChange.Added>(Assert.Single(back.Changes)).Row, ((MatrixChange.Added)back.Changes[0]).Cells[0]));
        Assert.Equal(FollowUpRefusals.SameId(2, "r-1"), Assert.Single(back.Faults).Refusal);
    }

    [Theory]
    [InlineData(MatrixColumn.State, "Nearly", "matrix-not-in-list", false)]
    [InlineData(MatrixColumn.State, "", "matrix-not-in-list", false)]
    [InlineData(MatrixColumn.Outcome, "Perhaps", "matrix-not-in-list", false)]
    [InlineData(MatrixColumn.Text, "", "matrix-no-text", false)]
    [InlineData(MatrixColumn.ByWhen, "soon", "matrix-vague-date", true)]
    [InlineData(MatrixColumn.State, "Done", "matrix-no-evidence", true)]
    public void A_faulty_cell_is_named_with_its_remedy(MatrixColumn column, string value, string code, bool isTaken)
    {
        var back = Read([(Desk.Id, With(Desk, column, value)), (Fees.Id, Fees.Cells)]);

        var fault = Assert.Single(back.Faults);
        Assert.Equal((2, "r-1", code, isTaken), (fault.Row, fault.Id, fault.Refusal.Code, fault.IsTaken));
        Assert.Equal(isTaken ? [value] : [], back.Changes.Select(c => ((MatrixChange.Changed)c).After));
    }

    [Fact]
    public void The_id_of_another_matrix_changes_nothing()
    {
        var back = Read([("r-9", Desk.Cells), (Desk.Id, Desk.Cells), (Fees.Id, Fees.Cells)]);

        Assert.Empty(back.Changes);
        Assert.Equal(FollowUpRefusals.UnknownId(2, "r-9"), Assert.Single(back.Faults).Refusal);
    }

    [Fact]
    public void A_row_that_is_gone_is_not_brought_back_by_an_edit()
    {
        var back = MatrixFile.Read(MatrixFile.Write([(Desk.Id, With(Desk, MatrixColumn.Who, "Union")), (Fees.Id, Fees.Cells)], InOrder), [Desk, Fees], [Fees]);

        Assert.Empty(back.Changes);
        Assert.Equal(FollowUpRefusals.RowGone(2, "r-1"), Assert.Single(back.Faults).Refusal);
    }

    [Fact]
    public void A_missing_column_changes_nothing_and_is_named()
    {
        var back = MatrixFile.Read(MatrixFile.Write([(Desk.Id, Desk.Cells), (Fees.Id, Fees.Cells)], [.. InOrder.Where(c => c != (int)MatrixColumn.Evidence)]), [Desk, Fees], [Desk, Fees]);

        Assert.Empty(back.Changes);
        Assert.Equal([MatrixColumn.Evidence], back.Missing);
    }

    [Fact]
    public void Without_the_id_column_nothing_is_read() => Assert.Equal(
        FollowUpRefusals.NoIds("matrix.xlsx"),
        ReadMatrix.Run(MatrixFile.Of(MatrixFile.Write([(Desk.Id, Desk.Cells)], [0, 1, 2])), [Desk], [Desk], MatrixRows.Words, ReadingLimits.Default, CancellationToken.None).Refusal);

    private static ReturnedMatrix Read(IEnumerable<(string? Id, ImmutableArray<string> Cells)> rows) => MatrixFile.Read(MatrixFile.Write(rows, InOrder), [Desk, Fees], [Desk, Fees]);

    private static void AssertNothing(ReturnedMatrix back)
    {
        Assert.Empty(back.Changes);
        Assert.Empty(back.Faults);
        Assert.Empty(back.Missing);
    }

    private static ImmutableArray<string> With(MatrixRow row, MatrixColumn column, string value) => row.Cells.SetItem((int)column, value);

    private static MatrixRow Row(string id, string text, string byWhen = "", string state = "Proposed", string evidence = "") => new(id, [text, "", "", byWhen, "", "", "", state, evidence]);
}
