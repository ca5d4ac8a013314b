// The one place that decides which rows a query returns. A query that forgets to ask still gets only what may be seen.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>Filters every guarded set by <see cref="WeftDb.Sight"/>.</summary>
internal sealed class SightFilter : IModelRule
{
    /// <inheritdoc/>
    public void Apply(ModelBuilder model, WeftDb db)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.IsAssignableTo(typeof(Guarded))).ToList())
        {
            var filter = type.IsAssignableTo(typeof(Item)) ? nameof(FilterItems) : nameof(FilterRows);
            typeof(SightFilter).GetMethod(filter, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, [model, db]);
        }
    }

    private static void FilterItems<T>(ModelBuilder model, WeftDb db)
        where T : Item =>
        model.Entity<T>().HasQueryFilter(i => i.Workspace == db.Sight.Workspace && (db.Sight.SeesRemoved || i.RemovedAt == null)
            && (db.Sight.SeesAll || ((!i.IsDraft || (db.Sight.IsMember && (db.Sight.SeesDrafts || i.Owner == db.Sight.Person)))
                && (i.Visibility == Visibility.Public || (db.Sight.IsMember
                    && (i.Visibility == Visibility.Members || (i.Visibility == Visibility.Room && db.Sight.Rooms.Contains(i.Room))
                        || (i.Visibility == Visibility.Private && i.Owner == db.Sight.Person)))))));

    private static void FilterRows<T>(ModelBuilder model, WeftDb db)
        where T : Guarded =>
        model.Entity<T>().HasQueryFilter(i => i.Workspace == db.Sight.Workspace
            && (db.Sight.SeesAll || ((!i.IsDraft || (db.Sight.IsMember && (db.Sight.SeesDrafts || i.Owner == db.Sight.Person)))
                && (i.Visibility == Visibility.Public || (db.Sight.IsMember
                    && (i.Visibility == Visibility.Members || (i.Visibility == Visibility.Room && db.Sight.Rooms.Contains(i.Room))
                        || (i.Visibility == Visibility.Private && i.Owner == db.Sight.Person)))))));
}
