// Writes history with every save, in its transaction: no use case can forget it.
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>Adds an entry for each added or changed item and for each act that was noted.</summary>
internal sealed class HistoryWriter : ISaveRule
{
    // Microseconds are what both databases keep: a seal must be the same when it is read back.
    private const long Tick = TimeSpan.TicksPerMicrosecond;

    private static readonly string[] Unwritten = [nameof(Item.Revision), nameof(Item.Workspace), nameof(Item.SortText), nameof(Item.FoldedText)];

    // For people to read in the database as well: letters stay letters.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public bool IsConcerned(WeftDb db) => db.ChangeTracker.Entries<Item>().Any(IsChanged) || db.Notes().Count > 0;

    /// <inheritdoc/>
    public async Task Before(WeftDb db, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow().UtcDateTime;
        now = new DateTime(now.Ticks - (now.Ticks % Tick), DateTimeKind.Utc);
        var entries = db.ChangeTracker.Entries<Item>().Where(IsChanged).ToList().ConvertAll(e => EntryOf(db, e, now));
        entries.AddRange(db.Notes().Select(n => EntryOf(db, n, now)));
        db.Notes().Clear();
        foreach (var item in db.ChangeTracker.Entries<Item>().Where(IsHidden).Select(e => e.Entity).ToList()) await HideEarlier(db, item, ct);
        foreach (var workspace in entries.GroupBy(e => e.Workspace)) await Append(db, workspace.Key, [.. workspace], ct);
    }

    private static bool IsChanged(EntityEntry<Item> entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static HistoryEntry EntryOf(WeftDb db, EntityEntry<Item> entry, DateTime now)
    {
        var item = entry.Entity;
        if (item.Workspace != db.Sight.Workspace) throw new InvalidOperationException($"{item.GetType().Name} belongs to a workspace that was not entered.");
        if (entry.State == EntityState.Deleted) throw new InvalidOperationException("Items are removed by Remove, so that it can be undone.");
        var act = ActOf(entry);
        var before = entry.State == EntityState.Added ? null : Write(entry, p => p.OriginalValue, p => p.IsModified);
        var after = Write(entry, p => p.CurrentValue, p => entry.State == EntityState.Added ? p.CurrentValue is not null : p.IsModified);
        if (entry.State == EntityState.Modified) entry.Property(i => i.Revision).CurrentValue = entry.Property(i => i.Revision).OriginalValue + 1;
        var (person, at) = ActorOf(db, item.IsUnattributed, now);
        return new HistoryEntry(
            item.Workspace, item.Reach, item.IsToldAsDraft, new HistoryEntry.Acted(act, ItemRef.To(item), person, at, Cut(db.Why), before, after));
    }

    private static HistoryEntry EntryOf(WeftDb db, Note note, DateTime now)
    {
        var (person, at) = ActorOf(db, note.IsUnattributed, now);
        return new HistoryEntry(
            note.Workspace, note.Reach, note.IsDraft, new HistoryEntry.Acted(note.Act, note.Item, person, at, Cut(db.Why), note.Before, note.After));
    }

    // The moment alone would tell who it was to whoever knows who was at work then.
    private static (PersonId? Person, DateTime At) ActorOf(WeftDb db, bool isUnattributed, DateTime now) =>
        isUnattributed ? (null, now.Date) : (db.Sight.Person, now);

    private static bool IsHidden(EntityEntry<Item> entry) => entry.State == EntityState.Modified
        && (entry.Property(i => i.Visibility).IsModified || entry.Property(i => i.Room).IsModified || entry.Property(i => i.Owner).IsModified
            || (entry.Property(i => i.IsDraft).IsModified && entry.Entity.IsDraft));

    // What was said of the item while it was open is not for those who may no longer see it.
    private static async Task HideEarlier(WeftDb db, Item item, CancellationToken ct)
    {
        var kind = item.GetType().Name;
        await foreach (var entry in db.History.IgnoreQueryFilters()
            .Where(h => h.Workspace == item.Workspace && h.Kind == kind && h.Key == item.Key).AsAsyncEnumerable().WithCancellation(ct)) entry.HideAs(item);
    }

    private static HistoryAct ActOf(EntityEntry<Item> entry)
    {
        if (entry.State == EntityState.Added) return HistoryAct.Added;
        if (entry.Property(i => i.RemovedAt).IsModified) return entry.Entity.RemovedAt is null ? HistoryAct.BroughtBack : HistoryAct.Removed;
        if (entry.Property(i => i.IsDraft).IsModified) return HistoryAct.Published;
        return entry.Property(i => i.Visibility).IsModified || entry.Property(i => i.Room).IsModified ? HistoryAct.Reached : HistoryAct.Changed;
    }

    private static string Write(EntityEntry entry, Func<PropertyEntry, object?> value, Func<PropertyEntry, bool> isWritten) => JsonSerializer.Serialize(
        entry.Properties.Where(p => !Unwritten.Contains(p.Metadata.Name) && isWritten(p))
            .ToDictionary(p => p.Metadata.Name, p => Stored(p, value(p)), StringComparer.Ordinal), Readable);

    private static object? Stored(PropertyEntry property, object? value) =>
        property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    private static string? Cut(string? why) => why is { Length: > HistoryEntry.MaxWhy } ? why[..HistoryEntry.MaxWhy] : why;

    private static async Task Append(WeftDb db, WorkspaceId workspace, List<HistoryEntry> entries, CancellationToken ct)
    {
        await WorkspaceTurn.Hold(db, workspace, ct);
        foreach (var stale in db.ChangeTracker.Entries<HistoryChain>().Where(c => c.Entity.Workspace == workspace).ToList()) stale.State = EntityState.Detached;
        var chain = await db.HistoryChains.SingleAsync(c => c.Workspace == workspace, ct);
        foreach (var entry in entries)
        {
            entry.SealAfter(chain.Number + 1, chain.Seal);
            chain.MoveTo(entry);
            db.Add(entry);
        }
    }
}
