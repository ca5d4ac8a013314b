// Makes the rows of search anew from the items: after an upgrade, a restore, an import.
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Searches;

/// <summary>Rebuilds the search of workspaces.</summary>
public sealed class RebuildSearch(WeftDb db)
{
    private const int AtOnce = 500;

    /// <summary>Rebuilds it for each workspace that has items and nothing to find.</summary>
    public async Task WhereMissing(CancellationToken ct)
    {
        var sight = db.Sight;
        foreach (var workspace in await db.Workspaces.AsNoTracking().Select(w => w.Id).ToListAsync(ct))
        {
            db.Sight = Sight.Everything(workspace);
            if (!await db.Matching<SearchEntry>([], [SearchMarks.SeenBy(db.Sight)]).AnyAsync(ct) && await HasItems(workspace, ct)) await Run(workspace, ct);
        }

        db.Sight = sight;
    }

    private async Task<bool> HasItems(WorkspaceId workspace, CancellationToken ct)
    {
        foreach (var type in db.ItemTypes().Where(SearchCard.IsSearched).ToList())
        {
            if (await db.ItemsOf(type).AnyAsync(i => i.Workspace == workspace && i.RemovedAt == null, ct)) return true;
        }

        return false;
    }

    /// <summary>Forgets everything as part of a restore: what could be found before goes with what was there before, whenever the power fails.</summary>
    public async Task Forget(DbTransaction restore, CancellationToken ct)
    {
        await db.Database.UseTransactionAsync(restore, ct);
        await db.SearchEntries.IgnoreQueryFilters().ExecuteDeleteAsync(ct);
        await db.Database.UseTransactionAsync(null, ct);
    }

    /// <summary>Rebuilds it for a workspace, all or nothing. Called by upkeep: it sees everything.</summary>
    public async Task Run(WorkspaceId workspace, CancellationToken ct)
    {
        var sight = db.Sight;
        db.Sight = Sight.Everything(workspace);
        await using var all = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.SearchEntries.IgnoreQueryFilters().Where(e => e.Workspace == workspace).ExecuteDeleteAsync(ct);
        var index = new SearchIndex(db); // remembers when and by whom things were said: the same few occasions for all
        foreach (var type in db.ItemTypes().Where(SearchCard.IsSearched).ToList()) await AddItems(type, workspace, index, ct);
        await AddBlocks(workspace, index, ct);
        if (all is not null) await all.CommitAsync(ct);
        db.Sight = sight;
    }

    private async Task AddItems(Type type, WorkspaceId workspace, SearchIndex index, CancellationToken ct)
    {
        var keys = await db.ItemsOf(type).Where(i => i.Workspace == workspace && i.RemovedAt == null).AsNoTracking().ToListAsync(ct);
        foreach (var batch in keys.OrderBy(i => i.Key).Chunk(AtOnce))
        {
            foreach (var item in batch) await index.Add(item, ct);
            await Store(ct);
        }
    }

    private async Task AddBlocks(WorkspaceId workspace, SearchIndex index, CancellationToken ct)
    {
        long last = 0;
        while (true)
        {
            var blocks = await db.Segments.AsNoTracking().Where(s => s.Workspace == workspace && s.Id > last).OrderBy(s => s.Id).Take(AtOnce).ToListAsync(ct);
            if (blocks.Count == 0) return;
            last = blocks[^1].Id;
            await index.AddBlocks(blocks, ct);
            await Store(ct);
        }
    }

    private async Task Store(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
