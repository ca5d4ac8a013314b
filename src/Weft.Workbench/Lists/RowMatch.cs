// For each row of a file the item that it is about: by id, or where it has none by the columns that tell one item from another.
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Finds the items of rows.</summary>
internal sealed class RowMatch(WeftDb db, ItemList list, WorkspaceId workspace, SeenItems seen)
{
    private readonly Dictionary<Guid, Item> byKey = [];
    private readonly Dictionary<string, List<Item>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> takenBy = new(StringComparer.Ordinal);

    /// <summary>Loads what the rows may be about, tracked.</summary>
    public async Task Load(IReadOnlyCollection<GivenRow> rows, CancellationToken ct)
    {
        foreach (var keys in rows.Select(r => Guid.TryParse(r[StandardColumns.IdKey], out var key) ? key : (Guid?)null).OfType<Guid>().Distinct().Chunk(SeenItems.AtOnce))
        {
            foreach (var item in await list.WithKeys(db, workspace, keys).AsTracking().ToListAsync(ct)) byKey[item.Key] = item;
        }

        if (list.SameBy.IsEmpty) return;
        var named = rows.Where(r => r[StandardColumns.IdKey] is null).Select(r => r[list.Columns[1].Key]).OfType<string>().Select(SeenItems.NameOf);
        foreach (var names in named.Distinct(StringComparer.Ordinal).Chunk(SeenItems.AtOnce))
        {
            foreach (var item in await list.WithNames(db, workspace, names).AsTracking().OrderBy(i => i.SortText).Take(GivenTable.MaxRows).ToListAsync(ct))
            {
                if (!byName.TryGetValue(item.SortText, out var same)) byName[item.SortText] = same = [];
                same.Add(item);
            }
        }
    }

    /// <summary>All items that were loaded.</summary>
    public IReadOnlyCollection<Item> Loaded => [.. byKey.Values.Concat(byName.Values.SelectMany(i => i)).Distinct()];

    /// <summary>The item of a row; none of both for a new one.</summary>
    public (Item? Item, Refusal? Refusal) Of(GivenRow row)
    {
        if (row[StandardColumns.IdKey] is { } id)
        {
            return Guid.TryParse(id, out var key) && byKey.TryGetValue(key, out var known) ? Taken(row, known, known.Key.ToString("N", CultureInfo.InvariantCulture)) : (null, ListRefusals.UnknownId);
        }

        if (list.SameBy.IsEmpty || row[list.Columns[1].Key] is not { } label) return (null, null);
        var same = byName.GetValueOrDefault(SeenItems.NameOf(label), []).FindAll(i => list.SameBy.All(k => IsSame(list.Find(k)!, i, row)));
        return same.Count switch
        {
            0 => Taken(row, null, string.Join('\n', list.SameBy.Select(k => Terms.Fold(row[k] ?? "")))),
            1 => Taken(row, same[0], same[0].Key.ToString("N", CultureInfo.InvariantCulture)),
            _ => (null, ListRefusals.RowAmbiguous),
        };
    }

    private bool IsSame(Column column, Item item, GivenRow row)
    {
        if (!row.Words.ContainsKey(column.Key)) return false;
        var (held, given) = (column.Read(item, seen), row[column.Key]);
        if (held == given || Terms.Fold(held ?? "") == Terms.Fold(given ?? "")) return true;
        return column.Target is { } target && given is not null && seen.Find(target, given).Key is { } key && key == column.Pointed(item);
    }

    private (Item? Item, Refusal? Refusal) Taken(GivenRow row, Item? item, string by) =>
        takenBy.TryAdd(by, row.Number) ? (item, null) : (null, ListRefusals.RowTwice(takenBy[by]));
}
