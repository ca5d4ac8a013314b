using System.Text;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Lists;

public sealed class ReadListTests
{
    private static readonly PersonId Ana = PersonId.New();
    private static readonly PersonId Ben = PersonId.New();

    [Fact]
    public async Task A_file_adds_rows_and_the_same_file_again_changes_nothing()
    {
        await using var desk = await Desk.New();

        var first = await ReadBack(desk, "name,visibility\nPlenary,Members\nMargins,Private\n");
        var again = await Look(desk, "name,visibility\nplenary,Members\nMargins,Private\n");

        Assert.Equal(["Plenary", "Margins"], first.Value.Added.Select(r => r.Label));
        Assert.Equal((0, 1, 1), (again.Value.Added.Length, again.Value.Changed.Length, again.Value.Unchanged));
        Assert.Equal(new FieldChange("name", "Plenary", "plenary"), again.Value.Changed.Single().Changes.Single());
    }

    [Fact]
    public async Task Looking_at_a_file_changes_nothing()
    {
        await using var desk = await Desk.New();

        var looked = await Look(desk, "name\nPlenary\n");

        Assert.Single(looked.Value.Added);
        Assert.Equal((0, 0), await desk.DoInside(WorkspaceId.Own, async db => (await db.Rooms.CountAsync(Desk.Ct), await db.History.CountAsync(Desk.Ct))));
    }

    [Fact]
    public async Task Every_refused_row_is_named_with_its_column_and_the_others_go_in()
    {
        await using var desk = await Desk.New();
        var longest = new string('x', Room.MaxName + 1);

        var read = await ReadBack(desk, $"id,name,visibility,room,draft,remark\n,Good,,,,note\n,,Members,,,\n,{longest},Secret,,,\n,Lost,Room,Nowhere,,\n{Guid.Empty},Ghost,,,,\nx,Ghost,,,,\n,Good,,,,\n,Odd,,,maybe,\n");

        Assert.Equal(["Good"], read.Value.Added.Select(r => r.Label));
        Assert.Equal(
            [
                (3, "name", ListRefusals.Required.Code), (4, "visibility", "cell-no-choice"), (4, "name", "cell-too-long"), (5, "room", ListRefusals.NoSuchItem.Code),
                (6, "id", ListRefusals.UnknownId.Code), (7, "id", ListRefusals.UnknownId.Code), (8, null, "row-twice"), (9, "draft", ListRefusals.NoYesNo.Code),
            ],
            read.Value.Faults.Select(f => (f.Number, f.Column, f.Refusal.Code)));
        Assert.Equal(7, read.Value.Refused);
        Assert.Equal(["remark"], read.Value.Unread);
        Assert.Equal(["Good"], await Names(desk));
    }

    [Fact]
    public async Task A_row_edited_by_someone_else_meanwhile_is_shown_beside_it_and_only_taken_when_chosen()
    {
        await using var desk = await Desk.New();
        await ReadBack(desk, "name\nPlenary\nMargins\n");
        var file = await Csv(desk);
        var id = await desk.DoInside(WorkspaceId.Own, db => db.Rooms.Where(r => r.Name == "Plenary").Select(r => r.Id).SingleAsync(Desk.Ct));
        await desk.Do((EditItem use) => use.Run(WorkspaceId.Own, "rooms", id.Value, 0, Words(("name", "Theirs")), null, Desk.Ct));

        var looked = await Look(desk, file.Replace("Plenary", "Mine").Replace("Margins", "Edges"));
        Assert.Equal(new FieldChange("name", "Theirs", "Mine"), looked.Value.Conflicts.Single().Changes.Single());
        await Apply(desk, looked.Value);
        Assert.Equal(["Edges", "Theirs"], await Names(desk));

        looked = await Look(desk, file.Replace("Plenary", "Mine").Replace("Margins", "Edges"));
        await Apply(desk, looked.Value, id.Value);
        Assert.Equal(["Edges", "Mine"], await Names(desk));
    }

    [Fact]
    public async Task A_row_may_point_at_another_new_row_that_stands_below_it()
    {
        await using var desk = await Desk.New();

        var read = await ReadBack(desk, "name,visibility,room\nInner,Room,Outer\nA,Room,B\nB,Room,A\nOuter,Members,\n");

        Assert.Equal(["Inner", "Outer"], read.Value.Added.Select(r => r.Label));
        Assert.Equal([3, 4], read.Value.Faults.Select(f => f.Number));
    }

    [Fact]
    public async Task An_id_of_another_workspace_or_of_a_hidden_item_is_as_unknown_as_one_that_is_not_there()
    {
        await using var desk = await Desk.New();
        var elsewhere = new WorkspaceId(Guid.CreateVersion7());
        var (theirs, hidden) = (NewRoom(elsewhere, Visibility.Public, null, "Theirs"), NewRoom(WorkspaceId.Own, Visibility.Private, Ana, "Hidden"));
        await desk.DoInside(elsewhere, db => Save(db, theirs));
        await desk.DoInside(WorkspaceId.Own, db => Save(db, hidden, new Membership(WorkspaceId.Own, Ben, Role.Secretariat, null, DateTime.UnixEpoch)));

        var looked = await desk.DoAs(Ben, (ReadList use) => use.Look(WorkspaceId.Own, "rooms", File(
            $"id,name,visibility,room\n{theirs.Key},Taken,,\n{hidden.Key},Taken,,\n{Guid.CreateVersion7()},Taken,,\n,One,Room,Hidden\n,Two,Room,{hidden.Key}\n,Three,Room,Nothing\n"), Desk.Ct));

        Assert.Equal(Enumerable.Repeat(("id", ListRefusals.UnknownId), 3), looked.Value.Faults.Take(3).Select(f => (f.Column!, f.Refusal)));
        Assert.Equal(Enumerable.Repeat(("room", ListRefusals.NoSuchItem), 3), looked.Value.Faults.Skip(3).Select(f => (f.Column!, f.Refusal)));
        var named = await desk.DoAs(Ben, (ReadList use) => use.Look(WorkspaceId.Own, "rooms", File("name\nhidden\n"), Desk.Ct));
        Assert.Equal(["hidden"], named.Value.Added.Select(r => r.Label)); // as if there were none of that name
        Assert.Equal(["Theirs"], await desk.DoInside(elsewhere, db => db.Rooms.Select(r => r.Name).ToListAsync(Desk.Ct)));
    }

    [Fact]
    public async Task A_kept_file_is_its_givers_alone()
    {
        await using var desk = await Desk.New();
        await desk.DoInside(WorkspaceId.Own, db => Save(
            db, new Membership(WorkspaceId.Own, Ana, Role.Owner, null, DateTime.UnixEpoch), new Membership(WorkspaceId.Own, Ben, Role.Owner, null, DateTime.UnixEpoch)));
        var looked = await desk.DoAs(Ana, (ReadList use) => use.Look(WorkspaceId.Own, "rooms", File("name\nPlenary\n"), Desk.Ct));

        var bens = await desk.DoAs(Ben, (ReadList use) => use.Apply(WorkspaceId.Own, looked.Value.Returned, [], null, Desk.Ct));
        var anas = await desk.DoAs(Ana, (ReadList use) => use.Apply(WorkspaceId.Own, looked.Value.Returned, [], null, Desk.Ct));
        var twice = await desk.DoAs(Ana, (ReadList use) => use.Apply(WorkspaceId.Own, looked.Value.Returned, [], null, Desk.Ct));

        Assert.Equal(ListRefusals.FileGone, bens.Refusal);
        Assert.True(anas.IsOk);
        Assert.Equal(ListRefusals.FileGone, twice.Refusal);
        Assert.Equal(["Plenary"], await Names(desk));
    }

    [Fact]
    public async Task Hostile_files_end_in_one_refusal()
    {
        await using var desk = await Desk.New();
        async Task<string?> CodeOf(byte[] content) => (await desk.Do((ReadList use) => use.Look(WorkspaceId.Own, "rooms", new GivenTable("a.csv", content), Desk.Ct))).Refusal?.Code;

        Assert.Equal(ListRefusals.NoFile.Code, await CodeOf([]));
        Assert.Equal("too-large", await CodeOf(new byte[GivenTable.MaxBytes + 1]));
        Assert.Equal(ListRefusals.TooManyRows(GivenTable.MaxRows).Code, await CodeOf(Bytes("name,draft\n" + string.Concat(Enumerable.Repeat("a,no\n", GivenTable.MaxRows + 1)))));
        Assert.Equal("list-no-columns", await CodeOf(Bytes("colour,taste\nred,sweet\n")));
        Assert.Equal("list-column-twice", await CodeOf(Bytes("name,Name\na,b\n")));
        Assert.Equal("too-many-blocks", await CodeOf(Bytes("name,draft" + new string(',', 1_000_000) + "\n" + string.Concat(Enumerable.Repeat("a,no\n", 9_000)))));
        Assert.NotNull(await CodeOf([.. "PK"u8, .. new byte[500]]));
        Assert.NotNull(await CodeOf(Bytes("<html><body>name</body></html>")));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+1")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=already guarded")]
    [InlineData("''@twice")]
    public async Task A_text_that_looks_like_a_formula_goes_out_guarded_and_comes_back_as_it_was(string name)
    {
        await using var desk = await Desk.New();
        await desk.DoInside(WorkspaceId.Own, db => Save(db, NewRoom(WorkspaceId.Own, Visibility.Members, null, name)));

        var csv = await Csv(desk);

        Assert.DoesNotContain(csv.Split('\n').SelectMany(l => l.Split(',')), c => c.TrimStart('"') is ['=' or '+' or '-' or '@', ..]);
        Assert.Equal(1, (await Look(desk, csv)).Value.Unchanged);
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Contributor)]
    public async Task Who_may_not_edit_reads_nothing_back(Role role)
    {
        await using var desk = await Desk.New();
        await desk.DoInside(WorkspaceId.Own, db => Save(db, new Membership(WorkspaceId.Own, Ana, role, null, DateTime.UnixEpoch)));

        var looked = await desk.DoAs(Ana, (ReadList use) => use.Look(WorkspaceId.Own, "rooms", File("name\nPlenary\n"), Desk.Ct));

        Assert.Equal(WorkbenchRefusals.NotAllowed, looked.Refusal);
    }

    internal static Room NewRoom(WorkspaceId workspace, Visibility visibility, PersonId? owner, string name) =>
        new(RoomId.New(TimeProvider.System), workspace, new Reach(visibility, null, owner), name);

    internal static Dictionary<string, string?> Words(params (string Key, string? Words)[] words) => words.ToDictionary(w => w.Key, w => w.Words, StringComparer.Ordinal);

    internal static async Task<string> Csv(Desk desk)
    {
        var written = await desk.Do((WriteList use) => use.Run(WorkspaceId.Own, "rooms", _ => null, ListFormat.Csv, Desk.Ct));
        return Encoding.UTF8.GetString(written.Value.Bytes);
    }

    internal static Task<Result<ReadBack>> Look(Desk desk, string csv) => desk.Do((ReadList use) => use.Look(WorkspaceId.Own, "rooms", File(csv), Desk.Ct));

    internal static Task<Result<ReadBack>> Apply(Desk desk, ReadBack looked, params Guid[] chosen) =>
        desk.Do((ReadList use) => use.Apply(WorkspaceId.Own, looked.Returned, chosen, "from a file", Desk.Ct));

    private static async Task<Result<ReadBack>> ReadBack(Desk desk, string csv) => await Apply(desk, (await Look(desk, csv)).Value);

    private static Task<List<string>> Names(Desk desk) => desk.DoInside(WorkspaceId.Own, db => db.Rooms.Select(r => r.Name).OrderBy(n => n).ToListAsync(Desk.Ct));

    private static Task<int> Save(WeftDb db, params object[] rows)
    {
        db.AddRange(rows);
        return db.SaveChangesAsync(Desk.Ct);
    }

    private static GivenTable File(string csv) => new("rooms.csv", Bytes(csv));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
