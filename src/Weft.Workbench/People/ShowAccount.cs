// What a person sees of their own account.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>One's own account.</summary>
/// <param name="Name">Name.</param>
/// <param name="Mail">Address.</param>
/// <param name="HasPassword">Whether there is a password.</param>
/// <param name="UsesCodes">Whether a code is asked for after the password.</param>
/// <param name="RecoveryCodes">Recovery codes that are left.</param>
/// <param name="Passkeys">Passkeys, the oldest first.</param>
/// <param name="SignOn">Name of the connected provider; null without one.</param>
public sealed record Account(
    string Name, string Mail, bool HasPassword, bool UsesCodes, int RecoveryCodes, ImmutableArray<Account.Passkey> Passkeys, string? SignOn)
{
    /// <summary>A passkey.</summary>
    public sealed record Passkey(byte[] Id, string? Name, DateTime AddedAt);
}

/// <summary>Shows and corrects one's own account.</summary>
public sealed class ShowAccount(WeftDb db)
{
    /// <summary>Shows it.</summary>
    public async Task<Account> Run(PersonId id, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var passkeys = await db.Passkeys.AsNoTracking().Where(k => k.UserId == id).ToListAsync(ct);
        var login = await db.Logins.AsNoTracking().FirstOrDefaultAsync(l => l.UserId == id, ct);
        return new Account(
            person.Name, person.Email ?? "", person.PasswordHash is not null, person.CodeKey is not null, await db.RecoveryCodes.CountAsync(c => c.Person == id, ct),
            [.. passkeys.Select(k => new Account.Passkey(k.CredentialId, k.Data.Name, k.Data.CreatedAt.UtcDateTime)).OrderBy(k => k.AddedAt)],
            login?.ProviderDisplayName);
    }

    /// <summary>Corrects the name and the language of what is written to the person.</summary>
    public async Task<Result<PersonId>> Rename(PersonId id, string? name, string language, CancellationToken ct)
    {
        if (TakeInPerson.NameOf(name) is not { } good) return PeopleRefusals.NoName;
        var person = await db.People.SingleAsync(p => p.Id == id, ct);
        person.Rename(good, language);
        await db.SaveChangesAsync(ct);
        return id;
    }
}
