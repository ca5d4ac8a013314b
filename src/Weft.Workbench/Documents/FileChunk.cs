// A file in the database: every node sees it. Cut into chunks, so that neither writing nor reading holds it whole.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Documents;

/// <summary>A file that is kept in the database.</summary>
internal sealed class FileRow
{
    private FileRow()
    {
    }

    public FileRow(string sha256, Guid content, long bytes, DateTime at) => (Sha256, Content, Bytes, KeptAt) = (sha256, content, bytes, at);

    public string Sha256 { get; private set; } = "";

    /// <summary>Which chunks are its content: they are written before the hash is known.</summary>
    public Guid Content { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>When it was last kept: whoever kept it is about to name it.</summary>
    public DateTime KeptAt { get; private set; }
}

/// <summary>A part of a file.</summary>
internal sealed class FileChunk
{
    /// <summary>Size of every chunk but the last.</summary>
    public const int MaxBytes = 1 << 18;

    private FileChunk()
    {
    }

    public FileChunk(Guid content, int number, byte[] bytes) => (Content, Number, Bytes) = (content, number, bytes);

    public Guid Content { get; private set; }

    /// <summary>0 is the first.</summary>
    public int Number { get; private set; }

    public byte[] Bytes { get; private set; } = [];
}

internal sealed class FileRowMapping : IEntityTypeConfiguration<FileRow>
{
    public void Configure(EntityTypeBuilder<FileRow> builder)
    {
        builder.ToTable("files");
        builder.HasKey(f => f.Sha256);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.HasIndex(f => f.Content).IsUnique();
        builder.IsBeneath();
    }
}

internal sealed class FileChunkMapping : IEntityTypeConfiguration<FileChunk>
{
    public void Configure(EntityTypeBuilder<FileChunk> builder)
    {
        builder.ToTable("file_chunks");
        builder.HasKey(c => new { c.Content, c.Number });
        builder.IsBeneath();
    }
}
