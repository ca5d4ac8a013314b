using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Weft.Tests.Shared.Sized;
using Weft.Workbench.Documents;
using Weft.Workbench.Home;
using Weft.Workbench.Meetings;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Home;

public sealed class WorkspaceOfSizeTests
{
    [Fact]
    public async Task A_workspace_of_a_size_has_what_was_asked_for_in_an_unbroken_history()
    {
        await using var desk = await Desk.New();

        var made = await new WorkspaceOfSize(desk.Services).Make(new WorkspaceSize(120, 2_400, 10), Desk.Ct);

        Assert.Equal((120, 2_400), (
            await desk.DoInside(made.Workspace, db => db.Documents.CountAsync(Desk.Ct)), await desk.DoInside(made.Workspace, db => db.Statements.CountAsync(Desk.Ct))));
        Assert.Equal(VerifyHistory.Fault.None, (await desk.Do((VerifyHistory use) => use.Run(made.Workspace, Desk.Ct))).Fault);
        var wider = await desk.DoInside(made.Workspace, async db =>
        {
            var documents = await db.Documents.ToDictionaryAsync(d => d.Id, Desk.Ct);
            return (await db.Statements.ToListAsync(Desk.Ct)).Count(s => !s.Reach.IsWithin(documents[s.Document!.Value].Reach));
        });
        Assert.Equal(0, wider);
        foreach (var member in made.People) Assert.True((await desk.DoAs(member.Person, (ShowHome use) => use.Run(made.Workspace, null, Desk.Ct))).IsOk);
    }

    [Fact(Explicit = true)]
    public async Task The_size_of_the_load_test_is_made_in_three_minutes()
    {
        await using var desk = await Desk.New();
        var watch = Stopwatch.StartNew();

        await new WorkspaceOfSize(desk.Services).Make(new WorkspaceSize(), Desk.Ct);

        TestContext.Current.SendDiagnosticMessage($"{watch.Elapsed.TotalSeconds:F0} s");
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), $"{watch.Elapsed}");
    }
}
