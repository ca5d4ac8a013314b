// A group with members and a remit: a committee, a working group, a forum's steering group.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Actors;

/// <summary>Id of a body.</summary>
public readonly record struct BodyId(Guid Value) : IStoredId<BodyId>
{
    /// <inheritdoc/>
    public static BodyId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static BodyId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>A group with members and a remit.</summary>
public sealed class Body : Item, ILevelled, IRefers
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int MaxName = 300;

    /// <summary>Longest remit.</summary>
    public const int MaxRemit = 4_000;

    private Body()
    {
    }

    /// <summary>Adds a body.</summary>
    public Body(BodyId id, WorkspaceId workspace, Reach reach, string name)
        : base(workspace, reach) => (Id, Name) = (id, name);

    /// <summary>Its id.</summary>
    public BodyId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is for; null where nothing is known.</summary>
    public string? Remit { get; private set; }

    /// <summary>Ids of the actors that are its members, see <see cref="KeyList"/>.</summary>
    public string MemberKeys { get; private set; } = "";

    /// <inheritdoc/>
    public Levels Levels { get; private set; }

    /// <summary>The actors that are its members.</summary>
    public ImmutableArray<ActorId> Members => [.. KeyList.Read(MemberKeys).Select(k => new ActorId(k))];

    /// <inheritdoc/>
    public ImmutableArray<Reference> References => MemberKeys.Length == 0 ? [] : [new Reference(nameof(MemberKeys), MemberKeys)];

    /// <summary>Names it and says what it is for.</summary>
    public void Describe(string name, string? remit) => (Name, Remit) = (name, string.IsNullOrWhiteSpace(remit) ? null : remit.Trim());

    /// <summary>Says who its members are.</summary>
    public void SetMembers(IEnumerable<ActorId> members) => MemberKeys = KeyList.Write(members.Select(m => m.Value));

    /// <inheritdoc/>
    public void StandAt(Levels levels) => Levels = levels;

    /// <inheritdoc/>
    public void Refer(string field, string? value) => MemberKeys = value ?? "";
}

internal sealed class BodyMapping : ItemMapping<Body>
{
    protected override string Table => "bodies";

    protected override void ConfigureOwn(EntityTypeBuilder<Body> builder)
    {
        builder.Property(b => b.Name).HasMaxLength(Body.MaxName);
        builder.Property(b => b.Remit).HasMaxLength(Body.MaxRemit);
        builder.Property(b => b.MemberKeys).HasMaxLength(KeyList.MaxLength);
        builder.Ignore(b => b.Members);
        builder.Ignore(b => b.References);
    }
}
