// From where to where people move.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Id of a corridor.</summary>
public readonly record struct CorridorId(Guid Value) : IStoredId<CorridorId>
{
    /// <inheritdoc/>
    public static CorridorId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static CorridorId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>From where to where people move.</summary>
public sealed class Corridor : Tag
{
    private Corridor()
    {
    }

    /// <summary>Adds one.</summary>
    public Corridor(CorridorId id, WorkspaceId workspace, Reach reach, string name)
        : base(workspace, reach, name) => Id = id;

    /// <summary>Its id.</summary>
    public CorridorId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;
}

/// <summary>The set of corridors.</summary>
public static class CorridorSet
{
    extension(WeftDb db)
    {
        /// <summary>All of them.</summary>
        public DbSet<Corridor> Corridors => db.Set<Corridor>();
    }
}

internal sealed class CorridorMapping : TagMapping<Corridor>
{
    protected override string Table => "corridors";
}

internal sealed class CorridorList() : ItemList<Corridor>(
    Text("name", t => t.Name, Tag.MaxName, (t, name) => t.Rename(name ?? "")).Required(),
    Text("aliases", t => t.AliasLines, NameList.MaxLength, (t, names) => t.SetAliases(NameList.Read(names))).Long())
{
    public override string Name => "corridors";

    protected override Corridor New(NewItem given) => new(CorridorId.New(given.Clock), given.Workspace, given.Reach, "");
}
