// Makes the rows of search anew from the items: after an upgrade, a restore, an import.
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Searches;

/// <summary>Rebuilds the search of workspaces.</summary>
public sealed class RebuildSearch(WeftDb db)
{
    private const int AtOnce = 500;

    /// <summary>Rebuilds it for each workspace that has items and nothing to find.</summary>
    public async Task WhereMissing(CancellationToken ct)
    {
        var (sight, workspaces) = (db.Sight, new HashSet<WorkspaceId>());
        foreach (var type in db.ItemTypes().ToList())
        {
            workspaces.UnionWith(await db.ItemsOf(type).IgnoreQueryFilters().AsNoTracking().Where(i => i.RemovedAt == null).Select(i => i.Workspace).Distinct().ToListAsync(ct));
        }

        workspaces.ExceptWith(await db.SearchEntries.IgnoreQueryFilters().Select(e => e.Workspace).Distinct().ToListAsync(ct));
        foreach (var workspace in workspaces) await Run(workspace, ct);
        db.Sight = sight;
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
        foreach (var type in db.ItemTypes().ToList()) await AddItems(type, workspace, ct);
        await AddBlocks(workspace, ct);
        if (all is not null) await all.CommitAsync(ct);
        db.Sight = sight;
    }

    private async Task AddItems(Type type, WorkspaceId workspace, CancellationToken ct)
    {
        var keys = await db.ItemsOf(type).Where(i => i.Workspace == workspace && i.RemovedAt == null).AsNoTracking().ToListAsync(ct);
        foreach (var batch in keys.Where(SearchCard.IsSearched).OrderBy(i => i.Key).Chunk(AtOnce))
        {
            var index = new SearchIndex(db);
            foreach (var item in batch) await index.Add(item, ct);
            await Store(ct);
        }
    }

    private async Task AddBlocks(WorkspaceId workspace, CancellationToken ct)
    {
        long last = 0;
        while (true)
        {
            var blocks = await db.Segments.AsNoTracking().Where(s => s.Workspace == workspace && s.Id > last).OrderBy(s => s.Id).Take(AtOnce).ToListAsync(ct);
            if (blocks.Count == 0) return;
            last = blocks[^1].Id;
            await new SearchIndex(db).AddBlocks(blocks, ct);
            await Store(ct);
        }
    }

    private async Task Store(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
