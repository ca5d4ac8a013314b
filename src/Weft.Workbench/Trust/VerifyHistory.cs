// Recomputes the chain of a workspace: a removed, altered or reordered entry is found.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>Verifies the history of a workspace.</summary>
public sealed class VerifyHistory(WeftDb db)
{
    /// <summary>What is wrong with a chain.</summary>
    public enum Fault
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>An entry is missing before this number.</summary>
        Removed,

        /// <summary>The entry with this number was altered.</summary>
        Altered,

        /// <summary>The entry with this number does not follow the one before it.</summary>
        Reordered,

        /// <summary>Entries after this number were cut off.</summary>
        CutOff,
    }

    /// <summary>What was found.</summary>
    /// <param name="Entries">How many entries were looked at.</param>
    /// <param name="Fault">The first fault.</param>
    /// <param name="Number">Number of the entry; 0 without a fault.</param>
    public sealed record Found(long Entries, Fault Fault, long Number);

    /// <summary>Verifies, whoever may see the entries: nothing of their content comes out.</summary>
    public async Task<Found> Run(WorkspaceId workspace, CancellationToken ct)
    {
        var chain = await db.HistoryChains.AsNoTracking().SingleOrDefaultAsync(c => c.Workspace == workspace, ct);
        var (number, seal, last) = (0L, HistorySeal.First, chain?.Number ?? 0); // what others append meanwhile is left for the next time
        await foreach (var entry in db.History.IgnoreQueryFilters().AsNoTracking()
            .Where(h => h.Workspace == workspace && h.Number <= last).OrderBy(h => h.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (entry.Number != number + 1) return new Found(number, Fault.Removed, entry.Number);
            if (entry.PreviousSeal != seal) return new Found(number, Fault.Reordered, entry.Number);
            if (HistorySeal.Of(entry) != entry.Seal) return new Found(number, Fault.Altered, entry.Number);
            (number, seal) = (entry.Number, entry.Seal);
        }

        var isWhole = number == last && seal == (chain?.Seal ?? HistorySeal.First) && !await IsSetBack(workspace, ct);
        return isWhole ? new Found(number, Fault.None, 0) : new Found(number, Fault.CutOff, number);
    }

    // An entry and the last link are stored together: one beyond the link was not appended meanwhile, the link was set back.
    private async Task<bool> IsSetBack(WorkspaceId workspace, CancellationToken ct)
    {
        var most = await db.History.IgnoreQueryFilters().Where(h => h.Workspace == workspace).MaxAsync(h => (long?)h.Number, ct) ?? 0;
        return most > (await db.HistoryChains.Where(c => c.Workspace == workspace).Select(c => (long?)c.Number).SingleOrDefaultAsync(ct) ?? 0);
    }
}
