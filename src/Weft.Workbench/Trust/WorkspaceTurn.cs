// One writer at a time in a workspace: whoever holds the turn may count and store what was counted, and no other adds to it in between.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>A turn to write. It ends with the transaction; what was not committed by then is given up.</summary>
public sealed class WorkspaceTurn : IAsyncDisposable
{
    private readonly IDbContextTransaction? own;

    private WorkspaceTurn(IDbContextTransaction? own) => this.own = own;

    /// <summary>Takes the turn, in the transaction that there is or in one of its own.</summary>
    public static async Task<WorkspaceTurn> Take(WeftDb db, WorkspaceId workspace, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var begun = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        try
        {
            await Hold(db, workspace, ct);
            return new WorkspaceTurn(begun);
        }
        catch
        {
            if (begun is not null) await begun.DisposeAsync();
            throw;
        }
    }

    /// <summary>Commits a transaction of its own; one that was there before is committed by whoever began it.</summary>
    public Task Commit(CancellationToken ct) => own?.CommitAsync(ct) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Takes the row of the workspace's chain before anything is read: on PostgreSQL two nodes would else both count the same.</summary>
    internal static async Task Hold(WeftDb db, WorkspaceId workspace, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO history_chains (workspace, number, seal) VALUES ({workspace.Value}, 0, {HistorySeal.First}) ON CONFLICT DO NOTHING", ct);
        await db.HistoryChains.Where(c => c.Workspace == workspace).ExecuteUpdateAsync(set => set.SetProperty(c => c.Number, c => c.Number), ct);
    }
}
