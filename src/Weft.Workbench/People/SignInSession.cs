// One signed-in browser, as a row: a session that is ended here is dead at the next request, on every node.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>Id of a session: names it in a list, opens nothing.</summary>
public readonly record struct SignInSessionId(Guid Value) : IStoredId<SignInSessionId>
{
    /// <inheritdoc/>
    public static SignInSessionId From(Guid value) => new(value);
}

/// <summary>How somebody came in.</summary>
public enum SignInWay
{
    /// <summary>Not known, since nobody came in.</summary>
    Unknown,

    /// <summary>A password alone.</summary>
    Password,

    /// <summary>A password and the code of an app.</summary>
    PasswordAndCode,

    /// <summary>A password and a recovery code.</summary>
    PasswordAndRecoveryCode,

    /// <summary>A passkey.</summary>
    Passkey,

    /// <summary>The sign-on provider.</summary>
    SignOn,

    /// <summary>A one-time link: first start, invitation, reset.</summary>
    Link,
}

/// <summary>One signed-in browser.</summary>
public sealed class SignInSession
{
    /// <summary>Longest label of a browser.</summary>
    public const int MaxBrowser = 60;

    /// <summary>The end of a session, whatever happens in it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The end of a session in which nothing happens. A working day: shorter, and whoever writes a long text loses it.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromHours(8);

    /// <summary>How long a sign-in counts as fresh for acts that want one.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private SignInSession()
    {
    }

    /// <summary>Begins a session.</summary>
    public SignInSession(SignInSessionId id, byte[] hash, PersonId person, SignInWay way, string browser, DateTime begunAt)
    {
        (Id, Hash, Person, Way, Browser) = (id, hash, person, way, browser.Length > MaxBrowser ? browser[..MaxBrowser] : browser);
        (BegunAt, SeenAt, ConfirmedAt, EndsAt) = (begunAt, begunAt, begunAt, begunAt + Longest);
    }

    /// <summary>Its id.</summary>
    public SignInSessionId Id { get; private set; }

    /// <summary>Hash of the secret in the cookie.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>Whose it is.</summary>
    public PersonId Person { get; private set; }

    /// <summary>How it began.</summary>
    public SignInWay Way { get; private set; }

    /// <summary>The kind of browser and system, so that one knows one's own in the list.</summary>
    public string Browser { get; private set; } = "";

    /// <summary>When it began.</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>When it was last used, to the minute.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>When the person last showed who they are.</summary>
    public DateTime ConfirmedAt { get; private set; }

    /// <summary>When it ends at the latest.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>Whether the person showed who they are a short while ago.</summary>
    public bool IsFresh(DateTime now) => now - ConfirmedAt < Fresh;
}

/// <summary>The set of sessions.</summary>
public static class SignInSessionSet
{
    extension(WeftDb db)
    {
        /// <summary>All sessions.</summary>
        public DbSet<SignInSession> SignInSessions => db.Set<SignInSession>();
    }
}

internal sealed class SignInSessionMapping : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("sign_in_sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Hash).HasMaxLength(Secret.HashBytes);
        builder.Property(s => s.Browser).HasMaxLength(SignInSession.MaxBrowser);
        builder.HasIndex(s => s.Hash).IsUnique();
        builder.HasIndex(s => s.Person);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.Person);
    }
}
