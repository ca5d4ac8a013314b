// A column of several choices: an enum of flags, of which the database keeps the names.
using System.Linq.Expressions;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Any of a fixed list.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TEnum">The flags. No name may be part of another.</typeparam>
public sealed class ChoicesColumn<T, TEnum> : Column<T>
    where T : Item
    where TEnum : struct, Enum
{
    private readonly Expression<Func<T, TEnum>> get;
    private readonly Func<T, TEnum> read;
    private readonly ValueWords<TEnum> words = ValueForms.Choices<TEnum>();
    private readonly Action<T, TEnum>? set;

    internal ChoicesColumn(string key, Expression<Func<T, TEnum>> get, Action<T, TEnum>? set)
        : base(key, ColumnKind.Choices)
    {
        (this.get, this.set, read) = (get, set, get.Compile());
        Choices = [.. Enum.GetNames<TEnum>().Where(n => !EqualityComparer<TEnum>.Default.Equals(Enum.Parse<TEnum>(n), default))];
        (IsReadOnly, Property, ChoiceName) = (set is null, get.PropertyName(), typeof(TEnum).Name);
    }

    internal override string? Read(Item item, SeenItems seen) =>
        read((T)item) is var value && EqualityComparer<TEnum>.Default.Equals(value, default) ? null : words.Write(value);

    internal override Refusal? Set(Item item, string? given, SeenItems seen)
    {
        if (given is null)
        {
            set!((T)item, default);
            return null;
        }

        if (given.Length > MaxLength || words.Read(given) is not { } value) return words.Refusal;
        set!((T)item, value);
        return null;
    }

    // The database keeps the names, which a cast to text reaches.
    internal override IQueryable<T>? Filter(IQueryable<T> items, ColumnFilter filter, WeftDb db)
    {
        if (filter.Is is null) return items;
        if (filter.Is == ColumnFilter.None) return items.Where(get.Then(v => v.Equals(default(TEnum))));
        var name = Choices.FirstOrDefault(c => string.Equals(c, filter.Is, StringComparison.OrdinalIgnoreCase));
        return name is null ? null : items.Where(get.Then(v => ((string)(object)v).Contains(name)));
    }

    internal override IEnumerable<IQueryable<T>> Sorted(IQueryable<T> items, bool isDescending, WeftDb db) => [items.InOrder(get, isDescending).ThenByKey(db, t => t)];
}
