// A column that points at several other items: their labels with semicolons between. What cannot be seen stays where it is.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Points at several items; their ids stand in one column of the database, a space between.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TTarget">The items pointed at.</typeparam>
/// <typeparam name="TId">Their id.</typeparam>
public sealed class ReferencesColumn<T, TTarget, TId> : Column<T>
    where T : Item
    where TTarget : Item
    where TId : struct, IStoredId<TId>
{
    private const char Between = ';';
    private const int Most = 200;
    private const int MostFound = 20; // items that bear words of a filter

    private readonly ReferenceColumn<T, TTarget, TId> one;
    private readonly Expression<Func<T, string?>> get;
    private readonly Func<T, string?> read;
    private readonly Action<T, IReadOnlyList<TId>>? set;

    internal ReferencesColumn(string key, Expression<Func<T, string?>> get, Action<T, IReadOnlyList<TId>>? set)
        : base(key, ColumnKind.Text)
    {
        (this.get, this.set, read, one) = (get, set, get.Compile(), new ReferenceColumn<T, TTarget, TId>(key, _ => null, null));
        (MaxLength, IsReadOnly, Property, Target, IsInTable) = (20_000, set is null, get.PropertyName(), typeof(TTarget), false);
    }

    internal override string? Read(Item item, SeenItems seen)
    {
        // A label that holds what stands between labels could not be read back: its id can.
        var labels = PointedAll(item).Select(k => seen.LabelOf(Target!, k) is { } label && label.Contains(Between, StringComparison.Ordinal) ? k.ToString("D") : seen.LabelOf(Target!, k))
            .OfType<string>().ToList();
        return labels.Count == 0 ? null : string.Join($"{Between} ", labels);
    }

    internal override IEnumerable<Guid> PointedAll(Item item) =>
        (read((T)item) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => Guid.TryParse(k, out var key) ? key : (Guid?)null).OfType<Guid>();

    internal override Refusal? Set(Item item, string? words, SeenItems seen)
    {
        // An editor who cannot see one of them would otherwise take it away without knowing.
        var keys = PointedAll(item).Where(k => seen.LabelOf(Target!, k) is null).ToList();
        foreach (var name in Names(words))
        {
            var (key, refusal) = seen.Find(Target!, name);
            if (refusal is not null) return refusal with { What = $"\"{name}\": {refusal.What}" };
            keys.Add(key!.Value);
        }

        if (keys.Count > Most) return ListRefusals.TooLong(Most);
        set!((T)item, [.. keys.Distinct().Select(TId.From)]);
        return null;
    }

    internal override Task Learn(SeenItems seen, IEnumerable<Guid> keys, IEnumerable<string> words, CancellationToken ct)
    {
        var names = words.SelectMany(Names).ToList();
        return one.Learn(seen, keys.Concat(names.Where(n => Guid.TryParse(n, out _)).Select(Guid.Parse)), names.Where(n => !Guid.TryParse(n, out _)), ct);
    }

    internal override IQueryable<T>? Filter(IQueryable<T> items, ColumnFilter filter, WeftDb db)
    {
        if (filter.Is is null) return items;
        if (filter.Is == ColumnFilter.None) return null; // an empty cell that is not found so would tell that something is hidden in it
        // Only among what can be seen: an id that someone guessed finds nothing, as one that is not there.
        var seen = db.Set<TTarget>().AsNoTracking();
        var name = SeenItems.NameOf(filter.Is);
        var found = (Guid.TryParse(filter.Is, out var key) ? seen.Where(StandardColumns.HasKey<TTarget>(db, [key])) : seen.Where(t => t.SortText.Contains(name)))
            .OrderBy(t => t.SortText).Take(MostFound).AsEnumerable().Select(t => t.Key.ToString("D")).ToList();
        if (found.Count == 0) return items.Where(_ => false);
        return items.Where(found.Select(text => get.Then(v => v != null && v.Contains(text))).Aggregate((a, b) => a.Or(b)));
    }

    // Any order of the stored ids would tell how many of them are hidden.
    public override bool IsSorted => false;

    internal override IEnumerable<IQueryable<T>> Sorted(IQueryable<T> items, bool isDescending, WeftDb db) => [items.ByKey(db, isDescending)];

    private static IEnumerable<string> Names(string? words) => (words ?? "").Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
