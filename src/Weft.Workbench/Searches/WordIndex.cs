// Answers lists that look for words: the same index as search, narrowed to one kind of item.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Documents;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Searches;

/// <summary>The words of items. The workspace was entered before.</summary>
internal sealed class WordIndex(WeftDb db) : IWordIndex
{
    /// <inheritdoc/>
    public IQueryable<ItemWithWords>? Find(string kind, string words)
    {
        if (ListRegistry.Instance.OfKind(kind) is not { } list || !SearchCard.IsSearched(list.ItemType)) return null;
        var workspace = db.Sight.Workspace;
        IReadOnlyList<string>[] marks = [SearchMarks.SeenBy(db.Sight), [SearchMarks.OfKind(kind)]];
        return db.SearchEntries.AsNoTracking().Where(e => e.Workspace == workspace && e.Version == null)
            .Join(db.Matching<SearchEntry>(SearchWords.Of(SearchMarks.Without(words)), marks), e => e.Id, f => f.Id, (e, f) => new ItemWithWords { Key = e.Key, Order = f.Id });
    }
}
