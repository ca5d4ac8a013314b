// What is urged, as a person confirmed it: its words, whom it is addressed to, which of its eight slots are filled, what became of it.
using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Analysis.Recommendations;
using Weft.Workbench.Actors;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Recommendations;

/// <summary>Id of a recommendation.</summary>
public readonly record struct RecommendationId(Guid Value) : IStoredId<RecommendationId>
{
    /// <inheritdoc/>
    public static RecommendationId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static RecommendationId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>One slot as it was read.</summary>
/// <param name="Slot">Which.</param>
/// <param name="State">Filled, vague or empty.</param>
/// <param name="Words">Its words; empty where it has none.</param>
public sealed record ReadSlot(Slot Slot, SlotState State, string Words);

/// <summary>What is urged.</summary>
public sealed class Recommendation : AnchoredItem, ILevelled, IRefers
{
    /// <summary>Longest printed number, in UTF-16 code units.</summary>
    public const int MaxNumber = 40;

    /// <summary>Longest addressee as read.</summary>
    public const int MaxAddressee = 500;

    /// <summary>Longest record of the slots.</summary>
    public const int MaxSlots = 20_000;

    private Recommendation()
    {
    }

    /// <summary>Records a recommendation.</summary>
    public Recommendation(RecommendationId id, WorkspaceId workspace, Reach reach, string number, string text, PlaceInVersion? place)
        : base(workspace, reach, false, text, place) => (Id, Number) = (id, number.Length <= MaxNumber ? number : number[..MaxNumber]);

    /// <summary>Its id.</summary>
    public RecommendationId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <summary>Its printed number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The actor to whom it is addressed; null where that is none of those known.</summary>
    public ActorId? Addressee { get; private set; }

    /// <summary>To whom it is addressed in its own words; null where it does not say.</summary>
    public string? AddresseeWords { get; private set; }

    /// <summary>The eight slots as read, as JSON; null where they were not read.</summary>
    public string? SlotsRead { get; private set; }

    /// <summary>What was answered to it or became of it.</summary>
    public RecommendationPosition Status { get; private set; }

    /// <inheritdoc/>
    public Levels Levels { get; private set; }

    /// <summary>Ids of its topics, see <see cref="KeyList"/>.</summary>
    public string TopicKeys { get; private set; } = "";

    /// <summary>Ids of the groups whose situation it is to change.</summary>
    public string GroupKeys { get; private set; } = "";

    /// <summary>The eight slots as read; empty where they were not.</summary>
    public ImmutableArray<ReadSlot> Slots => SlotsRead is null ? [] : JsonSerializer.Deserialize<ImmutableArray<ReadSlot>>(SlotsRead);

    /// <inheritdoc/>
    public ImmutableArray<Reference> References =>
    [
        .. Reference.Of((nameof(Addressee), Addressee?.Value)),
        .. new Reference[] { new(nameof(TopicKeys), TopicKeys), new(nameof(GroupKeys), GroupKeys) }.Where(r => r.Value.Length > 0),
    ];

    /// <summary>Keeps the slots as read from its words.</summary>
    public void ReadAs(Operationality? read)
    {
        if (read is null) return;
        var slots = read.Slots.Select(s => new ReadSlot(s.Slot, s.State, string.Join(" … ", s.Spans.Select(x => x.In(Text))))).ToImmutableArray();
        SlotsRead = JsonSerializer.Serialize(slots) is { Length: <= MaxSlots } written ? written : null;
        AddresseeWords ??= slots.FirstOrDefault(s => s is { Slot: Slot.Who, State: not SlotState.Empty })?.Words is { Length: > 0 and <= MaxAddressee } who ? who : null;
    }

    /// <summary>Says to whom it is addressed.</summary>
    public void Address(ActorId? addressee, string? words) => (Addressee, AddresseeWords) = (addressee, string.IsNullOrWhiteSpace(words) ? null : words.Trim());

    /// <summary>Says what became of it.</summary>
    public void Become(RecommendationPosition status) => Status = status;

    /// <summary>Gives it another number.</summary>
    public void Renumber(string number) => Number = number;

    /// <inheritdoc/>
    public void StandAt(Levels levels) => Levels = levels;

    /// <inheritdoc/>
    public void Refer(string field, string? value)
    {
        if (field == nameof(TopicKeys)) TopicKeys = value ?? "";
        else if (field == nameof(GroupKeys)) GroupKeys = value ?? "";
        else Addressee = Reference.One(value) is { } key ? new ActorId(key) : null;
    }
}

/// <summary>The set of recommendations.</summary>
public static class RecommendationSet
{
    extension(WeftDb db)
    {
        /// <summary>All recommendations.</summary>
        public DbSet<Recommendation> Recommendations => db.Set<Recommendation>();
    }
}

internal sealed class RecommendationMapping : AnchoredMapping<Recommendation>
{
    protected override string Table => "recommendations";

    protected override void ConfigureFact(EntityTypeBuilder<Recommendation> builder)
    {
        builder.Property(r => r.Number).HasMaxLength(Recommendation.MaxNumber);
        builder.Property(r => r.AddresseeWords).HasMaxLength(Recommendation.MaxAddressee);
        builder.Property(r => r.SlotsRead).HasMaxLength(Recommendation.MaxSlots);
        builder.Property(r => r.TopicKeys).HasMaxLength(KeyList.MaxLength);
        builder.Property(r => r.GroupKeys).HasMaxLength(KeyList.MaxLength);
        builder.Ignore(r => r.Slots);
        builder.Ignore(r => r.References);
        builder.HasIndex(r => new { r.Workspace, r.Id });
        builder.HasIndex(r => r.Addressee);
    }
}
