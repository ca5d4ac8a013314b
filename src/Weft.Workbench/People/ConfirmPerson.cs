// Shows once more who it is, for acts that a session left open must not do: within ten minutes of it they may.
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>Freshens a session.</summary>
public sealed class ConfirmPerson(WeftDb db, CheckPassword check, UserManager<Person> users, TimeProvider clock)
{
    /// <summary>By password.</summary>
    public async Task<Result<PersonId>> ByPassword(LiveSession session, string? password, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        var mail = await db.People.Where(p => p.Id == session.Person).Select(p => p.Email).SingleAsync(ct);
        var person = await check.Run(mail, password, ct);
        if (!person.IsOk) return person.Refusal;
        await Freshen(session, SignInWay.Password, ct);
        return session.Person;
    }

    /// <summary>By a passkey that was found good.</summary>
    public async Task<Result<PersonId>> ByPasskey(LiveSession session, Person person, UserPasskeyInfo passkey, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(person);
        if (person.Id != session.Person) return PeopleRefusals.WrongPasskey;
        await users.AddOrUpdatePasskeyAsync(person, passkey);
        await Freshen(session, SignInWay.Passkey, ct);
        return session.Person;
    }

    /// <summary>By the sign-on provider, which asked anew.</summary>
    public async Task<Result<PersonId>> BySignOn(LiveSession session, string issuer, string subject, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!await db.Logins.AnyAsync(l => l.LoginProvider == issuer && l.ProviderKey == subject && l.UserId == session.Person, ct)) return PeopleRefusals.SignOnTaken;
        await Freshen(session, SignInWay.SignOn, ct);
        return session.Person;
    }

    private async Task Freshen(LiveSession session, SignInWay way, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.SignInSessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.ConfirmedAt, now), ct);
        db.Add(new SignInEntry(session.Person, SignInOutcome.Confirmed, way, clock));
        await db.SaveChangesAsync(ct);
    }
}
