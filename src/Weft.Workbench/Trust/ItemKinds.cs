// Items by the name of their kind: what comments, history, shares and permalinks point at.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>One item, by kind and id.</summary>
/// <param name="Kind">Name of its class.</param>
/// <param name="Key">Its id.</param>
public readonly record struct ItemRef(string Kind, Guid Key)
{
    /// <summary>Points at an item.</summary>
    public static ItemRef To(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new ItemRef(item.GetType().Name, item.Key);
    }
}

/// <summary>Finds items by kind and id.</summary>
public static class ItemKinds
{
    /// <summary>Longest name of a kind.</summary>
    public const int MaxKind = 50;

    extension(WeftDb db)
    {
        /// <summary>The class of a kind; null where there is none.</summary>
        public Type? ItemType(string kind) => db.ItemTypes().FirstOrDefault(t => t.Name == kind);

        /// <summary>All kinds of items.</summary>
        public IEnumerable<Type> ItemTypes() => db.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.IsAssignableTo(typeof(Item)));

        /// <summary>An item, tracked, if it can be seen.</summary>
        public async Task<Item?> FindItem(ItemRef item, CancellationToken ct)
        {
            if (db.ItemType(item.Kind) is not { } type) return null;
            return await db.ItemsOf(type).FirstOrDefaultAsync(HasKey(db.Model.FindEntityType(type)!, item.Key), ct);
        }

        /// <summary>Those of some items that can be seen, not tracked: one query a kind.</summary>
        public async Task<Dictionary<ItemRef, Item>> FindItems(IEnumerable<ItemRef> items, CancellationToken ct)
        {
            var found = new Dictionary<ItemRef, Item>();
            foreach (var kind in items.Distinct().GroupBy(i => i.Kind, StringComparer.Ordinal))
            {
                if (db.ItemType(kind.Key) is not { } type) continue;
                var keys = HasAnyKey(db.Model.FindEntityType(type)!, [.. kind.Select(i => i.Key)]);
                foreach (var item in await db.ItemsOf(type).AsNoTracking().Where(keys).ToListAsync(ct)) found.Add(ItemRef.To(item), item);
            }

            return found;
        }

        /// <summary>An item, tracked, whoever may see it: only to keep others within its reach. In the entered workspace alone.</summary>
        internal async Task<Item?> FindAnyItem(ItemRef item, CancellationToken ct)
        {
            if (db.ItemType(item.Kind) is not { } type) return null;
            var workspace = db.Sight.Workspace;
            return await db.ItemsOf(type).IgnoreQueryFilters().Where(i => i.Workspace == workspace)
                .FirstOrDefaultAsync(HasKey(db.Model.FindEntityType(type)!, item.Key), ct);
        }

        /// <summary>The items of a kind that can be seen.</summary>
        public IQueryable<Item> ItemsOf(Type type)
        {
            ArgumentNullException.ThrowIfNull(type);
            return (IQueryable<Item>)SetOf.MakeGenericMethod(type).Invoke(db, [])!;
        }

        /// <summary>To which workspace an item belongs, whoever asks: only to enter it.</summary>
        internal async Task<WorkspaceId?> WorkspaceOf(Type type, Guid key, CancellationToken ct) =>
            await db.ItemsOf(type).IgnoreQueryFilters().AsNoTracking()
                .Where(HasKey(db.Model.FindEntityType(type)!, key)).Select(i => (WorkspaceId?)i.Workspace).FirstOrDefaultAsync(ct);
    }

    private static readonly System.Reflection.MethodInfo SetOf = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!;

    // Every kind has an id type of its own: the comparison is made of it here, once. The key stands in a box, so that it becomes a parameter.
    private static Expression<Func<Item, bool>> HasKey(IEntityType type, Guid key)
    {
        var id = type.FindPrimaryKey()!.Properties.Single();
        var item = Expression.Parameter(typeof(Item), "item");
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(id.ClrType), Activator.CreateInstance(id.ClrType, key))!;
        var own = Expression.Property(Expression.Convert(item, type.ClrType), id.PropertyInfo!);
        return Expression.Lambda<Func<Item, bool>>(Expression.Equal(own, Expression.Property(Expression.Constant(box), "Wanted")), item);
    }

    private static Expression<Func<Item, bool>> HasAnyKey(IEntityType type, Guid[] keys)
    {
        var id = type.FindPrimaryKey()!.Properties.Single();
        var item = Expression.Parameter(typeof(Item), "item");
        var wanted = Array.CreateInstance(id.ClrType, keys.Length);
        for (var n = 0; n < keys.Length; n++) wanted.SetValue(Activator.CreateInstance(id.ClrType, keys[n]), n);
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(wanted.GetType()), wanted)!;
        var own = Expression.Property(Expression.Convert(item, type.ClrType), id.PropertyInfo!);
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [id.ClrType], Expression.Property(Expression.Constant(box), "Wanted"), own);
        return Expression.Lambda<Func<Item, bool>>(contains, item);
    }

    private sealed record Box<T>(T Wanted);
}
