// What was promised: who does what by when, how far it is, what shows it.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Actors;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.FollowUp;

/// <summary>Id of a commitment.</summary>
public readonly record struct CommitmentId(Guid Value) : IStoredId<CommitmentId>
{
    /// <inheritdoc/>
    public static CommitmentId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static CommitmentId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>How far a commitment is.</summary>
public enum CommitmentState
{
    /// <summary>Not begun.</summary>
    Open,

    /// <summary>Under way.</summary>
    UnderWay,

    /// <summary>Done in part.</summary>
    PartlyDone,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up.</summary>
    GivenUp,
}

/// <summary>What was promised.</summary>
public sealed class Commitment : Item, ILevelled, IRefers
{
    /// <summary>Longest wording, in UTF-16 code units.</summary>
    public const int MaxWhat = 2_000;

    /// <summary>Longest evidence.</summary>
    public const int MaxEvidence = 4_000;

    private Commitment()
    {
    }

    /// <summary>Records a commitment.</summary>
    public Commitment(CommitmentId id, WorkspaceId workspace, Reach reach, string what)
        : base(workspace, reach) => (Id, What) = (id, what);

    /// <summary>Its id.</summary>
    public CommitmentId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => What;

    /// <summary>What is to be done.</summary>
    public string What { get; private set; } = "";

    /// <summary>Who does it; null while nobody is named.</summary>
    public ActorId? DoneBy { get; private set; }

    /// <summary>By when; null while there is no date.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>How far it is.</summary>
    public CommitmentState State { get; private set; }

    /// <summary>What shows it; null while nothing does.</summary>
    public string? Evidence { get; private set; }

    /// <summary>The recommendation that it follows up; null where it is none.</summary>
    public RecommendationId? Recommendation { get; private set; }

    /// <inheritdoc/>
    public Levels Levels { get; private set; }

    /// <inheritdoc/>
    public ImmutableArray<Reference> References => Reference.Of((nameof(DoneBy), DoneBy?.Value));

    /// <summary>Says who does what by when.</summary>
    public void Promise(string what, ActorId? doneBy, DateOnly? due) => (What, DoneBy, Due) = (what, doneBy, due);

    /// <summary>Says how far it is and what shows it.</summary>
    public void Stand(CommitmentState state, string? evidence) => (State, Evidence) = (state, string.IsNullOrWhiteSpace(evidence) ? null : evidence.Trim());

    /// <summary>Says which recommendation it follows up.</summary>
    public void Follow(RecommendationId? recommendation) => Recommendation = recommendation;

    /// <inheritdoc/>
    public void StandAt(Levels levels) => Levels = levels;

    /// <inheritdoc/>
    public void Refer(string field, string? value) => DoneBy = Reference.One(value) is { } key ? new ActorId(key) : null;
}

/// <summary>The set of commitments.</summary>
public static class CommitmentSet
{
    extension(WeftDb db)
    {
        /// <summary>All commitments.</summary>
        public DbSet<Commitment> Commitments => db.Set<Commitment>();
    }
}

internal sealed class CommitmentMapping : ItemMapping<Commitment>
{
    protected override string Table => "commitments";

    protected override void ConfigureOwn(EntityTypeBuilder<Commitment> builder)
    {
        builder.Property(c => c.What).HasMaxLength(Commitment.MaxWhat);
        builder.Property(c => c.Evidence).HasMaxLength(Commitment.MaxEvidence);
        builder.Ignore(c => c.References);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(c => c.Recommendation);
        builder.HasIndex(c => new { c.Workspace, c.Due });
        builder.HasIndex(c => c.DoneBy);
    }
}
