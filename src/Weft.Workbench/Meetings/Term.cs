// A chair's cycle: who chairs a body, from when to when.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Actors;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Meetings;

/// <summary>Id of a term.</summary>
public readonly record struct TermId(Guid Value) : IStoredId<TermId>
{
    /// <inheritdoc/>
    public static TermId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static TermId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>A chair's cycle.</summary>
public sealed class Term : Item, IRefers
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int MaxName = 200;

    private Term()
    {
    }

    /// <summary>Adds a term.</summary>
    public Term(TermId id, WorkspaceId workspace, Reach reach, string name)
        : base(workspace, reach) => (Id, Name) = (id, name);

    /// <summary>Its id.</summary>
    public TermId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <summary>Its name ("Chair 2026").</summary>
    public string Name { get; private set; } = "";

    /// <summary>Of which body; null where it is not told.</summary>
    public BodyId? Body { get; private set; }

    /// <summary>Who chairs; null where it is not told.</summary>
    public ActorId? Chair { get; private set; }

    /// <summary>Its first day; null where it is not told.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>Its last day; null while it is open.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <inheritdoc/>
    public ImmutableArray<Reference> References => Reference.Of((nameof(Chair), Chair?.Value));

    /// <summary>Says whose term it is.</summary>
    public void Describe(string name, BodyId? body, ActorId? chair) => (Name, Body, Chair) = (name, body, chair);

    /// <summary>Says from when to when.</summary>
    public void Last(DateOnly? startsOn, DateOnly? endsOn) => (StartsOn, EndsOn) = (startsOn, endsOn);

    /// <inheritdoc/>
    public void Refer(string field, string? value) => Chair = Reference.One(value) is { } key ? new ActorId(key) : null;
}

internal sealed class TermMapping : ItemMapping<Term>
{
    protected override string Table => "terms";

    protected override void ConfigureOwn(EntityTypeBuilder<Term> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(Term.MaxName);
        builder.Ignore(t => t.References);
        builder.HasIndex(t => new { t.Workspace, t.StartsOn });
    }
}
