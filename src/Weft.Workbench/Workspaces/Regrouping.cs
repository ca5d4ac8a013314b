// A merge or a split as it was done: every reference that moved, with what stood there before, so that undoing brings it all back.
using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Id of a regrouping.</summary>
public readonly record struct RegroupingId(Guid Value) : IStoredId<RegroupingId>
{
    /// <inheritdoc/>
    public static RegroupingId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static RegroupingId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>What was done.</summary>
public enum RegroupingAct
{
    /// <summary>One item went into another.</summary>
    Merge,

    /// <summary>One item came out of another.</summary>
    Split,
}

/// <summary>One reference that moved.</summary>
/// <param name="Kind">Kind of the row.</param>
/// <param name="Key">Its id.</param>
/// <param name="Field">The field.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there.</param>
internal sealed record MovedReference(string Kind, Guid Key, string Field, string Before, string After);

/// <summary>A merge or a split.</summary>
public sealed class Regrouping
{
    private Regrouping()
    {
    }

    internal Regrouping(RegroupingId id, RegroupingAct act, Item kept, Item other, DateTime at, IEnumerable<MovedReference> moved)
    {
        (Id, Act, Workspace, Kind, At) = (id, act, kept.Workspace, kept.GetType().Name, at);
        (Kept, Other, Moved) = (kept.Key, other.Key, JsonSerializer.Serialize(moved));
    }

    /// <summary>Its id.</summary>
    public RegroupingId Id { get; private set; }

    /// <summary>Where.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>What was done.</summary>
    public RegroupingAct Act { get; private set; }

    /// <summary>Kind of both items.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The item that stayed.</summary>
    public Guid Kept { get; private set; }

    /// <summary>The item that went, or came.</summary>
    public Guid Other { get; private set; }

    /// <summary>When.</summary>
    public DateTime At { get; private set; }

    /// <summary>The references that moved, as JSON: never shown, they may belong to what others keep to themselves.</summary>
    public string Moved { get; private set; } = "";

    /// <summary>When it was undone; null while it stands.</summary>
    public DateTime? UndoneAt { get; private set; }

    internal ImmutableArray<MovedReference> References => JsonSerializer.Deserialize<ImmutableArray<MovedReference>>(Moved);

    internal void Undo(DateTime at) => UndoneAt = at;
}

/// <summary>The set of regroupings.</summary>
public static class RegroupingSet
{
    extension(WeftDb db)
    {
        /// <summary>All merges and splits.</summary>
        public DbSet<Regrouping> Regroupings => db.Set<Regrouping>();
    }
}

internal sealed class RegroupingMapping : IEntityTypeConfiguration<Regrouping>
{
    public void Configure(EntityTypeBuilder<Regrouping> builder)
    {
        builder.ToTable("regroupings");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kind).HasMaxLength(ItemKinds.MaxKind);
        builder.Ignore(r => r.References);
        builder.Property(r => r.UndoneAt).IsConcurrencyToken(); // undone by two at once: one of them is told
        builder.HasIndex(r => new { r.Workspace, r.Kept });
        builder.HasIndex(r => new { r.Workspace, r.Other });
    }
}
