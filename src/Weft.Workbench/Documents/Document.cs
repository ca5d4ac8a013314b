// A document and its versions: what was given, when, and what was read out of it.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Documents;

/// <summary>Id of a document.</summary>
public readonly record struct DocumentId(Guid Value) : IStoredId<DocumentId>
{
    /// <inheritdoc/>
    public static DocumentId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static DocumentId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>A document: what its versions have in common.</summary>
public sealed class Document
{
    private Document()
    {
    }

    /// <summary>Takes in a document.</summary>
    public Document(DocumentId id, WorkspaceId workspace, Visibility visibility, DateTime addedAt) =>
        (Id, Workspace, Visibility, AddedAt) = (id, workspace, visibility, addedAt);

    /// <summary>Its id.</summary>
    public DocumentId Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>Who may see it.</summary>
    public Visibility Visibility { get; private set; }

    /// <summary>When its first version was added.</summary>
    public DateTime AddedAt { get; private set; }
}

/// <summary>The sets of documents, versions and segments.</summary>
public static class DocumentSets
{
    extension(WeftDb db)
    {
        /// <summary>All documents.</summary>
        public DbSet<Document> Documents => db.Set<Document>();

        /// <summary>All versions.</summary>
        public DbSet<DocumentVersion> Versions => db.Set<DocumentVersion>();

        /// <summary>All searchable segments.</summary>
        public DbSet<Segment> Segments => db.Set<Segment>();
    }
}

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("documents");
        builder.Property(d => d.Id).ValueGeneratedNever();
    }
}
