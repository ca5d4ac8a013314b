// Something said or written, as a person confirmed it. Under the Chatham House rule no stored row links a person to it.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Analysis.Text;
using Weft.Workbench.Actors;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Meetings;

/// <summary>Id of a statement.</summary>
public readonly record struct StatementId(Guid Value) : IStoredId<StatementId>
{
    /// <inheritdoc/>
    public static StatementId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static StatementId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>A new id that does not tell the moment, for what may not be traced by it.</summary>
    public static StatementId Timeless() => new(Guid.NewGuid());
}

/// <summary>Where something was said.</summary>
/// <param name="Meeting">The meeting; null where it was none.</param>
/// <param name="Session">The session; null where it is not told.</param>
/// <param name="Attribution">The rule of the meeting.</param>
public readonly record struct Occasion(MeetingId? Meeting, MeetingSessionId? Session, Attribution Attribution);

/// <summary>Something said or written.</summary>
public sealed class Statement : AnchoredItem, ILevelled, IRefers
{
    private Statement()
    {
    }

    /// <summary>Records a statement.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="workspace">To which it belongs.</param>
    /// <param name="reach">Who may see it; under a rule it has no owner.</param>
    /// <param name="text">Its words.</param>
    /// <param name="occasion">Where it was said.</param>
    /// <param name="place">Where it stands in a text; null where it was written here.</param>
    public Statement(StatementId id, WorkspaceId workspace, Reach reach, string text, Occasion occasion, PlaceInVersion? place)
        : base(workspace, reach, occasion.Attribution != Attribution.Attributed, text, place) =>
        (Id, Meeting, Session, Attribution) = (id, occasion.Meeting, occasion.Session, occasion.Attribution);

    /// <summary>Its id.</summary>
    public StatementId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <summary>What it is.</summary>
    public StatementKind Kind { get; private set; }

    /// <summary>How widely it was shared.</summary>
    public Standing Standing { get; private set; }

    /// <summary>Who said it; null where that is withheld or not told.</summary>
    public ActorId? Actor { get; private set; }

    /// <summary>Whether who said it is known and withheld.</summary>
    public bool IsWithheld { get; private set; }

    /// <summary>In which meeting; null where it was none.</summary>
    public MeetingId? Meeting { get; private set; }

    /// <summary>In which session; null where it is not told.</summary>
    public MeetingSessionId? Session { get; private set; }

    /// <summary>The rule under which it was said. It stays with it.</summary>
    public Attribution Attribution { get; private set; }

    /// <inheritdoc/>
    public Levels Levels { get; private set; }

    /// <inheritdoc/>
    public ImmutableArray<Reference> References => Reference.Of((nameof(Actor), Actor?.Value));

    /// <summary>Says what it is and how widely it was shared.</summary>
    public void Describe(StatementKind kind, Standing standing) => (Kind, Standing) = (kind, standing);

    /// <summary>Ascribes it to an actor, or withholds that. Under the Chatham House rule it stays nobody's.</summary>
    public void Ascribe(ActorId? actor, bool isWithheld)
    {
        Actor = isWithheld || Attribution == Attribution.ChathamHouse ? null : actor;
        IsWithheld = isWithheld || (Attribution == Attribution.ChathamHouse && actor is not null);
    }

    /// <summary>Puts it into a meeting; the rule of that one is laid on it when it is saved.</summary>
    public void BeSaidAt(MeetingId? meeting) => Meeting = meeting;

    /// <summary>Puts it into a session of its meeting.</summary>
    public void BeSaidIn(MeetingSessionId? session) => Session = session;

    /// <summary>Lays the rule of its meeting on it, before it is stored for the first time.</summary>
    internal void ComeUnder(Attribution attribution)
    {
        Attribution = attribution;
        if (attribution != Attribution.Attributed) BecomeUnattributed();
        Ascribe(Actor, IsWithheld);
    }

    /// <inheritdoc/>
    public void StandAt(Levels levels) => Levels = levels;

    /// <inheritdoc/>
    public void Refer(string field, string? value) => Ascribe(Reference.One(value) is { } key ? new ActorId(key) : null, false);
}

internal sealed class StatementMapping : AnchoredMapping<Statement>
{
    protected override string Table => "statements";

    protected override void ConfigureFact(EntityTypeBuilder<Statement> builder)
    {
        builder.Ignore(s => s.References);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(s => s.Meeting);
        builder.HasOne<MeetingSession>().WithMany().HasForeignKey(s => s.Session);
        builder.HasIndex(s => new { s.Workspace, s.Id });
        builder.HasIndex(s => new { s.Workspace, s.Kind, s.Id });
        builder.HasIndex(s => s.Actor);
    }
}
