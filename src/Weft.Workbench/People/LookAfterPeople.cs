// What whoever looks after an installation does beside it, on the command line: list people, lock and unlock, help someone back in.
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Upkeep of people; for the operator alone.</summary>
public sealed class LookAfterPeople(
    WeftDb db, Caller caller, UserManager<Person> users, EndSessions end, ResetPassword reset, ErasePerson erase, TimeProvider clock)
{
    /// <summary>One person.</summary>
    public sealed record Listed(PersonId Id, string Name, string? Mail, DateTime CreatedAt, bool IsLocked, bool IsErased, bool UsesCodes, int Workspaces);

    /// <summary>All people, by name.</summary>
    public async Task<Result<ImmutableArray<Listed>>> List(CancellationToken ct)
    {
        if (!caller.IsOperator) return WorkbenchRefusals.NotAllowed;
        var memberships = db.Memberships; // an expression may not hold an extension property
        var people = await db.People.AsNoTracking().OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new Listed(
            p.Id, p.Name, p.Email, p.CreatedAt, p.LockedAt != null, p.ErasedAt != null, p.CodeKey != null, memberships.Count(m => m.Person == p.Id))).ToListAsync(ct);
        return ImmutableArray.CreateRange(people);
    }

    /// <summary>Signs a person out everywhere and lets the person in no more, or lets one in again.</summary>
    /// <param name="idOrMail">Who: id or address.</param>
    /// <param name="isLocked">Whether to lock.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<PersonId>> Lock(string idOrMail, bool isLocked, CancellationToken ct)
    {
        var found = await Find(idOrMail, ct);
        if (!found.IsOk) return found.Refusal;
        var person = found.Value;
        if (isLocked) person.Lock(clock.GetUtcNow().UtcDateTime);
        else person.Unlock();
        await db.SaveChangesAsync(ct);
        if (isLocked) await end.AllBut(person.Id, null, ct);
        return person.Id;
    }

    /// <summary>Makes a link with which a person sets a new password.</summary>
    /// <param name="idOrMail">Who: id or address.</param>
    /// <param name="stopsCodes">Whether no codes are asked for any more: the app and the recovery codes are lost.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The code of the link.</returns>
    public async Task<Result<string>> Reset(string idOrMail, bool stopsCodes, CancellationToken ct)
    {
        var found = await Find(idOrMail, ct);
        if (!found.IsOk) return found.Refusal;
        if (stopsCodes) await StopCodes(found.Value, ct);
        return await reset.NewCode(found.Value.Id, ct);
    }

    /// <summary>Erases a person.</summary>
    public async Task<Result<PersonId>> Erase(string idOrMail, CancellationToken ct)
    {
        var found = await Find(idOrMail, ct);
        return found.IsOk ? await erase.ByOperator(found.Value.Id, ct) : found.Refusal;
    }

    private async Task StopCodes(Person person, CancellationToken ct)
    {
        person.StopCodes();
        await db.RecoveryCodes.Where(c => c.Person == person.Id).ExecuteDeleteAsync(ct);
        db.Add(new SignInEntry(person.Id, SignInOutcome.CredentialsChanged, SignInWay.Unknown, clock));
        await db.SaveChangesAsync(ct);
    }

    private async Task<Result<Person>> Find(string idOrMail, CancellationToken ct)
    {
        if (!caller.IsOperator) return WorkbenchRefusals.NotAllowed;
        var id = Guid.TryParse(idOrMail, CultureInfo.InvariantCulture, out var value) ? new PersonId(value) : default;
        var mail = users.NormalizeEmail(idOrMail.Trim());
        return await db.People.SingleOrDefaultAsync(p => p.ErasedAt == null && (p.Id == id || p.NormalizedEmail == mail), ct) is { } found ? found : PeopleRefusals.NoPerson;
    }
}
