using Weft.Analysis;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Lists;

public sealed class ShowListTests
{
    private static readonly PersonId Ana = PersonId.New();
    private static readonly PersonId Ben = PersonId.New();

    [Fact]
    public async Task A_list_stands_by_its_labels_whatever_their_case_and_accents()
    {
        await using var desk = await WithRooms("beta", "École", "Alpha", "ecole 2", "Zeta");

        Assert.Equal(["Alpha", "beta", "École", "ecole 2", "Zeta"], await Labels(desk, ""));
        Assert.Equal(["Zeta", "ecole 2", "École", "beta", "Alpha"], await Labels(desk, "sort=-"));
        Assert.Equal(["École", "ecole 2"], await Labels(desk, "q=ECOLE"));
        Assert.Equal(["beta", "Zeta"], await Labels(desk, "name=ETA"));
    }

    [Fact]
    public async Task A_page_holds_its_size_and_one_beyond_the_last_is_the_last()
    {
        await using var desk = await WithRooms([.. Enumerable.Range(0, 60).Select(n => $"Room {n:00}")]);

        var last = (await Show(desk, "page=9")).Value;

        Assert.Equal((3, 3, 60, false), (last.Query.Page, last.Pages, last.Count, last.IsCut));
        Assert.Equal(Enumerable.Range(50, 10).Select(n => $"Room {n:00}"), last.Rows.Select(r => r.Label));
    }

    [Theory]
    [InlineData("visibility=Nobody", "visibility")]
    [InlineData("revision=two", "revision")]
    [InlineData("revision.from=x", "revision")]
    [InlineData("draft=perhaps", "draft")]
    public async Task A_filter_that_makes_no_sense_is_refused_by_the_name_of_its_column(string query, string column)
    {
        await using var desk = await WithRooms("One");

        Assert.Equal(ListRefusals.WrongFilter(column), (await Show(desk, query)).Refusal);
    }

    [Theory]
    [InlineData("visibility=private", 1)]
    [InlineData("visibility=members", 2)]
    [InlineData("draft=no", 3)]
    [InlineData("revision.from=0&revision.to=0", 3)]
    [InlineData("revision.from=1", 0)]
    [InlineData("room=none", 3)]
    [InlineData("room=One", 0)]
    [InlineData("unknown=1", 3)]
    [InlineData("name='; DROP TABLE rooms; --", 0)]
    public async Task Every_kind_of_filter_is_asked_of_the_database(string query, int count)
    {
        await using var desk = await WithRooms("One", "Two");
        await Add(desk, new Reach(Visibility.Private, null, Ana), "Mine");

        Assert.Equal(count, (await Show(desk, query)).Value.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sort=name")]
    [InlineData("sort=-room")]
    [InlineData("q=mine")]
    [InlineData("visibility=Private")]
    public async Task Another_members_private_item_is_in_no_row_and_in_no_count(string query)
    {
        await using var desk = await WithRooms("Open");
        await Add(desk, new Reach(Visibility.Private, null, Ana), "Mine");
        await desk.DoInside(WorkspaceId.Own, db =>
        {
            db.AddRange(new Membership(WorkspaceId.Own, Ana, Role.Reader, null, DateTime.UnixEpoch), new Membership(WorkspaceId.Own, Ben, Role.Secretariat, null, DateTime.UnixEpoch));
            return db.SaveChangesAsync(Desk.Ct);
        });

        var (anas, bens) = (await desk.DoAs(Ana, Shown(query)), await desk.DoAs(Ben, Shown(query)));

        Assert.Contains(anas.Value.Rows, r => r.Label == "Mine");
        Assert.DoesNotContain(bens.Value.Rows, r => r.Label == "Mine");
        Assert.Equal(anas.Value.Count - 1, bens.Value.Count);
    }

    [Fact]
    public async Task An_item_kept_to_a_room_that_one_cannot_see_shows_and_sorts_as_one_without_a_room()
    {
        await using var desk = await WithRooms();
        var hidden = await Add(desk, new Reach(Visibility.Private, null, Ana), "Hidden room");
        var within = new Room(RoomId.New(TimeProvider.System), WorkspaceId.Own, new Reach(Visibility.Room, hidden.Id, null), "Within");
        await desk.DoInside(WorkspaceId.Own, db =>
        {
            db.AddRange(within, new Seat(hidden, Ben), new Membership(WorkspaceId.Own, Ben, Role.Secretariat, null, DateTime.UnixEpoch));
            return db.SaveChangesAsync(Desk.Ct);
        });

        Assert.Equal(new ShownCell("Hidden room", ItemRef.To(hidden)), (await Show(desk, "name=Within")).Value.Rows[0].Cells[3]);
        Assert.Equal(default, (await desk.DoAs(Ben, Shown(""))).Value.Rows.Single().Cells[3]);
        Assert.Empty((await desk.DoAs(Ben, Shown($"room={hidden.Id.Value}"))).Value.Rows);
        Assert.Empty((await desk.DoAs(Ben, Shown("room=hidden"))).Value.Rows);
        Assert.Single((await desk.DoAs(Ben, Shown("room=none"))).Value.Rows);
    }

    [Fact]
    public async Task Nobody_and_other_workspaces_see_no_list()
    {
        await using var desk = await WithRooms("One");

        Assert.Equal(WorkbenchRefusals.NotFound, (await desk.DoAsNobody(Shown(""))).Refusal);
        Assert.Empty((await desk.Do((ShowList use) => use.Run(new WorkspaceId(Guid.CreateVersion7()), "rooms", _ => null, Desk.Ct))).Value.Rows);
        Assert.Equal(ListRefusals.NoList, (await desk.Do((ShowList use) => use.Run(WorkspaceId.Own, "chairs", _ => null, Desk.Ct))).Refusal);
    }

    private static async Task<Desk> WithRooms(params string[] names)
    {
        var desk = await Desk.New();
        foreach (var name in names) await Add(desk, new Reach(Visibility.Members, null, null), name);
        return desk;
    }

    private static Task<Room> Add(Desk desk, Reach reach, string name) => desk.DoInside(WorkspaceId.Own, async db =>
    {
        var room = db.Add(new Room(RoomId.New(TimeProvider.System), WorkspaceId.Own, reach, name)).Entity;
        await db.SaveChangesAsync(Desk.Ct);
        return room;
    });

    private static async Task<IEnumerable<string>> Labels(Desk desk, string query) => (await Show(desk, query)).Value.Rows.Select(r => r.Label);

    private static Task<Result<ListPage>> Show(Desk desk, string query) => desk.Do(Shown(query));

    private static Func<ShowList, Task<Result<ListPage>>> Shown(string query)
    {
        var given = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        return use => use.Run(WorkspaceId.Own, "rooms", key => given.GetValueOrDefault(key), Desk.Ct);
    }
}
