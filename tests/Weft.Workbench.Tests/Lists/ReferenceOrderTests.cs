// The order by what a column points at: held against a naive order, over every page, with what the reader may not see counted as nothing.
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Lists;

public sealed class ReferenceOrderTests
{
    private static readonly PersonId Ana = PersonId.New();
    private static readonly PersonId Reader = PersonId.New();

    [Theory]
    [InlineData(0, "")]
    [InlineData(25, "")]
    [InlineData(60, "")]
    [InlineData(0, "-")]
    [InlineData(31, "-")]
    [InlineData(60, "-")]
    public async Task Pages_follow_the_names_pointed_at_and_end_with_those_that_point_at_nothing_one_may_see(int pointing, string turn)
    {
        await using var desk = await Desk.New();
        var expected = await Make(desk, pointing);

        var pages = new List<string>();
        for (var page = 1; page <= 3; page++) pages.AddRange(await Labels(desk, $"sort={turn}room&page={page}&visibility=room"));

        var isDescending = turn.Length > 0;
        var named = expected.Where(e => e.Of is not null).OrderBy(e => e.Of, StringComparer.Ordinal).GroupBy(e => e.Of).Select(g => g.OrderBy(e => e.Id.ToString("D"), StringComparer.Ordinal));
        var inOrder = (isDescending ? named.Reverse() : named).SelectMany(g => g).Concat(expected.Where(e => e.Of is null).OrderBy(e => e.Id.ToString("D"), StringComparer.Ordinal));
        Assert.Equal(inOrder.Select(e => e.Label), pages);
    }

    // Rooms that are kept to rooms: some to two with names, the others to one that the reader may not see.
    private static Task<List<(Guid Id, string Label, string? Of)>> Make(Desk desk, int pointing) => desk.DoInside(WorkspaceId.Own, async db =>
    {
        Room New(string name, Reach reach) => db.Add(new Room(RoomId.New(TimeProvider.System), WorkspaceId.Own, reach, name)).Entity;
        Room[] kept = [New("beta", new(Visibility.Members, null, null)), New("alpha", new(Visibility.Members, null, null)), New("hidden", new(Visibility.Private, null, Ana))];
        db.Add(new Membership(WorkspaceId.Own, Reader, Role.Secretariat, null, DateTime.UnixEpoch));
        db.AddRange(kept.Select(k => new Seat(k, Reader)));
        var rooms = new List<(Guid, string, string?)>();
        for (var n = 0; n < 60; n++)
        {
            var of = n < pointing ? kept[n % 2] : kept[2];
            var room = New($"Room {n:00}", new Reach(Visibility.Room, of.Id, null));
            rooms.Add((room.Id.Value, room.Name, n < pointing ? of.Name : null));
        }

        await db.SaveChangesAsync(Desk.Ct);
        return rooms;
    });

    private static async Task<IEnumerable<string>> Labels(Desk desk, string query)
    {
        var given = query.Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        var shown = await desk.DoAs(Reader, (ShowList use) => use.Run(WorkspaceId.Own, "rooms", given.GetValueOrDefault, Desk.Ct));
        return shown.Value.Rows.Select(r => r.Label);
    }
}
