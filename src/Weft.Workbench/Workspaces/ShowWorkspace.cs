// A workspace as whoever asks may see it: its name, its settings, what they may do in it.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Shows a workspace.</summary>
public sealed class ShowWorkspace(WeftDb db, Door door)
{
    /// <summary>What is shown.</summary>
    public sealed record Shown(Workspace Workspace, Access Access);

    /// <summary>Shows it to whoever may do something in it.</summary>
    public async Task<Result<Shown>> Run(WorkspaceId id, Permission permission, CancellationToken ct)
    {
        var access = await door.Enter(id, permission, ct);
        if (!access.IsOk) return access.Refusal;
        return await db.Workspaces.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct) is { } workspace
            ? new Shown(workspace, access.Value) : WorkbenchRefusals.NotFound;
    }
}
