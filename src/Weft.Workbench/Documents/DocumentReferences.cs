// Where documents point at actors and at entries of the small lists.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Actors;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Documents;

internal sealed class DocumentReferences : ReferringItems
{
    public override async Task<IReadOnlyList<Item>> Find(WeftDb db, ItemRef target, CancellationToken ct)
    {
        var (actor, key, workspace) = ((ActorId?)new ActorId(target.Key), target.Key.ToString("D"), db.Sight.Workspace);
        var documents = db.Documents.Where(d => d.Workspace == workspace);
        return target.Kind switch
        {
            nameof(Actor) => await documents.Where(d => d.Actor == actor).ToListAsync(ct),
            nameof(Topic) => await documents.Where(d => d.TopicKeys.Contains(key)).ToListAsync(ct),
            nameof(PolicyArea) => await documents.Where(d => d.AreaKeys.Contains(key)).ToListAsync(ct),
            nameof(Group) => await documents.Where(d => d.GroupKeys.Contains(key)).ToListAsync(ct),
            nameof(Corridor) => await documents.Where(d => d.CorridorKeys.Contains(key)).ToListAsync(ct),
            _ => [],
        };
    }
}
