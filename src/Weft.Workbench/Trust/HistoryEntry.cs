// One act in the history of a workspace: who, when, what, why, before, after. Entries are only ever added, each sealed with the one before.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>What was done.</summary>
public enum HistoryAct
{
    /// <summary>Added.</summary>
    Added,

    /// <summary>Changed.</summary>
    Changed,

    /// <summary>Removed.</summary>
    Removed,

    /// <summary>Brought back after removal.</summary>
    BroughtBack,

    /// <summary>A draft was published, or a published item became a draft.</summary>
    Published,

    /// <summary>Who may see it was changed.</summary>
    Reached,

    /// <summary>A finding was answered, or an answer taken back.</summary>
    Answered,

    /// <summary>Merged into another, or split off again.</summary>
    Merged,

    /// <summary>People: a member came, went or got another role.</summary>
    Membership,

    /// <summary>Left the workspace, or that was revoked.</summary>
    Shared,

    /// <summary>The workspace itself: its name, its public view.</summary>
    Workspace,
}

/// <summary>One act. No names: persons are ids.</summary>
public sealed class HistoryEntry : Guarded
{
    /// <summary>Longest reason, in UTF-16 code units.</summary>
    public const int MaxWhy = 500;

    private HistoryEntry()
    {
    }

    internal HistoryEntry(WorkspaceId workspace, Reach reach, bool isDraft, Acted acted)
        : base(workspace, reach, isDraft) => (Act, Kind, Key, Person, At, Why, Before, After) =
            (acted.Act, acted.Item.Kind, acted.Item.Key, acted.Person, acted.At, acted.Why, acted.Before, acted.After);

    /// <summary>What was done, as the one who writes history is told.</summary>
    internal sealed record Acted(HistoryAct Act, ItemRef Item, PersonId? Person, DateTime At, string? Why, string? Before, string? After);

    /// <summary>Its number in the workspace, from 1 without a gap.</summary>
    public long Number { get; private set; }

    /// <summary>What was done.</summary>
    public HistoryAct Act { get; private set; }

    /// <summary>Kind of the item.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Id of the item.</summary>
    public Guid Key { get; private set; }

    /// <summary>Who; null where nobody may be named, and for the one person of a laptop.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>When; midnight where the moment would tell who.</summary>
    public DateTime At { get; private set; }

    /// <summary>Why, in the words of the person.</summary>
    public string? Why { get; private set; }

    /// <summary>What stood there before, as JSON: what changed alone.</summary>
    public string? Before { get; private set; }

    /// <summary>What stands there after, as JSON: all of a new item, else what changed.</summary>
    public string? After { get; private set; }

    /// <summary>Seal of the entry before; zeros for the first.</summary>
    public string PreviousSeal { get; private set; } = "";

    /// <summary>Seal of this entry: SHA-256 over everything in it and the seal before.</summary>
    public string Seal { get; private set; } = "";

    // Stricter only: what was hidden once stays hidden when the item is opened again.
    internal void HideAs(Item item)
    {
        if (!Reach.IsWithin(item.Reach)) Reach = item.Reach;
        IsDraft |= item.IsDraft;
    }

    internal void SealAfter(long number, string previous)
    {
        (Number, PreviousSeal) = (number, previous);
        Seal = HistorySeal.Of(this);
    }
}

/// <summary>The last link of the chain of a workspace: a cut-off end is seen.</summary>
public sealed class HistoryChain
{
    private HistoryChain()
    {
    }

    /// <summary>The workspace.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>Number of its last entry.</summary>
    public long Number { get; private set; }

    /// <summary>Seal of its last entry.</summary>
    public string Seal { get; private set; } = "";

    internal void MoveTo(HistoryEntry last) => (Number, Seal) = (last.Number, last.Seal);
}

/// <summary>The sets of history.</summary>
public static class HistorySets
{
    extension(WeftDb db)
    {
        /// <summary>The entries that can be seen.</summary>
        public DbSet<HistoryEntry> History => db.Set<HistoryEntry>();

        /// <summary>How many acts there are on an item after an entry, whoever may see them: nothing of them comes out.</summary>
        internal Task<int> CountActs(ItemRef item, long after, IReadOnlyCollection<HistoryAct> acts, CancellationToken ct)
        {
            var workspace = db.Sight.Workspace;
            return db.History.IgnoreQueryFilters()
                .CountAsync(h => h.Workspace == workspace && h.Kind == item.Kind && h.Key == item.Key && h.Number > after && acts.Contains(h.Act), ct);
        }

        /// <summary>The chains.</summary>
        public DbSet<HistoryChain> HistoryChains => db.Set<HistoryChain>();
    }
}

internal sealed class HistoryEntryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("history");
        builder.HasKey(h => new { h.Workspace, h.Number });
        builder.Property(h => h.Number).ValueGeneratedNever();
        builder.Ignore(h => h.Reach);
        builder.Property(h => h.Kind).HasMaxLength(ItemKinds.MaxKind);
        builder.Property(h => h.Why).HasMaxLength(HistoryEntry.MaxWhy);
        builder.Property(h => h.PreviousSeal).HasMaxLength(HistorySeal.First.Length);
        builder.Property(h => h.Seal).HasMaxLength(HistorySeal.First.Length);
        builder.HasIndex(h => new { h.Workspace, h.Kind, h.Key, h.Number });
    }
}

internal sealed class HistoryChainMapping : IEntityTypeConfiguration<HistoryChain>
{
    public void Configure(EntityTypeBuilder<HistoryChain> builder)
    {
        builder.ToTable("history_chains");
        builder.HasKey(c => c.Workspace);
        builder.Property(c => c.Seal).HasMaxLength(HistorySeal.First.Length);
    }
}
