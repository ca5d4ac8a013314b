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
/// <param name="Count">How many rows there are in all; at most <see cref="ShowList.MostCounted"/>, with words <see cref="ShowList.MostWithWords"/>.</param>
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

    /// <summary>The same for what has words: each row takes a look at two tables.</summary>
    public const int MostWithWords = 200;

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
        var page = query.Words is null ? await PageOf(list, items, query, ct) : await PageWithWords(list, workspace, items, query, ct);
        var seen = new SeenItems(db);
        await seen.Learn(list, page.Rows, null, ct);
        return new ListPage(list, page.Query, access.Value, [.. page.Rows.Select(r => RowOf(list, access.Value, r, seen))], page.Count, page.IsCut);
    }

    private async Task<Page> PageOf(ItemList list, IQueryable<Item> items, ListQuery query, CancellationToken ct)
    {
        var count = await items.Select(i => 1).Take(MostCounted + 1).CountAsync(ct);
        query = Within(query, Math.Min(count, MostCounted));
        var rows = await list.Sorted(db, items, query).Read((query.Page - 1) * query.Size, query.Size, ct);
        return new Page(query, rows, Math.Min(count, MostCounted), count > MostCounted);
    }

    // The words are looked for once: what is counted also tells which rows stand on the page.
    private async Task<Page> PageWithWords(ItemList list, WorkspaceId workspace, IQueryable<Item> items, ListQuery query, CancellationToken ct)
    {
        var keys = await list.Keys(db, list.Sorted(db, items, query), MostWithWords + 1, ct);
        query = Within(query, Math.Min(keys.Count, MostWithWords));
        var shown = keys.Skip((query.Page - 1) * query.Size).Take(query.Size).ToList();
        var rows = (await list.WithKeys(db, workspace, shown).ToListAsync(ct)).OrderBy(r => shown.IndexOf(r.Key)).ToList();
        return new Page(query, rows, Math.Min(keys.Count, MostWithWords), keys.Count > MostWithWords);
    }

    private static ListQuery Within(ListQuery query, int count) => query with { Page = Math.Clamp(query.Page, 1, Math.Max(1, (count + query.Size - 1) / query.Size)) };

    private sealed record Page(ListQuery Query, List<Item> Rows, int Count, bool IsCut);

    /// <summary>An item as a row; what it points at was learnt before.</summary>
    internal static ShownRow RowOf(ItemList list, Access access, Item item, SeenItems seen) => new(
        ItemRef.To(item), item.Label, item.Revision, item.Visibility, item.IsDraft, list.MayEdit(access, item), [.. list.Columns.Select(c => CellOf(c, item, seen))]);

    private static ShownCell CellOf(Column column, Item item, SeenItems seen) =>
        column.Read(item, seen) is not { } words ? default
        : new ShownCell(words, column.Pointed(item) is { } key ? new ItemRef(column.Target!.Name, key) : null);
}
