// Many items at once: a column set, removed or brought back, for ticked rows or for all that match; and the whole of it undone as a new act.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>What a bulk edit does.</summary>
public enum ManyAct
{
    /// <summary>Sets a column.</summary>
    Set,

    /// <summary>Removes.</summary>
    Remove,

    /// <summary>Brings removed items back.</summary>
    BringBack,
}

/// <summary>A bulk edit.</summary>
/// <param name="Keys">Ids of the rows; null for all that match the query.</param>
/// <param name="Act">What to do.</param>
/// <param name="Column">Key of the column to set.</param>
/// <param name="Words">Its words; null for nothing.</param>
public sealed record ManyEdit(IReadOnlyCollection<Guid>? Keys, ManyAct Act, string? Column, string? Words);

/// <summary>An item that was left as it was, and why.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Refusal">Why.</param>
public sealed record LeftItem(string Label, Refusal Refusal);

/// <summary>What became of a bulk edit.</summary>
/// <param name="Changed">How many items changed.</param>
/// <param name="Left">Items that were left as they were.</param>
/// <param name="First">Number of its first entry in the history, to undo it by; 0 where nothing changed.</param>
/// <param name="Last">Number of its last entry.</param>
public sealed record ManyOutcome(int Changed, ImmutableArray<LeftItem> Left, long First, long Last);

/// <summary>Edits many items of a list.</summary>
public sealed class EditMany(WeftDb db, Door door, IWordIndex index, SetReach reaching)
{
    /// <summary>Most items of one bulk edit.</summary>
    public const int MostItems = 2_000;

    /// <summary>Edits them in one transaction.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="name">Name of the list.</param>
    /// <param name="given">The query, by the names of <see cref="ListQuery.Read"/>; asked where no rows are named.</param>
    /// <param name="edit">What to do.</param>
    /// <param name="why">Why, in the words of the person.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<ManyOutcome>> Run(
        WorkspaceId workspace, string name, Func<string, string?> given, ManyEdit edit, string? why, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var access = await door.Enter(workspace, Permission.Edit, ct);
        if (!access.IsOk) return access.Refusal;
        if (ListRegistry.Instance.Find(name) is not { } list) return ListRefusals.NoList;
        if (edit.Act == ManyAct.Set && list.Find(edit.Column ?? "") is not { IsReadOnly: false }) return ListRefusals.NoColumn;
        if (edit.Act == ManyAct.BringBack) db.Sight = db.Sight.WithRemoved();
        var chosen = Chosen(list, workspace, given, edit);
        if (!chosen.IsOk) return chosen.Refusal;
        var items = await chosen.Value.Query.AsTracking().OrderBy(i => i.SortText).Take(MostItems + 1).ToListAsync(ct);
        if (items.Count > MostItems) return ListRefusals.TooManyChosen(MostItems);

        var left = await Edit(list, access.Value, items, edit, ct);
        return await ManyOutcomes.Save(db, items.Select(i => i.Key), left, why, ct);
    }

    // A query is no reference type that a result could hold as it is: it goes in a box.
    private sealed record Choice(IQueryable<Item> Query);

    private Result<Choice> Chosen(ItemList list, WorkspaceId workspace, Func<string, string?> given, ManyEdit edit)
    {
        if (edit.Keys is { } keys)
        {
            return keys.Count == 0 ? ListRefusals.NothingChosen : keys.Count > MostItems ? ListRefusals.TooManyChosen(MostItems)
                : new Choice(list.WithKeys(db, workspace, [.. keys.Distinct()]));
        }

        var (items, wrong) = list.Filtered(db, index, workspace, ListQuery.Read(list, given) with { IsRemoved = edit.Act == ManyAct.BringBack });
        return items is null ? ListRefusals.WrongFilter(wrong!) : new Choice(items);
    }

    private async Task<ImmutableArray<LeftItem>> Edit(ItemList list, Access access, List<Item> items, ManyEdit edit, CancellationToken ct)
    {
        var words = new Dictionary<string, string?>(StringComparer.Ordinal) { [edit.Column ?? ""] = edit.Words };
        if (edit.Column == StandardColumns.RoomKey) words[StandardColumns.VisibilityKey] = nameof(Visibility.Room); // a room says both
        var (seen, setting, left) = (new SeenItems(db), new ItemEdit(db, reaching), ImmutableArray.CreateBuilder<LeftItem>());
        await seen.Learn(list, items, c => [words.GetValueOrDefault(c.Key)], ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        foreach (var item in items)
        {
            if (edit.Act == ManyAct.Set)
            {
                var edited = await setting.Set(list, access, item, words, seen, isTrial: false, ct);
                if (!edited.Faults.IsEmpty) left.Add(new LeftItem(item.Label, edited.Faults[0].Refusal));
            }
            else if (!list.MayEdit(access, item))
            {
                left.Add(new LeftItem(item.Label, WorkbenchRefusals.NotAllowed));
            }
            else if (edit.Act == ManyAct.Remove)
            {
                item.Remove(now);
            }
            else
            {
                item.BringBack();
            }
        }

        return left.ToImmutable();
    }
}

/// <summary>Undoes a bulk edit as a new act. What was changed since stays as it is.</summary>
public sealed class UndoMany(WeftDb db, Door door, SetReach reaching)
{
    /// <summary>Undoes it.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="name">Name of the list.</param>
    /// <param name="first">Number of its first entry in the history.</param>
    /// <param name="last">Number of its last entry.</param>
    /// <param name="why">Why, in the words of the person.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<ManyOutcome>> Run(WorkspaceId workspace, string name, long first, long last, string? why, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Edit, ct);
        if (!access.IsOk) return access.Refusal;
        if (ListRegistry.Instance.Find(name) is not { } list) return ListRefusals.NoList;
        if (last < first || last - first >= EditMany.MostItems) return ListRefusals.TooManyChosen(EditMany.MostItems);
        db.Sight = db.Sight.WithRemoved();
        var entries = await db.History.AsNoTracking()
            .Where(h => h.Workspace == workspace && h.Number >= first && h.Number <= last && h.Kind == list.Kind && StoredState.Acts.Contains(h.Act) && h.Before != null)
            .ToListAsync(ct);
        var items = new Dictionary<Guid, Item>();
        foreach (var keys in entries.Select(e => e.Key).Distinct().Chunk(SeenItems.AtOnce))
        {
            foreach (var item in await list.WithKeys(db, workspace, keys).AsTracking().ToListAsync(ct)) items[item.Key] = item;
        }

        var left = ImmutableArray.CreateBuilder<LeftItem>();
        foreach (var entry in entries.Where(e => items.ContainsKey(e.Key)))
        {
            if (await Undo(list, access.Value, items[entry.Key], entry, ct) is not { } refusal) continue;
            new ItemEdit(db, reaching).Forget(items[entry.Key]);
            left.Add(new LeftItem(items[entry.Key].Label, refusal));
        }

        return await ManyOutcomes.Save(db, items.Keys, left.ToImmutable(), why, ct);
    }

    private async Task<Refusal?> Undo(ItemList list, Access access, Item item, HistoryEntry entry, CancellationToken ct)
    {
        if (!list.MayEdit(access, item)) return WorkbenchRefusals.NotAllowed;
        var (row, before) = (db.Entry(item), StoredState.Read(entry.Before));
        if (!StoredState.Holds(row, StoredState.Read(entry.After))) return ListRefusals.ChangedSince;
        if (StoredState.ReachIn(row, before) is var (visibility, room))
        {
            var set = await reaching.Apply(access, item, visibility, room, ct);
            if (!set.IsOk) return set.Refusal;
        }

        if (StoredState.DraftIn(before) is { } isDraft) item.Publish(!isDraft);
        StoredState.Set(row, before);
        return await list.RefusalOf(db, item, ct);
    }
}

/// <summary>Saves a bulk edit and tells what became of it from the entries that were added.</summary>
internal static class ManyOutcomes
{
    public static async Task<Result<ManyOutcome>> Save(WeftDb db, IEnumerable<Guid> keys, ImmutableArray<LeftItem> left, string? why, CancellationToken ct)
    {
        // Earlier entries of the same items may be loaded with the save, to become as strict as they: only what comes after this number is new.
        var workspace = db.Sight.Workspace;
        var last = await db.HistoryChains.AsNoTracking().Where(c => c.Workspace == workspace).Select(c => c.Number).SingleOrDefaultAsync(ct);
        db.Because(why);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return WorkbenchRefusals.EditedMeanwhile;
        }

        var own = keys.ToHashSet();
        var added = db.ChangeTracker.Entries<HistoryEntry>().Select(e => e.Entity).Where(h => h.Number > last && own.Contains(h.Key)).ToList();
        return new ManyOutcome(added.Count, left, added.Count == 0 ? 0 : added.Min(h => h.Number), added.Count == 0 ? 0 : added.Max(h => h.Number));
    }
}
