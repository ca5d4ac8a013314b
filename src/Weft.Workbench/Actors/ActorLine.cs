// The line of parents above an actor: it ends, and no actor stands in its own.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Actors;

/// <summary>Walks the line of parents.</summary>
internal static class ActorLine
{
    /// <summary>Why an actor may not stand where it was put; null where it may.</summary>
    public static async Task<Refusal?> RefusalOf(WeftDb db, Actor actor, CancellationToken ct)
    {
        if (actor.Parent is null) return null;
        var line = await Above(db, actor.Parent, ct);
        return line.Contains(actor.Id) ? ActorRefusals.Circle : line.Count > Actor.MaxDepth ? ActorRefusals.TooDeep(Actor.MaxDepth) : null;
    }

    /// <summary>The actors from one upwards; ends at a circle, and one beyond the deepest line. Also those that the reader cannot see: only ids come out.</summary>
    public static async Task<IReadOnlyList<ActorId>> Above(WeftDb db, ActorId? from, CancellationToken ct)
    {
        var line = new List<ActorId>();
        for (var at = from; at is { } id && !line.Contains(id) && line.Count <= Actor.MaxDepth;)
        {
            line.Add(id);
            var tracked = db.ChangeTracker.Entries<Actor>().FirstOrDefault(e => e.Entity.Id == id)?.Entity;
            at = tracked is not null ? tracked.Parent : await ParentOf(db, id, ct);
        }

        return line;
    }

    private static async Task<ActorId?> ParentOf(WeftDb db, ActorId id, CancellationToken ct)
    {
        var sight = db.Sight;
        db.Sight = Sight.Everything(sight.Workspace, sight.Person);
        var parent = await db.Actors.AsNoTracking().Where(a => a.Id == id).Select(a => a.Parent).SingleOrDefaultAsync(ct);
        db.Sight = sight;
        return parent;
    }
}
