// Merges two actors that are the same institution: references move, names are kept, contributors speak for the one that stays.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Actors;

/// <summary>Merges actors.</summary>
public sealed class MergeActors(WeftDb db, Door door, Regroup regroup, TimeProvider clock)
{
    /// <summary>Merges one into another, in one act that can be undone.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="from">The actor that goes.</param>
    /// <param name="into">The actor that stays.</param>
    /// <param name="why">Why, in the words of the person.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<RegroupingId>> Run(WorkspaceId workspace, ActorId from, ActorId into, string? why, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Edit, ct);
        if (!access.IsOk) return access.Refusal;
        if (from == into) return WorkspaceRefusals.SameItem;
        var gone = await db.Actors.SingleOrDefaultAsync(a => a.Id == from, ct);
        var kept = await db.Actors.SingleOrDefaultAsync(a => a.Id == into, ct);
        if (gone is null || kept is null) return WorkbenchRefusals.NotFound;
        if (!kept.Reach.IsWithin(gone.Reach)) return WorkbenchRefusals.StricterSource; // its name becomes a name of the other
        string[] names = [.. kept.Aliases, gone.Name, .. gone.Aliases];
        if (NameList.Write(names).Length > NameList.MaxLength) return WorkspaceRefusals.TooMany("aliases", NameList.Most);

        db.Because(why);
        db.Sight = Sight.Everything(workspace, access.Value.Person);
        if ((await ActorLine.Above(db, kept.Parent, ct)).Contains(from)) TakePlaceOf(gone, kept);
        await regroup.MoveAll(gone, kept, ct);
        await regroup.MoveContributors(gone, kept, ct);
        regroup.SetAliases(kept, names);
        ((IRegrouped)gone).GoInto(into.Value);
        gone.Remove(clock.GetUtcNow().UtcDateTime);
        var done = regroup.Record(RegroupingAct.Merge, kept, gone);
        await db.SaveChangesAsync(ct);
        return done.Id;
    }

    // Whoever stood somewhere under the one that goes would come to stand under itself: it moves up into that one's place.
    private void TakePlaceOf(Actor gone, Actor kept)
    {
        var reference = kept.References.Single(r => r.Field == nameof(Actor.Parent));
        regroup.Set(kept, kept, reference, gone.Parent is { } above ? KeyList.Write([above.Value]) : "");
    }
}
