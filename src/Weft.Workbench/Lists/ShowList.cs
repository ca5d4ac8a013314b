// One page of a list: what a person may see of it, filtered and sorted in the database.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>One cell as it is shown.</summary>
/// <param name="Words">What stands in it; null for nothing.</param>
/// <param name="Points">The item that it points at, where that can be seen.</param>
public readonly record struct ShownCell(string? Words, ItemRef? Points);

/// <summary>One item as a row.</summary>
/// <param name="Item">The item.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Visibility">Who may see it.</param>
/// <param name="IsDraft">Whether it is not published yet.</param>
/// <param name="MayEdit">Whether the person may edit it.</param>
/// <param name="Cells">A cell for each column of the list.</param>
public sealed record ShownRow(ItemRef Item, string Label, int Revision, Visibility Visibility, bool IsDraft, bool MayEdit, ImmutableArray<ShownCell> Cells);

/// <summary>One page of a list.</summary>
/// <param name="List">The list.</param>
/// <param name="Query">What was asked, its page within what there is.</param>
/// <param name="Access">What the person may do.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Count">How many rows there are in all; at most <see cref="ShowList.MostCounted"/>.</param>
/// <param name="IsCut">Whether there are more than were counted.</param>
public sealed record ListPage(ItemList List, ListQuery Query, Access Access, ImmutableArray<ShownRow> Rows, int Count, bool IsCut)
{
    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Clamp((Count + Query.Size - 1) / Query.Size, 1, ListQuery.MostPages);
}

/// <summary>Shows lists.</summary>
public sealed class ShowList(WeftDb db, Door door, IWordIndex index)
{
    /// <summary>Most rows that are counted: beyond, a page says "over".</summary>
    public const int MostCounted = 1_000;

    /// <summary>Shows a page.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="name">Name of the list.</param>
    /// <param name="given">The query, by the names of <see cref="ListQuery.Read"/>.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<ListPage>> Run(WorkspaceId workspace, string name, Func<string, string?> given, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (ListRegistry.Instance.Find(name) is not { } list) return ListRefusals.NoList;
        var query = ListQuery.Read(list, given);
        if (query.IsRemoved)
        {
            if (!access.Value.May(Permission.Edit)) return access.Value.Refused;
            db.Sight = db.Sight.WithRemoved();
        }

        var (items, wrong) = list.Filtered(db, index, workspace, query);
        if (items is null) return ListRefusals.WrongFilter(wrong!);
        var count = await items.Select(i => 1).Take(MostCounted + 1).CountAsync(ct);
        query = query with { Page = Math.Clamp(query.Page, 1, Math.Max(1, (Math.Min(count, MostCounted) + query.Size - 1) / query.Size)) };
        var rows = await list.Sorted(db, items, query).Read((query.Page - 1) * query.Size, query.Size, ct);
        var seen = new SeenItems(db);
        await seen.Learn(list, rows, null, ct);
        return new ListPage(
            list, query, access.Value, [.. rows.Select(r => RowOf(list, access.Value, r, seen))], Math.Min(count, MostCounted), count > MostCounted);
    }

    /// <summary>An item as a row; what it points at was learnt before.</summary>
    internal static ShownRow RowOf(ItemList list, Access access, Item item, SeenItems seen) => new(
        ItemRef.To(item), item.Label, item.Revision, item.Visibility, item.IsDraft, list.MayEdit(access, item), [.. list.Columns.Select(c => CellOf(c, item, seen))]);

    private static ShownCell CellOf(Column column, Item item, SeenItems seen) =>
        column.Read(item, seen) is not { } words ? default
        : new ShownCell(words, column.Pointed(item) is { } key ? new ItemRef(column.Target!.Name, key) : null);
}
