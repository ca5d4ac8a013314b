// Removes an item, and brings it back: both stand in the history.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Removes an item.</summary>
public sealed class RemoveItem(WeftDb db, Door door)
{
    /// <summary>Removes it; again is no fault.</summary>
    public Task<Result<Item>> Run(WorkspaceId workspace, string name, Guid key, string? why, CancellationToken ct) =>
        Removing.Run(db, door, (workspace, name, key), item => item.Remove(db.Clock.GetUtcNow().UtcDateTime), why, ct);
}

/// <summary>Brings a removed item back.</summary>
public sealed class BringBack(WeftDb db, Door door)
{
    /// <summary>Brings it back; again is no fault.</summary>
    public Task<Result<Item>> Run(WorkspaceId workspace, string name, Guid key, string? why, CancellationToken ct) =>
        Removing.Run(db, door, (workspace, name, key), item => item.BringBack(), why, ct);
}

/// <summary>What removing and bringing back have in common.</summary>
internal static class Removing
{
    public static async Task<Result<Item>> Run(
        WeftDb db, Door door, (WorkspaceId Workspace, string List, Guid Key) at, Action<Item> act, string? why, CancellationToken ct)
    {
        var access = await door.Enter(at.Workspace, Permission.Contribute, ct);
        if (!access.IsOk) return access.Refusal;
        if (ListRegistry.Instance.Find(at.List) is not { } list) return ListRefusals.NoList;
        db.Sight = db.Sight.WithRemoved();
        if (await list.WithKeys(db, at.Workspace, [at.Key]).AsTracking().SingleOrDefaultAsync(ct) is not { } item) return WorkbenchRefusals.NotFound;
        if (!list.MayEdit(access.Value, item)) return item.RemovedAt is null ? WorkbenchRefusals.NotAllowed : WorkbenchRefusals.NotFound;
        db.Because(why);
        act(item);
        try
        {
            await db.SaveChangesAsync(ct);
            return item;
        }
        catch (DbUpdateConcurrencyException)
        {
            return WorkbenchRefusals.EditedMeanwhile;
        }
    }
}
