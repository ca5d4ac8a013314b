// Where recommendations point at actors and at entries of the small lists.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Actors;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Recommendations;

internal sealed class RecommendationReferences : ReferringItems
{
    public override async Task<IReadOnlyList<Item>> Find(WeftDb db, ItemRef target, CancellationToken ct)
    {
        var (actor, key, workspace) = ((ActorId?)new ActorId(target.Key), target.Key.ToString("D"), db.Sight.Workspace);
        var recommendations = db.Recommendations.Where(r => r.Workspace == workspace);
        return target.Kind switch
        {
            nameof(Actor) => await recommendations.Where(r => r.Addressee == actor).ToListAsync(ct),
            nameof(Topic) => await recommendations.Where(r => r.TopicKeys.Contains(key)).ToListAsync(ct),
            nameof(Group) => await recommendations.Where(r => r.GroupKeys.Contains(key)).ToListAsync(ct),
            _ => [],
        };
    }
}
