using CsCheck;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Checks;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Check = Weft.Workbench.Checks.Check;

namespace Weft.Workbench.Tests.Trust;

public sealed class SightTests
{
    private static readonly WorkspaceId[] Workspaces = [.. Enumerable.Range(1, 2).Select(n => new WorkspaceId(Id(n)))];
    private static readonly PersonId?[] People = [null, .. Enumerable.Range(10, 3).Select(n => (PersonId?)new PersonId(Id(n)))];
    private static readonly RoomId?[] Rooms = [.. Enumerable.Range(20, 2).Select(n => (RoomId?)new RoomId(Id(n)))];

    private static readonly Gen<Stored> AnyItem =
        from workspace in Gen.OneOf(Workspaces)
        from visibility in Gen.Enum<Visibility>()
        from room in Gen.OneOf(Rooms)
        from owner in Gen.OneOf(People)
        from isDraft in Gen.Bool
        from isRemoved in Gen.Bool
        select new Stored(workspace, new Reach(visibility, visibility == Visibility.Room ? room : null, owner), isDraft, isRemoved);

    private static readonly Gen<Sight> AnySight =
        from workspace in Gen.OneOf(Workspaces)
        from person in Gen.OneOf(People)
        from isMember in Gen.Bool
        from seesDrafts in Gen.Bool
        from rooms in Gen.OneOf(Rooms).Array[0, 2]
        select new Sight(workspace, isMember ? person : null, isMember && person is not null, seesDrafts && isMember && person is not null, [.. rooms.Distinct()]);

    [Fact]
    public async Task A_query_returns_what_a_naive_reader_of_the_rules_would()
    {
        await using var desk = await Desk.New();
        var items = Drawn(200).Select((s, n) => (Stored: s, Check: s.Make(n))).ToList();
        foreach (var workspace in Workspaces) await desk.DoInside(workspace, db => Save(db, items.Where(i => i.Stored.Workspace == workspace).Select(i => i.Check)));

        await AnySight.SampleAsync(
            async sight =>
            {
                var seen = await desk.DoInside(sight.Workspace, db =>
                {
                    db.Sight = sight;
                    return db.Checks.Select(c => c.Title).ToListAsync(Desk.Ct);
                });
                var expected = items.Where(i => i.Stored.IsSeenBy(sight)).Select(i => i.Check.Title);
                Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
            },
            iter: 150, threads: 1);
    }

    [Fact]
    public async Task Nothing_is_seen_before_somebody_entered()
    {
        await using var desk = await Desk.New();
        await desk.Checked(Desk.File(FilePart.Draft, "draft.md", Some.Draft));

        Assert.Equal(0, await desk.DoAsNobody((WeftDb db) => db.Checks.CountAsync(Desk.Ct)));
        Assert.Equal(0, await desk.DoAsNobody((WeftDb db) => db.History.CountAsync(Desk.Ct)));
    }

    [Fact]
    public async Task An_item_of_a_workspace_that_was_not_entered_cannot_be_saved()
    {
        await using var desk = await Desk.New();

        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.DoInside(Workspaces[0], db => Save(db, [new Stored(Workspaces[1], default, false, false).Make(1)])));
    }

    private static async Task<int> Save(WeftDb db, IEnumerable<Check> checks)
    {
        db.AddRange(checks);
        return await db.SaveChangesAsync(Desk.Ct);
    }

    private static Stored[] Drawn(int count)
    {
        Stored[] drawn = [];
        AnyItem.Array[count].Sample(items => drawn = items, iter: 1, threads: 1);
        return drawn;
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    private sealed record Stored(WorkspaceId Workspace, Reach Reach, bool IsDraft, bool IsRemoved)
    {
        public Check Make(int number)
        {
            var check = new Check(new CheckId(Guid.CreateVersion7()), Workspace, Reach, $"Check {number:000}", DateTime.UnixEpoch);
            if (IsDraft) check.Publish(false);
            if (IsRemoved) check.Remove(DateTime.UnixEpoch);
            return check;
        }

        // Written out case by case, as a person would tell it.
        public bool IsSeenBy(Sight sight)
        {
            if (sight.Workspace != Workspace || IsRemoved) return false;
            var isMine = sight.IsMember && Reach.Owner == sight.Person;
            if (IsDraft && !isMine && !sight.SeesDrafts) return false;
            return Reach.Visibility switch
            {
                Visibility.Public => true,
                Visibility.Members => sight.IsMember,
                Visibility.Room => sight.IsMember && sight.Rooms.Contains(Reach.Room),
                _ => isMine,
            };
        }
    }
}
