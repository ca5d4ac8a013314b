// Where terms, sessions and statements point at actors.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Actors;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Meetings;

internal sealed class MeetingReferences : ReferringItems
{
    public override async Task<IReadOnlyList<Item>> Find(WeftDb db, ItemRef target, CancellationToken ct)
    {
        if (target.Kind != nameof(Actor)) return [];
        var (actor, key, workspace) = ((ActorId?)new ActorId(target.Key), target.Key.ToString("D"), db.Sight.Workspace);
        return
        [
            .. await db.Terms.Where(t => t.Workspace == workspace && t.Chair == actor).ToListAsync(ct),
            .. await db.MeetingSessions.Where(s => s.Workspace == workspace && (s.Chair == actor || s.Moderator == actor || s.InputKeys.Contains(key))).ToListAsync(ct),
            .. await db.Statements.Where(s => s.Workspace == workspace && s.Actor == actor).ToListAsync(ct),
        ];
    }
}
