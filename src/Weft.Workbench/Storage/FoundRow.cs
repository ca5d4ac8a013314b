// What full-text search gives back: the number of a row. How well it fits is for whoever asks: a rank of the index would tell of rows out of sight.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Weft.Workbench.Storage;

/// <summary>A row that was found. No table: the answer of a search.</summary>
public sealed class FoundRow
{
    /// <summary>Its number.</summary>
    public long Id { get; private set; }
}

internal sealed class FoundRowMapping : IEntityTypeConfiguration<FoundRow>
{
    public void Configure(EntityTypeBuilder<FoundRow> builder)
    {
        builder.HasNoKey();
        builder.ToTable("found_rows", t => t.ExcludeFromMigrations());
    }
}
