// The columns that every list has: id, who sees it, whether it is a draft, and the revision that a file was written from.
using System.Collections.Immutable;
using System.Linq.Expressions;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Makes the columns of every list.</summary>
public static class StandardColumns
{
    /// <summary>Key of the id.</summary>
    public const string IdKey = "id";

    /// <summary>Key of the visibility.</summary>
    public const string VisibilityKey = "visibility";

    /// <summary>Key of the room.</summary>
    public const string RoomKey = "room";

    /// <summary>Key of the mark of drafts.</summary>
    public const string DraftKey = "draft";

    /// <summary>Key of the revision.</summary>
    public const string RevisionKey = "revision";

    /// <summary>All keys.</summary>
    public static ImmutableArray<string> Keys => [IdKey, VisibilityKey, RoomKey, DraftKey, RevisionKey];

    internal static Column<T> Id<T>()
        where T : Item => new KeyColumn<T>();

    // Visibility and room are set together, by the rules of reach: see ItemEdit.
    internal static Column<T> Visibility<T>()
        where T : Item =>
        new ValueColumn<T, Visibility>(VisibilityKey, ColumnKind.Choice, ValueForms.Choice<Visibility>(), t => t.Visibility, static (_, _) => { })
        {
            ChoiceOf = (nameof(Trust.Visibility), [.. Enum.GetNames<Visibility>()]),
            IsRequired = true,
        };

    internal static Column<T> Room<T>()
        where T : Item => new ReferenceColumn<T, Room, RoomId>(RoomKey, t => t.Room, static (_, _) => { }) { IsInTable = false };

    internal static Column<T> Draft<T>()
        where T : Item => new ValueColumn<T, bool>(DraftKey, ColumnKind.YesNo, ValueForms.YesNo, t => t.IsDraft, (t, isDraft) => t.Publish(isDraft != true)) { IsRequired = true };

    internal static Column<T> Revision<T>()
        where T : Item =>
        new ValueColumn<T, double>(RevisionKey, ColumnKind.Number, ValueForms.Number(0, int.MaxValue, true), t => t.Revision, null) { IsInTable = false };

    /// <summary>Whether an item is one of some.</summary>
    internal static Expression<Func<T, bool>> HasKey<T>(WeftDb db, IReadOnlyCollection<Guid> keys)
        where T : Item
    {
        var (item, id, type) = IdOf<T>(db);
        var wanted = Array.CreateInstance(type, keys.Count);
        foreach (var (key, at) in keys.Select((k, at) => (k, at))) wanted.SetValue(Activator.CreateInstance(type, key), at);
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(wanted.GetType()), wanted)!; // a parameter of the statement, not a part of it
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [type], Expression.Property(Expression.Constant(box), "Wanted"), id);
        return Expression.Lambda<Func<T, bool>>(contains, item);
    }

    /// <summary>Reads the id of an item.</summary>
    internal static Expression<Func<T, Guid>> KeyOf<T>(WeftDb db)
        where T : Item
    {
        var (item, id, _) = IdOf<T>(db);
        return Expression.Lambda<Func<T, Guid>>(Expression.Property(id, "Value"), item);
    }

    /// <summary>Rows in their order, and by the id of their item where that leaves them equal.</summary>
    internal static IQueryable<TRow> ThenByKey<TRow, T>(this IOrderedQueryable<TRow> rows, WeftDb db, Expression<Func<TRow, T>> item)
        where T : Item => By(db, rows, nameof(Queryable.ThenBy), item);

    /// <summary>Items by their id.</summary>
    internal static IQueryable<T> ByKey<T>(this IQueryable<T> items, WeftDb db, bool isDescending)
        where T : Item => By<T, T>(db, items, isDescending ? nameof(Queryable.OrderByDescending) : nameof(Queryable.OrderBy), t => t);

    /// <summary>The items that were found, the newest first. From what was found to the items: the other way round every item would be looked at.</summary>
    internal static IQueryable<T> In<T>(WeftDb db, IQueryable<T> items, IQueryable<ItemWithWords> found)
        where T : Item
    {
        var (item, id, type) = IdOf<T>(db);
        Expression<Func<ItemWithWords, Guid>> ofFound = f => f.Key;
        var key = Expression.Lambda(Expression.Convert(Expression.Convert(ofFound.Body, typeof(object)), type), ofFound.Parameters);
        Expression<Func<ItemWithWords, T, Found<T>>> both = (f, i) => new Found<T> { Item = i, Order = f.Order };
        var joined = Expression.Call(
            typeof(Queryable), nameof(Queryable.Join), [typeof(ItemWithWords), typeof(T), type, typeof(Found<T>)],
            found.Expression, items.Expression, Expression.Quote(key), Expression.Quote(Expression.Lambda(id, item)), Expression.Quote(both));
        return items.Provider.CreateQuery<Found<T>>(joined).OrderByDescending(f => f.Order).Select(f => f.Item);
    }

    private sealed class Found<T>
    {
        public required T Item { get; init; }

        public required long Order { get; init; }
    }

    private static IQueryable<TRow> By<TRow, T>(WeftDb db, IQueryable<TRow> rows, string method, Expression<Func<TRow, T>> ofRow)
    {
        var (item, id, type) = IdOf<T>(db);
        var key = ofRow.Then(Expression.Lambda(id, item));
        return rows.Provider.CreateQuery<TRow>(Expression.Call(typeof(Queryable), method, [typeof(TRow), type], rows.Expression, Expression.Quote(key)));
    }

    private static (ParameterExpression Item, MemberExpression Id, Type Type) IdOf<T>(WeftDb db)
    {
        var property = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties.Single();
        var item = Expression.Parameter(typeof(T), "item");
        return (item, Expression.Property(item, property.PropertyInfo!), property.ClrType);
    }

    private sealed record Box<T>(T Wanted);

    private sealed class KeyColumn<T> : Column<T>
        where T : Item
    {
        public KeyColumn()
            : base(IdKey, ColumnKind.Text) => (IsReadOnly, IsInTable, MaxLength) = (true, false, 36);

        public override bool IsQueried => false;

        internal override string Read(Item item, SeenItems seen) => item.Key.ToString("D");

        internal override Refusal? Set(Item item, string? words, SeenItems seen) => ListRefusals.UnknownId;

        internal override IQueryable<T>? Filter(IQueryable<T> items, ColumnFilter filter, WeftDb db) => null;

        internal override IEnumerable<IQueryable<T>> Sorted(IQueryable<T> items, bool isDescending, WeftDb db) => [items.ByKey(db, isDescending)];
    }
}
