// The workspace of this computer: made at the first start, found again afterwards.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Workspaces;

/// <summary>Makes the one workspace of this computer where it is missing. Runs at the start, before the first request.</summary>
public sealed class OpenWorkspace(WeftDb db, TimeProvider clock)
{
    /// <summary>Its name, until its person gives it another.</summary>
    public const string Name = "This computer";

    /// <summary>Makes it where it is missing.</summary>
    public async Task Run(CancellationToken ct)
    {
        if (await db.Workspaces.AnyAsync(w => w.Id == WorkspaceId.Own, ct)) return;
        db.Add(new Workspace(WorkspaceId.Own, Name, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
    }
}
