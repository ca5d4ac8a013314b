// Invites somebody by mail address. The link is shown once to whoever invites, and sent when mail is configured.
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Invites and takes invitations back.</summary>
public sealed class InviteMember(WeftDb db, Door door, UserManager<Person> users, IPostbox postbox, MemberQuota quota, TimeProvider clock)
{
    /// <summary>Most invitations that wait in one workspace.</summary>
    public const int MostWaiting = 500;

    /// <summary>What is asked for.</summary>
    /// <param name="Mail">The address.</param>
    /// <param name="Role">The role.</param>
    /// <param name="Actor">For whom a contributor will speak.</param>
    /// <param name="Language">Language of the letter.</param>
    public sealed record Wanted(string? Mail, Role Role, Guid? Actor, string Language);

    /// <summary>An invitation as its maker sees it, once.</summary>
    /// <param name="Mail">The address.</param>
    /// <param name="Code">The code of the link.</param>
    /// <param name="EndsAt">Until when it works.</param>
    /// <param name="IsSent">Whether it goes out by mail.</param>
    public sealed record Made(string Mail, string Code, DateTime EndsAt, bool IsSent);

    /// <summary>Invites; an earlier invitation of the same address works no longer.</summary>
    /// <param name="workspace">Into which workspace.</param>
    /// <param name="wanted">Who, in which role.</param>
    /// <param name="link">Makes the link of a code.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<Made>> Run(WorkspaceId workspace, Wanted wanted, Func<string, Uri> link, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(link);
        var access = await door.Enter(workspace, Permission.Invite, ct);
        if (!access.IsOk) return access.Refusal;
        if (wanted.Role == Role.Owner && !access.Value.May(Permission.Own)) return WorkbenchRefusals.NotAllowed;
        if (TakeInPerson.MailOf(wanted.Mail) is not { } mail) return PeopleRefusals.NoMail;
        if (wanted.Role == Role.Contributor && !(wanted.Actor is { } actor && await SpokenActors.IsThere(db, actor, ct))) return PeopleRefusals.NoActor;
        var normal = users.NormalizeEmail(mail);
        if (await IsMember(workspace, normal, ct)) return PeopleRefusals.MemberAlready;

        var (code, now) = (Secret.New(), clock.GetUtcNow().UtcDateTime);
        await db.Invitations.Where(i => i.EndsAt < now || (i.Workspace == workspace && i.NormalMail == normal)).ExecuteDeleteAsync(ct);
        if (await db.Invitations.CountAsync(i => i.Workspace == workspace, ct) >= MostWaiting) return PeopleRefusals.TooManyInvitations(MostWaiting);
        await using var turn = await WorkspaceTurn.Take(db, workspace, ct);
        if (await quota.RefusalOfInvitation(workspace, ct) is { } refusal) return refusal;
        var made = new Invitation(workspace, mail, normal, wanted.Role, wanted.Role == Role.Contributor ? wanted.Actor : null, access.Value.Person, code, now);
        db.Add(made);
        await db.SaveChangesAsync(ct);
        await turn.Commit(ct);
        if (postbox.IsOpen) await postbox.Put(new Letter(LetterKind.Invitation, mail, wanted.Language, link(code), made.EndsAt), ct);
        return new Made(mail, code, made.EndsAt, postbox.IsOpen);
    }

    /// <summary>Takes an invitation back; nothing happens when it is none of this workspace.</summary>
    public async Task<Result<InvitationId>> Revoke(WorkspaceId workspace, InvitationId id, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Invite, ct);
        if (!access.IsOk) return access.Refusal;
        await db.Invitations.Where(i => i.Id == id && i.Workspace == workspace).ExecuteDeleteAsync(ct);
        return id;
    }

    private Task<bool> IsMember(WorkspaceId workspace, string normalMail, CancellationToken ct) =>
        (from m in db.Memberships
         join p in db.People on m.Person equals p.Id
         where m.Workspace == workspace && p.NormalizedEmail == normalMail
         select m).AnyAsync(ct);
}
