// Adds and removes passkeys and the connection with the sign-on provider. The last way in stays.
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>Passkeys and sign-on of a person.</summary>
public sealed class KeepPasskeys(WeftDb db, UserManager<Person> users, TimeProvider clock)
{
    /// <summary>Most passkeys of one person.</summary>
    public const int Most = 20;

    /// <summary>Longest name of a passkey.</summary>
    public const int MaxName = 60;

    /// <summary>Adds a passkey that was found good.</summary>
    public async Task<Result<PersonId>> Add(LiveSession session, UserPasskeyInfo passkey, string? name, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(passkey);
        if (!session.IsFresh(clock.GetUtcNow().UtcDateTime)) return PeopleRefusals.SignInAgain;
        if (await db.Passkeys.CountAsync(k => k.UserId == session.Person, ct) >= Most) return PeopleRefusals.TooManyPasskeys(Most);
        if (await db.Passkeys.AnyAsync(k => k.CredentialId == passkey.CredentialId, ct)) return PeopleRefusals.WrongPasskey;
        var typed = name?.Trim() ?? "";
        passkey.Name = typed.Length is > 0 and <= MaxName ? typed : null;
        var person = await db.People.SingleAsync(p => p.Id == session.Person, ct);
        if (!(await users.AddOrUpdatePasskeyAsync(person, passkey)).Succeeded) return PeopleRefusals.ChangedMeanwhile;
        return await Note(session, SignInWay.Passkey, ct);
    }

    /// <summary>Removes a passkey; nothing happens when it is another's.</summary>
    public async Task<Result<PersonId>> Remove(LiveSession session, byte[] credential, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.IsFresh(clock.GetUtcNow().UtcDateTime)) return PeopleRefusals.SignInAgain;
        if (await WaysIn(session.Person, ct) <= 1) return PeopleRefusals.LastWayIn;
        await db.Passkeys.Where(k => k.CredentialId == credential && k.UserId == session.Person).ExecuteDeleteAsync(ct);
        return await Note(session, SignInWay.Passkey, ct);
    }

    /// <summary>Connects the sign-on provider's person with the one who is signed in.</summary>
    public async Task<Result<PersonId>> Connect(LiveSession session, string issuer, string subject, string name, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.IsFresh(clock.GetUtcNow().UtcDateTime)) return PeopleRefusals.SignInAgain;
        var owner = await db.Logins.AsNoTracking().SingleOrDefaultAsync(l => l.LoginProvider == issuer && l.ProviderKey == subject, ct);
        if (owner is not null) return owner.UserId == session.Person ? session.Person : PeopleRefusals.SignOnTaken;
        db.Add(new PersonLogin { LoginProvider = issuer, ProviderKey = subject, ProviderDisplayName = name, UserId = session.Person });
        return await Note(session, SignInWay.SignOn, ct);
    }

    /// <summary>Takes the connection with the sign-on provider away.</summary>
    public async Task<Result<PersonId>> Disconnect(LiveSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.IsFresh(clock.GetUtcNow().UtcDateTime)) return PeopleRefusals.SignInAgain;
        if (await WaysIn(session.Person, ct) <= 1) return PeopleRefusals.LastWayIn;
        await db.Logins.Where(l => l.UserId == session.Person).ExecuteDeleteAsync(ct);
        return await Note(session, SignInWay.SignOn, ct);
    }

    private async Task<int> WaysIn(PersonId person, CancellationToken ct) =>
        await db.People.CountAsync(p => p.Id == person && p.PasswordHash != null, ct) + await db.Passkeys.CountAsync(k => k.UserId == person, ct)
        + await db.Logins.CountAsync(l => l.UserId == person, ct);

    private async Task<Result<PersonId>> Note(LiveSession session, SignInWay way, CancellationToken ct)
    {
        db.Add(new SignInEntry(session.Person, SignInOutcome.CredentialsChanged, way, clock));
        await db.SaveChangesAsync(ct);
        return session.Person;
    }
}
