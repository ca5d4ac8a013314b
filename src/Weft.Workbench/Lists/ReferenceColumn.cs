// A column that points at another item. Who cannot see that item finds the column empty, cannot filter by it and cannot tell it from none.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Points at an item.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TTarget">The items pointed at.</typeparam>
/// <typeparam name="TId">Their id.</typeparam>
public sealed class ReferenceColumn<T, TTarget, TId> : Column<T>
    where T : Item
    where TTarget : Item
    where TId : struct, IStoredId<TId>
{
    private static readonly Expression<Func<TTarget, TId>> IdOf = PropertyId();

    private readonly Expression<Func<T, TId?>> get;
    private readonly Func<T, TId?> read;
    private readonly Action<T, TId?>? set;

    internal ReferenceColumn(string key, Expression<Func<T, TId?>> get, Action<T, TId?>? set)
        : base(key, ColumnKind.Reference)
    {
        (this.get, this.set, read) = (get, set, get.Compile());
        (MaxLength, IsReadOnly, Property, Target) = (1_000, set is null, get.PropertyName(), typeof(TTarget));
    }

    internal override string? Read(Item item, SeenItems seen) => Pointed(item) is { } key ? seen.LabelOf(Target!, key) : null;

    internal override Guid? Pointed(Item item) => read((T)item)?.Value;

    internal override Refusal? Set(Item item, string? words, SeenItems seen)
    {
        if (words is null)
        {
            set!((T)item, null);
            return null;
        }

        var (key, refusal) = seen.Find(Target!, words);
        if (key is { } found) set!((T)item, TId.From(found));
        return refusal;
    }

    internal override async Task Learn(SeenItems seen, IEnumerable<Guid> keys, IEnumerable<string> words, CancellationToken ct)
    {
        foreach (var some in seen.Unknown(Target!, keys).Chunk(SeenItems.AtOnce))
        {
            var ids = some.Select(TId.From).ToList();
            var found = await seen.Db.Set<TTarget>().AsNoTracking().Where(IdOf.Then(id => ids.Contains(id))).ToListAsync(ct);
            seen.Know(Target!, some, found);
        }

        foreach (var some in seen.UnknownNames(Target!, words).Chunk(SeenItems.AtOnce))
        {
            var found = await seen.Db.Set<TTarget>().AsNoTracking().Where(t => some.Contains(t.SortText)).OrderBy(t => t.SortText).Take(SeenItems.MostNamed).ToListAsync(ct);
            seen.KnowNames(Target!, some, found);
        }
    }

    // Only among what can be seen: an id that someone guessed finds nothing, as one that is not there.
    internal override IQueryable<T>? Filter(IQueryable<T> items, ColumnFilter filter, WeftDb db)
    {
        if (filter.Is is null) return items;
        var seen = db.Set<TTarget>();
        if (filter.Is == ColumnFilter.None) return items.Where(Seen(seen, isSeen: false));
        if (!Guid.TryParse(filter.Is, out var key)) return items.Where(Named(seen, SeenItems.NameOf(filter.Is)));
        TId? id = TId.From(key);
        return items.Where(Seen(seen, isSeen: true)).Where(get.Then(v => v.Equals(id)));
    }

    // From the targets in their order to the items of each, and last the items without one: only as far as the page goes.
    internal override IEnumerable<IQueryable<T>> Sorted(IQueryable<T> items, bool isDescending, WeftDb db)
    {
        var seen = db.Set<TTarget>().AsNoTracking();
        var pairs = seen.SelectMany(_ => items, (target, item) => new Pair { Target = target, Item = item }).Where(IsPointedAt());
        return [pairs.InOrder(p => p.Target.SortText, isDescending).ThenByKey(db, p => p.Item).Select(p => p.Item), items.Where(Seen(seen, isSeen: false)).ByKey(db, isDescending: false)];
    }

    private Expression<Func<Pair, bool>> IsPointedAt()
    {
        var pair = Expression.Parameter(typeof(Pair), "pair");
        Expression Of(string property, LambdaExpression get) => Expression.Lambda(Expression.Property(pair, property), pair).Then(get).Body;
        var same = Expression.Equal(Expression.Convert(Of(nameof(Pair.Target), IdOf), typeof(TId?)), Of(nameof(Pair.Item), get));
        return Expression.Lambda<Func<Pair, bool>>(same, pair);
    }

    private Expression<Func<T, bool>> Seen(IQueryable<TTarget> seen, bool isSeen)
    {
        Expression any = Matching(seen, nameof(Queryable.Any), [typeof(TTarget)]);
        return Expression.Lambda<Func<T, bool>>(isSeen ? any : Expression.Not(any), get.Parameters);
    }

    private Expression<Func<T, bool>> Named(IQueryable<TTarget> seen, string name) =>
        Expression.Lambda<Func<T, bool>>(Matching(seen.Where(t => t.SortText.Contains(name)), nameof(Queryable.Any), [typeof(TTarget)]), get.Parameters);

    // seen.Any(t => (TId?)t.Id == item.Reference), or Where in the place of Any: made by hand, since both expressions are values here.
    private MethodCallExpression Matching(IQueryable<TTarget> seen, string method, Type[] types)
    {
        var same = Expression.Equal(Expression.Convert(IdOf.Body, typeof(TId?)), get.Body);
        return Expression.Call(typeof(Queryable), method, types, seen.Expression, Expression.Quote(Expression.Lambda<Func<TTarget, bool>>(same, IdOf.Parameters)));
    }

    private sealed class Pair
    {
        public required TTarget Target { get; init; }

        public required T Item { get; init; }
    }

    private static Expression<Func<TTarget, TId>> PropertyId()
    {
        var target = Expression.Parameter(typeof(TTarget), "target");
        return Expression.Lambda<Func<TTarget, TId>>(Expression.Property(target, "Id"), target);
    }
}
