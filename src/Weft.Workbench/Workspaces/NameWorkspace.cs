// The name of a workspace for somebody who holds an invitation into it and is no member yet.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Workspaces;

/// <summary>Names a workspace. Ask only for one to which an invitation that works leads.</summary>
public sealed class NameWorkspace(WeftDb db)
{
    /// <summary>Its name; empty when it is gone.</summary>
    public async Task<string> Run(WorkspaceId id, CancellationToken ct) => await db.Workspaces.Where(w => w.Id == id).Select(w => w.Name).SingleOrDefaultAsync(ct) ?? "";
}
