// Tells the door how a workspace stands: asked with every entry, so that archiving one holds from the next request on.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Reads how workspaces stand.</summary>
internal sealed class WorkspaceStates(WeftDb db) : IWorkspaceStates
{
    /// <inheritdoc/>
    public async Task<WorkspaceState> Of(WorkspaceId workspace, CancellationToken ct) =>
        await db.Workspaces.Where(w => w.Id == workspace).Select(w => new WorkspaceState(w.ArchivedAt != null, w.DefaultVisibility)).SingleOrDefaultAsync(ct)
            ?? WorkspaceState.InUse;
}
