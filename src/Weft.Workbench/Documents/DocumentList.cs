// Documents as a list: the library.
using Weft.Workbench.Actors;
using Weft.Workbench.Lists;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Documents;

internal sealed class DocumentList() : ItemList<Document>(
    Text("title", d => d.Title, Document.MaxTitle, (d, title) => d.Name(title ?? "")).Required(),
    Choice<DocumentKind>("kind", d => d.Kind, (d, kind) => d.Describe(kind ?? DocumentKind.Unknown, d.Date, d.Language)),
    Date("date", d => d.Date, (d, date) => d.Describe(d.Kind, date, d.Language)),
    Reference<Body, BodyId>("body", d => d.Body, (d, body) => d.ComeFrom(body, d.Actor)),
    Reference<Actor, ActorId>("actor", d => d.Actor, (d, actor) => d.ComeFrom(d.Body, actor)),
    Text("language", d => d.Language, Document.MaxLanguage, (d, language) => d.Describe(d.Kind, d.Date, language)),
    Choices<Levels>("levels", d => d.Levels, (d, levels) => d.StandAt(levels)),
    References<Topic, TopicId>("topics", d => d.TopicKeys, (d, topics) => d.Refer(nameof(Document.TopicKeys), KeyList.Write(topics.Select(t => t.Value)))),
    References<PolicyArea, PolicyAreaId>("policy_areas", d => d.AreaKeys, (d, areas) => d.Refer(nameof(Document.AreaKeys), KeyList.Write(areas.Select(t => t.Value)))),
    References<Group, GroupId>("groups", d => d.GroupKeys, (d, groups) => d.Refer(nameof(Document.GroupKeys), KeyList.Write(groups.Select(t => t.Value)))),
    References<Corridor, CorridorId>("corridors", d => d.CorridorKeys, (d, corridors) => d.Refer(nameof(Document.CorridorKeys), KeyList.Write(corridors.Select(t => t.Value)))),
    Moment("added_at", d => d.AddedAt).OutOfTable())
{
    public override string Name => "documents";

    // A document comes with a file.
    public override Permission? ToAdd => null;

    public override bool IsNewestFirst => true;

    protected override Document New(NewItem given) => new(DocumentId.New(given.Clock), given.Workspace, given.Reach, "", given.Clock.GetUtcNow().UtcDateTime);
}
