// Changes who may see an item. Stricter: what was made from it follows, and its earlier history too. Wider: only as far as its own sources.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>Changes who may see an item.</summary>
public sealed class SetReach(WeftDb db, Door door)
{
    /// <summary>Changes it, and what depends on it, in one transaction.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="item">Which item.</param>
    /// <param name="visibility">The new visibility.</param>
    /// <param name="room">The room; with <see cref="Visibility.Room"/> alone.</param>
    /// <param name="why">Why, in the words of the person.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    /// <returns>How many items became stricter with it.</returns>
    public async Task<Result<int>> Run(WorkspaceId workspace, ItemRef item, Visibility visibility, RoomId? room, string? why, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Contribute, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.FindItem(item, ct) is not { } found) return WorkbenchRefusals.NotFound;
        if (!access.Value.May(Permission.SetVisibility) && !access.Value.MayEdit(found)) return WorkbenchRefusals.NotAllowed;
        db.Because(why);
        var tightened = await Apply(access.Value, found, visibility, room, ct);
        if (tightened.IsOk) await db.SaveChangesAsync(ct);
        return tightened;
    }

    /// <summary>Changes an item that may be edited and what depends on it, not yet saved.</summary>
    internal async Task<Result<int>> Apply(Access access, Item found, Visibility visibility, RoomId? room, CancellationToken ct)
    {
        if (await RefusalOf(found, visibility, room, ct) is { } refusal) return refusal;
        var wished = new Reach(visibility, visibility == Visibility.Room ? room : null, found.Owner ?? (visibility == Visibility.Private ? access.Person : null));
        if (!(await SourcesOf(found, ct)).TrueForAll(wished.IsWithin)) return WorkbenchRefusals.StricterSource;
        var before = found.Reach;
        found.Reach = wished;
        return before.IsWithin(wished) ? 0 : await Tighten(found, ct); // from one room to another is stricter too
    }

    private async Task<Refusal?> RefusalOf(Item item, Visibility visibility, RoomId? room, CancellationToken ct)
    {
        if (visibility == Visibility.Room && (room is null || !await db.Rooms.AnyAsync(r => r.Id == room, ct))) return WorkbenchRefusals.NoRoom;
        return visibility == Visibility.Private && item.IsUnattributed ? WorkbenchRefusals.NobodysItem : null;
    }

    // Sources that the person cannot see count as well; only their reach is read.
    private async Task<List<Reach>> SourcesOf(Item item, CancellationToken ct)
    {
        var links = await db.SourceLinks.AsNoTracking().Where(l => l.Derived == item.Key).ToListAsync(ct);
        var reaches = new List<Reach>();
        foreach (var link in links)
        {
            if (await db.FindAnyItem(new ItemRef(link.SourceKind, link.Source), ct) is { } source) reaches.Add(source.Reach);
        }

        return reaches;
    }

    private async Task<int> Tighten(Item source, CancellationToken ct)
    {
        var count = 0;
        foreach (var link in await db.SourceLinks.AsNoTracking().Where(l => l.Source == source.Key).ToListAsync(ct))
        {
            if (await db.FindAnyItem(new ItemRef(link.DerivedKind, link.Derived), ct) is not { } derived || derived.Reach.IsWithin(source.Reach)) continue;
            derived.Reach = Reach.Over([source.Reach], derived.Reach);
            count += 1 + await Tighten(derived, ct);
        }

        return count;
    }
}
