// A group of people that is spoken of, never one person.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Id of a group.</summary>
public readonly record struct GroupId(Guid Value) : IStoredId<GroupId>
{
    /// <inheritdoc/>
    public static GroupId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static GroupId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>A group of people that is spoken of, never one person.</summary>
public sealed class Group : Tag
{
    private Group()
    {
    }

    /// <summary>Adds one.</summary>
    public Group(GroupId id, WorkspaceId workspace, Reach reach, string name)
        : base(workspace, reach, name) => Id = id;

    /// <summary>Its id.</summary>
    public GroupId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;
}

/// <summary>The set of groups.</summary>
public static class GroupSet
{
    extension(WeftDb db)
    {
        /// <summary>All of them.</summary>
        public DbSet<Group> Groups => db.Set<Group>();
    }
}

internal sealed class GroupMapping : TagMapping<Group>
{
    protected override string Table => "groups";
}

internal sealed class GroupList() : ItemList<Group>(
    Text("name", t => t.Name, Tag.MaxName, (t, name) => t.Rename(name ?? "")).Required(),
    Text("aliases", t => t.AliasLines, NameList.MaxLength, (t, names) => t.SetAliases(NameList.Read(names))).Long())
{
    public override string Name => "groups";

    protected override Group New(NewItem given) => new(GroupId.New(given.Clock), given.Workspace, given.Reach, "");
}
