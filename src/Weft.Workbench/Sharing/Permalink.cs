// What once was public under an address that stays. When it is withdrawn, the address says so instead of looking mistyped.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Sharing;

/// <summary>An address under which something was public.</summary>
public sealed class Permalink
{
    private Permalink()
    {
    }

    internal Permalink(Item item) => (Key, Kind, Workspace) = (item.Key, item.GetType().Name, item.Workspace);

    /// <summary>Id of the item.</summary>
    public Guid Key { get; private set; }

    /// <summary>Its kind.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Its workspace.</summary>
    public WorkspaceId Workspace { get; private set; }
}

internal sealed class PermalinkMapping : IEntityTypeConfiguration<Permalink>
{
    public void Configure(EntityTypeBuilder<Permalink> builder)
    {
        builder.ToTable("permalinks");
        builder.HasKey(p => p.Key);
        builder.Property(p => p.Kind).HasMaxLength(ItemKinds.MaxKind);
        builder.HasIndex(p => p.Workspace);
    }
}

/// <summary>Remembers what becomes public, in the transaction that makes it so.</summary>
internal sealed class KeepPermalinks : ISaveRule
{
    /// <inheritdoc/>
    public bool IsConcerned(WeftDb db) => Opened(db).Any();

    /// <inheritdoc/>
    public async Task Before(WeftDb db, CancellationToken ct)
    {
        var opened = Opened(db).ToList();
        var keys = opened.ConvertAll(i => i.Key);
        var known = await db.Set<Permalink>().Where(p => keys.Contains(p.Key)).Select(p => p.Key).ToListAsync(ct);
        db.AddRange(opened.Where(i => !known.Contains(i.Key)).Select(i => new Permalink(i)));
    }

    private static IEnumerable<Item> Opened(WeftDb db) => db.ChangeTracker.Entries<Item>().Where(e => e.State is EntityState.Added or EntityState.Modified)
        .Select(e => e.Entity).Where(i => i is { Visibility: Visibility.Public, IsDraft: false, RemovedAt: null } && PublicWords.Kinds.Values.Contains(i.GetType()));
}
