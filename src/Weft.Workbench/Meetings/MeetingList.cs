// Meetings as a list.
using Weft.Analysis;
using Weft.Workbench.Actors;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Meetings;

internal sealed class MeetingList() : ItemList<Meeting>(
    Text("title", m => m.Title, Meeting.MaxTitle, (m, title) => m.Describe(title ?? "", m.Body, m.Term, m.Agenda)).Required(),
    Date("starts_on", m => m.StartsOn, (m, day) => m.TakePlace(day, m.EndsOn, m.Place)),
    Date("ends_on", m => m.EndsOn, (m, day) => m.TakePlace(m.StartsOn, day, m.Place)).OutOfTable(),
    Text("place", m => m.Place, Meeting.MaxPlace, (m, place) => m.TakePlace(m.StartsOn, m.EndsOn, place)),
    Reference<Body, BodyId>("body", m => m.Body, (m, body) => m.Describe(m.Title, body, m.Term, m.Agenda)),
    Reference<Term, TermId>("term", m => m.Term, (m, term) => m.Describe(m.Title, m.Body, term, m.Agenda)).OutOfTable(),
    Choice<Attribution>("attribution", m => m.Attribution, (m, rule) => m.PutUnder(rule ?? m.Attribution)),
    Choices<Levels>("levels", m => m.Levels, (m, levels) => m.StandAt(levels)),
    Text("agenda", m => m.Agenda, Meeting.MaxAgenda, (m, agenda) => m.Describe(m.Title, m.Body, m.Term, agenda)).Long())
{
    public override string Name => "meetings";

    internal override Task<Refusal?> RefusalOf(WeftDb db, Item item, CancellationToken ct) => RuleOfMeetings.RefusalOf(db, (Meeting)item, ct);

    protected override Meeting New(NewItem given) => new(MeetingId.New(given.Clock), given.Workspace, given.Reach, "", Attribution.Attributed);
}
