// A column of words.
using System.Linq.Expressions;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Words.</summary>
/// <typeparam name="T">The items.</typeparam>
public sealed class TextColumn<T> : Column<T>
    where T : Item
{
    private readonly Expression<Func<T, string?>> get;
    private readonly Func<T, string?> read;
    private readonly Action<T, string?>? set;
    private readonly Func<string, Refusal?>? check;

    internal TextColumn(string key, Expression<Func<T, string?>> get, int maxLength, Action<T, string?>? set, Func<string, Refusal?>? check)
        : base(key, ColumnKind.Text)
    {
        (this.get, this.set, this.check, read) = (get, set, check, get.Compile());
        (MaxLength, IsReadOnly, Property) = (maxLength, set is null, get.PropertyName());
    }

    internal override string? Read(Item item, SeenItems seen) => CellWords.Clean(read((T)item));

    internal override Refusal? Set(Item item, string? words, SeenItems seen)
    {
        if (words?.Length > MaxLength) return ListRefusals.TooLong(MaxLength);
        if (words is not null && check?.Invoke(words) is { } refusal) return refusal;
        set!((T)item, words);
        return null;
    }

#pragma warning disable CA1304, CA1311, CA1862, MA0011, RS0030 // Translated to SQL, which knows no cultures.
    internal override IQueryable<T>? Filter(IQueryable<T> items, ColumnFilter filter, WeftDb db)
    {
        if (filter.Is is not { } words) return items;
        if (words == ColumnFilter.None) return items.Where(get.Then(v => v == null || v == ""));
        var lower = words.ToLowerInvariant();
        return items.Where(get.Then(v => v != null && (v.ToLower().Contains(lower) || v.Contains(words))));
    }

    internal override IEnumerable<IQueryable<T>> Sorted(IQueryable<T> items, bool isDescending, WeftDb db) =>
        [items.InOrder(get.Then(v => v!.ToLower()), isDescending).ThenByKey(db, t => t)];
#pragma warning restore CA1304, CA1311, CA1862, MA0011, RS0030
}
