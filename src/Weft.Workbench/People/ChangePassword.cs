// A new password: from the page of the account, or by a one-time link. Whoever else is signed in as this person is signed out.
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>Changes one's own password.</summary>
public sealed class ChangePassword(WeftDb db, UserManager<Person> users, IPasswordHasher<Person> hasher, EndSessions end, TimeProvider clock)
{
    /// <summary>Changes it; wants a fresh sign-in.</summary>
    public async Task<Result<PersonId>> Run(LiveSession session, string? password, string? again, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.IsFresh(clock.GetUtcNow().UtcDateTime) ? await Set(session.Person, session.Id, password, again, ct) : PeopleRefusals.SignInAgain;
    }

    /// <summary>Sets it without looking at who asks: for a link that was checked.</summary>
    internal async Task<Result<PersonId>> Set(PersonId id, SignInSessionId? kept, string? password, string? again, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(p => p.Id == id, ct);
        if (Passwords.Check(password, person.Name, person.Email) is { } refusal) return refusal;
        if (password != again) return PeopleRefusals.PasswordsDiffer;
        person.PasswordHash = hasher.HashPassword(person, Passwords.Normal(password!));
        db.Add(new SignInEntry(id, SignInOutcome.CredentialsChanged, SignInWay.Password, clock));
        if (!(await users.UpdateSecurityStampAsync(person)).Succeeded) return PeopleRefusals.ChangedMeanwhile;
        await db.OneTimeLinks.Where(l => l.Person == id).ExecuteDeleteAsync(ct);
        await end.AllBut(id, kept, ct);
        return id;
    }
}

/// <summary>Sets a password by a one-time link.</summary>
public sealed class ResetPassword(WeftDb db, ChangePassword change, TimeProvider clock)
{
    /// <summary>A new link for a person; the ones before it work no longer.</summary>
    /// <param name="id">For whom.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The code of the link.</returns>
    public async Task<Result<string>> NewCode(PersonId id, CancellationToken ct)
    {
        if (!await db.People.AnyAsync(p => p.Id == id && p.ErasedAt == null, ct)) return PeopleRefusals.NoPerson;
        var code = Secret.New();
        await db.OneTimeLinks.Where(l => l.Person == id).ExecuteDeleteAsync(ct);
        db.Add(new OneTimeLink(code, LinkPurpose.Reset, id, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        return code;
    }

    /// <summary>Whether a code is one that works now.</summary>
    public async Task<bool> IsGood(string? code, CancellationToken ct) => await Find(code, ct) is not null;

    /// <summary>Sets the password. Nobody is signed in by it: a person who uses codes is still asked for one.</summary>
    public async Task<Result<PersonId>> Run(string? code, string? password, string? again, CancellationToken ct)
    {
        await using var act = await db.Database.BeginTransactionAsync(ct);
        if (await Find(code, ct) is not { Person: { } id } link) return PeopleRefusals.DeadLink;
        if (await db.OneTimeLinks.Where(l => l.Hash == link.Hash).ExecuteDeleteAsync(ct) == 0) return PeopleRefusals.DeadLink;
        var set = await change.Set(id, null, password, again, ct);
        if (set.IsOk) await act.CommitAsync(ct);
        return set;
    }

    private async Task<OneTimeLink?> Find(string? code, CancellationToken ct)
    {
        var (hash, now) = (Secret.HashOf(code ?? ""), clock.GetUtcNow().UtcDateTime);
        return await db.OneTimeLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash && l.Purpose == LinkPurpose.Reset && l.EndsAt > now, ct);
    }
}
