// An institution: with its kind, tier, parent and the names under which texts speak of it.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Actors;

/// <summary>Id of an actor.</summary>
public readonly record struct ActorId(Guid Value) : IStoredId<ActorId>
{
    /// <inheritdoc/>
    public static ActorId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static ActorId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>An institution.</summary>
public sealed class Actor : Item, IRefers, IRegrouped
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int MaxName = 300;

    /// <summary>Longest name of a segment of the private sector.</summary>
    public const int MaxSegment = 100;

    /// <summary>Deepest line of parents.</summary>
    public const int MaxDepth = 20;

    private Actor()
    {
    }

    /// <summary>Adds an institution.</summary>
    public Actor(ActorId id, WorkspaceId workspace, Reach reach, string name, ActorKind kind, Tier tier)
        : base(workspace, reach) => (Id, Name, Kind, Tier) = (id, name, kind, tier);

    /// <summary>Its id.</summary>
    public ActorId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What kind of institution.</summary>
    public ActorKind Kind { get; private set; }

    /// <summary>At which tier of government.</summary>
    public Tier Tier { get; private set; }

    /// <summary>Segment of the private sector ("agriculture", "recruitment"); null elsewhere.</summary>
    public string? Segment { get; private set; }

    /// <summary>To which institution it belongs; null where it stands alone.</summary>
    public ActorId? Parent { get; private set; }

    /// <summary>Its other names, see <see cref="NameList"/>.</summary>
    public string AliasLines { get; private set; } = "";

    /// <summary>The actor into which it was merged; null otherwise.</summary>
    public ActorId? MergedInto { get; private set; }

    /// <summary>Its other names.</summary>
    public ImmutableArray<string> Aliases => NameList.Read(AliasLines);

    /// <inheritdoc/>
    public ImmutableArray<Reference> References => Reference.Of((nameof(Parent), Parent?.Value));

    /// <summary>Names it.</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Says what kind of institution it is; a segment is kept in the private sector alone.</summary>
    public void Describe(ActorKind kind, Tier tier, string? segment) =>
        (Kind, Tier, Segment) = (kind, tier, kind == ActorKind.PrivateSector && !string.IsNullOrWhiteSpace(segment) ? segment.Trim() : null);

    /// <summary>Puts it under another. Whoever calls has looked that no circle comes of it.</summary>
    public void BelongTo(ActorId? parent) => Parent = parent;

    /// <summary>Gives it other names; its own is none of them.</summary>
    public void SetAliases(IEnumerable<string> names) => AliasLines = NameList.Write(names.Where(n => n != Name));

    /// <inheritdoc/>
    public void Refer(string field, string? value) => Parent = Reference.One(value) is { } key ? new ActorId(key) : null;

    /// <inheritdoc/>
    void IRegrouped.SetAliasLines(string lines) => AliasLines = lines;

    /// <inheritdoc/>
    void IRegrouped.GoInto(Guid? other) => MergedInto = other is { } key ? new ActorId(key) : null;
}

/// <summary>The sets of actors and bodies.</summary>
public static class ActorSets
{
    extension(WeftDb db)
    {
        /// <summary>All actors.</summary>
        public DbSet<Actor> Actors => db.Set<Actor>();

        /// <summary>All bodies.</summary>
        public DbSet<Body> Bodies => db.Set<Body>();
    }
}

internal sealed class ActorMapping : ItemMapping<Actor>
{
    protected override string Table => "actors";

    protected override void ConfigureOwn(EntityTypeBuilder<Actor> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(Actor.MaxName);
        builder.Property(a => a.Segment).HasMaxLength(Actor.MaxSegment);
        builder.Property(a => a.AliasLines).HasMaxLength(NameList.MaxLength);
        builder.Ignore(a => a.Aliases);
        builder.Ignore(a => a.References);
        builder.HasIndex(a => a.Parent);
    }
}
