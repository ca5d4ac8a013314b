// Where commitments point at actors.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Actors;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.FollowUp;

internal sealed class CommitmentReferences : ReferringItems
{
    public override async Task<IReadOnlyList<Item>> Find(WeftDb db, ItemRef target, CancellationToken ct)
    {
        if (target.Kind != nameof(Actor)) return [];
        var (actor, workspace) = ((ActorId?)new ActorId(target.Key), db.Sight.Workspace);
        return await db.Commitments.Where(c => c.Workspace == workspace && c.DoneBy == actor).ToListAsync(ct);
    }
}
