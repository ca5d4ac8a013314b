// A personal token: lets a program in as the person who made it, for some of what that person may do, until a day.
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Id of a token.</summary>
public readonly record struct ApiTokenId(Guid Value) : IStoredId<ApiTokenId>
{
    /// <inheritdoc/>
    public static ApiTokenId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static ApiTokenId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>A personal token. Its secret is shown once and is not stored.</summary>
public sealed class ApiToken
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int MaxName = 100;

    /// <summary>Longest life, in days.</summary>
    public const int MaxDays = 366;

    /// <summary>Most tokens that one person holds at a time.</summary>
    public const int MaxTokens = 50;

    private ApiToken()
    {
    }

    /// <summary>Makes a token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="person">Whose it is; null for the one person of a laptop.</param>
    /// <param name="name">What the person calls it.</param>
    /// <param name="scopes">What it allows at most.</param>
    /// <param name="secretHash">Hash of its secret.</param>
    /// <param name="createdAt">When it was made.</param>
    /// <param name="expiresAt">When it ends.</param>
    public ApiToken(ApiTokenId id, PersonId? person, string name, IEnumerable<Permission> scopes, string secretHash, DateTime createdAt, DateTime expiresAt) =>
        (Id, Person, Name, ScopeNames, SecretHash, CreatedAt, ExpiresAt) =
            (id, person, name, string.Join(' ', scopes.Distinct().Order()), secretHash, createdAt, expiresAt);

    /// <summary>Its id.</summary>
    public ApiTokenId Id { get; private set; }

    /// <summary>Whose it is; null for the one person of a laptop.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>What the person calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Names of what it allows at most.</summary>
    public string ScopeNames { get; private set; } = "";

    /// <summary>Hash of its secret.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it ends.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>The day on which it was last used: the day alone, since more would be a diary.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    /// <summary>When it was revoked; null while it holds.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>What it allows at most. A permission that is no longer known allows nothing.</summary>
    public FrozenSet<Permission> Scopes => ScopeNames.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(n => Enum.IsDefined(typeof(Permission), n)).Select(Enum.Parse<Permission>).ToFrozenSet();

    /// <summary>Whether it lets in.</summary>
    public bool Holds(DateTime at) => RevokedAt is null && at < ExpiresAt;

    /// <summary>Revokes it.</summary>
    public void Revoke(DateTime at) => RevokedAt ??= at;

    /// <summary>Notes the day of use.</summary>
    public void UseOn(DateOnly day) => LastUsedOn = day;
}

/// <summary>The set of tokens.</summary>
public static class ApiTokenSet
{
    extension(WeftDb db)
    {
        /// <summary>All tokens.</summary>
        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();
    }
}

internal sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_tokens");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(ApiToken.MaxName);
        builder.Property(t => t.ScopeNames).HasMaxLength(400);
        builder.Property(t => t.SecretHash).HasMaxLength(64);
        builder.Ignore(t => t.Scopes);
        builder.HasIndex(t => t.SecretHash).IsUnique();
        builder.HasIndex(t => t.Person);
    }
}
