// A field of policy, such as health or trade.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Id of a policy area.</summary>
public readonly record struct PolicyAreaId(Guid Value) : IStoredId<PolicyAreaId>
{
    /// <inheritdoc/>
    public static PolicyAreaId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static PolicyAreaId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>A field of policy, such as health or trade.</summary>
public sealed class PolicyArea : Tag
{
    private PolicyArea()
    {
    }

    /// <summary>Adds one.</summary>
    public PolicyArea(PolicyAreaId id, WorkspaceId workspace, Reach reach, string name)
        : base(workspace, reach, name) => Id = id;

    /// <summary>Its id.</summary>
    public PolicyAreaId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;
}

/// <summary>The set of policy areas.</summary>
public static class PolicyAreaSet
{
    extension(WeftDb db)
    {
        /// <summary>All of them.</summary>
        public DbSet<PolicyArea> PolicyAreas => db.Set<PolicyArea>();
    }
}

internal sealed class PolicyAreaMapping : TagMapping<PolicyArea>
{
    protected override string Table => "policy_areas";
}

internal sealed class PolicyAreaList() : ItemList<PolicyArea>(
    Text("name", t => t.Name, Tag.MaxName, (t, name) => t.Rename(name ?? "")).Required(),
    Text("aliases", t => t.AliasLines, NameList.MaxLength, (t, names) => t.SetAliases(NameList.Read(names))).Long())
{
    public override string Name => "policy-areas";

    protected override PolicyArea New(NewItem given) => new(PolicyAreaId.New(given.Clock), given.Workspace, given.Reach, "");
}
