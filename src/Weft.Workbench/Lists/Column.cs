// One column of a list: how it is read, filtered, sorted and set. Everything that people see of it is text in one form.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A number, with a point and without signs for thousands.</summary>
    Number,

    /// <summary>A day, yyyy-mm-dd.</summary>
    Date,

    /// <summary>A moment in UTC, yyyy-mm-ddThh:mm:ssZ.</summary>
    Moment,

    /// <summary>One of a fixed list, by its English name.</summary>
    Choice,

    /// <summary>Any of a fixed list, separated by semicolons.</summary>
    Choices,

    /// <summary>"yes" or "no".</summary>
    YesNo,

    /// <summary>Another item, by its label or its id.</summary>
    Reference,
}

/// <summary>A column, whatever its items are.</summary>
public abstract class Column
{
    private protected Column(string key, ColumnKind kind) => (Key, Kind) = (key, kind);

    /// <summary>Its name in files and addresses: English, lower case, words joined by underscores. It never changes.</summary>
    public string Key { get; }

    /// <summary>What it holds.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Whether it can only be read.</summary>
    public bool IsReadOnly { get; private protected init; }

    /// <summary>Whether it may not be empty.</summary>
    public bool IsRequired { get; internal set; }

    /// <summary>Whether its words are long: it gets a field of several lines and no place in the table.</summary>
    public bool IsLong { get; internal set; }

    /// <summary>Whether it stands in the table of the page; else in the item's own page and in files alone.</summary>
    public bool IsInTable { get; internal set; } = true;

    /// <summary>Longest words, in UTF-16 code units.</summary>
    public int MaxLength { get; private protected init; } = 200;

    /// <summary>The names it chooses from; empty for other kinds.</summary>
    public ImmutableArray<string> Choices { get; private protected init; } = [];

    /// <summary>Name under which its choices are translated; null for other kinds.</summary>
    public string? ChoiceName { get; private protected init; }

    /// <summary>The kind of item that it points at; null for other kinds.</summary>
    public Type? Target { get; private protected init; }

    /// <summary>The property that holds it, as history names it; null where it is computed.</summary>
    public string? Property { get; private protected init; }

    /// <summary>Whether it can be filtered by.</summary>
    public virtual bool IsQueried => true;

    /// <summary>Whether it can be sorted by.</summary>
    public virtual bool IsSorted => IsQueried;

    /// <summary>What stands in it for an item, in the one form; null for nothing, and for an item out of sight.</summary>
    internal abstract string? Read(Item item, SeenItems seen);

    /// <summary>The item that it points at; null for other kinds.</summary>
    internal virtual Guid? Pointed(Item item) => null;

    /// <summary>All items that it points at.</summary>
    internal virtual IEnumerable<Guid> PointedAll(Item item) => Pointed(item) is { } key ? [key] : [];

    /// <summary>Sets it on an item; what is wrong with the words, or null.</summary>
    /// <param name="item">The item.</param>
    /// <param name="words">Clean words; null for nothing.</param>
    /// <param name="seen">What can be seen, for references.</param>
    internal abstract Refusal? Set(Item item, string? words, SeenItems seen);

    /// <summary>Learns what it points at, for many items and words at once.</summary>
    internal virtual Task Learn(SeenItems seen, IEnumerable<Guid> keys, IEnumerable<string> words, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>A column of items of one kind.</summary>
/// <typeparam name="T">The items.</typeparam>
public abstract class Column<T> : Column
    where T : Item
{
    private protected Column(string key, ColumnKind kind)
        : base(key, kind)
    {
    }

    /// <summary>It may not be empty.</summary>
    public Column<T> Required()
    {
        IsRequired = true;
        return this;
    }

    /// <summary>Its words are long: it gets a field of several lines and no place in the table.</summary>
    public Column<T> Long()
    {
        (IsLong, IsInTable) = (true, false);
        return this;
    }

    /// <summary>It has no place in the table of the page; the item's own page and files show it.</summary>
    public Column<T> OutOfTable()
    {
        IsInTable = false;
        return this;
    }

    /// <summary>The items whose value passes a filter; null where the filter makes no sense.</summary>
    internal abstract IQueryable<T>? Filter(IQueryable<T> items, ColumnFilter filter, WeftDb db);

    /// <summary>The items in the order of this column, then by id, part after part.</summary>
    internal abstract IEnumerable<IQueryable<T>> Sorted(IQueryable<T> items, bool isDescending, WeftDb db);
}
