// How much work of a workspace may wait or run at once.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Jobs;

/// <summary>The quota of work that is not over.</summary>
public sealed class WaitingQuota(WeftDb db, Quotas quotas)
{
    /// <summary>How much of it is used.</summary>
    public async Task<QuotaUse> Use(WorkspaceId workspace, CancellationToken ct) => new(
        QuotaKind.WaitingWork, await db.Jobs.CountAsync(j => j.Workspace == workspace && (j.State == JobState.Queued || j.State == JobState.Running), ct), quotas.WaitingWork);

    /// <summary>Why one more piece of work is refused; null where it is not.</summary>
    public async Task<Refusal?> RefusalOf(WorkspaceId workspace, CancellationToken ct) =>
        (await Use(workspace, ct)).Used < quotas.WaitingWork ? null : WorkbenchRefusals.TooMuchWaiting(quotas.WaitingWork);
}
