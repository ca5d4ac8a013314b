// The actors of a workspace that a text names: found by any of their names, or added.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis.Text;
using Weft.Workbench.Actors;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Read = Weft.Analysis.Text.Actor;

namespace Weft.Workbench.Meetings;

/// <summary>Finds actors by the ids of a ledger. For one unit of work.</summary>
internal sealed class NamedActors(WeftDb db, TimeProvider clock, ImmutableArray<Read> read, Reach reach, bool adds)
{
    private const int MostActors = 20_000;

    private readonly Dictionary<string, ActorId> byName = new(StringComparer.Ordinal);

    /// <summary>Learns the names of all actors that can be seen.</summary>
    public async Task Load(CancellationToken ct)
    {
        var workspace = db.Sight.Workspace;
        foreach (var actor in await db.Actors.AsNoTracking().Where(a => a.Workspace == workspace).OrderBy(a => a.Id).Take(MostActors).ToListAsync(ct))
        {
            foreach (var name in actor.Aliases.Prepend(actor.Name)) byName.TryAdd(Terms.Fold(name), actor.Id);
        }
    }

    /// <summary>The actor; null where there is none and none is to be added.</summary>
    public ActorId? Of(string id)
    {
        if (read.FirstOrDefault(a => a.Id == id) is not { } named) return null;
        foreach (var name in named.Aliases.Prepend(named.Name))
        {
            if (byName.TryGetValue(Terms.Fold(name), out var found)) return found;
        }

        if (!adds || named.Name.Length > Actors.Actor.MaxName) return null;
        var actor = new Actors.Actor(ActorId.New(clock), db.Sight.Workspace, reach, named.Name, named.Kind, named.Tier);
        actor.SetAliases(named.Aliases.Where(a => a.Length <= Actors.Actor.MaxName));
        db.Add(actor);
        foreach (var name in named.Aliases.Prepend(named.Name)) byName.TryAdd(Terms.Fold(name), actor.Id);
        return actor.Id;
    }

    /// <summary>The actor with a name; null where there is none.</summary>
    public ActorId? Named(string name) => byName.TryGetValue(Terms.Fold(name), out var found) ? found : null;
}
