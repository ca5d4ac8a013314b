// How far a person was written to. Whoever moves it forward sends the digest; of two nodes only one can.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.People;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Notifications;

/// <summary>How far one person was written to.</summary>
public sealed class DigestState
{
    private const int Morning = 6; // UTC: before work begins where most readers are

    private DigestState()
    {
    }

    internal DigestState(PersonId person, DateTime now)
    {
        (Person, Unsubscribe) = (person, Secret.New());
        Tell(now, 0);
    }

    /// <summary>The person.</summary>
    public PersonId Person { get; private set; }

    /// <summary>The key of the link in each digest. It stops digests and does nothing else, so it is kept as it is.</summary>
    public string Unsubscribe { get; private set; } = "";

    /// <summary>What happened before this was told by the hour.</summary>
    public DateTime HourlyTo { get; private set; }

    /// <summary>What happened before this was told by the day.</summary>
    public DateTime DailyTo { get; private set; }

    /// <summary>What happened before this was told by the week.</summary>
    public DateTime WeeklyTo { get; private set; }

    /// <summary>The newest row of search of which was told.</summary>
    public long SearchedTo { get; private set; }

    /// <summary>Counts up with each change: two nodes cannot both move it.</summary>
    public int Revision { get; private set; }

    /// <summary>When the last hour, day or week ended.</summary>
    public static DateTime EndOf(DigestEvery every, DateTime now)
    {
        var day = now.AddHours(-Morning).Date;
        return every switch
        {
            DigestEvery.Hourly => now.Date.AddHours(now.Hour),
            DigestEvery.Daily => day.AddHours(Morning),
            _ => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)).AddHours(Morning),
        };
    }

    /// <summary>What happened before this was told.</summary>
    public DateTime To(DigestEvery every) => every switch { DigestEvery.Hourly => HourlyTo, DigestEvery.Daily => DailyTo, _ => WeeklyTo };

    /// <summary>Everything up to now is told.</summary>
    internal void Tell(DateTime now, long searchedTo)
    {
        (HourlyTo, DailyTo, WeeklyTo) = (EndOf(DigestEvery.Hourly, now), EndOf(DigestEvery.Daily, now), EndOf(DigestEvery.Weekly, now));
        SearchedTo = Math.Max(SearchedTo, searchedTo);
        Revision++;
    }

    /// <summary>It was not told after all: the mail server did not take it.</summary>
    internal void GoBack(DateTime hourly, DateTime daily, DateTime weekly, long searched)
    {
        (HourlyTo, DailyTo, WeeklyTo, SearchedTo) = (hourly, daily, weekly, searched);
        Revision++;
    }
}

internal sealed class DigestStateMapping : IEntityTypeConfiguration<DigestState>
{
    public void Configure(EntityTypeBuilder<DigestState> builder)
    {
        builder.ToTable("digest_states");
        builder.HasKey(s => s.Person);
        builder.Property(s => s.Unsubscribe).HasMaxLength(100);
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.HasIndex(s => s.Unsubscribe).IsUnique();
    }
}
