// One version of a document: its bytes by hash, and what reading it told.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Documents;

/// <summary>Id of a version.</summary>
public readonly record struct VersionId(Guid Value) : IStoredId<VersionId>
{
    /// <inheritdoc/>
    public static VersionId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static VersionId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>One version of a document. Its bytes never change.</summary>
public sealed class DocumentVersion
{
    /// <summary>Longest file name kept, in UTF-16 code units.</summary>
    public const int MaxFileName = 200;

    private DocumentVersion()
    {
    }

    /// <summary>Adds a version.</summary>
    public DocumentVersion(VersionId id, Document document, int number, StoredFile file, DateTime addedAt)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(file);
        (Id, Document, Workspace, Number) = (id, document.Id, document.Workspace, number);
        (FileName, Sha256, Bytes, AddedAt) = (file.Name, file.Sha256, file.Bytes, addedAt);
    }

    /// <summary>Its id.</summary>
    public VersionId Id { get; private set; }

    /// <summary>Whose version it is.</summary>
    public DocumentId Document { get; private set; }

    /// <summary>Whose it is.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>1 is the first.</summary>
    public int Number { get; private set; }

    /// <summary>Name without folders, as shown.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Lower-case hex; also where the bytes are kept.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Size.</summary>
    public long Bytes { get; private set; }

    /// <summary>When it was added.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>Whether its segments are in the search.</summary>
    public bool IsSearchable { get; private set; }

    /// <summary>Its segments are stored in the same transaction.</summary>
    public void MadeSearchable() => IsSearchable = true;
}

internal sealed class DocumentVersionMapping : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> builder)
    {
        builder.ToTable("versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.FileName).HasMaxLength(DocumentVersion.MaxFileName);
        builder.Property(v => v.Sha256).HasMaxLength(64);
        builder.HasOne<Document>().WithMany().HasForeignKey(v => v.Document);
        builder.HasIndex(v => new { v.Document, v.Number }).IsUnique();
        builder.HasIndex(v => new { v.Workspace, v.Number, v.Bytes }); // quotas are counted from the index alone
    }
}
