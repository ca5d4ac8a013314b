// One item with all its columns, what it was made from and what was made from it, as far as that can be seen.
using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>An item by its name.</summary>
/// <param name="Item">The item.</param>
/// <param name="Label">What it is called.</param>
public sealed record NamedItem(ItemRef Item, string Label);

/// <summary>What a form needs to know of a list.</summary>
/// <param name="List">The list.</param>
/// <param name="Access">What the person may do.</param>
/// <param name="Options">For each column that points at items, those that can be seen, by name; a long list is cut.</param>
public sealed record ListForm(ItemList List, Access Access, FrozenDictionary<string, ImmutableArray<NamedItem>> Options);

/// <summary>One item.</summary>
/// <param name="Form">What its form needs.</param>
/// <param name="Row">Its columns.</param>
/// <param name="IsRemoved">Whether it was removed.</param>
/// <param name="IsUnattributed">Whether nobody may be linked to it.</param>
/// <param name="Sources">What it was made from.</param>
/// <param name="Made">What was made from it.</param>
public sealed record ShownItem(
    ListForm Form, ShownRow Row, bool IsRemoved, bool IsUnattributed, ImmutableArray<NamedItem> Sources, ImmutableArray<NamedItem> Made);

/// <summary>Shows items and the forms of lists.</summary>
public sealed class ShowItem(WeftDb db, Door door)
{
    /// <summary>Most items offered for a column that points at items: beyond, one types the name.</summary>
    public const int MostOptions = 100;

    /// <summary>Most sources and most made items that are named.</summary>
    public const int MostLinks = 50;

    /// <summary>Shows what the form of a new item needs.</summary>
    public async Task<Result<ListForm>> Form(WorkspaceId workspace, string name, CancellationToken ct)
    {
        if (ListRegistry.Instance.Find(name) is not { } list) return ListRefusals.NoList;
        if (list.ToAdd is not { } needed) return ListRefusals.MadeElsewhere;
        var access = await door.Enter(workspace, needed, ct);
        return access.IsOk ? new ListForm(list, access.Value, await Options(list, workspace, ct)) : access.Refusal;
    }

    /// <summary>Shows an item.</summary>
    public async Task<Result<ShownItem>> Run(WorkspaceId workspace, string name, Guid key, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (ListRegistry.Instance.Find(name) is not { } list) return ListRefusals.NoList;
        if (await Find(list, access.Value, key, ct) is not { } item) return WorkbenchRefusals.NotFound;
        var seen = new SeenItems(db);
        await seen.Learn(list, [item], null, ct);
        var row = ShowList.RowOf(list, access.Value, item, seen);
        var links = await db.SourceLinks.AsNoTracking().Where(l => l.Workspace == workspace && (l.Derived == key || l.Source == key)).ToListAsync(ct);
        var sources = await Named(links.Where(l => l.Derived == key).Select(l => new ItemRef(l.SourceKind, l.Source)), ct);
        var made = await Named(links.Where(l => l.Source == key).Select(l => new ItemRef(l.DerivedKind, l.Derived)), ct);
        var form = new ListForm(list, access.Value, row.MayEdit ? await Options(list, workspace, ct) : FrozenDictionary<string, ImmutableArray<NamedItem>>.Empty);
        return new ShownItem(form, row, item.RemovedAt is not null, item.IsUnattributed, sources, made);
    }

    // A removed item is there for those who may bring it back.
    private async Task<Item?> Find(ItemList list, Access access, Guid key, CancellationToken ct)
    {
        if (await list.WithKeys(db, access.Workspace, [key]).SingleOrDefaultAsync(ct) is { } item) return item;
        var sight = db.Sight;
        db.Sight = sight.WithRemoved();
        var removed = await list.WithKeys(db, access.Workspace, [key]).SingleOrDefaultAsync(ct);
        db.Sight = sight;
        return removed is not null && list.MayEdit(access, removed) ? removed : null;
    }

    private async Task<ImmutableArray<NamedItem>> Named(IEnumerable<ItemRef> items, CancellationToken ct)
    {
        var named = ImmutableArray.CreateBuilder<NamedItem>();
        foreach (var one in items.Take(MostLinks))
        {
            if (await db.FindItem(one, ct) is { } item) named.Add(new NamedItem(one, item.Label));
        }

        return [.. named.OrderBy(n => n.Label, StringComparer.Ordinal)];
    }

    private async Task<FrozenDictionary<string, ImmutableArray<NamedItem>>> Options(ItemList list, WorkspaceId workspace, CancellationToken ct)
    {
        var options = new Dictionary<string, ImmutableArray<NamedItem>>(StringComparer.Ordinal);
        foreach (var column in list.Columns.Where(c => c.Target is not null && !c.IsReadOnly))
        {
            var seen = await db.ItemsOf(column.Target!).AsNoTracking().Where(i => i.Workspace == workspace).OrderBy(i => i.SortText).Take(MostOptions).ToListAsync(ct);
            options[column.Key] = [.. seen.Select(i => new NamedItem(ItemRef.To(i), i.Label))];
        }

        return options.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
