// The audit of sign-ins: when, who or nobody, what came of it, by which way. No names, no addresses.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>What came of a try.</summary>
public enum SignInOutcome
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>Showed once more who they are.</summary>
    Confirmed,

    /// <summary>Wrong address, password, code or passkey.</summary>
    Refused,

    /// <summary>Not looked at: too many tries before.</summary>
    TooMany,

    /// <summary>Right, but an administrator closed the account.</summary>
    Closed,

    /// <summary>Signed out.</summary>
    SignedOut,

    /// <summary>A session ended from another one.</summary>
    Ended,

    /// <summary>Password, code or passkeys changed.</summary>
    CredentialsChanged,
}

/// <summary>One entry of the audit. Never changed.</summary>
public sealed class SignInEntry
{
    private SignInEntry()
    {
    }

    /// <summary>Notes a try.</summary>
    public SignInEntry(PersonId? person, SignInOutcome outcome, SignInWay way, TimeProvider clock)
    {
        var at = clock.GetUtcNow();
        (Id, At, Person, Outcome, Way) = (Guid.CreateVersion7(at), at.UtcDateTime, person, outcome, way);
    }

    /// <summary>Its id, in the order of time.</summary>
    public Guid Id { get; private set; }

    /// <summary>When.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who; null when the address is not known here.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>What came of it.</summary>
    public SignInOutcome Outcome { get; private set; }

    /// <summary>By which way.</summary>
    public SignInWay Way { get; private set; }
}

/// <summary>The set of entries.</summary>
public static class SignInEntrySet
{
    extension(WeftDb db)
    {
        /// <summary>All entries.</summary>
        public DbSet<SignInEntry> SignInEntries => db.Set<SignInEntry>();
    }
}

internal sealed class SignInEntryMapping : IEntityTypeConfiguration<SignInEntry>
{
    public void Configure(EntityTypeBuilder<SignInEntry> builder)
    {
        builder.ToTable("sign_in_entries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.Person, e.At });
    }
}
