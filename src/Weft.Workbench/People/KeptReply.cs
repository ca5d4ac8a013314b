// The reply to a request that carried an idempotency key: the same request once more gets it again and does nothing.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Weft.Workbench.People;

/// <summary>A kept reply. Written in the transaction of the act, so that neither is there without the other.</summary>
public sealed class KeptReply
{
    /// <summary>Longest key, in UTF-16 code units.</summary>
    public const int MaxKey = 100;

    /// <summary>How long a reply is kept.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private KeptReply()
    {
    }

    /// <summary>Begins a request.</summary>
    /// <param name="token">Whose request.</param>
    /// <param name="key">Its key.</param>
    /// <param name="requestHash">Hash of method, address and content.</param>
    /// <param name="at">When.</param>
    public KeptReply(ApiTokenId token, string key, string requestHash, DateTime at) => (Token, Key, RequestHash, At) = (token, key, requestHash, at);

    /// <summary>Whose request.</summary>
    public ApiTokenId Token { get; private set; }

    /// <summary>Its key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Hash of method, address and content: the same key for something else is refused.</summary>
    public string RequestHash { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTime At { get; private set; }

    /// <summary>HTTP status.</summary>
    public int Status { get; private set; }

    /// <summary>Address of what was made; null where nothing was.</summary>
    public string? Location { get; private set; }

    /// <summary>Version of what was made or changed; null where it has none.</summary>
    public string? Version { get; private set; }

    /// <summary>JSON.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>Keeps what was replied.</summary>
    public void Keep(int status, string? location, string? version, byte[] content) => (Status, Location, Version, Content) = (status, location, version, content);
}

internal sealed class KeptReplyMapping : IEntityTypeConfiguration<KeptReply>
{
    public void Configure(EntityTypeBuilder<KeptReply> builder)
    {
        builder.ToTable("kept_replies");
        builder.HasKey(r => new { r.Token, r.Key });
        builder.Property(r => r.Key).HasMaxLength(KeptReply.MaxKey);
        builder.Property(r => r.RequestHash).HasMaxLength(64);
        builder.Property(r => r.Location).HasMaxLength(500);
        builder.Property(r => r.Version).HasMaxLength(100);
        builder.HasIndex(r => r.At);
        builder.HasOne<ApiToken>().WithMany().HasForeignKey(r => r.Token);
    }
}
