// Keeps the words of items for sorting and searching, with every save: the two databases differ in case and accents, folded words do not.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Folds the words of added and changed items.</summary>
internal sealed class KeepWords : ISaveRule
{
    /// <inheritdoc/>
    public bool IsConcerned(WeftDb db) => Changed(db).Any();

    /// <inheritdoc/>
    public Task Before(WeftDb db, CancellationToken ct)
    {
        foreach (var item in Changed(db).ToList()) Fold(item);
        return Task.CompletedTask;
    }

    /// <summary>Folds the words of an item.</summary>
    public static void Fold(Item item) =>
        item.KeepWords(SeenItems.NameOf(item.Label), Terms.Fold(ListRegistry.Instance.OfKind(item.GetType().Name)?.WordsOf(item) ?? item.Label));

    private static IEnumerable<Item> Changed(WeftDb db) =>
        db.ChangeTracker.Entries<Item>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity);
}
