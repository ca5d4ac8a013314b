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
public sealed class Document : Item
{
    private Document()
    {
    }

    /// <summary>Takes in a document.</summary>
    public Document(DocumentId id, WorkspaceId workspace, Reach reach, DateTime addedAt)
        : base(workspace, reach) => (Id, AddedAt) = (id, addedAt);

    /// <summary>Its id.</summary>
    public DocumentId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

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

internal sealed class DocumentMapping : ItemMapping<Document>
{
    protected override string Table => "documents";

    protected override void ConfigureOwn(EntityTypeBuilder<Document> builder) => builder.HasIndex(d => new { d.Workspace, d.AddedAt });
}
