// A link that works once and not for long: the first start, a new password. The database keeps the hash of its code.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>What a link is for.</summary>
public enum LinkPurpose
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Makes the first person.</summary>
    FirstStart,

    /// <summary>Sets a new password.</summary>
    Reset,
}

/// <summary>A link that works once.</summary>
public sealed class OneTimeLink
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private OneTimeLink()
    {
    }

    /// <summary>Keeps a link.</summary>
    public OneTimeLink(string code, LinkPurpose purpose, PersonId? person, DateTime now) =>
        (Hash, Purpose, Person, EndsAt) = (Secret.HashOf(code), purpose, person, now + Longest);

    /// <summary>Hash of the code in the link.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>What it is for.</summary>
    public LinkPurpose Purpose { get; private set; }

    /// <summary>For whom; null at the first start.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>When it stops working.</summary>
    public DateTime EndsAt { get; private set; }
}

/// <summary>The set of links.</summary>
public static class OneTimeLinkSet
{
    extension(WeftDb db)
    {
        /// <summary>All links that were not used.</summary>
        public DbSet<OneTimeLink> OneTimeLinks => db.Set<OneTimeLink>();
    }
}

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("one_time_links");
        builder.HasKey(l => l.Hash);
        builder.Property(l => l.Hash).HasMaxLength(Secret.HashBytes);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.Person);
    }
}
