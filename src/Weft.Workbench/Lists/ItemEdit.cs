// Sets words on items: the one way in which forms, files and bulk edits change them.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>What one column held and holds.</summary>
/// <param name="Column">Key of the column.</param>
/// <param name="Before">Its words before; null for nothing.</param>
/// <param name="After">Its words after; null for nothing.</param>
public sealed record FieldChange(string Column, string? Before, string? After);

/// <summary>What is wrong with one column.</summary>
/// <param name="Column">Key of the column; null for the whole item.</param>
/// <param name="Refusal">Why.</param>
public sealed record FieldFault(string? Column, Refusal Refusal);

/// <summary>What became of an edit, not yet saved.</summary>
internal sealed record Edited(Item? Item, ImmutableArray<FieldChange> Changes, ImmutableArray<FieldFault> Faults);

/// <summary>Edits items within one unit of work.</summary>
internal sealed class ItemEdit(WeftDb db, SetReach reaching)
{
    /// <summary>Sets words on a tracked item. With any fault it is left as it was.</summary>
    /// <param name="list">Its list.</param>
    /// <param name="access">What the person may do.</param>
    /// <param name="item">The item.</param>
    /// <param name="words">Words by column key.</param>
    /// <param name="seen">What can be seen, learnt before.</param>
    /// <param name="isTrial">Whether it only has to tell what would change: who may see other items is then left alone.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Edited> Set(
        ItemList list, Access access, Item item, IReadOnlyDictionary<string, string?> words, SeenItems seen, bool isTrial, CancellationToken ct)
    {
        if (!list.MayEdit(access, item)) return Refused(item, WorkbenchRefusals.NotAllowed);
        var (changes, faults) = (ImmutableArray.CreateBuilder<FieldChange>(), ImmutableArray.CreateBuilder<FieldFault>());
        Set(list.Columns.Where(c => !IsReach(c)), item, words, seen, changes, faults);
        if (faults.Count == 0 && changes.Count > 0) await Ask(list, item, faults, ct);
        if (faults.Count == 0 && Wished(list, item, words, seen, faults) is { } wished && faults.Count == 0)
        {
            var set = isTrial ? 0 : await reaching.Apply(access, item, wished.Visibility, wished.Room, ct);
            if (!set.IsOk) faults.Add(new FieldFault(set.Refusal.Where ?? StandardColumns.VisibilityKey, set.Refusal with { Where = null }));
            changes.AddRange(wished.Changes);
        }

        if (faults.Count == 0) return new Edited(item, changes.ToImmutable(), []);
        Forget(item);
        return new Edited(item, [], faults.ToImmutable());
    }

    /// <summary>Makes an item of words and adds it.</summary>
    public async Task<Edited> Add(ItemList list, Access access, IReadOnlyDictionary<string, string?> words, SeenItems seen, CancellationToken ct)
    {
        if (list.ToAdd is not { } needed || !access.May(needed)) return Refused(null, WorkbenchRefusals.NotAllowed);
        var (changes, faults) = (ImmutableArray.CreateBuilder<FieldChange>(), ImmutableArray.CreateBuilder<FieldFault>());
        var reach = ReachOf(access, words, seen, faults);
        var isDraft = ValueForms.YesNo.Read(Given(words, StandardColumns.DraftKey) ?? "no") == true;
        var item = list.Make(new NewItem(access.Workspace, reach, isDraft, db.Clock));
        var own = list.Columns.Where(c => !IsReach(c)).ToList();
        Set(own, item, words, seen, changes, faults);
        faults.AddRange(own.Where(c => c.IsRequired && !words.ContainsKey(c.Key) && c.Read(item, seen) is null).Select(c => new FieldFault(c.Key, ListRefusals.Required)));
        if (faults.Count == 0) await Ask(list, item, faults, ct);
        if (faults.Count > 0) return new Edited(null, [], faults.ToImmutable());
        db.Add(item);
        return new Edited(item, changes.ToImmutable(), []);
    }

    /// <summary>Takes back what was set on a tracked item.</summary>
    public void Forget(Item item)
    {
        var entry = db.Entry(item);
        entry.CurrentValues.SetValues(entry.OriginalValues);
        entry.State = EntityState.Unchanged;
    }

    private async Task Ask(ItemList list, Item item, ImmutableArray<FieldFault>.Builder faults, CancellationToken ct)
    {
        if (await list.RefusalOf(db, item, ct) is { } refusal) faults.Add(new FieldFault(list.Find(refusal.Where ?? "")?.Key, refusal with { Where = null }));
    }

    private static Edited Refused(Item? item, Refusal refusal) => new(item, [], [new FieldFault(null, refusal)]);

    private static bool IsReach(Column column) => column.Key is StandardColumns.VisibilityKey or StandardColumns.RoomKey;

    private static string? Given(IReadOnlyDictionary<string, string?> words, string key) => CellWords.Clean(words.GetValueOrDefault(key));

    private static void Set(
        IEnumerable<Column> columns, Item item, IReadOnlyDictionary<string, string?> words, SeenItems seen,
        ImmutableArray<FieldChange>.Builder changes, ImmutableArray<FieldFault>.Builder faults)
    {
        foreach (var column in columns.Where(c => !c.IsReadOnly && words.ContainsKey(c.Key)))
        {
            var (before, after) = (column.Read(item, seen), Given(words, column.Key));
            if (before == after && (after is not null || !column.IsRequired)) continue;
            if (after is null && column.Key == StandardColumns.DraftKey) continue; // nothing said
            var refusal = after is null && column.IsRequired ? ListRefusals.Required : column.Set(item, after, seen);
            if (refusal is not null) faults.Add(new FieldFault(column.Key, refusal));
            else if (column.Read(item, seen) is var now && now != before) changes.Add(new FieldChange(column.Key, before, now));
        }
    }

    // Null where nothing changes. What is empty says nothing: also the room that the person cannot see.
    private static (Visibility Visibility, RoomId? Room, IEnumerable<FieldChange> Changes)? Wished(
        ItemList list, Item item, IReadOnlyDictionary<string, string?> words, SeenItems seen, ImmutableArray<FieldFault>.Builder faults)
    {
        var (visibility, room, choice) = (item.Visibility, item.Room, ValueForms.Choice<Visibility>());
        if (Given(words, StandardColumns.VisibilityKey) is { } named)
        {
            if (choice.Read(named) is { } wished) visibility = wished;
            else faults.Add(new FieldFault(StandardColumns.VisibilityKey, choice.Refusal));
        }

        var shown = list.Find(StandardColumns.RoomKey)!.Read(item, seen);
        var asked = Given(words, StandardColumns.RoomKey);
        if (asked is not null && asked != shown)
        {
            var (key, refusal) = seen.Find(typeof(Room), asked);
            if (refusal is not null) faults.Add(new FieldFault(StandardColumns.RoomKey, refusal));
            else room = RoomId.From(key!.Value);
        }

        var moves = visibility == Visibility.Room && room != item.Room;
        if (visibility == item.Visibility && !moves) return null;
        var changes = new List<FieldChange>();
        if (visibility != item.Visibility) changes.Add(new FieldChange(StandardColumns.VisibilityKey, item.Visibility.ToString(), visibility.ToString()));
        if (moves) changes.Add(new FieldChange(StandardColumns.RoomKey, shown, room is { } into ? seen.LabelOf(typeof(Room), into.Value) : null));
        return (visibility, room, changes);
    }

    private static Reach ReachOf(Access access, IReadOnlyDictionary<string, string?> words, SeenItems seen, ImmutableArray<FieldFault>.Builder faults)
    {
        if (Given(words, StandardColumns.VisibilityKey) is not { } named) return access.ForNew;
        if (ValueForms.Choice<Visibility>() is var choice && choice.Read(named) is not { } visibility)
        {
            faults.Add(new FieldFault(StandardColumns.VisibilityKey, choice.Refusal));
            return access.Own;
        }

        if (visibility != Visibility.Room) return new Reach(visibility, null, access.Person);
        var (key, refusal) = Given(words, StandardColumns.RoomKey) is { } asked ? seen.Find(typeof(Room), asked) : (null, WorkbenchRefusals.NoRoom);
        if (refusal is not null) faults.Add(new FieldFault(StandardColumns.RoomKey, refusal with { Where = null }));
        return new Reach(visibility, key is { } found ? RoomId.From(found) : null, access.Person);
    }
}
