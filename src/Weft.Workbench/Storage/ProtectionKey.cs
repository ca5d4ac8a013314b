// A key that protects forms and cookies.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Weft.Workbench.Storage;

/// <summary>A key as the framework writes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Xml">The key.</param>
public sealed record ProtectionKey(string Name, string Xml);

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("protection_keys");
        builder.HasKey(k => k.Name);
        builder.Property(k => k.Name).HasMaxLength(100);
        builder.IsBeneath();
    }
}
