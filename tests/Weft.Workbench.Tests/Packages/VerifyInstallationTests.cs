// The database and the files changed by hand, past Weft, in each way: verifying finds it.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Packages;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Packages;

public sealed class VerifyInstallationTests
{
    [Fact]
    public async Task An_untouched_installation_is_sound()
    {
        await using var desk = await BackupTests.Worked();

        var found = await Verify(desk);

        Assert.True(found.IsSound);
        Assert.Equal(2, found.Files);
        Assert.True(found.Workspaces.Single().Entries > 3);
    }

    [Theory]
    [InlineData("DELETE FROM history WHERE number = 2", VerifyHistory.Fault.Removed, 3)]
    [InlineData("DELETE FROM history WHERE number = 1", VerifyHistory.Fault.Removed, 2)]
    [InlineData("DELETE FROM history WHERE number >= 3", VerifyHistory.Fault.CutOff, 2)]
    [InlineData("UPDATE history SET after = after || ' ' WHERE number = 2", VerifyHistory.Fault.Altered, 2)]
    [InlineData("UPDATE history SET why = 'because' WHERE number = 1", VerifyHistory.Fault.Altered, 1)]
    [InlineData("UPDATE history SET person = NULL, act = 'Removed' WHERE number = 3", VerifyHistory.Fault.Altered, 3)]
    [InlineData("UPDATE history SET number = number + 1000 WHERE number IN (1, 2); UPDATE history SET number = 1003 - number WHERE number > 1000", VerifyHistory.Fault.Reordered, 1)]
    [InlineData("UPDATE history SET seal = previous_seal WHERE number = 2", VerifyHistory.Fault.Altered, 2)]
    [InlineData("UPDATE history_chains SET number = 2, seal = (SELECT seal FROM history WHERE number = 2); DELETE FROM history WHERE number = 2", VerifyHistory.Fault.CutOff, 1)]
    [InlineData("UPDATE history_chains SET number = 2, seal = (SELECT seal FROM history WHERE number = 2)", VerifyHistory.Fault.CutOff, 2)]
    public async Task A_history_changed_past_Weft_is_found(string change, VerifyHistory.Fault fault, long number)
    {
        await using var desk = await BackupTests.Worked();
        await desk.Do((WeftDb db) => db.Database.ExecuteSqlRawAsync(change, Desk.Ct));

        var found = await Verify(desk);

        Assert.Equal(PackageRefusals.HistoryFault(fault, number), found.Workspaces.Single().Refusal);
        Assert.False(found.IsSound);
    }

    [Fact]
    public async Task A_file_that_was_changed_or_is_gone_is_found()
    {
        await using var desk = await BackupTests.Worked();
        var files = await StoredRows.Files(desk);
        await StoredRows.Damage(desk, files[0]);
        desk.Services.GetStore().Remove(files[1]);

        Assert.Equal(files, (await Verify(desk)).LostFiles);
    }

    [Fact]
    public async Task Only_the_operator_verifies_an_installation()
    {
        await using var desk = await BackupTests.Worked();

        var refused = await desk.DoAs(new PersonId(Guid.NewGuid()), (VerifyInstallation verify) => verify.Run(Desk.Ct));

        Assert.Equal(WorkbenchRefusals.NotFound, refused.Refusal);
    }

    private static async Task<VerifyInstallation.Found> Verify(Desk desk) => (await desk.Do((VerifyInstallation verify) => verify.Run(Desk.Ct))).Value;
}
