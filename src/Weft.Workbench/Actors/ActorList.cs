// Actors as a list.
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Actors;

internal sealed class ActorList() : ItemList<Actor>(
    Text("name", a => a.Name, Actor.MaxName, (a, name) => a.Rename(name ?? "")).Required(),
    Choice<ActorKind>("kind", a => a.Kind, (a, kind) => a.Describe(kind ?? ActorKind.Unknown, a.Tier, a.Segment)),
    Choice<Tier>("tier", a => a.Tier, (a, tier) => a.Describe(a.Kind, tier ?? Tier.Unknown, a.Segment)),
    Text("segment", a => a.Segment, Actor.MaxSegment, (a, segment) => a.Describe(a.Kind, a.Tier, segment)).OutOfTable(),
    Reference<Actor, ActorId>("parent", a => a.Parent, (a, parent) => a.BelongTo(parent)),
    Text("aliases", a => a.AliasLines, NameList.MaxLength, (a, names) => a.SetAliases(NameList.Read(names))).Long())
{
    public override string Name => "actors";

    internal override async Task<Refusal?> RefusalOf(WeftDb db, Item item, CancellationToken ct) => await ActorLine.RefusalOf(db, (Actor)item, ct);

    protected override Actor New(NewItem given) => new(ActorId.New(given.Clock), given.Workspace, given.Reach, "", ActorKind.Unknown, Tier.Unknown);
}
