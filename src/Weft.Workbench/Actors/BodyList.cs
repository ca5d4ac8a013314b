// Bodies as a list.
using Weft.Workbench.Lists;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Actors;

internal sealed class BodyList() : ItemList<Body>(
    Text("name", b => b.Name, Body.MaxName, (b, name) => b.Describe(name ?? "", b.Remit)).Required(),
    Choices<Levels>("levels", b => b.Levels, (b, levels) => b.StandAt(levels)),
    References<Actor, ActorId>("members", b => b.MemberKeys, (b, members) => b.SetMembers(members)),
    Text("remit", b => b.Remit, Body.MaxRemit, (b, remit) => b.Describe(b.Name, remit)).Long())
{
    public override string Name => "bodies";

    protected override Body New(NewItem given) => new(BodyId.New(given.Clock), given.Workspace, given.Reach, "");
}
