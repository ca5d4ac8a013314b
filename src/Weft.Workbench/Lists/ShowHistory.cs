// What was done to an item, or in a workspace: entry by entry, the latest first, in the words of the columns.
using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>One entry as it is shown.</summary>
/// <param name="Number">Its number in the workspace.</param>
/// <param name="Act">What was done.</param>
/// <param name="Item">On what.</param>
/// <param name="Label">What that is called now; null where it cannot be seen, was removed, or is no item.</param>
/// <param name="Person">Who; null where nobody may be named, and for the one person of a laptop.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Why">Why, in the words of the person.</param>
/// <param name="Changes">What changed, by column.</param>
/// <param name="CanGoBack">Whether the item can go back to what it was after this entry.</param>
public sealed record ShownEntry(
    long Number, HistoryAct Act, ItemRef Item, string? Label, PersonId? Person, DateTime At, string? Why, ImmutableArray<FieldChange> Changes, bool CanGoBack);

/// <summary>A page of history.</summary>
/// <param name="Entries">The entries, the latest first.</param>
/// <param name="Before">Where the next page begins; null where there is none.</param>
/// <param name="Names">Names of those who did it; who was erased has none.</param>
public sealed record HistoryPage(ImmutableArray<ShownEntry> Entries, long? Before, ImmutableDictionary<PersonId, string> Names);

/// <summary>Shows history.</summary>
public sealed class ShowHistory(WeftDb db, Door door, PersonNames names)
{
    /// <summary>Entries of a page.</summary>
    public const int Size = 50;

    /// <summary>Longest words shown of one value, in UTF-16 code units.</summary>
    public const int MostWords = 1_000;

    private static readonly string[] Unshown = ["Id", nameof(Item.Owner), nameof(Item.IsUnattributed), "Sha256"];

    /// <summary>Shows a page.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="item">Of which item; null for the whole workspace.</param>
    /// <param name="before">Only entries with a smaller number; null for the latest.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<HistoryPage>> Run(WorkspaceId workspace, ItemRef? item, long? before, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.ReadHistory, ct);
        if (!access.IsOk) return access.Refusal;
        var entries = db.History.AsNoTracking().Where(h => h.Workspace == workspace);
        if (item is { } one) entries = entries.Where(h => h.Kind == one.Kind && h.Key == one.Key);
        if (before is { } number) entries = entries.Where(h => h.Number < number);
        var found = await entries.OrderByDescending(h => h.Number).Take(Size + 1).ToListAsync(ct);
        var page = found.Take(Size).ToList();

        var seen = new SeenItems(db);
        var labels = await Labels(page, ct);
        var shown = ImmutableArray.CreateBuilder<ShownEntry>();
        foreach (var entry in page) shown.Add(await Show(entry, labels, seen, ct));
        return new HistoryPage(shown.ToImmutable(), found.Count > Size ? page[^1].Number : null, await names.Of(page.Select(e => e.Person).OfType<PersonId>(), ct));
    }

    private async Task<Dictionary<ItemRef, string>> Labels(IEnumerable<HistoryEntry> entries, CancellationToken ct)
    {
        var labels = new Dictionary<ItemRef, string>();
        foreach (var one in entries.Select(e => new ItemRef(e.Kind, e.Key)).Distinct())
        {
            if (await db.FindItem(one, ct) is { } item) labels[one] = item.Label;
        }

        return labels;
    }

    private static async Task<ShownEntry> Show(HistoryEntry entry, Dictionary<ItemRef, string> labels, SeenItems seen, CancellationToken ct)
    {
        var (list, reference) = (ListRegistry.Instance.OfKind(entry.Kind), new ItemRef(entry.Kind, entry.Key));
        var (before, after) = (StoredState.Read(entry.Before), StoredState.Read(entry.After));
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var property in before.Keys.Union(after.Keys, StringComparer.Ordinal).Except(Unshown, StringComparer.Ordinal))
        {
            var column = list?.Columns.FirstOrDefault(c => c.Property == property);
            var change = new FieldChange(
                column?.Key ?? property, await Words(column, before, property, seen, ct), await Words(column, after, property, seen, ct));
            if (change.Before != change.After) changes.Add(change);
        }

        return new ShownEntry(
            entry.Number, entry.Act, reference, labels.GetValueOrDefault(reference), entry.Person, entry.At, entry.Why, changes.ToImmutable(),
            list is not null && StoredState.Acts.Contains(entry.Act));
    }

    private static async Task<string?> Words(Column? column, Dictionary<string, JsonElement> values, string property, SeenItems seen, CancellationToken ct)
    {
        if (!values.TryGetValue(property, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (column?.Target is { } target && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var key))
        {
            await column.Learn(seen, [key], [], ct);
            return seen.LabelOf(target, key);
        }

        var words = value.ValueKind switch
        {
            JsonValueKind.True => ValueForms.YesNo.Write(true),
            JsonValueKind.False => ValueForms.YesNo.Write(false),
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };
        if (column?.Kind == ColumnKind.Choices) words = words?.Replace(", ", "; ", StringComparison.Ordinal);
        var clean = CellWords.Clean(words);
        return clean?.Length > MostWords ? clean[..MostWords] + "…" : clean;
    }
}
