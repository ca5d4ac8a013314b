// How often a person is written to about what.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Notifications;

/// <summary>How often a digest comes.</summary>
public enum DigestEvery
{
    /// <summary>Not at all.</summary>
    Never,

    /// <summary>Each hour.</summary>
    Hourly,

    /// <summary>Each morning.</summary>
    Daily,

    /// <summary>Each Monday morning.</summary>
    Weekly,
}

/// <summary>What one person chose for one kind. Where nothing was chosen, <see cref="Normal"/> holds.</summary>
public sealed class DigestChoice
{
    /// <summary>How often where nothing was chosen.</summary>
    public const DigestEvery Normal = DigestEvery.Daily;

    private DigestChoice()
    {
    }

    internal DigestChoice(PersonId person, NotificationKind kind, DigestEvery every) => (Person, Kind, Every) = (person, kind, every);

    /// <summary>Who chose.</summary>
    public PersonId Person { get; private set; }

    /// <summary>About what.</summary>
    public NotificationKind Kind { get; private set; }

    /// <summary>How often.</summary>
    public DigestEvery Every { get; private set; }

    /// <summary>Chooses anew.</summary>
    internal void Choose(DigestEvery every) => Every = every;
}

/// <summary>The sets of digests.</summary>
public static class DigestSets
{
    extension(WeftDb db)
    {
        /// <summary>All choices.</summary>
        public DbSet<DigestChoice> DigestChoices => db.Set<DigestChoice>();

        /// <summary>How far everybody was written to.</summary>
        public DbSet<DigestState> DigestStates => db.Set<DigestState>();
    }
}

internal sealed class DigestChoiceMapping : IEntityTypeConfiguration<DigestChoice>
{
    public void Configure(EntityTypeBuilder<DigestChoice> builder)
    {
        builder.ToTable("digest_choices");
        builder.HasKey(c => new { c.Person, c.Kind });
    }
}
