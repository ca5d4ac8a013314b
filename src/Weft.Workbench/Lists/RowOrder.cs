// The order in which rows of a file are taken: what points at another new row of the same file comes after it.
using System.Collections.Immutable;

namespace Weft.Workbench.Lists;

/// <summary>Orders rows.</summary>
internal sealed class RowOrder(ItemList list, ImmutableArray<GivenRow> rows, SeenItems seen)
{
    private readonly ImmutableArray<Column> inward = [.. list.Columns.Where(c => c.Target == list.ItemType && !c.IsReadOnly)];

    /// <summary>The rows; each is decided when its turn comes, since those before it may have added what it points at.</summary>
    public IEnumerable<GivenRow> Rows()
    {
        var labels = inward.IsEmpty ? [] : rows.Select(r => r[list.Columns[1].Key]).OfType<string>();
        var names = labels.Select(SeenItems.NameOf).ToHashSet(StringComparer.Ordinal);
        for (IReadOnlyCollection<GivenRow> left = rows; left.Count > 0;)
        {
            var waiting = new List<GivenRow>();
            foreach (var row in left)
            {
                if (Waits(row, names)) waiting.Add(row);
                else yield return row;
            }

            if (waiting.Count == left.Count) names.Clear(); // they wait for each other: nothing comes any more
            left = waiting;
        }
    }

    private bool Waits(GivenRow row, HashSet<string> names) => inward.Any(c =>
        row[c.Key] is { } words && names.Contains(SeenItems.NameOf(words)) && seen.Find(list.ItemType, words).Refusal == ListRefusals.NoSuchItem);
}
