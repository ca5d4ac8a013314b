// Statements as a list.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Actors;
using Weft.Workbench.Documents;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;
using Actor = Weft.Workbench.Actors.Actor;

namespace Weft.Workbench.Meetings;

internal sealed class StatementList() : ItemList<Statement>(
    Text("text", s => s.Text, AnchoredItem.MaxText, (s, text) => s.Reword(text ?? "")).Required(),
    Choice<StatementKind>("kind", s => s.Kind, (s, kind) => s.Describe(kind ?? StatementKind.Finding, s.Standing)),
    Choice<Standing>("standing", s => s.Standing, (s, standing) => s.Describe(s.Kind, standing ?? Standing.NotStated)),
    Reference<Actor, ActorId>("actor", s => s.Actor, (s, actor) => s.Ascribe(actor, s.IsWithheld && actor is null)),
    YesNo("withheld", s => s.IsWithheld, (s, isWithheld) => s.Ascribe(s.Actor, isWithheld == true)).OutOfTable(),
    Reference<Meeting, MeetingId>("meeting", s => s.Meeting, (s, meeting) => s.BeSaidAt(meeting)).OutOfTable(),
    Reference<MeetingSession, MeetingSessionId>("session", s => s.Session, (s, session) => s.BeSaidIn(session)),
    Choices<Levels>("levels", s => s.Levels, (s, levels) => s.StandAt(levels)),
    Reference<Document, DocumentId>("document", s => s.Document),
    Number("page", s => s.Page, 1, int.MaxValue).OutOfTable(),
    Number("paragraph", s => s.Paragraph, 1, int.MaxValue).OutOfTable())
{
    public override string Name => "statements";

    public override bool IsNewestFirst => true;

    // Two people may say the same words.
    public override ImmutableArray<string> SameBy => [];

    internal override Task<Refusal?> RefusalOf(WeftDb db, Item item, CancellationToken ct) => RuleOfMeetings.RefusalOf(db, (Statement)item, ct);

    protected override Statement New(NewItem given) => new(StatementId.Timeless(), given.Workspace, given.Reach, "", default, null);
}
