// An event: of which body, in which term, when, where, about what, and whether what was said there may be ascribed to anyone.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Actors;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Meetings;

/// <summary>Id of a meeting.</summary>
public readonly record struct MeetingId(Guid Value) : IStoredId<MeetingId>
{
    /// <inheritdoc/>
    public static MeetingId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static MeetingId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>To whom what was said may be ascribed.</summary>
public enum Attribution
{
    /// <summary>To actors, and recorded in the name of whoever records it.</summary>
    Attributed,

    /// <summary>To actors, never to a person.</summary>
    ActorsOnly,

    /// <summary>To nobody: the Chatham House rule.</summary>
    ChathamHouse,
}

/// <summary>An event.</summary>
public sealed class Meeting : Item, ILevelled
{
    /// <summary>Longest title, in UTF-16 code units.</summary>
    public const int MaxTitle = 300;

    /// <summary>Longest name of a place.</summary>
    public const int MaxPlace = 200;

    /// <summary>Longest agenda.</summary>
    public const int MaxAgenda = 10_000;

    private Meeting()
    {
    }

    /// <summary>Plans a meeting.</summary>
    public Meeting(MeetingId id, WorkspaceId workspace, Reach reach, string title, Attribution attribution)
        : base(workspace, reach) => (Id, Title, Attribution) = (id, title, attribution);

    /// <summary>Its id.</summary>
    public MeetingId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => Title;

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Whose meeting it is; null where no body holds it.</summary>
    public BodyId? Body { get; private set; }

    /// <summary>In which chair's term; null where there is none.</summary>
    public TermId? Term { get; private set; }

    /// <summary>Its first day; null while it has no date.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>Its last day; null where it is the first.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Where.</summary>
    public string? Place { get; private set; }

    /// <summary>About what.</summary>
    public string? Agenda { get; private set; }

    /// <summary>To whom what was said may be ascribed.</summary>
    public Attribution Attribution { get; private set; }

    /// <summary>The room in which those sit who were there; null where it has none.</summary>
    public RoomId? Circle { get; private set; }

    /// <inheritdoc/>
    public Levels Levels { get; private set; }

    /// <summary>Whether a rule keeps people out of what is stored of it.</summary>
    public bool IsUnderRule => Attribution != Attribution.Attributed;

    /// <summary>Says whose it is and what it is about.</summary>
    public void Describe(string title, BodyId? body, TermId? term, string? agenda) => (Title, Body, Term, Agenda) = (title, body, term, Given(agenda));

    /// <summary>Says when and where it is; a last day before the first is none.</summary>
    public void TakePlace(DateOnly? startsOn, DateOnly? endsOn, string? place) =>
        (StartsOn, EndsOn, Place) = (startsOn, endsOn > startsOn ? endsOn : null, Given(place));

    /// <summary>Puts it under another rule. Only before anything said there was stored.</summary>
    public void PutUnder(Attribution attribution) => Attribution = attribution;

    /// <summary>Gives it the room of those who were there.</summary>
    public void MeetIn(RoomId room) => Circle = room;

    /// <inheritdoc/>
    public void StandAt(Levels levels) => Levels = levels;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The sets of meetings, their parts, terms and statements.</summary>
public static class MeetingSets
{
    extension(WeftDb db)
    {
        /// <summary>All terms.</summary>
        public DbSet<Term> Terms => db.Set<Term>();

        /// <summary>All meetings.</summary>
        public DbSet<Meeting> Meetings => db.Set<Meeting>();

        /// <summary>All sessions of meetings.</summary>
        public DbSet<MeetingSession> MeetingSessions => db.Set<MeetingSession>();

        /// <summary>All statements.</summary>
        public DbSet<Statement> Statements => db.Set<Statement>();
    }
}

internal sealed class MeetingMapping : ItemMapping<Meeting>
{
    protected override string Table => "meetings";

    protected override void ConfigureOwn(EntityTypeBuilder<Meeting> builder)
    {
        builder.Property(m => m.Title).HasMaxLength(Meeting.MaxTitle);
        builder.Property(m => m.Place).HasMaxLength(Meeting.MaxPlace);
        builder.Property(m => m.Agenda).HasMaxLength(Meeting.MaxAgenda);
        builder.Ignore(m => m.IsUnderRule);
        builder.HasIndex(m => new { m.Workspace, m.StartsOn });
        builder.HasIndex(m => m.Body);
    }
}
