using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Trust;

public sealed class HistoryTests
{
    [Fact]
    public async Task Acts_are_told_with_who_when_why_before_and_after()
    {
        await using var desk = await Desk.New();
        var id = await desk.Checked(Desk.File(FilePart.Draft, "draft.md", Some.Draft));

        await desk.DoInside(WorkspaceId.Own, async db =>
        {
            db.Because(" It has a new name ");
            (await db.Checks.SingleAsync(Desk.Ct)).NameAfter("Another name");
            return await db.SaveChangesAsync(Desk.Ct);
        });

        var history = await desk.DoInside(WorkspaceId.Own, db => db.History.Where(h => h.Key == id.Value).OrderBy(h => h.Number).ToListAsync(Desk.Ct));
        Assert.Equal([HistoryAct.Added, HistoryAct.Changed, HistoryAct.Changed], history.Select(h => h.Act));
        Assert.Equal("It has a new name", history[^1].Why);
        Assert.Contains("Another name", history[^1].After);
        Assert.DoesNotContain("Another name", history[^1].Before);
        Assert.Equal(["Title"], System.Text.Json.JsonDocument.Parse(history[^1].After!).RootElement.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task An_answer_is_in_the_history_of_its_check()
    {
        await using var desk = await Desk.New();
        var id = await desk.Checked(Desk.File(FilePart.Draft, "draft.md", Some.Draft));
        var finding = (await desk.Load(id)).Findings[0].Id;

        await desk.Do((AnswerFinding use) => use.Run(id, finding, Verdict.Rejected, null, Desk.Ct));

        var last = await desk.DoInside(WorkspaceId.Own, db => db.History.OrderBy(h => h.Number).LastAsync(Desk.Ct));
        Assert.Equal((HistoryAct.Answered, "Check", id.Value), (last.Act, last.Kind, last.Key));
        Assert.Contains("Rejected", last.After);
    }

    [Fact]
    public async Task An_edit_of_an_older_state_is_not_saved()
    {
        await using var desk = await Desk.New();
        await desk.Checked(Desk.File(FilePart.Draft, "draft.md", Some.Draft));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => desk.DoInside(WorkspaceId.Own, async db =>
        {
            var mine = await db.Checks.SingleAsync(Desk.Ct);
            await desk.DoInside(WorkspaceId.Own, async other =>
            {
                (await other.Checks.SingleAsync(Desk.Ct)).NameAfter("Theirs");
                return await other.SaveChangesAsync(Desk.Ct);
            });
            mine.NameAfter("Mine");
            return await db.SaveChangesAsync(Desk.Ct);
        }));
        Assert.Equal("Theirs", await desk.DoInside(WorkspaceId.Own, db => db.Checks.Select(c => c.Title).SingleAsync(Desk.Ct)));
    }

    [Theory]
    [InlineData("DELETE FROM history WHERE number = 2", VerifyHistory.Fault.Removed)]
    [InlineData("UPDATE history SET why = 'other' WHERE number = 2", VerifyHistory.Fault.Altered)]
    [InlineData("UPDATE history SET after = replace(after, 'a', 'b') WHERE number = 1", VerifyHistory.Fault.Altered)]
    [InlineData("UPDATE history SET number = -1 WHERE number = 1; UPDATE history SET number = 1 WHERE number = 2; UPDATE history SET number = 2 WHERE number = -1", VerifyHistory.Fault.Reordered)]
    [InlineData("DELETE FROM history WHERE number = (SELECT max(number) FROM history)", VerifyHistory.Fault.CutOff)]
    [InlineData("UPDATE history_chains SET number = number", VerifyHistory.Fault.None)]
    public async Task What_was_done_to_the_chain_by_hand_is_found(string sql, VerifyHistory.Fault fault)
    {
        await using var desk = await Desk.New();
        await desk.Checked(Desk.File(FilePart.Draft, "draft.md", Some.Draft));
        Assert.Equal(VerifyHistory.Fault.None, (await Verify(desk)).Fault);

        await desk.DoInside(WorkspaceId.Own, db => db.Database.ExecuteSqlRawAsync(sql, Desk.Ct));

        Assert.Equal(fault, (await Verify(desk)).Fault);
    }

    [Fact]
    public async Task Entries_of_many_writers_at_once_make_one_chain()
    {
        await using var desk = await Desk.New();
        var checks = Enumerable.Range(0, 20).Select(n => new Check(
            new CheckId(Guid.CreateVersion7()), WorkspaceId.Own, new Reach(Visibility.Members, null, null), $"Check {n}", DateTime.UnixEpoch));

        await Task.WhenAll(checks.Select(check => Task.Run(() => desk.DoInside(WorkspaceId.Own, db =>
        {
            db.Add(check);
            return db.SaveChangesAsync(Desk.Ct);
        }))));

        Assert.Equal(new VerifyHistory.Found(20, VerifyHistory.Fault.None, 0), await Verify(desk));
    }

    [Fact]
    public async Task What_becomes_stricter_takes_what_was_made_from_it_and_its_history_along()
    {
        await using var desk = await Desk.New();
        var reader = PersonId.New();
        var (source, derived) = (Open("Source"), Open("Derived"));
        await desk.DoInside(WorkspaceId.Own, db =>
        {
            db.AddRange(source, derived, new SourceLink(derived, source), new Membership(WorkspaceId.Own, reader, Role.Reader, null, DateTime.UnixEpoch));
            return db.SaveChangesAsync(Desk.Ct);
        });
        Assert.Equal((2, 2), await SeenBy(desk, reader));

        var tightened = await desk.Do((SetReach use) => use.Run(WorkspaceId.Own, ItemRef.To(source), Visibility.Private, null, null, Desk.Ct));

        Assert.Equal(1, tightened.Value);
        Assert.Equal((0, 0), await SeenBy(desk, reader));
        var wider = await desk.Do((SetReach use) => use.Run(WorkspaceId.Own, ItemRef.To(derived), Visibility.Members, null, null, Desk.Ct));
        Assert.Equal(WorkbenchRefusals.StricterSource, wider.Refusal);
    }

    private static Task<(int Checks, int Entries)> SeenBy(Desk desk, PersonId person) => desk.DoAs(person, async (IServiceProvider services) =>
    {
        Assert.True((await services.GetRequiredService<Door>().Enter(WorkspaceId.Own, Permission.Read, Desk.Ct)).IsOk);
        var db = services.GetRequiredService<WeftDb>();
        return (await db.Checks.CountAsync(Desk.Ct), await db.History.CountAsync(Desk.Ct));
    });

    private static Check Open(string title) =>
        new(new CheckId(Guid.CreateVersion7()), WorkspaceId.Own, new Reach(Visibility.Members, null, null), title, DateTime.UnixEpoch);

    private static Task<VerifyHistory.Found> Verify(Desk desk) => desk.Do((VerifyHistory use) => use.Run(WorkspaceId.Own, Desk.Ct));
}
