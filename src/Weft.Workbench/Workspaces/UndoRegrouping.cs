// Undoes a merge or a split: every reference goes back to where it was.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Undoes merges and splits.</summary>
public sealed class UndoRegrouping(WeftDb db, Door door, Regroup regroup, TimeProvider clock)
{
    /// <summary>Undoes one.</summary>
    public async Task<Result<ItemRef>> Run(WorkspaceId workspace, RegroupingId id, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Edit, ct);
        if (!access.IsOk) return access.Refusal;
        var done = await db.Regroupings.SingleOrDefaultAsync(r => r.Id == id && r.Workspace == workspace, ct);
        if (done is null || await db.FindItem(new ItemRef(done.Kind, done.Kept), ct) is not { } kept) return WorkbenchRefusals.NotFound;
        if (done.UndoneAt is not null || await IsFollowed(done, ct)) return WorkspaceRefusals.NotLastRegrouping;

        var now = clock.GetUtcNow().UtcDateTime;
        db.Sight = Sight.Everything(workspace, access.Value.Person);
        if (await db.FindItem(new ItemRef(done.Kind, done.Other), ct) is not { } other) return WorkbenchRefusals.NotFound;
        await regroup.PutBack(done, ct);
        if (done.Act == RegroupingAct.Merge)
        {
            ((IRegrouped)other).GoInto(null);
            other.BringBack();
        }
        else
        {
            await regroup.MoveAll(other, kept, ct); // what pointed at it since
            other.Remove(now);
        }

        done.Undo(now);
        var name = ((IRegrouped)other).Name;
        db.Note(kept, HistoryAct.Merged, new { other.Key, Name = name, Act = done.Act.ToString() }, new { other.Key, Name = name, Undone = true });
        await db.SaveChangesAsync(ct);
        return new ItemRef(done.Kind, done.Kept);
    }

    // A later one moved some of the same references on: it has to be undone first.
    private Task<bool> IsFollowed(Regrouping done, CancellationToken ct) => db.Regroupings.AnyAsync(
        r => r.Workspace == done.Workspace && r.UndoneAt == null && r.Id != done.Id && r.At >= done.At
            && (r.Kept == done.Kept || r.Other == done.Kept || r.Kept == done.Other || r.Other == done.Other), ct);
}
