// A list of items of one kind: declared once by its columns, then shown, filtered, written, read back and edited by the same use cases as every other.
using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>A new item before its columns are set.</summary>
/// <param name="Workspace">Where.</param>
/// <param name="Reach">Who will see it.</param>
/// <param name="IsDraft">Whether it begins as a draft.</param>
/// <param name="Clock">For its id.</param>
public sealed record NewItem(WorkspaceId Workspace, Reach Reach, bool IsDraft, TimeProvider Clock);

/// <summary>A list, whatever its items are.</summary>
public abstract class ItemList
{
    private protected ItemList(Type itemType) => ItemType = itemType;

    /// <summary>Its name in addresses and files: English, lower case, plural.</summary>
    public abstract string Name { get; }

    /// <summary>The class of its items.</summary>
    public Type ItemType { get; }

    /// <summary>The kind of its items, as history and links name it.</summary>
    public string Kind => ItemType.Name;

    /// <summary>What one needs to add to it; null where its items are made elsewhere.</summary>
    public virtual Permission? ToAdd => Permission.Contribute;

    /// <summary>Whether the newest stand first; else they stand by their labels.</summary>
    public virtual bool IsNewestFirst => false;

    /// <summary>Columns by which a row without id is taken for an item that is there: all must agree. Empty: such a row is always new.</summary>
    public virtual ImmutableArray<string> SameBy => [Columns[1].Key];

    /// <summary>Its columns: id, its own, then who sees it and its revision.</summary>
    public ImmutableArray<Column> Columns { get; private protected init; } = [];

    /// <summary>Whether someone may edit an item of it.</summary>
    public virtual bool MayEdit(Access access, Item item)
    {
        ArgumentNullException.ThrowIfNull(access);
        return access.MayEdit(item);
    }

    /// <summary>What else forbids an edit, once its columns are set and nothing is saved yet; null where nothing does. What comes in from outside passes here too.</summary>
    internal virtual Task<Refusal?> RefusalOf(WeftDb db, Item item, CancellationToken ct) => Task.FromResult<Refusal?>(null);

    /// <summary>A column by its key; null where there is none.</summary>
    public Column? Find(string key) => Columns.FirstOrDefault(c => c.Key == key);

    /// <summary>Makes an item of it whose columns are not set yet.</summary>
    internal abstract Item Make(NewItem given);

    /// <summary>All that can be seen in a workspace.</summary>
    internal abstract IQueryable<Item> All(WeftDb db, WorkspaceId workspace);

    /// <summary>Those with some ids.</summary>
    internal abstract IQueryable<Item> WithKeys(WeftDb db, WorkspaceId workspace, IReadOnlyCollection<Guid> keys);

    /// <summary>Those whose label is sorted under one of some names.</summary>
    internal abstract IQueryable<Item> WithNames(WeftDb db, WorkspaceId workspace, IReadOnlyCollection<string> names);

    /// <summary>Those that a query asks for; null and the column where a filter makes no sense.</summary>
    internal abstract (IQueryable<Item>? Items, string? WrongColumn) Filtered(WeftDb db, IWordIndex index, WorkspaceId workspace, ListQuery query);

    /// <summary>The same in the order of the query, part after part.</summary>
    internal abstract ImmutableArray<IQueryable<Item>> Sorted(WeftDb db, IQueryable<Item> items, ListQuery query);

    /// <summary>The ids of the first of them.</summary>
    internal abstract Task<List<Guid>> Keys(WeftDb db, ImmutableArray<IQueryable<Item>> sorted, int most, CancellationToken ct);

    /// <summary>The words by which an item of it is searched.</summary>
    internal string WordsOf(Item item)
    {
        var seen = new SeenItems(null!); // columns of words look at nothing else
        return string.Join('\n', Columns.Where(c => c.Kind == ColumnKind.Text).Select(c => c.Read(item, seen)).OfType<string>());
    }
}

/// <summary>A list of items of one kind.</summary>
/// <typeparam name="T">The items.</typeparam>
public abstract class ItemList<T> : ItemList
    where T : Item
{
    private readonly ImmutableArray<Column<T>> columns;

    /// <summary>Declares a list by its own columns; the first names its items.</summary>
    protected ItemList(params ImmutableArray<Column<T>> own)
        : base(typeof(T))
    {
        columns = [StandardColumns.Id<T>(), .. own, StandardColumns.Visibility<T>(), StandardColumns.Room<T>(), StandardColumns.Draft<T>(), StandardColumns.Revision<T>()];
        Columns = [.. columns];
    }

    /// <summary>Makes an item whose columns are set next: words that are required may be empty here.</summary>
    protected abstract T New(NewItem given);

    /// <summary>A column of words.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="get">Reads it, in SQL too.</param>
    /// <param name="maxLength">Longest words, in UTF-16 code units.</param>
    /// <param name="set">Sets it, null for nothing; without it the column can only be read.</param>
    /// <param name="check">What else is asked of the words: the refusal of those that will not do, or null.</param>
    protected static Column<T> Text(
        string key, Expression<Func<T, string?>> get, int maxLength, Action<T, string?>? set = null, Func<string, Refusal?>? check = null) =>
        new TextColumn<T>(key, get, maxLength, set, check);

    /// <summary>A column of numbers.</summary>
    protected static Column<T> Number(
        string key, Expression<Func<T, double?>> get, double least, double most, bool isWhole = true, Action<T, double?>? set = null) =>
        new ValueColumn<T, double>(key, ColumnKind.Number, ValueForms.Number(least, most, isWhole), get, set);

    /// <summary>A column of days.</summary>
    protected static Column<T> Date(string key, Expression<Func<T, DateOnly?>> get, Action<T, DateOnly?>? set = null) =>
        new ValueColumn<T, DateOnly>(key, ColumnKind.Date, ValueForms.Date, get, set);

    /// <summary>A column of moments, to be read only.</summary>
    protected static Column<T> Moment(string key, Expression<Func<T, DateTime?>> get) => new ValueColumn<T, DateTime>(key, ColumnKind.Moment, ValueForms.Moment, get, null);

    /// <summary>A column of yes or no.</summary>
    protected static Column<T> YesNo(string key, Expression<Func<T, bool?>> get, Action<T, bool?>? set = null) =>
        new ValueColumn<T, bool>(key, ColumnKind.YesNo, ValueForms.YesNo, get, set);

    /// <summary>A column of one choice.</summary>
    protected static Column<T> Choice<TEnum>(string key, Expression<Func<T, TEnum?>> get, Action<T, TEnum?>? set = null)
        where TEnum : struct, Enum =>
        new ValueColumn<T, TEnum>(key, ColumnKind.Choice, ValueForms.Choice<TEnum>(), get, set) { ChoiceOf = (typeof(TEnum).Name, [.. Enum.GetNames<TEnum>()]) };

    /// <summary>A column of several choices: an enum of flags, no name of which is part of another.</summary>
    protected static Column<T> Choices<TEnum>(string key, Expression<Func<T, TEnum>> get, Action<T, TEnum>? set = null)
        where TEnum : struct, Enum => new ChoicesColumn<T, TEnum>(key, get, set);

    /// <summary>A column that points at another item.</summary>
    protected static Column<T> Reference<TTarget, TId>(string key, Expression<Func<T, TId?>> get, Action<T, TId?>? set = null)
        where TTarget : Item
        where TId : struct, IStoredId<TId> => new ReferenceColumn<T, TTarget, TId>(key, get, set);

    /// <summary>A column that points at several other items, kept as a list of ids.</summary>
    protected static Column<T> References<TTarget, TId>(string key, Expression<Func<T, string?>> get, Action<T, IReadOnlyList<TId>>? set = null)
        where TTarget : Item
        where TId : struct, IStoredId<TId> => new ReferencesColumn<T, TTarget, TId>(key, get, set);

    internal override Item Make(NewItem given) => New(given);

    internal override IQueryable<Item> All(WeftDb db, WorkspaceId workspace) => Of(db, workspace);

    internal override IQueryable<Item> WithKeys(WeftDb db, WorkspaceId workspace, IReadOnlyCollection<Guid> keys) =>
        Of(db, workspace).Where(StandardColumns.HasKey<T>(db, keys));

    internal override IQueryable<Item> WithNames(WeftDb db, WorkspaceId workspace, IReadOnlyCollection<string> names) =>
        Of(db, workspace).Where(t => names.Contains(t.SortText));

    internal override (IQueryable<Item>? Items, string? WrongColumn) Filtered(WeftDb db, IWordIndex index, WorkspaceId workspace, ListQuery query)
    {
        var items = WithWords(db, index, Of(db, workspace), query);
        foreach (var filter in query.Filters)
        {
            var found = columns.FirstOrDefault(c => c.Key == filter.Column && c.IsQueried)?.Filter(items, filter, db);
            if (found is null) return (null, filter.Column);
            items = found;
        }

        return (items, null);
    }

    // What was removed stands in no index, and neither do the items of short lists.
    private static IQueryable<T> WithWords(WeftDb db, IWordIndex index, IQueryable<T> items, ListQuery query)
    {
        if (!query.IsRemoved && query.Words is { } asked && index.Find(typeof(T).Name, asked) is { } found) return StandardColumns.In(db, items, found);
        if (query.IsRemoved) items = items.Where(t => t.RemovedAt != null);
        foreach (var word in Terms.Fold(query.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(ListQuery.MostWords))
        {
            items = items.Where(t => t.FoldedText.Contains(word));
        }

        return items;
    }

    internal override ImmutableArray<IQueryable<Item>> Sorted(WeftDb db, IQueryable<Item> items, ListQuery query)
    {
        var own = (IQueryable<T>)items;
        var column = columns.FirstOrDefault(c => c.Key == query.Sort && c.IsSorted);
        if (column is null && IsNewestFirst) return [query.Words is null || query.IsRemoved ? own.ByKey(db, isDescending: true) : own]; // the index of words gives the newest first
        return column is null || column == columns[1] ? [own.InOrder(t => t.SortText, query.IsDescending).ThenByKey(db, t => t)] : [.. column.Sorted(own, query.IsDescending, db)];
    }

    internal override async Task<List<Guid>> Keys(WeftDb db, ImmutableArray<IQueryable<Item>> sorted, int most, CancellationToken ct)
    {
        var keys = new List<Guid>();
        foreach (var part in sorted.Cast<IQueryable<T>>())
        {
            if (keys.Count < most) keys.AddRange(await part.Select(StandardColumns.KeyOf<T>(db)).Take(most - keys.Count).ToListAsync(ct));
        }

        return keys;
    }

    private static IQueryable<T> Of(WeftDb db, WorkspaceId workspace) => db.Set<T>().AsNoTracking().Where(t => t.Workspace == workspace);
}
