// An entry of a small list with the others of its list, for whoever merges them, and what merges were done to it.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Shows entries of small lists.</summary>
public sealed class ShowTag(WeftDb db, Door door)
{
    private const int MostOthers = 2_000;

    /// <summary>Another entry to merge with.</summary>
    public sealed record Other(Guid Key, string Name);

    /// <summary>What is shown.</summary>
    public sealed record Shown(ItemRef Entry, string Name, ImmutableArray<Other> Others, ImmutableArray<DoneRegrouping> Done);

    /// <summary>Shows it to whoever may merge it.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="name">Name of the list.</param>
    /// <param name="key">Id of the entry.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<Shown>> Run(WorkspaceId workspace, string name, Guid key, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Edit, ct);
        if (!access.IsOk) return access.Refusal;
        if (ListRegistry.Instance.Find(name) is not { } list || !list.ItemType.IsAssignableTo(typeof(Tag))) return ListRefusals.NoList;
        if (await db.FindItem(new ItemRef(list.Kind, key), ct) is not Tag entry) return WorkbenchRefusals.NotFound;
        var others = await db.ItemsOf(list.ItemType).AsNoTracking().Where(t => t.Workspace == workspace).OrderBy(t => t.SortText).Take(MostOthers).ToListAsync(ct);
        return new Shown(
            ItemRef.To(entry), entry.Name, [.. others.Where(o => o.Key != key).Select(o => new Other(o.Key, o.Label))], await DoneRegroupings.Of(db, entry, ct));
    }
}
