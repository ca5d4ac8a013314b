// What full-text search gives back: the number of a row, and how well it fits.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Weft.Workbench.Storage;

/// <summary>A row that was found. No table: the answer of a search.</summary>
public sealed class FoundRow
{
    /// <summary>Its number.</summary>
    public long Id { get; private set; }

    /// <summary>How well it fits: smaller is better. Not comparable between databases.</summary>
    public double Rank { get; private set; }
}

internal sealed class FoundRowMapping : IEntityTypeConfiguration<FoundRow>
{
    public void Configure(EntityTypeBuilder<FoundRow> builder)
    {
        builder.HasNoKey();
        builder.ToTable("found_rows", t => t.ExcludeFromMigrations());
    }
}
