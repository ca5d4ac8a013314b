// Recommendations as a list.
using System.Collections.Immutable;
using Weft.Analysis.Recommendations;
using Weft.Workbench.Actors;
using Weft.Workbench.Documents;
using Weft.Workbench.Lists;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Recommendations;

internal sealed class RecommendationList() : ItemList<Recommendation>(
    Text("text", r => r.Text, AnchoredItem.MaxText, (r, text) => r.Reword(text ?? "")).Required(),
    Text("number", r => r.Number, Recommendation.MaxNumber, (r, number) => r.Renumber(number ?? "")),
    Reference<Actor, ActorId>("addressee", r => r.Addressee, (r, addressee) => r.Address(addressee, r.AddresseeWords)),
    Text("addressee_words", r => r.AddresseeWords, Recommendation.MaxAddressee, (r, words) => r.Address(r.Addressee, words)).OutOfTable(),
    Choice<RecommendationPosition>("status", r => r.Status, (r, status) => r.Become(status ?? RecommendationPosition.Unknown)),
    Choices<Levels>("levels", r => r.Levels, (r, levels) => r.StandAt(levels)),
    References<Topic, TopicId>("topics", r => r.TopicKeys, (r, topics) => r.Refer(nameof(Recommendation.TopicKeys), KeyList.Write(topics.Select(t => t.Value)))),
    References<Group, GroupId>("groups", r => r.GroupKeys, (r, groups) => r.Refer(nameof(Recommendation.GroupKeys), KeyList.Write(groups.Select(t => t.Value)))),
    Reference<Document, DocumentId>("document", r => r.Document),
    Number("page", r => r.Page, 1, int.MaxValue).OutOfTable(),
    Number("paragraph", r => r.Paragraph, 1, int.MaxValue).OutOfTable())
{
    public override string Name => "recommendations";

    public override bool IsNewestFirst => true;

    // The same words in two reports are two recommendations: that they come again is what is looked for.
    public override ImmutableArray<string> SameBy => [];

    protected override Recommendation New(NewItem given) => new(RecommendationId.New(given.Clock), given.Workspace, given.Reach, "", "", null);
}
