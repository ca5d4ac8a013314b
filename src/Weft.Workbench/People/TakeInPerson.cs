// Makes a person out of what was typed: name, address, password. Inside the transaction of the act that lets the person in.
using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>What a new person typed.</summary>
/// <param name="Name">The name that others see.</param>
/// <param name="Password">The password; null where the sign-on provider lets in.</param>
/// <param name="Again">The password again.</param>
/// <param name="Language">Language of the page.</param>
public sealed record NewPerson(string? Name, string? Password, string? Again, string Language);

/// <summary>Takes people in.</summary>
public sealed class TakeInPerson(WeftDb db, UserManager<Person> users, IPasswordHasher<Person> hasher, TimeProvider clock)
{
    /// <summary>Takes a person in.</summary>
    /// <returns>The person, stored; or what is wrong.</returns>
    public async Task<Result<Person>> Run(NewPerson typed, string? mail, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var (name, address) = (NameOf(typed.Name), MailOf(mail));
        if (name is null) return PeopleRefusals.NoName;
        if (address is null) return PeopleRefusals.NoMail;
        if (Look(typed, name, address) is { } refusal) return refusal;
        var normal = users.NormalizeEmail(address);
        if (await db.People.AnyAsync(p => p.NormalizedEmail == normal, ct)) return PeopleRefusals.MailTaken;

        var person = new Person(PersonId.New(), name, address, typed.Language, clock.GetUtcNow().UtcDateTime) { EmailConfirmed = true };
        if (typed.Password is not null) person.PasswordHash = hasher.HashPassword(person, Passwords.Normal(typed.Password));
        var made = await users.CreateAsync(person);
        return made.Succeeded ? person : PeopleRefusals.MailTaken;
    }

    /// <summary>A name without blanks around it; null when there is none or it is too long.</summary>
    public static string? NameOf(string? typed) => typed?.Trim() is { Length: > 0 and <= Person.MaxName } name && !name.Any(char.IsControl) ? name : null;

    /// <summary>A mail address; null when it is none.</summary>
    public static string? MailOf(string? typed) => typed?.Trim() is { Length: > 0 and <= Person.MaxMail } mail && !mail.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && MailAddress.TryCreate(mail, out var address) && address.Address == mail ? mail : null;

    private static Refusal? Look(NewPerson typed, string name, string mail)
    {
        if (typed.Password is null) return null;
        return Passwords.Check(typed.Password, name, mail) ?? (typed.Password == typed.Again ? null : PeopleRefusals.PasswordsDiffer);
    }
}
