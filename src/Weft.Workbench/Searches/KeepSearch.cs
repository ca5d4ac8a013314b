// Keeps what search knows in step with every save, in its transaction: what became stricter or was removed is no longer found by anyone it is not for.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Searches;

/// <summary>Writes the rows of search for each added or changed item and each new block of a document.</summary>
internal sealed class KeepSearch : ISaveRule
{
    /// <inheritdoc/>
    public bool IsConcerned(WeftDb db) => Changed(db).Any() || db.ChangeTracker.Entries<Segment>().Any(e => e.State == EntityState.Added);

    /// <inheritdoc/>
    public async Task Before(WeftDb db, CancellationToken ct)
    {
        var index = new SearchIndex(db);
        foreach (var entry in Changed(db).ToList())
        {
            if (entry.State == EntityState.Added) await index.Add(entry.Entity, ct);
            else await index.Follow(entry.Entity, WhatChanged(entry), ct);
        }

        await index.AddBlocks([.. db.ChangeTracker.Entries<Segment>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)], ct);
    }

    // What is not searched can be spoken of: what was said of it follows it.
    private static IEnumerable<EntityEntry<Item>> Changed(WeftDb db) => db.ChangeTracker.Entries<Item>()
        .Where(e => e.State == EntityState.Modified || (e.State == EntityState.Added && SearchCard.IsSearched(e.Entity)));

    private static SearchIndex.Change WhatChanged(EntityEntry<Item> entry) =>
        (entry.Property(i => i.RemovedAt).IsModified ? SearchIndex.Change.Presence : SearchIndex.Change.None)
        | (entry.Property(i => i.IsDraft).IsModified ? SearchIndex.Change.Draft : SearchIndex.Change.None)
        | (entry.Properties.Any(p => p.IsModified && SearchCard.PassedOn.Contains(p.Metadata.Name)) ? SearchIndex.Change.Facets : SearchIndex.Change.None);
}
