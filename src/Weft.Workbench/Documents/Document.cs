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
    /// <summary>Longest title kept, in UTF-16 code units.</summary>
    public const int MaxTitle = 300;

    private Document()
    {
    }

    /// <summary>Takes in a document.</summary>
    public Document(DocumentId id, WorkspaceId workspace, Reach reach, string title, DateTime addedAt)
        : base(workspace, reach) => (Id, Title, AddedAt) = (id, Cut(title), addedAt);

    /// <summary>Its id.</summary>
    public DocumentId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => Title;

    /// <summary>What it is called; the name of its first file until it is called otherwise.</summary>
    public string Title { get; private set; } = "";

    /// <summary>When its first version was added.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>Calls it otherwise.</summary>
    public void Name(string title) => Title = Cut(title);

    private static string Cut(string title) => title.Length <= MaxTitle ? title : title[..(MaxTitle - 1)] + "…";
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

    protected override void ConfigureOwn(EntityTypeBuilder<Document> builder)
    {
        builder.Property(d => d.Title).HasMaxLength(Document.MaxTitle);
        builder.HasIndex(d => new { d.Workspace, d.AddedAt });
    }
}
