// The institution for which a contributor speaks: kept by its id and found by the name of its kind, since the folder of actors stands above this one.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>An institution for which someone can speak.</summary>
public sealed record SpokenActor(Guid Key, string Name);

/// <summary>Finds them in the workspace that was entered, as far as they can be seen.</summary>
internal static class SpokenActors
{
    private const string Kind = "Actor";
    private const int Most = 2_000;

    /// <summary>Whether there is such a one: one of another workspace, or out of sight, is not there.</summary>
    public static async Task<bool> IsThere(WeftDb db, Guid key, CancellationToken ct) => await db.FindItem(new ItemRef(Kind, key), ct) is not null;

    /// <summary>All of them, by name.</summary>
    public static async Task<ImmutableArray<SpokenActor>> All(WeftDb db, WorkspaceId workspace, CancellationToken ct)
    {
        var found = await db.ItemsOf(db.ItemType(Kind)!).AsNoTracking().Where(a => a.Workspace == workspace).OrderBy(a => a.SortText).Take(Most).ToListAsync(ct);
        return [.. found.Select(a => new SpokenActor(a.Key, a.Label))];
    }

    /// <summary>The names of some.</summary>
    public static async Task<Dictionary<Guid, string>> Names(WeftDb db, IEnumerable<Guid?> keys, CancellationToken ct)
    {
        var found = await db.FindItems(keys.OfType<Guid>().Distinct().Select(k => new ItemRef(Kind, k)).ToList(), ct);
        return found.ToDictionary(f => f.Key.Key, f => f.Value.Label);
    }
}
