// From what an item was made. An output is at least as strict as the strictest of its sources, also when those become stricter later.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>An item was made from another.</summary>
public sealed class SourceLink
{
    private SourceLink()
    {
    }

    /// <summary>Links an item to a source of the same workspace.</summary>
    public SourceLink(Item derived, Item source)
    {
        ArgumentNullException.ThrowIfNull(derived);
        ArgumentNullException.ThrowIfNull(source);
        if (derived.Workspace != source.Workspace) throw new ArgumentException("A source belongs to the same workspace.", nameof(source));
        Workspace = derived.Workspace;
        (DerivedKind, Derived) = (derived.GetType().Name, derived.Key);
        (SourceKind, Source) = (source.GetType().Name, source.Key);
    }

    /// <summary>The workspace of both.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>Kind of what was made.</summary>
    public string DerivedKind { get; private set; } = "";

    /// <summary>Id of what was made.</summary>
    public Guid Derived { get; private set; }

    /// <summary>Kind of the source.</summary>
    public string SourceKind { get; private set; } = "";

    /// <summary>Id of the source.</summary>
    public Guid Source { get; private set; }
}

/// <summary>The set of links to sources.</summary>
public static class SourceLinkSet
{
    extension(WeftDb db)
    {
        /// <summary>All links to sources.</summary>
        public DbSet<SourceLink> SourceLinks => db.Set<SourceLink>();
    }
}

internal sealed class SourceLinkMapping : IEntityTypeConfiguration<SourceLink>
{
    public void Configure(EntityTypeBuilder<SourceLink> builder)
    {
        builder.ToTable("source_links");
        builder.HasKey(l => new { l.Derived, l.Source });
        builder.Property(l => l.DerivedKind).HasMaxLength(ItemKinds.MaxKind);
        builder.Property(l => l.SourceKind).HasMaxLength(ItemKinds.MaxKind);
        builder.HasIndex(l => l.Source);
        builder.HasIndex(l => l.Workspace);
    }
}
