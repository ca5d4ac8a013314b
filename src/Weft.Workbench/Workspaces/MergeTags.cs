// Merges two entries of a small list: what carried the one carries the other, its names are kept.
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Merges entries of small lists.</summary>
public sealed class MergeTags(WeftDb db, Door door, Regroup regroup, TimeProvider clock)
{
    /// <summary>Merges one into another.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="entry">The entry that goes.</param>
    /// <param name="into">Id of the entry of the same list that stays.</param>
    /// <param name="why">Why, in the words of the person.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<RegroupingId>> Run(WorkspaceId workspace, ItemRef entry, Guid into, string? why, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Edit, ct);
        if (!access.IsOk) return access.Refusal;
        if (entry.Key == into) return WorkspaceRefusals.SameItem;
        if (await db.FindItem(entry, ct) is not Tag gone || await db.FindItem(entry with { Key = into }, ct) is not Tag kept) return WorkbenchRefusals.NotFound;
        if (!kept.Reach.IsWithin(gone.Reach)) return WorkbenchRefusals.StricterSource; // its name becomes a name of the other
        db.Because(why);
        db.Sight = Sight.Everything(workspace, access.Value.Person);
        await regroup.MoveAll(gone, kept, ct);
        regroup.SetAliases(kept, [.. kept.Aliases, gone.Name, .. gone.Aliases]);
        ((IRegrouped)gone).GoInto(kept.Key);
        gone.Remove(clock.GetUtcNow().UtcDateTime);
        var done = regroup.Record(RegroupingAct.Merge, kept, gone);
        await db.SaveChangesAsync(ct);
        return done.Id;
    }
}
