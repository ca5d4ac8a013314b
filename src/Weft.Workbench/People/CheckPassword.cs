// Whether a password is the one of an address. Takes as long for an unknown address as for a known one, and counts every try.
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>Checks passwords.</summary>
public sealed class CheckPassword(WeftDb db, UserManager<Person> users, IPasswordHasher<Person> hasher, SignInTries tries, TimeProvider clock)
{
    private const int MostTyped = 4 * Passwords.Most;

    // Hashed once by the first who asks: unknown addresses are held against it.
    private static string? nobodysHash;

    /// <summary>Checks one.</summary>
    /// <returns>The person, who may sign in; or why not. Refusals are in the audit.</returns>
    public async Task<Result<Person>> Run(string? mail, string? password, CancellationToken ct)
    {
        var (address, typed) = (users.NormalizeEmail(mail?.Trim()) ?? "", password ?? "");
        if (address.Length is 0 or > Person.MaxMail || typed.Length is 0 or > MostTyped) return PeopleRefusals.WrongCredentials;
        var person = await db.People.SingleOrDefaultAsync(p => p.NormalizedEmail == address, ct);
        if (await tries.Begin(address, ct) is { } until) return await Refuse(person, SignInOutcome.TooMany, PeopleRefusals.TooManyTries(until), ct);
        if (!await Matches(person, Normal(typed))) return await Refuse(person, SignInOutcome.Refused, PeopleRefusals.WrongCredentials, ct);
        if (!person!.IsOpen) return await Refuse(person, SignInOutcome.Closed, PeopleRefusals.AccountClosed, ct);
        await tries.Succeed(address, ct);
        return person;
    }

    private static string Normal(string typed)
    {
        try
        {
            return Passwords.Normal(typed);
        }
        catch (ArgumentException)
        {
            return typed; // not text: it matches nothing
        }
    }

    private async Task<bool> Matches(Person? person, string password)
    {
        nobodysHash ??= hasher.HashPassword(new Person(), Secret.New());
        var verdict = hasher.VerifyHashedPassword(person ?? new Person(), person?.PasswordHash ?? nobodysHash, password);
        if (verdict == PasswordVerificationResult.Failed || person?.PasswordHash is null) return false;
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            person.PasswordHash = hasher.HashPassword(person, password);
            await users.UpdateAsync(person);
        }

        return true;
    }

    private async Task<Refusal> Refuse(Person? person, SignInOutcome outcome, Refusal refusal, CancellationToken ct)
    {
        db.Add(new SignInEntry(person?.Id, outcome, SignInWay.Password, clock));
        await db.SaveChangesAsync(ct);
        return refusal;
    }
}
