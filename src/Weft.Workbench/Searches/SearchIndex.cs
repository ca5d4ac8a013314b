// Writes the rows of search. An item has one; a document has one more for each block of each version.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Comments;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Searches;

/// <summary>Brings rows in step with items. For one save: what it looked up is remembered.</summary>
internal sealed class SearchIndex(WeftDb db)
{
    private readonly SearchCard card = new(db);

    /// <summary>What changed on an item, as far as others depend on it.</summary>
    [Flags]
    public enum Change
    {
        /// <summary>Nothing but what concerns the item alone.</summary>
        None = 0,

        /// <summary>It was published or taken back to a draft.</summary>
        Draft = 1,

        /// <summary>It was removed or brought back.</summary>
        Presence = 2,

        /// <summary>Its date, its body or its actor.</summary>
        Facets = 4,
    }

    /// <summary>Adds the row of a new item.</summary>
    public async Task Add(Item item, CancellationToken ct)
    {
        if (item.RemovedAt is not null) return;
        var entry = new SearchEntry(item, null);
        entry.Follow(item, await card.FacetsOf(item, ct), SearchCard.WordsOf(item));
        if (item is Comment comment && await IsHidden(comment, ct)) entry.Hide();
        db.Add(entry);
    }

    /// <summary>Brings the rows of a changed item in step, and of those that are hidden with it.</summary>
    public async Task Follow(Item item, Change change, CancellationToken ct)
    {
        if (SearchCard.IsSearched(item)) await FollowRow(item, ct);
        if (item is Document document) await FollowBlocks(document, change, ct);
        if (change.HasFlag(Change.Facets)) foreach (var dependent in await card.DependentsOf(item, ct)) await Follow(dependent, Change.None, ct);
        if ((change & (Change.Draft | Change.Presence)) != Change.None && item is not Comment) await FollowComments(item, ct);
    }

    /// <summary>Adds the rows of new blocks.</summary>
    public async Task AddBlocks(IReadOnlyCollection<Segment> blocks, CancellationToken ct)
    {
        foreach (var version in blocks.GroupBy(b => b.Version))
        {
            var id = version.Key;
            if (await DocumentOf(id, ct) is not { RemovedAt: null } document) continue;
            var facets = await card.FacetsOf(document, ct);
            foreach (var block in version) db.Add(Row(document, block, facets));
        }
    }

    /// <summary>All rows of a workspace, whoever looks: they are written for everybody.</summary>
    internal IQueryable<SearchEntry> Rows(WorkspaceId workspace) => db.SearchEntries.IgnoreQueryFilters().Where(e => e.Workspace == workspace);

    internal static SearchEntry Row(Document document, Segment block, SearchFacets facets)
    {
        var row = new SearchEntry(document, new SearchEntry.DocumentPlace(block.Version.Value, block.Block));
        row.Follow(document, facets, SearchMarks.Without(block.SearchText));
        return row;
    }

    private async Task FollowRow(Item item, CancellationToken ct)
    {
        var entry = await Rows(item.Workspace).FirstOrDefaultAsync(e => e.Key == item.Key && e.Version == null, ct);
        if (item.RemovedAt is not null)
        {
            if (entry is not null) db.Remove(entry);
        }
        else if (entry is null)
        {
            await Add(item, ct);
        }
        else
        {
            entry.Follow(item, await card.FacetsOf(item, ct), SearchCard.WordsOf(item));
            if (item is Comment comment && await IsHidden(comment, ct)) entry.Hide();
        }
    }

    private async Task<Document?> DocumentOf(VersionId id, CancellationToken ct)
    {
        var version = db.ChangeTracker.Entries<DocumentVersion>().Select(e => e.Entity).FirstOrDefault(v => v.Id == id) ?? await db.Versions.AsNoTracking().FirstAsync(v => v.Id == id, ct);
        return await db.FindAnyItem(new ItemRef(nameof(Document), version.Document.Value), ct) as Document
            ?? db.ChangeTracker.Entries<Document>().Select(e => e.Entity).FirstOrDefault(d => d.Id == version.Document);
    }

    // Thousands of rows: changed where they lie. What stands after the mark is the same on all of them.
    private async Task FollowBlocks(Document document, Change change, CancellationToken ct)
    {
        var rows = Rows(document.Workspace).Where(e => e.Key == document.Key && e.Version != null);
        if (document.RemovedAt is not null)
        {
            await rows.ExecuteDeleteAsync(ct);
            return;
        }

        var facets = await card.FacetsOf(document, ct);
        if (change.HasFlag(Change.Presence))
        {
            var versions = db.Versions.Where(v => v.Document == document.Id);
            foreach (var block in await db.Segments.AsNoTracking().Where(s => versions.Any(v => v.Id == s.Version)).OrderBy(s => s.Id).ToListAsync(ct))
            {
                db.Add(Row(document, block, facets));
            }

            return;
        }

        var (reach, marks) = (document.Reach, SearchMarks.Of(document, facets));
        var (room, isDraft) = (reach.Visibility == Visibility.Room ? reach.Room : null, document.IsDraft);
#pragma warning disable CA1310, CA1307, CA1845, MA0074 // Runs in the database, which knows no culture.
        await rows.ExecuteUpdateAsync(
            set => set.SetProperty(e => e.Visibility, reach.Visibility).SetProperty(e => e.Room, room).SetProperty(e => e.Owner, reach.Owner).SetProperty(e => e.IsDraft, isDraft)
                .SetProperty(e => e.Year, facets.Year).SetProperty(e => e.Body, facets.Body).SetProperty(e => e.Actor, facets.Actor)
                .SetProperty(e => e.Aspect, facets.Aspect).SetProperty(e => e.Levels, facets.Levels)
                .SetProperty(e => e.Text, e => e.Text.Substring(0, e.Text.IndexOf(SearchEntry.Mark)) + marks), ct);
#pragma warning restore CA1310, CA1307, CA1845, MA0074
    }

    // What was said of something that only some may see is found by none, wherever it may be read.
    private async Task FollowComments(Item item, CancellationToken ct)
    {
        var (kind, key, workspace) = (item.GetType().Name, item.Key, item.Workspace);
        var comments = await db.Comments.IgnoreQueryFilters().AsNoTracking()
            .Where(c => c.Workspace == workspace && c.AboutKind == kind && c.About == key && c.RemovedAt == null).ToListAsync(ct);
        foreach (var comment in comments)
        {
            var row = await Rows(workspace).FirstOrDefaultAsync(e => e.Key == comment.Key, ct);
            if (row is null) continue;
            row.Follow(comment, SearchFacets.None, SearchCard.WordsOf(comment));
            if (item.IsDraft || item.RemovedAt is not null) row.Hide();
        }
    }

    private async Task<bool> IsHidden(Comment comment, CancellationToken ct) =>
        await db.FindAnyItem(comment.Item, ct) is not { RemovedAt: null, IsDraft: false };
}
