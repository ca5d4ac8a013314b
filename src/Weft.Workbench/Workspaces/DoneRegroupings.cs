// The merges and splits that were done to an item and can be undone.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>A merge or split that can be undone.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Act">What was done.</param>
/// <param name="Name">Name of the item that went or came.</param>
/// <param name="At">When.</param>
public sealed record DoneRegrouping(RegroupingId Id, RegroupingAct Act, string Name, DateTime At);

/// <summary>Lists them.</summary>
internal static class DoneRegroupings
{
    private const int Most = 50;

    /// <summary>Those done to an item in sight, the latest first.</summary>
    public static async Task<ImmutableArray<DoneRegrouping>> Of(WeftDb db, Item item, CancellationToken ct)
    {
        var (workspace, key, kind) = (item.Workspace, item.Key, item.GetType().Name);
        var done = await db.Regroupings.AsNoTracking().Where(r => r.Workspace == workspace && r.Kind == kind && r.Kept == key && r.UndoneAt == null)
            .OrderByDescending(r => r.At).Take(Most).ToListAsync(ct);
        // The name of the other one is a name of this one since the merge: whoever sees this one may know it.
        var sight = db.Sight;
        db.Sight = Sight.Everything(workspace, sight.Person);
        var others = await db.FindItems(done.ConvertAll(d => new ItemRef(kind, d.Other)), ct);
        db.Sight = sight;
        return [.. from d in done
                   where others.ContainsKey(new ItemRef(kind, d.Other))
                   select new DoneRegrouping(d.Id, d.Act, others[new ItemRef(kind, d.Other)].Label, d.At)];
    }
}
