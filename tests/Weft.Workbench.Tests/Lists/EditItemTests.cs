using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using static Weft.Workbench.Tests.Lists.ReadListTests;

namespace Weft.Workbench.Tests.Lists;

public sealed class EditItemTests
{
    private static readonly PersonId Ana = PersonId.New();

    [Fact]
    public async Task An_edit_of_an_older_revision_shows_both_versions_and_saves_nothing()
    {
        await using var desk = await Desk.New();
        var id = await Added(desk, "Plenary");
        await Edit(desk, id, 0, ("name", "Theirs"));

        var mine = await Edit(desk, id, 0, ("name", "Mine"));

        Assert.Equal((false, 1), (mine.Value.IsSaved, mine.Value.Revision));
        Assert.Equal([new FieldChange("name", "Theirs", "Mine")], mine.Value.Conflicts);
        Assert.True((await Edit(desk, id, 1, ("name", "Mine"))).Value.IsSaved);
        Assert.Equal("Mine", (await Shown(desk, id)).Value.Row.Label);
    }

    [Fact]
    public async Task Two_edits_at_once_leave_one_saved_and_one_in_conflict()
    {
        await using var desk = await Desk.New();
        var id = await Added(desk, "Plenary");

        var edits = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => Edit(desk, id, 0, ("name", $"Version {n}")))));

        Assert.Equal(1, edits.Count(e => e.Value.IsSaved));
        Assert.All(edits.Where(e => !e.Value.IsSaved), e => Assert.Single(e.Value.Conflicts));
    }

    [Fact]
    public async Task Faults_are_told_all_at_once_and_nothing_is_saved()
    {
        await using var desk = await Desk.New();
        var id = await Added(desk, "Plenary");

        var edited = await Edit(desk, id, 0, ("name", ""), ("draft", "perhaps"), ("visibility", "Members"));

        Assert.Equal([("name", ListRefusals.Required), ("draft", ListRefusals.NoYesNo)], edited.Value.Faults.Select(f => (f.Column!, f.Refusal)));
        Assert.Equal("Plenary", (await Shown(desk, id)).Value.Row.Label);
    }

    [Fact]
    public async Task An_item_goes_back_to_what_it_was_after_an_entry_as_a_new_entry_and_as_open_as_it_is_now()
    {
        await using var desk = await Desk.New();
        var id = await Added(desk, "First");
        await Edit(desk, id, 0, ("name", "Second"));
        await Edit(desk, id, 1, ("visibility", "Private"));
        await Edit(desk, id, 2, ("name", "Third"));

        var back = await desk.Do((GoBack use) => use.Run(WorkspaceId.Own, "rooms", id, 1, 3, "a mistake", Desk.Ct));

        Assert.True(back.IsOk);
        var row = (await Shown(desk, id)).Value.Row;
        Assert.Equal(("First", 4, Visibility.Private), (row.Label, row.Revision, row.Visibility));
        var history = (await desk.Do((ShowHistory use) => use.Run(WorkspaceId.Own, new ItemRef("Room", id), null, Desk.Ct))).Value;
        Assert.Equal(5, history.Entries.Length);
        Assert.Equal((HistoryAct.Changed, "a mistake", new FieldChange("name", "Third", "First")), (history.Entries[0].Act, history.Entries[0].Why, history.Entries[0].Changes.Single()));
        Assert.Equal(VerifyHistory.Fault.None, (await desk.Do((VerifyHistory use) => use.Run(WorkspaceId.Own, Desk.Ct))).Fault);
    }

    [Fact]
    public async Task Going_back_from_a_state_that_one_did_not_see_is_refused()
    {
        await using var desk = await Desk.New();
        var id = await Added(desk, "First");

        Assert.Equal(WorkbenchRefusals.EditedMeanwhile, (await desk.Do((GoBack use) => use.Run(WorkspaceId.Own, "rooms", id, 1, 7, null, Desk.Ct))).Refusal);
        Assert.Equal(ListRefusals.NoEntry, (await desk.Do((GoBack use) => use.Run(WorkspaceId.Own, "rooms", id, 99, 0, null, Desk.Ct))).Refusal);
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_comes_back()
    {
        await using var desk = await Desk.New();
        var id = await Added(desk, "First");

        await desk.Do((RemoveItem use) => use.Run(WorkspaceId.Own, "rooms", id, "twice there", Desk.Ct));
        Assert.Equal(0, await Count(desk, null));
        Assert.Equal(1, await Count(desk, "yes"));
        Assert.True((await Shown(desk, id)).Value.IsRemoved);
        await desk.Do((BringBack use) => use.Run(WorkspaceId.Own, "rooms", id, null, Desk.Ct));

        Assert.Equal(1, await Count(desk, null));
        Assert.Equal(0, await Count(desk, "yes"));
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Contributor)]
    public async Task Who_may_not_edit_changes_nothing_and_sees_nothing_removed(Role role)
    {
        await using var desk = await Desk.New();
        var (id, gone) = (await Added(desk, "First"), await Added(desk, "Gone"));
        await desk.Do((RemoveItem use) => use.Run(WorkspaceId.Own, "rooms", gone, null, Desk.Ct));
        await desk.DoInside(WorkspaceId.Own, db =>
        {
            db.Add(new Membership(WorkspaceId.Own, Ana, role, null, DateTime.UnixEpoch));
            return db.SaveChangesAsync(Desk.Ct);
        });

        bool[] done =
        [
            (await desk.DoAs(Ana, (AddItem use) => use.Run(WorkspaceId.Own, "rooms", Words(("name", "New")), null, Desk.Ct))).IsOk,
            (await desk.DoAs(Ana, (EditItem use) => use.Run(WorkspaceId.Own, "rooms", id, 0, Words(("name", "New")), null, Desk.Ct))) is { IsOk: true, Value.IsSaved: true },
            (await desk.DoAs(Ana, (RemoveItem use) => use.Run(WorkspaceId.Own, "rooms", id, null, Desk.Ct))).IsOk,
            (await desk.DoAs(Ana, (BringBack use) => use.Run(WorkspaceId.Own, "rooms", gone, null, Desk.Ct))).IsOk,
            (await desk.DoAs(Ana, (GoBack use) => use.Run(WorkspaceId.Own, "rooms", id, 1, 0, null, Desk.Ct))).IsOk,
            (await desk.DoAs(Ana, (EditMany use) => use.Run(WorkspaceId.Own, "rooms", _ => null, new ManyEdit(null, ManyAct.Remove, null, null), null, Desk.Ct))).IsOk,
            (await desk.DoAs(Ana, (UndoMany use) => use.Run(WorkspaceId.Own, "rooms", 1, 3, null, Desk.Ct))).IsOk,
            (await desk.DoAs(Ana, (ShowItem use) => use.Run(WorkspaceId.Own, "rooms", gone, Desk.Ct))).IsOk,
            (await desk.DoAs(Ana, (ShowList use) => use.Run(WorkspaceId.Own, "rooms", k => k == "removed" ? "yes" : null, Desk.Ct))).IsOk,
        ];

        Assert.Equal(Enumerable.Repeat(false, done.Length), done);
        Assert.Equal("First", (await Shown(desk, id)).Value.Row.Label);
    }

    [Fact]
    public async Task Many_are_edited_at_once_and_that_is_undone_but_for_what_was_changed_since()
    {
        await using var desk = await Desk.New();
        var ids = new List<Guid>();
        foreach (var n in Enumerable.Range(0, 5)) ids.Add(await Added(desk, $"Room {n}"));

        var hidden = await desk.Do((EditMany use) => use.Run(WorkspaceId.Own, "rooms", _ => null, new ManyEdit(null, ManyAct.Set, "visibility", "Private"), "for now", Desk.Ct));
        var drafts = await desk.Do((EditMany use) => use.Run(WorkspaceId.Own, "rooms", _ => null, new ManyEdit(ids[..2], ManyAct.Set, "draft", "yes"), null, Desk.Ct));
        Assert.Equal((5, 2), (hidden.Value.Changed, drafts.Value.Changed));
        await Edit(desk, ids[4], 1, ("visibility", "Public"));

        var undone = await desk.Do((UndoMany use) => use.Run(WorkspaceId.Own, "rooms", hidden.Value.First, hidden.Value.Last, null, Desk.Ct));
        await desk.Do((UndoMany use) => use.Run(WorkspaceId.Own, "rooms", drafts.Value.First, drafts.Value.Last, null, Desk.Ct));

        Assert.Equal(4, undone.Value.Changed);
        Assert.Equal([new LeftItem("Room 4", ListRefusals.ChangedSince)], undone.Value.Left);
        var rooms = await desk.DoInside(WorkspaceId.Own, db => db.Rooms.OrderBy(r => r.Name).ToListAsync(Desk.Ct));
        Assert.Equal([Visibility.Members, Visibility.Members, Visibility.Members, Visibility.Members, Visibility.Public], rooms.Select(r => r.Visibility));
        Assert.All(rooms, r => Assert.False(r.IsDraft));
    }

    [Fact]
    public async Task Removing_many_is_undone_and_a_wrong_bulk_edit_is_refused()
    {
        await using var desk = await Desk.New();
        await Added(desk, "One");
        await Added(desk, "Two");

        Task<Result<ManyOutcome>> Many(ManyEdit edit) => desk.Do((EditMany use) => use.Run(WorkspaceId.Own, "rooms", k => k == "q" ? "o" : null, edit, null, Desk.Ct));
        var removed = (await Many(new ManyEdit(null, ManyAct.Remove, null, null))).Value;
        Assert.Equal((2, 0), (removed.Changed, await Count(desk, null)));
        await desk.Do((UndoMany use) => use.Run(WorkspaceId.Own, "rooms", removed.First, removed.Last, null, Desk.Ct));

        Assert.Equal(2, await Count(desk, null));
        Assert.Equal(ListRefusals.NothingChosen, (await Many(new ManyEdit([], ManyAct.Remove, null, null))).Refusal);
        Assert.Equal(ListRefusals.NoColumn, (await Many(new ManyEdit(null, ManyAct.Set, "id", "x"))).Refusal);
        Assert.Equal(2, (await Many(new ManyEdit(null, ManyAct.Set, "draft", "perhaps"))).Value.Left.Length);
    }

    private static async Task<Guid> Added(Desk desk, string name)
    {
        var added = await desk.Do((AddItem use) => use.Run(WorkspaceId.Own, "rooms", Words(("name", name)), null, Desk.Ct));
        Assert.True(added.Value.IsSaved);
        return added.Value.Key;
    }

    private static Task<Result<EditOutcome>> Edit(Desk desk, Guid id, int revision, params (string, string?)[] words) =>
        desk.Do((EditItem use) => use.Run(WorkspaceId.Own, "rooms", id, revision, Words(words), null, Desk.Ct));

    private static Task<Result<ShownItem>> Shown(Desk desk, Guid id) => desk.Do((ShowItem use) => use.Run(WorkspaceId.Own, "rooms", id, Desk.Ct));

    private static async Task<int> Count(Desk desk, string? removed) =>
        (await desk.Do((ShowList use) => use.Run(WorkspaceId.Own, "rooms", k => k == "removed" ? removed : null, Desk.Ct))).Value.Count;
}
