// Keeps a workspace within its quotas where a run is asked for: looked at before a file is kept, and again as its rows are stored.
using Weft.Analysis;
using Weft.Workbench.Documents;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>The quotas of runs.</summary>
public sealed class RunQuota(WeftDb db, StoredQuota stored, WaitingQuota waiting)
{
    /// <summary>What a run adds to its workspace.</summary>
    /// <param name="Workspace">Which.</param>
    /// <param name="Documents">New documents.</param>
    /// <param name="Bytes">Bytes of files.</param>
    public sealed record Adds(WorkspaceId Workspace, int Documents, long Bytes);

    /// <summary>Why the run is refused; null where it is not.</summary>
    public async Task<Refusal?> RefusalOf(Adds adds, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(adds);
        return await waiting.RefusalOf(adds.Workspace, ct) ?? await stored.RefusalOf(adds.Workspace, adds.Documents, adds.Bytes, ct);
    }

    /// <summary>Stores the rows of the run, which were added to the unit of work; refused where another run came first.</summary>
    public async Task<Refusal?> Store(Adds adds, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(adds);
        await using var turn = await WorkspaceTurn.Take(db, adds.Workspace, ct);
        if (await RefusalOf(adds, ct) is { } refusal) return refusal;
        await db.SaveChangesAsync(ct);
        await turn.Commit(ct);
        return null;
    }
}
