// A person who signs in. Name and address live here and nowhere else: everything that people do holds the id alone.
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>A person, with what Identity keeps of one.</summary>
public sealed class Person : IdentityUser<PersonId>
{
    /// <summary>Longest name.</summary>
    public const int MaxName = 100;

    /// <summary>Longest mail address, as the standard of mail has it.</summary>
    public const int MaxMail = 254;

    /// <summary>For the store, which reads rows back.</summary>
    public Person()
    {
    }

    /// <summary>Takes in a person.</summary>
    public Person(PersonId id, string name, string mail, string language, DateTime createdAt)
    {
        (Id, Name, Email, Language, CreatedAt) = (id, name, mail, language, createdAt);
        UserName = id.Value.ToString("N"); // Identity wants one that is unique; people sign in with their address
    }

    /// <summary>The name, as others see it; empty once erased.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Language of what is written to the person: BCP 47 primary subtag.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>When the person was taken in.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When an administrator closed the account; null while it is open.</summary>
    public DateTime? LockedAt { get; private set; }

    /// <summary>When the person was erased; the id stays, so that counts and history do.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>The key of the code app; null without one.</summary>
    public byte[]? CodeKey { get; private set; }

    /// <summary>The last time step whose code was taken: no code counts twice.</summary>
    public long LastCodeStep { get; private set; }

    /// <summary>Whether the person can sign in at all.</summary>
    public bool IsOpen => LockedAt is null && ErasedAt is null;

    /// <summary>Corrects the name and the language.</summary>
    public void Rename(string name, string language) => (Name, Language) = (name, language);

    /// <summary>Closes the account.</summary>
    public void Lock(DateTime at) => LockedAt ??= at;

    /// <summary>Opens it again.</summary>
    public void Unlock() => LockedAt = null;

    /// <summary>Asks for a code of an app at each sign-in with a password.</summary>
    public void UseCodes(byte[] key, long step) => (CodeKey, LastCodeStep, TwoFactorEnabled) = (key, step, true);

    /// <summary>Asks for codes no longer.</summary>
    public void StopCodes() => (CodeKey, LastCodeStep, TwoFactorEnabled) = (null, 0, false);

    /// <summary>Removes what names the person and what lets one in. The id stays.</summary>
    public void Erase(DateTime at)
    {
        (Name, Email, NormalizedEmail, EmailConfirmed, PasswordHash, PhoneNumber) = ("", null, null, false, null, null);
        StopCodes();
        Lock(at);
        ErasedAt ??= at;
    }
}

/// <summary>The set of people.</summary>
public static class PersonSet
{
    extension(WeftDb db)
    {
        /// <summary>All people, the erased too.</summary>
        public DbSet<Person> People => db.Set<Person>();
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(Person.MaxName);
        builder.Property(p => p.Language).HasMaxLength(8);
        builder.Property(p => p.UserName).HasMaxLength(32);
        builder.Property(p => p.NormalizedUserName).HasMaxLength(32);
        builder.Property(p => p.Email).HasMaxLength(Person.MaxMail);
        builder.Property(p => p.NormalizedEmail).HasMaxLength(Person.MaxMail);
        builder.Property(p => p.PasswordHash).HasMaxLength(200);
        builder.Property(p => p.SecurityStamp).HasMaxLength(64);
        builder.Property(p => p.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        builder.Property(p => p.CodeKey).HasMaxLength(32);
        builder.Ignore(p => p.PhoneNumber).Ignore(p => p.PhoneNumberConfirmed);
        builder.Ignore(p => p.LockoutEnd).Ignore(p => p.LockoutEnabled).Ignore(p => p.AccessFailedCount); // SignInTries counts, unknown addresses too
        builder.HasIndex(p => p.NormalizedUserName).IsUnique();
        builder.HasIndex(p => p.NormalizedEmail).IsUnique();
    }
}
