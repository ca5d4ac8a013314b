// An actor with what is around it: its parent, its parts, what merges were done to it, what points at it.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Actors;

/// <summary>Shows actors.</summary>
public sealed class ShowActor(WeftDb db, Door door, IEnumerable<ReferringItems> referring)
{
    /// <summary>Most items shown that point at it.</summary>
    public const int MostReferences = 200;

    /// <summary>Another actor to merge with.</summary>
    public sealed record Other(ActorId Id, string Name);

    /// <summary>Something that points at it.</summary>
    public sealed record Pointing(ItemRef Item, string Label);

    /// <summary>What is shown.</summary>
    public sealed record Shown(Actor Actor, ImmutableArray<Other> Others, ImmutableArray<Pointing> Pointing, bool IsCut, ImmutableArray<DoneRegrouping> Done);

    /// <summary>Shows it to whoever may merge it.</summary>
    public async Task<Result<Shown>> Run(WorkspaceId workspace, ActorId id, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Edit, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Actors.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } actor) return WorkbenchRefusals.NotFound;
        var others = await db.Actors.AsNoTracking().Where(a => a.Workspace == workspace && a.Id != id).OrderBy(a => a.SortText).ThenBy(a => a.Id)
            .Take(MostOthers).Select(a => new Other(a.Id, a.Name)).ToListAsync(ct);
        var pointing = new List<Item>();
        foreach (var finder in referring) pointing.AddRange(await finder.Find(db, ItemRef.To(actor), ct));
        return new Shown(
            actor, [.. others], [.. pointing.Take(MostReferences).Select(i => new Pointing(ItemRef.To(i), i.Label))], pointing.Count > MostReferences,
            await DoneRegroupings.Of(db, actor, ct));
    }

    private const int MostOthers = 2_000;
}
