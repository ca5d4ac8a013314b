// A part of a meeting: who chaired and moderated it, who made inputs.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Actors;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Meetings;

/// <summary>Id of a session of a meeting.</summary>
public readonly record struct MeetingSessionId(Guid Value) : IStoredId<MeetingSessionId>
{
    /// <inheritdoc/>
    public static MeetingSessionId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static MeetingSessionId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>A part of a meeting.</summary>
public sealed class MeetingSession : Item, ILevelled, IRefers
{
    /// <summary>Longest title, in UTF-16 code units.</summary>
    public const int MaxTitle = 300;

    /// <summary>Most sessions of one meeting.</summary>
    public const int Most = 100;

    private MeetingSession()
    {
    }

    /// <summary>Adds a session.</summary>
    public MeetingSession(MeetingSessionId id, WorkspaceId workspace, Reach reach, MeetingId meeting, int number, string title)
        : base(workspace, reach) => (Id, Meeting, Number, Title) = (id, meeting, number, title);

    /// <summary>Its id.</summary>
    public MeetingSessionId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => Title;

    /// <summary>Of which meeting.</summary>
    public MeetingId Meeting { get; private set; }

    /// <summary>Its place in the meeting, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who chaired it; null where it is not told.</summary>
    public ActorId? Chair { get; private set; }

    /// <summary>Who moderated it; null where it is not told.</summary>
    public ActorId? Moderator { get; private set; }

    /// <summary>Ids of the actors that made inputs, see <see cref="KeyList"/>.</summary>
    public string InputKeys { get; private set; } = "";

    /// <inheritdoc/>
    public Levels Levels { get; private set; }

    /// <summary>The actors that made inputs.</summary>
    public ImmutableArray<ActorId> Inputs => [.. KeyList.Read(InputKeys).Select(k => new ActorId(k))];

    /// <inheritdoc/>
    public ImmutableArray<Reference> References
    {
        get
        {
            var one = Reference.Of((nameof(Chair), Chair?.Value), (nameof(Moderator), Moderator?.Value));
            return InputKeys.Length == 0 ? one : one.Add(new Reference(nameof(InputKeys), InputKeys));
        }
    }

    /// <summary>Names it and gives it its place.</summary>
    public void Describe(int number, string title) => (Number, Title) = (number, title);

    /// <summary>Makes it a part of a meeting.</summary>
    public void BelongTo(MeetingId meeting) => Meeting = meeting;

    /// <summary>Says who led it.</summary>
    public void BeLedBy(ActorId? chair, ActorId? moderator) => (Chair, Moderator) = (chair, moderator);

    /// <summary>Says who made inputs.</summary>
    public void SetInputs(IEnumerable<ActorId> inputs) => InputKeys = KeyList.Write(inputs.Select(i => i.Value));

    /// <inheritdoc/>
    public void StandAt(Levels levels) => Levels = levels;

    /// <inheritdoc/>
    public void Refer(string field, string? value)
    {
        ActorId? one = Reference.One(value) is { } key ? new ActorId(key) : null;
        if (field == nameof(Chair)) Chair = one;
        else if (field == nameof(Moderator)) Moderator = one;
        else InputKeys = value ?? "";
    }
}

internal sealed class MeetingSessionMapping : ItemMapping<MeetingSession>
{
    protected override string Table => "meeting_sessions";

    protected override void ConfigureOwn(EntityTypeBuilder<MeetingSession> builder)
    {
        builder.Property(s => s.Title).HasMaxLength(MeetingSession.MaxTitle);
        builder.Property(s => s.InputKeys).HasMaxLength(KeyList.MaxLength);
        builder.Ignore(s => s.Inputs);
        builder.Ignore(s => s.References);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(s => s.Meeting);
        builder.HasIndex(s => new { s.Workspace, s.Meeting, s.Number });
    }
}
