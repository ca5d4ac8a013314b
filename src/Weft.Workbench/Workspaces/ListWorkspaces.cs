// The workspaces of whoever asks: those in use by name, then those that were closed.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Lists workspaces.</summary>
public sealed class ListWorkspaces(WeftDb db, Caller caller)
{
    /// <summary>Most workspaces listed.</summary>
    public const int Most = 500;

    /// <summary>One workspace.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Role">The role of whoever asks.</param>
    /// <param name="IsArchived">Whether it was closed.</param>
    /// <param name="IsDemonstration">Whether it was made to look around in.</param>
    public sealed record Listed(WorkspaceId Id, string Name, Role Role, bool IsArchived, bool IsDemonstration);

    /// <summary>The list; empty for nobody.</summary>
    public async Task<ImmutableArray<Listed>> Run(CancellationToken ct)
    {
        if (!caller.IsSomebody || caller.Scopes?.Contains(Permission.Read) == false) return [];
        var (workspaces, memberships, person) = (db.Workspaces.AsNoTracking(), db.Memberships.AsNoTracking(), caller.Person);
        var mine = caller.IsOperator
            ? workspaces.Select(w => new { Workspace = w, Role = Role.Owner })
            : workspaces.Join(memberships.Where(m => m.Person == person), w => w.Id, m => m.Workspace, (w, m) => new { Workspace = w, m.Role });
        var found = await mine.OrderBy(m => m.Workspace.ArchivedAt != null).ThenBy(m => m.Workspace.Name).ThenBy(m => m.Workspace.Id).Take(Most).ToListAsync(ct);
        return [.. found.Select(m => new Listed(m.Workspace.Id, m.Workspace.Name, m.Role, m.Workspace.ArchivedAt is not null, m.Workspace.IsDemonstration))];
    }
}
