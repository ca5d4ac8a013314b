// Where actors and bodies point at actors.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Actors;

internal sealed class ActorReferences : ReferringItems
{
    public override async Task<IReadOnlyList<Item>> Find(WeftDb db, ItemRef target, CancellationToken ct)
    {
        if (target.Kind != nameof(Actor)) return [];
        var (actor, key, workspace) = ((ActorId?)new ActorId(target.Key), target.Key.ToString("D"), db.Sight.Workspace);
        return
        [
            .. await db.Actors.Where(a => a.Workspace == workspace && a.Parent == actor).ToListAsync(ct),
            .. await db.Bodies.Where(b => b.Workspace == workspace && b.MemberKeys.Contains(key)).ToListAsync(ct),
        ];
    }
}
