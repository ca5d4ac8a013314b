// Splits an actor that is two institutions: some of its names and references go to a new one.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Actors;

/// <summary>Splits actors.</summary>
public sealed class SplitActor(WeftDb db, Door door, Regroup regroup, TimeProvider clock)
{
    /// <summary>Most references that move in one act.</summary>
    public const int MostReferences = 1_000;

    /// <summary>What is split off.</summary>
    /// <param name="Name">Name of the new actor; may be one of the other names.</param>
    /// <param name="Aliases">Other names that go with it.</param>
    /// <param name="References">Items that point at the actor and shall point at the new one.</param>
    public sealed record Part(string? Name, ImmutableArray<string> Aliases, ImmutableArray<ItemRef> References);

    /// <summary>The new actor, and the act by which it can be undone.</summary>
    public sealed record Done(ActorId Actor, RegroupingId Regrouping);

    /// <summary>Splits it, in one act that can be undone.</summary>
    public async Task<Result<Done>> Run(WorkspaceId workspace, ActorId id, Part part, string? why, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(part);
        var access = await door.Enter(workspace, Permission.Edit, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Actors.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } kept) return WorkbenchRefusals.NotFound;
        if (RefusalOf(kept, part) is { } refusal) return refusal;
        var moving = new List<Item>();
        foreach (var reference in part.References.Distinct())
        {
            if (await db.FindItem(reference, ct) is not { } item || !access.Value.MayEdit(item)) return WorkbenchRefusals.NotFound;
            moving.Add(item);
        }

        var name = part.Name!.Trim();
        var made = new Actor(ActorId.New(clock), workspace, kept.Reach, name, kept.Kind, kept.Tier);
        made.BelongTo(kept.Parent);
        made.SetAliases(part.Aliases);
        db.Add(made);
        db.Because(why);
        regroup.SetAliases(kept, kept.Aliases.Where(a => a != name && !part.Aliases.Contains(a, StringComparer.Ordinal)));
        foreach (var item in moving.Where(i => i.Key != made.Key)) regroup.Move(item, id.Value, made.Key);
        var done = regroup.Record(RegroupingAct.Split, kept, made);
        await db.SaveChangesAsync(ct);
        return new Done(made.Id, done.Id);
    }

    private static Refusal? RefusalOf(Actor kept, Part part) =>
        string.IsNullOrWhiteSpace(part.Name) ? WorkspaceRefusals.NoName
        : part.Name.Trim().Length > Actor.MaxName ? WorkspaceRefusals.TooLong("name", Actor.MaxName)
        : part.Name.Trim() == kept.Name ? ActorRefusals.NothingToSplit
        : part.Aliases.Any(a => !kept.Aliases.Contains(a, StringComparer.Ordinal)) ? ActorRefusals.NoAlias
        : part.References.Length > MostReferences ? WorkspaceRefusals.TooMany("references", MostReferences) : null;
}
