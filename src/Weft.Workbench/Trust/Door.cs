// The way into a workspace. Every use case enters first: it names what it is going to do and gets a sight that is no wider than allowed.
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>What someone who entered may do.</summary>
/// <param name="Workspace">Where.</param>
/// <param name="Person">Who; null for the one person of a laptop.</param>
/// <param name="Role">In which role.</param>
/// <param name="Actor">For which actor a contributor speaks.</param>
/// <param name="Allowed">What is allowed.</param>
public sealed record Access(WorkspaceId Workspace, PersonId? Person, Role Role, Guid? Actor, FrozenSet<Permission> Allowed)
{
    /// <summary>Whether something is allowed.</summary>
    public bool May(Permission permission) => Allowed.Contains(permission);

    /// <summary>Whether an item may be edited: one's own by whoever contributes, any by whoever edits.</summary>
    public bool MayEdit(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return May(Permission.Edit) || (May(Permission.Contribute) && item.Owner == Person && !item.IsUnattributed);
    }

    /// <summary>The reach of something new that only its maker sees.</summary>
    public Reach Own => new(Visibility.Private, null, Person);

    /// <summary>The reach of something new that every member sees.</summary>
    public Reach ForMembers => new(Visibility.Members, null, Person);

    /// <summary>How the workspace stands.</summary>
    public WorkspaceState State { get; init; } = WorkspaceState.InUse;

    /// <summary>The reach of something new of which its maker says nothing.</summary>
    public Reach ForNew => State.Begins == Visibility.Private ? Own : ForMembers;

    /// <summary>Why something that is not allowed is not.</summary>
    public Refusal Refused => State.IsArchived ? WorkbenchRefusals.Archived : WorkbenchRefusals.NotAllowed;
}

/// <summary>Lets callers into workspaces.</summary>
public sealed class Door(WeftDb db, Caller caller, IWorkspaceStates states)
{
    /// <summary>Enters a workspace for something that needs a permission.</summary>
    /// <returns>To someone who is no member the workspace is not there; a member without the permission is told so.</returns>
    public async Task<Result<Access>> Enter(WorkspaceId workspace, Permission permission, CancellationToken ct)
    {
        db.Sight = Sight.Nothing;
        if (caller.IsOperator)
        {
            if (!Allowed(Role.Owner).Contains(permission)) return WorkbenchRefusals.NotInScope;
            var open = await Opened(new Access(workspace, null, Role.Owner, null, Allowed(Role.Owner)), permission, ct);
            if (open.IsOk) db.Sight = Sight.Operator(workspace);
            return open;
        }

        if (caller.Person is not { } person) return WorkbenchRefusals.NotFound;
        var seats = db.Seats;
        var found = await db.Memberships.AsNoTracking().Where(m => m.Workspace == workspace && m.Person == person)
            .Select(m => new { Member = m, Rooms = seats.Where(s => s.Workspace == m.Workspace && s.Person == m.Person).Select(s => (RoomId?)s.Room).ToArray() }).SingleOrDefaultAsync(ct);
        if (found is not { Member: var member, Rooms: var rooms }) return WorkbenchRefusals.NotFound;
        var allowed = Allowed(member.Role);
        if (!allowed.Contains(permission)) return Permissions.Of(member.Role).Contains(permission) ? WorkbenchRefusals.NotInScope : WorkbenchRefusals.NotAllowed;
        var opened = await Opened(new Access(workspace, person, member.Role, member.Actor, allowed), permission, ct);
        if (!opened.IsOk) return opened;
        db.Sight = new Sight(workspace, person, true, allowed.Contains(Permission.Edit), rooms);
        return opened;
    }

    /// <summary>Enters the workspace of an item whose id alone is known. The item may still be out of sight.</summary>
    /// <returns>That something is not allowed is said of items in sight alone: of others it would tell that they are there.</returns>
    public async Task<Result<Access>> EnterOf<T>(Guid key, Permission permission, CancellationToken ct)
        where T : Item
    {
        if (await db.WorkspaceOf(typeof(T), key, ct) is not { } workspace) return WorkbenchRefusals.NotFound;
        var access = await Enter(workspace, permission, ct);
        if (access.IsOk || access.Refusal.Code == WorkbenchRefusals.NotFound.Code) return access;
        var isSeen = (await Enter(workspace, Permission.Read, ct)).IsOk && await db.FindItem(new ItemRef(typeof(T).Name, key), ct) is not null;
        db.Sight = Sight.Nothing;
        return isSeen ? access : WorkbenchRefusals.NotFound;
    }

    // An archived workspace narrows what every role may do, for all use cases at once.
    private async Task<Result<Access>> Opened(Access access, Permission permission, CancellationToken ct)
    {
        var state = await states.Of(access.Workspace, ct);
        if (!state.IsArchived) return access with { State = state };
        if (!Permissions.OfArchived.Contains(permission)) return WorkbenchRefusals.Archived;
        return access with { State = state, Allowed = access.Allowed.Where(Permissions.OfArchived.Contains).ToFrozenSet() };
    }

    private FrozenSet<Permission> Allowed(Role role) =>
        caller.Scopes is { } scopes ? Permissions.Of(role).Where(scopes.Contains).ToFrozenSet() : Permissions.Of(role);
}
