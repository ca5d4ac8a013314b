using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Tests.FollowUp;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Checks;

public sealed class ReadReturnedMatrixTests
{
    private const string Draft = """
        # Round table of Ostrana on migration

        ## Recommendations

        1. The Ministry of Labour should publish the list of recognised diplomas.
        2. The districts should open help desks for returning workers.
        """;

    private static readonly int[] InOrder = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8];

    [Fact]
    public async Task An_edit_is_found_though_another_row_was_rejected_since()
    {
        await using var desk = await Desk.New();
        var id = await desk.Checked(Desk.File(FilePart.Draft, "draft.md", Draft));
        var rows = MatrixRows.Of((await desk.Load(id)).Result);
        var edited = MatrixFile.Write([(rows[0].Id, rows[0].Cells), (rows[1].Id, rows[1].Cells.SetItem((int)MatrixColumn.Owner, "Districts"))], InOrder);
        await desk.Do((AnswerFinding use) => use.Run(id, rows[0].Id, Verdict.Rejected, null, Desk.Ct));

        var back = await desk.Do((ReadReturnedMatrix use) => use.Run(id, MatrixFile.Of(edited), Desk.Ct));

        Assert.Equal<MatrixChange>([new MatrixChange.Changed(rows[1].Id, 3, MatrixColumn.Owner, "", "Districts", null)], back.Value.Changes);
        Assert.Empty(back.Value.Faults);
    }

    [Fact]
    public async Task An_edit_of_a_row_that_was_rejected_since_is_named()
    {
        await using var desk = await Desk.New();
        var id = await desk.Checked(Desk.File(FilePart.Draft, "draft.md", Draft));
        var rows = MatrixRows.Of((await desk.Load(id)).Result);
        var edited = MatrixFile.Write([(rows[0].Id, rows[0].Cells.SetItem(0, "Publish the list.")), (rows[1].Id, rows[1].Cells)], InOrder);
        await desk.Do((AnswerFinding use) => use.Run(id, rows[0].Id, Verdict.Rejected, null, Desk.Ct));

        var back = await desk.Do((ReadReturnedMatrix use) => use.Run(id, MatrixFile.Of(edited), Desk.Ct));

        Assert.Empty(back.Value.Changes);
        Assert.Equal(FollowUpRefusals.RowGone(2, rows[0].Id), Assert.Single(back.Value.Faults).Refusal);
    }

    [Fact]
    public async Task A_check_that_is_not_there_is_refused()
    {
        await using var desk = await Desk.New();

        var back = await desk.Do((ReadReturnedMatrix use) => use.Run(new CheckId(Guid.Empty), MatrixFile.Of([1]), Desk.Ct));

        Assert.Equal(WorkbenchRefusals.NotFound, back.Refusal);
    }
}
