// Takes an invitation: whoever has the link and the address it was for becomes a member, with a new account where there is none yet.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Takes invitations.</summary>
public sealed class AcceptInvitation(WeftDb db, IWorkspaceStates states, TakeInPerson takeIn, BeginSession begin, MemberQuota quota, TimeProvider clock)
{
    /// <summary>An invitation as the invited sees it.</summary>
    /// <param name="Workspace">Into which workspace.</param>
    /// <param name="Mail">For which address.</param>
    /// <param name="Role">In which role.</param>
    /// <param name="HasAccount">Whether the address has an account here.</param>
    public sealed record Offer(WorkspaceId Workspace, string Mail, Role Role, bool HasAccount);

    /// <summary>What came of it.</summary>
    /// <param name="Workspace">Of which workspace the person is a member now.</param>
    /// <param name="Session">The new session of a new person; null for somebody who was signed in.</param>
    public sealed record Accepted(WorkspaceId Workspace, BegunSession? Session);

    /// <summary>A person as the sign-on provider names one.</summary>
    public sealed record SignOnPerson(string Issuer, string Subject, string Provider, string? Name, string Language);

    /// <summary>Looks at an invitation.</summary>
    public async Task<Result<Offer>> Look(string? code, CancellationToken ct)
    {
        if (await Find(code, ct) is not { } found) return PeopleRefusals.DeadLink;
        if ((await states.Of(found.Workspace, ct)).IsArchived) return WorkbenchRefusals.Archived;
        return new Offer(found.Workspace, found.Mail, found.Role, await db.People.AnyAsync(p => p.NormalizedEmail == found.NormalMail, ct));
    }

    /// <summary>As somebody who is signed in.</summary>
    public async Task<Result<Accepted>> AsPerson(string? code, LiveSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        await using var act = await db.Database.BeginTransactionAsync(ct);
        if (await Find(code, ct) is not { } found) return PeopleRefusals.DeadLink;
        if ((await states.Of(found.Workspace, ct)).IsArchived) return WorkbenchRefusals.Archived;
        if (!await db.People.AnyAsync(p => p.Id == session.Person && p.NormalizedEmail == found.NormalMail, ct)) return PeopleRefusals.OtherPerson;
        if (await db.Memberships.AnyAsync(m => m.Workspace == found.Workspace && m.Person == session.Person, ct)) return PeopleRefusals.MemberAlready;
        if (await Join(found, session.Person, ct) is { } refusal) return refusal;
        await act.CommitAsync(ct);
        return new Accepted(found.Workspace, null);
    }

    /// <summary>As somebody new, with a password.</summary>
    public Task<Result<Accepted>> AsNew(string? code, NewPerson typed, AskingBrowser browser, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return TakeIn(code, typed with { Password = typed.Password ?? "" }, null, SignInWay.Link, browser, ct);
    }

    /// <summary>As somebody new whom the sign-on provider lets in from now on.</summary>
    public async Task<Result<Accepted>> AsNew(string? code, SignOnPerson known, AskingBrowser browser, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (await db.Logins.AnyAsync(l => l.LoginProvider == known.Issuer && l.ProviderKey == known.Subject, ct)) return PeopleRefusals.SignOnTaken;
        var mail = (await Find(code, ct))?.Mail;
        return await TakeIn(code, new NewPerson(TakeInPerson.NameOf(known.Name) ?? mail?.Split('@')[0], null, null, known.Language), known, SignInWay.SignOn, browser, ct);
    }

    private async Task<Result<Accepted>> TakeIn(string? code, NewPerson typed, SignOnPerson? known, SignInWay way, AskingBrowser browser, CancellationToken ct)
    {
        await using var act = await db.Database.BeginTransactionAsync(ct);
        if (await Find(code, ct) is not { } found) return PeopleRefusals.DeadLink;
        if ((await states.Of(found.Workspace, ct)).IsArchived) return WorkbenchRefusals.Archived;
        if (await db.People.AnyAsync(p => p.NormalizedEmail == found.NormalMail, ct)) return PeopleRefusals.SignInToAccept;
        var person = await takeIn.Run(typed, found.Mail, ct);
        if (!person.IsOk) return person.Refusal;
        if (known is not null) db.Add(new PersonLogin { LoginProvider = known.Issuer, ProviderKey = known.Subject, ProviderDisplayName = known.Provider, UserId = person.Value.Id });
        if (await Join(found, person.Value.Id, ct) is { } refusal) return refusal;
        var session = await begin.Run(person.Value.Id, way, browser, ct);
        await act.CommitAsync(ct);
        return new Accepted(found.Workspace, session);
    }

    // The row goes with the act: of two who press in one moment one comes in.
    private async Task<Refusal?> Join(Invitation found, PersonId person, CancellationToken ct)
    {
        await using var turn = await WorkspaceTurn.Take(db, found.Workspace, ct);
        if (await quota.RefusalOfMember(found.Workspace, ct) is { } full) return full;
        if (await db.Invitations.Where(i => i.Id == found.Id).ExecuteDeleteAsync(ct) == 0) return PeopleRefusals.DeadLink;
        db.Sight = Sight.Everything(found.Workspace, person);
        db.Add(new Membership(found.Workspace, person, found.Role, found.Actor, clock.GetUtcNow().UtcDateTime));
        db.Note(found.Workspace, HistoryAct.Membership, new ItemRef(nameof(Membership), person.Value), null, new { Role = found.Role.ToString(), found.Actor, found.InvitedBy?.Value });
        await db.SaveChangesAsync(ct);
        await turn.Commit(ct);
        return null;
    }

    private async Task<Invitation?> Find(string? code, CancellationToken ct)
    {
        var (hash, now) = (Secret.HashOf(code ?? ""), clock.GetUtcNow().UtcDateTime);
        return await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.Hash == hash && i.EndsAt > now, ct);
    }
}
