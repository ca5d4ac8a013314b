// Terms of chairs as a list.
using Weft.Workbench.Actors;
using Weft.Workbench.Lists;

namespace Weft.Workbench.Meetings;

internal sealed class TermList() : ItemList<Term>(
    Text("name", t => t.Name, Term.MaxName, (t, name) => t.Describe(name ?? "", t.Body, t.Chair)).Required(),
    Reference<Body, BodyId>("body", t => t.Body, (t, body) => t.Describe(t.Name, body, t.Chair)),
    Reference<Actor, ActorId>("chair", t => t.Chair, (t, chair) => t.Describe(t.Name, t.Body, chair)),
    Date("starts_on", t => t.StartsOn, (t, day) => t.Last(day, t.EndsOn)),
    Date("ends_on", t => t.EndsOn, (t, day) => t.Last(t.StartsOn, day)))
{
    public override string Name => "terms";

    protected override Term New(NewItem given) => new(TermId.New(given.Clock), given.Workspace, given.Reach, "");
}
