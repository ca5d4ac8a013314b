// Sessions of meetings as a list.
using Weft.Analysis;
using Weft.Workbench.Actors;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Meetings;

internal sealed class MeetingSessionList() : ItemList<MeetingSession>(
    Text("title", s => s.Title, MeetingSession.MaxTitle, (s, title) => s.Describe(s.Number, title ?? "")).Required(),
    Reference<Meeting, MeetingId>("meeting", s => s.Meeting, (s, meeting) => s.BelongTo(meeting ?? s.Meeting)).Required(),
    Number("number", s => s.Number, 1, MeetingSession.Most, true, (s, number) => s.Describe((int)(number ?? 1), s.Title)),
    Reference<Actor, ActorId>("chair", s => s.Chair, (s, chair) => s.BeLedBy(chair, s.Moderator)),
    Reference<Actor, ActorId>("moderator", s => s.Moderator, (s, moderator) => s.BeLedBy(s.Chair, moderator)),
    References<Actor, ActorId>("inputs", s => s.InputKeys, (s, inputs) => s.SetInputs(inputs)),
    Choices<Levels>("levels", s => s.Levels, (s, levels) => s.StandAt(levels)))
{
    public override string Name => "sessions";

    public override System.Collections.Immutable.ImmutableArray<string> SameBy => ["title", "meeting"];

    internal override Task<Refusal?> RefusalOf(WeftDb db, Item item, CancellationToken ct) => RuleOfMeetings.RefusalOf(db, (MeetingSession)item, ct);

    protected override MeetingSession New(NewItem given) => new(MeetingSessionId.New(given.Clock), given.Workspace, given.Reach, default, 1, "");
}
