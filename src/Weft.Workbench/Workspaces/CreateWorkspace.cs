// Opens another workspace; whoever opens it owns it.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Opens a workspace.</summary>
public sealed class CreateWorkspace(WeftDb db, Caller caller, Quotas quotas, TimeProvider clock)
{
    /// <summary>Whether who asks may open one: the one person of a laptop, or an owner of any workspace here.</summary>
    public async Task<bool> IsAllowed(CancellationToken ct)
    {
        if (caller.IsOperator) return true;
        if (caller.Person is not { } person || caller.Scopes?.Contains(Permission.Own) == false) return false;
        return await db.Memberships.AnyAsync(m => m.Person == person && m.Role == Role.Owner, ct);
    }

    /// <summary>Opens it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="language">Its language.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<WorkspaceId>> Run(string? name, string? language, CancellationToken ct)
    {
        if (!await IsAllowed(ct)) return caller.IsSomebody ? WorkspaceRefusals.MayNotCreate : WorkbenchRefusals.NotFound;
        if (SetWorkspace.RefusalOf(name, language) is { } refusal) return refusal;
        if (caller.Person is { } owner && await IsFull(db, owner, quotas, ct)) return WorkbenchRefusals.TooManyWorkspaces(quotas.WorkspacesPerOwner);
        var now = clock.GetUtcNow().UtcDateTime;
        var workspace = new Workspace(WorkspaceId.New(clock), name!.Trim(), now);
        workspace.Set(workspace.Name, language!, Visibility.Members);
        db.Sight = Sight.Everything(workspace.Id, caller.Person);
        db.Add(workspace);
        if (caller.Person is { } person) db.Add(new Membership(workspace.Id, person, Role.Owner, null, now));
        db.Note(workspace.Id, HistoryAct.Workspace, SetWorkspace.RefOf(workspace), null, SetWorkspace.Written(workspace));
        await db.SaveChangesAsync(ct);
        return workspace.Id;
    }

    /// <summary>Whether a person owns as many workspaces as one may.</summary>
    internal static async Task<bool> IsFull(WeftDb db, PersonId owner, Quotas quotas, CancellationToken ct) =>
        await db.Memberships.CountAsync(m => m.Person == owner && m.Role == Role.Owner, ct) >= quotas.WorkspacesPerOwner;
}
