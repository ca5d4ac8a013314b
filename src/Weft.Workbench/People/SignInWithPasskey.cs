// Signs in with a passkey or the sign-on provider. Whether the answer is good was found by the face, which alone knows the request.
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>A passkey that was found good lets its person in. It holds both factors: the device, and what opens the device.</summary>
public sealed class SignInWithPasskey(WeftDb db, UserManager<Person> users, BeginSession begin, TimeProvider clock)
{
    /// <summary>Signs in.</summary>
    public async Task<Result<BegunSession>> Run(Person person, UserPasskeyInfo passkey, AskingBrowser browser, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!person.IsOpen)
        {
            await Refuse(person.Id, SignInOutcome.Closed, ct);
            return PeopleRefusals.AccountClosed;
        }

        await users.AddOrUpdatePasskeyAsync(person, passkey); // its counter of uses
        return await begin.Run(person.Id, SignInWay.Passkey, browser, ct);
    }

    /// <summary>Notes one that was not good.</summary>
    public Task Refuse(CancellationToken ct) => Refuse(null, SignInOutcome.Refused, ct);

    private Task<int> Refuse(PersonId? person, SignInOutcome outcome, CancellationToken ct)
    {
        db.Add(new SignInEntry(person, outcome, SignInWay.Passkey, clock));
        return db.SaveChangesAsync(ct);
    }
}

/// <summary>The sign-on provider lets in whom it was connected with before: by its own name for the person, never by a mail address.</summary>
public sealed class SignInWithProvider(WeftDb db, BeginSession begin, TimeProvider clock)
{
    /// <summary>Signs in.</summary>
    public async Task<Result<BegunSession>> Run(string issuer, string subject, AskingBrowser browser, CancellationToken ct)
    {
        var person = await (from l in db.Logins
                            join p in db.People on l.UserId equals p.Id
                            where l.LoginProvider == issuer && l.ProviderKey == subject
                            select p).AsNoTracking().SingleOrDefaultAsync(ct);
        if (person is { IsOpen: true }) return await begin.Run(person.Id, SignInWay.SignOn, browser, ct);
        db.Add(new SignInEntry(person?.Id, person is null ? SignInOutcome.Refused : SignInOutcome.Closed, SignInWay.SignOn, clock));
        await db.SaveChangesAsync(ct);
        return person is null ? PeopleRefusals.UnknownSignOn : PeopleRefusals.AccountClosed;
    }
}
