// Items stored before lists kept their words get them: at a start, in batches. What is done when a start is cut off stays done.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Folds the words of older items. What has words already stays as it is.</summary>
internal static class FoldOlderItems
{
    /// <summary>Items of one batch.</summary>
    public const int AtOnce = 500;

    /// <summary>Folds them. No history is written: nobody did anything to them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="workspaces">Whose items.</param>
    /// <param name="ct">Stops after a batch.</param>
    public static async Task Run(WeftDb db, IEnumerable<WorkspaceId> workspaces, CancellationToken ct)
    {
        foreach (var workspace in workspaces)
        {
            db.Sight = Sight.Everything(workspace);
            foreach (var type in db.ItemTypes().ToList())
            {
                while (await Fold(db, type, workspace, ct)) db.ChangeTracker.Clear();
            }
        }

        db.Sight = Sight.Nothing;
    }

    // Whether there may be more. An item without a single word stays without, and is no reason to come again.
    private static async Task<bool> Fold(WeftDb db, Type type, WorkspaceId workspace, CancellationToken ct)
    {
        var batch = await db.ItemsOf(type).AsNoTracking().Where(i => i.Workspace == workspace && i.SortText == "").Take(AtOnce).ToListAsync(ct);
        foreach (var item in batch) KeepWords.Fold(item);
        var folded = batch.Where(i => i.SortText.Length > 0).ToList();
        if (folded.Count == 0) return false;
        var set = $"UPDATE \"{db.Model.FindEntityType(type)!.GetTableName()}\" SET sort_text = {{0}}, folded_text = {{1}} WHERE id = {{2}}";
        await using var all = await db.Database.BeginTransactionAsync(ct);
#pragma warning disable EF1002 // The name of the table is the model's own; the values are parameters.
        foreach (var item in folded) await db.Database.ExecuteSqlRawAsync(set, [item.SortText, item.FoldedText, item.Key], ct);
#pragma warning restore EF1002
        await all.CommitAsync(ct);
        return batch.Count == AtOnce;
    }
}
