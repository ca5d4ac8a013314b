// What a text or an aim is about.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Id of a topic.</summary>
public readonly record struct TopicId(Guid Value) : IStoredId<TopicId>
{
    /// <inheritdoc/>
    public static TopicId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static TopicId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>What a text or an aim is about.</summary>
public sealed class Topic : Tag
{
    private Topic()
    {
    }

    /// <summary>Adds one.</summary>
    public Topic(TopicId id, WorkspaceId workspace, Reach reach, string name)
        : base(workspace, reach, name) => Id = id;

    /// <summary>Its id.</summary>
    public TopicId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;
}

/// <summary>The set of topics.</summary>
public static class TopicSet
{
    extension(WeftDb db)
    {
        /// <summary>All of them.</summary>
        public DbSet<Topic> Topics => db.Set<Topic>();
    }
}

internal sealed class TopicMapping : TagMapping<Topic>
{
    protected override string Table => "topics";
}

internal sealed class TopicList() : ItemList<Topic>(
    Text("name", t => t.Name, Tag.MaxName, (t, name) => t.Rename(name ?? "")).Required(),
    Text("aliases", t => t.AliasLines, NameList.MaxLength, (t, names) => t.SetAliases(NameList.Read(names))).Long())
{
    public override string Name => "topics";

    protected override Topic New(NewItem given) => new(TopicId.New(given.Clock), given.Workspace, given.Reach, "");
}
