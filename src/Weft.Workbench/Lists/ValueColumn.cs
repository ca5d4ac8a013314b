// A column of numbers, days, moments, choices, yes or no: values with one way to write them.
using System.Collections.Immutable;
using System.Linq.Expressions;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>How values are written and read.</summary>
/// <param name="Write">Writes a value.</param>
/// <param name="Read">Reads clean words; null where they are no such value.</param>
/// <param name="Refusal">Said of words that are no such value.</param>
internal sealed record ValueWords<TValue>(Func<TValue, string> Write, Func<string, TValue?> Read, Refusal Refusal)
    where TValue : struct;

/// <summary>Values.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public sealed class ValueColumn<T, TValue> : Column<T>
    where T : Item
    where TValue : struct
{
    private readonly Expression<Func<T, TValue?>> get;
    private readonly Func<T, TValue?> read;
    private readonly ValueWords<TValue> words;
    private readonly Action<T, TValue?>? set;

    internal ValueColumn(string key, ColumnKind kind, ValueWords<TValue> words, Expression<Func<T, TValue?>> get, Action<T, TValue?>? set)
        : base(key, kind)
    {
        (this.get, this.set, this.words, read) = (get, set, words, get.Compile());
        (MaxLength, IsReadOnly, Property) = (30, set is null, get.PropertyName());
    }

    /// <summary>The names it chooses from.</summary>
    internal (string Name, ImmutableArray<string> Values) ChoiceOf
    {
        init => (ChoiceName, Choices, MaxLength) = (value.Name, value.Values, 100);
    }

    internal override string? Read(Item item, SeenItems seen) => read((T)item) is { } value ? words.Write(value) : null;

    internal override Refusal? Set(Item item, string? given, SeenItems seen)
    {
        if (given is null)
        {
            set!((T)item, null);
            return null;
        }

        if (given.Length > MaxLength || words.Read(given) is not { } value) return words.Refusal;
        set!((T)item, value);
        return null;
    }

    internal override IQueryable<T>? Filter(IQueryable<T> items, ColumnFilter filter, WeftDb db)
    {
        if (filter.Is == ColumnFilter.None) return items.Where(get.Then(v => v == null));
        foreach (var (asked, compare) in new[] { (filter.Is, ExpressionType.Equal), (filter.From, ExpressionType.GreaterThanOrEqual), (filter.To, ExpressionType.LessThanOrEqual) })
        {
            if (asked is null) continue;
            if (words.Read(asked) is not { } value) return null;
            items = items.Where(Compared(compare, value));
        }

        return items;
    }

    internal override IEnumerable<IQueryable<T>> Sorted(IQueryable<T> items, bool isDescending, WeftDb db) => [items.InOrder(get, isDescending).ThenByKey(db, t => t)];

    // The value stands in a closure, so that it becomes a parameter of the statement.
    private Expression<Func<T, bool>> Compared(ExpressionType compare, TValue? value)
    {
        Expression<Func<TValue?>> parameter = () => value;
        return Expression.Lambda<Func<T, bool>>(Expression.MakeBinary(compare, get.Body, parameter.Body), get.Parameters);
    }
}
