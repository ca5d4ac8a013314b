// Commitments as a list.
using Weft.Workbench.Actors;
using Weft.Workbench.Lists;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.FollowUp;

internal sealed class CommitmentList() : ItemList<Commitment>(
    Text("what", c => c.What, Commitment.MaxWhat, (c, what) => c.Promise(what ?? "", c.DoneBy, c.Due)).Required(),
    Reference<Actor, ActorId>("done_by", c => c.DoneBy, (c, actor) => c.Promise(c.What, actor, c.Due)),
    Date("due", c => c.Due, (c, due) => c.Promise(c.What, c.DoneBy, due)),
    Choice<CommitmentState>("state", c => c.State, (c, state) => c.Stand(state ?? CommitmentState.Open, c.Evidence)),
    Choices<Levels>("levels", c => c.Levels, (c, levels) => c.StandAt(levels)),
    Reference<Recommendation, RecommendationId>("recommendation", c => c.Recommendation, (c, recommendation) => c.Follow(recommendation)).OutOfTable(),
    Text("evidence", c => c.Evidence, Commitment.MaxEvidence, (c, evidence) => c.Stand(c.State, evidence)).Long())
{
    public override string Name => "commitments";

    protected override Commitment New(NewItem given) => new(CommitmentId.New(given.Clock), given.Workspace, given.Reach, "");
}
