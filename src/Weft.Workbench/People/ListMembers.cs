// The members of a workspace and those who are invited.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Lists members.</summary>
public sealed class ListMembers(WeftDb db, Door door, TimeProvider clock)
{
    /// <summary>A member.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Name">Name; empty once erased.</param>
    /// <param name="Mail">Address, for those who may invite; null for others.</param>
    /// <param name="Role">Role.</param>
    /// <param name="Actor">For whom a contributor speaks.</param>
    /// <param name="Since">Since when.</param>
    public sealed record Member(PersonId Person, string Name, string? Mail, Role Role, Guid? Actor, DateTime Since)
    {
        /// <summary>Name of that actor; null where there is none or who looks cannot see it.</summary>
        public string? ActorName { get; init; }
    }

    /// <summary>Somebody who is invited.</summary>
    public sealed record Waiting(InvitationId Id, string Mail, Role Role, Guid? Actor, DateTime EndsAt)
    {
        /// <summary>Name of the actor for whom a contributor will speak; null where there is none or who looks cannot see it.</summary>
        public string? ActorName { get; init; }
    }

    /// <summary>The list.</summary>
    /// <param name="Access">What who looks may do.</param>
    /// <param name="Members">By name.</param>
    /// <param name="Invited">By address, for those who may invite; empty for others.</param>
    /// <param name="Actors">For whom one can speak, by name, for those who may invite; empty for others.</param>
    public sealed record Listed(Access Access, ImmutableArray<Member> Members, ImmutableArray<Waiting> Invited, ImmutableArray<SpokenActor> Actors);

    /// <summary>Lists them.</summary>
    public async Task<Result<Listed>> Run(WorkspaceId workspace, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        var mayInvite = access.Value.May(Permission.Invite);
        var members = await (from m in db.Memberships
                             join p in db.People on m.Person equals p.Id
                             where m.Workspace == workspace
                             orderby p.Name, p.Id
                             select new Member(m.Person, p.Name, mayInvite ? p.Email : null, m.Role, m.Actor, m.Since)).AsNoTracking().ToListAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var invited = mayInvite
            ? await db.Invitations.AsNoTracking().Where(i => i.Workspace == workspace && i.EndsAt > now).OrderBy(i => i.NormalMail)
                .Select(i => new Waiting(i.Id, i.Mail, i.Role, i.Actor, i.EndsAt)).ToListAsync(ct)
            : [];
        var names = await SpokenActors.Names(db, [.. members.Select(m => m.Actor), .. invited.Select(i => i.Actor)], ct);
        return new Listed(
            access.Value, [.. members.Select(m => m with { ActorName = NameOf(m.Actor) })], [.. invited.Select(i => i with { ActorName = NameOf(i.Actor) })],
            mayInvite ? await SpokenActors.All(db, workspace, ct) : []);

        string? NameOf(Guid? actor) => actor is { } key ? names.GetValueOrDefault(key) : null;
    }
}
