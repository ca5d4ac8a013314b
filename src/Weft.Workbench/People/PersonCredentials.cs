// What Identity keeps beside a person: sign-on logins and passkeys; recovery codes, by hash. Their tables, and the store over the database.
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>A login at the sign-on provider that belongs to a person.</summary>
public sealed class PersonLogin : IdentityUserLogin<PersonId>;

/// <summary>A code that lets in once where the app is lost. The row goes when it is used: none lets in twice.</summary>
public sealed class RecoveryCode
{
    private RecoveryCode()
    {
    }

    /// <summary>Keeps a code.</summary>
    public RecoveryCode(PersonId person, byte[] hash) => (Person, Hash) = (person, hash);

    /// <summary>Whose it is.</summary>
    public PersonId Person { get; private set; }

    /// <summary>Hash of its letters.</summary>
    public byte[] Hash { get; private set; } = [];
}

/// <summary>A passkey of a person.</summary>
public sealed class PersonPasskey : IdentityUserPasskey<PersonId>;

/// <summary>The store of Identity over our database.</summary>
/// <remarks>Claims and tokens are not used and have no table: what a person may do comes from memberships.</remarks>
public sealed class PersonStore(WeftDb db, IdentityErrorDescriber errors)
    : UserOnlyStore<Person, WeftDb, PersonId, IdentityUserClaim<PersonId>, PersonLogin, IdentityUserToken<PersonId>, PersonPasskey>(db, errors)
{
    /// <inheritdoc/>
    public override PersonId ConvertIdFromString(string? id) => Guid.TryParse(id, CultureInfo.InvariantCulture, out var value) ? new(value) : default;

    /// <inheritdoc/>
    public override string? ConvertIdToString(PersonId id) => id == default ? null : id.Value.ToString();
}

/// <summary>The sets of credentials.</summary>
public static class CredentialSets
{
    extension(WeftDb db)
    {
        /// <summary>All logins.</summary>
        public DbSet<PersonLogin> Logins => db.Set<PersonLogin>();

        /// <summary>All recovery codes that were not used.</summary>
        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();

        /// <summary>All passkeys.</summary>
        public DbSet<PersonPasskey> Passkeys => db.Set<PersonPasskey>();
    }
}

internal sealed class PersonLoginMapping : IEntityTypeConfiguration<PersonLogin>
{
    public void Configure(EntityTypeBuilder<PersonLogin> builder)
    {
        builder.ToTable("person_logins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasMaxLength(200);
        builder.Property(l => l.ProviderKey).HasMaxLength(300);
        builder.Property(l => l.ProviderDisplayName).HasMaxLength(100);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.UserId);
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("recovery_codes");
        builder.HasKey(c => new { c.Person, c.Hash });
        builder.Property(c => c.Hash).HasMaxLength(Secret.HashBytes);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.Person);
    }
}

internal sealed class PersonPasskeyMapping : IEntityTypeConfiguration<PersonPasskey>
{
    private const int MaxCredentialId = 1023; // as the WebAuthn standard has it

    public void Configure(EntityTypeBuilder<PersonPasskey> builder)
    {
        builder.ToTable("person_passkeys");
        builder.HasKey(k => k.CredentialId);
        builder.Property(k => k.CredentialId).HasMaxLength(MaxCredentialId);
        builder.OwnsOne(k => k.Data).ToJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(k => k.UserId);
    }
}
