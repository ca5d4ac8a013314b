// What left the workspace: by a link that can be revoked, or as a file that cannot. To whom, when, by whom, why, until when, in which form.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Sharing;

/// <summary>Id of a share.</summary>
public readonly record struct ShareId(Guid Value) : IStoredId<ShareId>
{
    /// <inheritdoc/>
    public static ShareId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static ShareId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>How something left.</summary>
public enum ShareKind
{
    /// <summary>By a link to a page that is looked at here.</summary>
    Link,

    /// <summary>As a file.</summary>
    Export,
}

/// <summary>Something that left the workspace. Its owner let it out.</summary>
public sealed class Share : Item, INotSearched
{
    /// <summary>Longest name of a receiver, in UTF-16 code units.</summary>
    public const int MaxTo = 200;

    /// <summary>Longest reason.</summary>
    public const int MaxReason = 500;

    /// <summary>Longest name of what left.</summary>
    public const int MaxWhat = 100;

    /// <summary>Longest name of a form.</summary>
    public const int MaxFormat = 20;

    /// <summary>Most items of one link.</summary>
    public const int MostItems = 200;

    private Share()
    {
    }

    /// <summary>Records what left.</summary>
    public Share(ShareId id, WorkspaceId workspace, Reach reach, ShareKind kind, Sent sent, DateTime at)
        : base(workspace, reach)
    {
        ArgumentNullException.ThrowIfNull(sent);
        (Id, Kind, SentAt) = (id, kind, at);
        (What, Format, Items, To, Reason, Until) = (sent.What, sent.Format, sent.Items, sent.To, sent.Reason, sent.Until);
    }

    /// <summary>What left.</summary>
    /// <param name="What">Its name: a kind of file or of list, never words of an item.</param>
    /// <param name="Format">In which form: "page", "csv", "docx".</param>
    /// <param name="Items">How many items.</param>
    /// <param name="To">To whom; null where it is not told.</param>
    /// <param name="Reason">Why; null where it is not told.</param>
    /// <param name="Until">Until when a link works; null for a file.</param>
    public sealed record Sent(string What, string Format, int Items, string? To, string? Reason, DateTime? Until);

    /// <summary>Its id.</summary>
    public ShareId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => To ?? What;

    /// <summary>How it left.</summary>
    public ShareKind Kind { get; private set; }

    /// <summary>What left.</summary>
    public string What { get; private set; } = "";

    /// <summary>In which form.</summary>
    public string Format { get; private set; } = "";

    /// <summary>How many items.</summary>
    public int Items { get; private set; }

    /// <summary>To whom; null where it is not told.</summary>
    public string? To { get; private set; }

    /// <summary>Why; null where it is not told.</summary>
    public string? Reason { get; private set; }

    /// <summary>When.</summary>
    public DateTime SentAt { get; private set; }

    /// <summary>Until when a link works; null for a file.</summary>
    public DateTime? Until { get; private set; }

    /// <summary>When it was revoked; null while it works.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Whether the link works.</summary>
    public bool IsOpen(DateTime now) => Kind == ShareKind.Link && RevokedAt is null && RemovedAt is null && Until > now;

    /// <summary>Stops the link at once.</summary>
    public void Revoke(DateTime at) => RevokedAt ??= at;
}

/// <summary>The key of a link: the hash of the secret in its address, and where it leads.</summary>
public sealed class ShareKey
{
    private ShareKey()
    {
    }

    internal ShareKey(Share share, byte[] hash) => (Hash, Share, Workspace) = (hash, share.Id, share.Workspace);

    /// <summary>Hash of the secret.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>The share.</summary>
    public ShareId Share { get; private set; }

    /// <summary>Its workspace.</summary>
    public WorkspaceId Workspace { get; private set; }
}

/// <summary>An item of a share, with the reach to which whoever shared it agreed.</summary>
public sealed class SharedItem
{
    private SharedItem()
    {
    }

    internal SharedItem(Share share, Item item, int place) =>
        (Share, Kind, Key, Place, Visibility) = (share.Id, item.GetType().Name, item.Key, place, item.Visibility);

    /// <summary>The share.</summary>
    public ShareId Share { get; private set; }

    /// <summary>Kind of the item.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Id of the item.</summary>
    public Guid Key { get; private set; }

    /// <summary>Its place in the page.</summary>
    public int Place { get; private set; }

    /// <summary>How open it was: an item that became stricter leaves the page.</summary>
    public Visibility Visibility { get; private set; }

    /// <summary>The item.</summary>
    public ItemRef Item => new(Kind, Key);

    /// <summary>Whether an item may still be shown.</summary>
    public bool IsStillAgreed(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item is { RemovedAt: null, IsDraft: false } && item.Visibility <= Visibility;
    }
}

/// <summary>How often a share was looked at on one day. Nothing of who looked.</summary>
public sealed class ShareViews
{
    private ShareViews()
    {
    }

    internal ShareViews(ShareId share, DateOnly day) => (Share, Day, Count) = (share, day, 1);

    /// <summary>The share.</summary>
    public ShareId Share { get; private set; }

    /// <summary>The day, UTC.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>How often.</summary>
    public int Count { get; private set; }
}

/// <summary>The sets of shares.</summary>
public static class ShareSets
{
    extension(WeftDb db)
    {
        /// <summary>Shares that can be seen.</summary>
        public DbSet<Share> Shares => db.Set<Share>();

        /// <summary>All keys of links.</summary>
        public DbSet<ShareKey> ShareKeys => db.Set<ShareKey>();

        /// <summary>All items of shares.</summary>
        public DbSet<SharedItem> SharedItems => db.Set<SharedItem>();

        /// <summary>All counts of views.</summary>
        public DbSet<ShareViews> ShareViews => db.Set<ShareViews>();
    }
}

internal sealed class ShareMapping : ItemMapping<Share>
{
    protected override string Table => "shares";

    protected override void ConfigureOwn(EntityTypeBuilder<Share> builder)
    {
        builder.Property(s => s.What).HasMaxLength(Share.MaxWhat);
        builder.Property(s => s.Format).HasMaxLength(Share.MaxFormat);
        builder.Property(s => s.To).HasMaxLength(Share.MaxTo);
        builder.Property(s => s.Reason).HasMaxLength(Share.MaxReason);
        builder.HasIndex(s => new { s.Workspace, s.SentAt });
    }
}

internal sealed class ShareKeyMapping : IEntityTypeConfiguration<ShareKey>
{
    public void Configure(EntityTypeBuilder<ShareKey> builder)
    {
        builder.ToTable("share_keys");
        builder.HasKey(k => k.Hash);
        builder.Property(k => k.Hash).HasMaxLength(32);
        builder.HasOne<Share>().WithMany().HasForeignKey(k => k.Share);
    }
}

internal sealed class SharedItemMapping : IEntityTypeConfiguration<SharedItem>
{
    public void Configure(EntityTypeBuilder<SharedItem> builder)
    {
        builder.ToTable("shared_items");
        builder.HasKey(i => new { i.Share, i.Key });
        builder.Ignore(i => i.Item);
        builder.Property(i => i.Kind).HasMaxLength(ItemKinds.MaxKind);
        builder.HasOne<Share>().WithMany().HasForeignKey(i => i.Share);
    }
}

internal sealed class ShareViewsMapping : IEntityTypeConfiguration<ShareViews>
{
    public void Configure(EntityTypeBuilder<ShareViews> builder)
    {
        builder.ToTable("share_views");
        builder.HasKey(v => new { v.Share, v.Day });
        builder.HasOne<Share>().WithMany().HasForeignKey(v => v.Share);
    }
}
