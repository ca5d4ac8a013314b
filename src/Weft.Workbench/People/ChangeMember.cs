// Gives a member another role or ends the membership. A workspace keeps an owner.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Changes members.</summary>
public sealed class ChangeMember(WeftDb db, Door door)
{
    /// <summary>Gives another role. Owners are made and unmade by owners alone.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="person">To whom.</param>
    /// <param name="role">The role.</param>
    /// <param name="actor">For which institution a contributor speaks from now on; of no matter for other roles.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public Task<Result<PersonId>> Role(WorkspaceId workspace, PersonId person, Role role, Guid? actor, CancellationToken ct)
    {
        var isContributor = role == Trust.Role.Contributor;
        var kind = new Kind(MakesOwner: role == Trust.Role.Owner, UnmakesOwner: role != Trust.Role.Owner, IsLeaving: false) { Actor = isContributor ? actor ?? Guid.Empty : null };
        return Change(
            workspace, person, kind, (member, _) =>
            {
                db.Note(workspace, HistoryAct.Membership, Ref(person), Shown(member), new { Role = role.ToString(), kind.Actor });
                member.Become(role, kind.Actor);
                return Task.CompletedTask;
            },
            ct);
    }

    /// <summary>Ends a membership: one's own, or that of another.</summary>
    public Task<Result<PersonId>> Remove(WorkspaceId workspace, PersonId person, CancellationToken ct) => Change(
        workspace, person, new Kind(MakesOwner: false, UnmakesOwner: true, IsLeaving: true), async (member, stop) =>
        {
            db.Note(workspace, HistoryAct.Membership, Ref(person), Shown(member), null);
            await db.Seats.Where(s => s.Workspace == workspace && s.Person == person).ExecuteDeleteAsync(stop);
            db.Remove(member);
        },
        ct);

    private sealed record Kind(bool MakesOwner, bool UnmakesOwner, bool IsLeaving)
    {
        // The institution of a contributor: it must be there for whoever chooses it.
        public Guid? Actor { get; init; }
    }

    private static ItemRef Ref(PersonId person) => new(nameof(Membership), person.Value);

    private static object Shown(Membership member) => new { Role = member.Role.ToString(), member.Actor };

    private async Task<Result<PersonId>> Change(
        WorkspaceId workspace, PersonId person, Kind kind, Func<Membership, CancellationToken, Task> change, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (access.Value.State.IsArchived) return access.Value.Refused;
        var mayInvite = access.Value.May(Permission.Invite);
        if (!mayInvite && !(kind.IsLeaving && access.Value.Person == person)) return WorkbenchRefusals.NotAllowed;
        if (kind.Actor is { } actor && !await SpokenActors.IsThere(db, actor, ct)) return PeopleRefusals.NoActor;
        await using var act = await db.Database.BeginTransactionAsync(ct);

        // Holds the rows of all owners, so that two who unmake each other in one moment come one after the other.
        await db.Memberships.Where(m => m.Workspace == workspace && m.Role == Trust.Role.Owner).ExecuteUpdateAsync(m => m.SetProperty(r => r.Since, r => r.Since), ct);
        var member = await db.Memberships.SingleOrDefaultAsync(m => m.Workspace == workspace && m.Person == person, ct);
        if (member is null) return PeopleRefusals.NoPerson;
        if ((kind.MakesOwner || member.Role == Trust.Role.Owner) && !access.Value.May(Permission.Own)) return WorkbenchRefusals.NotAllowed;
        if (kind.UnmakesOwner && member.Role == Trust.Role.Owner && await db.Memberships.CountAsync(m => m.Workspace == workspace && m.Role == Trust.Role.Owner, ct) < 2) return PeopleRefusals.LastOwner;
        await change(member, ct);
        await db.SaveChangesAsync(ct);
        await act.CommitAsync(ct);
        return person;
    }
}
