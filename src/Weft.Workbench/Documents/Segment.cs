// A stretch of a version that search finds: one block, with its words folded.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Documents;

/// <summary>One searchable block.</summary>
public sealed class Segment
{
    private Segment()
    {
    }

    /// <summary>Makes a block searchable.</summary>
    public Segment(DocumentVersion version, int block, int? page, string text)
    {
        ArgumentNullException.ThrowIfNull(version);
        (Version, Workspace) = (version.Id, version.Workspace);
        (Block, Page, Text, SearchText) = (block, page, text, SearchWords.Joined(text));
    }

    /// <summary>Row number, in the order of reading.</summary>
    public long Id { get; private set; }

    /// <summary>Whose segment it is.</summary>
    public VersionId Version { get; private set; }

    /// <summary>Whose it is.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>Number of the block in the document, from 1.</summary>
    public int Block { get; private set; }

    /// <summary>Page; null where the format has none.</summary>
    public int? Page { get; private set; }

    /// <summary>Its words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its words without case and accents, a blank between two of them.</summary>
    public string SearchText { get; private set; } = "";
}

internal sealed class SegmentMapping : IEntityTypeConfiguration<Segment>
{
    public void Configure(EntityTypeBuilder<Segment> builder)
    {
        builder.ToTable("segments");
        builder.HasOne<DocumentVersion>().WithMany().HasForeignKey(s => s.Version);
        builder.HasIndex(s => new { s.Version, s.Block }).IsUnique();
    }
}
