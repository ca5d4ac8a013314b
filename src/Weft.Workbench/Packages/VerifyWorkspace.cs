// Verifies the history of one workspace, for those who answer for it or audit it.
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Packages;

/// <summary>Verifies a workspace.</summary>
public sealed class VerifyWorkspace(Door door, VerifyHistory history)
{
    /// <summary>Verifies its history.</summary>
    public async Task<Result<VerifyInstallation.Verified>> Run(WorkspaceId workspace, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Audit, ct);
        return access.IsOk ? await VerifyInstallation.Of(history, workspace, ct) : access.Refusal;
    }
}
