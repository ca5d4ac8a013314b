// What search takes from an item: its words and its facets. The one place that knows the kinds of items.
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Actors;
using Weft.Workbench.Comments;
using Weft.Workbench.Documents;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Meetings;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Searches;

/// <summary>An item that search does not know: it serves one person alone, or records an act.</summary>
internal interface INotSearched;

/// <summary>Reads items for search. For one save: what it looked up is remembered.</summary>
internal sealed class SearchCard(WeftDb db)
{
    private readonly Dictionary<Guid, (int? Year, Guid? Body)> occasions = [];

    /// <summary>Fields from which the facets of other items are taken.</summary>
    public static FrozenSet<string> PassedOn { get; } =
        new[] { nameof(Meeting.StartsOn), nameof(Document.Date), nameof(Meeting.Body) }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether search knows an item: what serves one person alone is not searched.</summary>
    public static bool IsSearched(Item item) => IsSearched(item.GetType());

    /// <summary>Whether search knows a kind of items.</summary>
    public static bool IsSearched(Type kind) => kind != typeof(Room) && !kind.IsAssignableTo(typeof(INotSearched));

    /// <summary>The words of an item, folded.</summary>
    public static string WordsOf(Item item) => SearchMarks.Without(SearchWords.Joined(item switch
    {
        Comment comment => string.Concat(Mentions.Pieces(comment.Text).Select(p => p.Text)), // names stand nowhere but with their persons
        _ => item.FoldedText.Length > 0 ? item.FoldedText : item.Label,
    }));

    /// <summary>The facets of an item.</summary>
    public async Task<SearchFacets> FacetsOf(Item item, CancellationToken ct)
    {
        var facets = SearchFacets.None with { Levels = item is ILevelled levelled ? (int)levelled.Levels : 0 };
        switch (item)
        {
            case Statement s:
                var (year, body) = s.Meeting is { } meeting ? await Occasion(nameof(Meeting), meeting.Value, ct) : await Occasion(nameof(Document), s.Document?.Value, ct);
                return facets with { Year = year, Body = body, Actor = s.Actor?.Value, Aspect = s.Kind.ToString(), Standing = s.Standing.ToString() };
            case Recommendation r:
                (year, body) = await Occasion(nameof(Document), r.Document?.Value, ct);
                return facets with { Year = year, Body = body, Actor = r.Addressee?.Value, Aspect = r.Status.ToString() };
            case MeetingSession s:
                (year, body) = await Occasion(nameof(Meeting), s.Meeting.Value, ct);
                return facets with { Year = year, Body = body, Actor = s.Chair?.Value };
            case Meeting m:
                return facets with { Year = m.StartsOn?.Year, Body = m.Body?.Value };
            case Document d:
                return facets with { Year = d.Date?.Year, Body = d.Body?.Value, Actor = d.Actor?.Value, Aspect = d.Kind.ToString() };
            case Commitment c:
                return facets with { Year = c.Due?.Year, Actor = c.DoneBy?.Value, Aspect = c.State.ToString() };
            case Actor a:
                return facets with { Aspect = a.Kind.ToString() };
            case Comment c:
                return facets with { Aspect = c.Kind.ToString() };
            default:
                return facets;
        }
    }

    /// <summary>Items whose facets come from another one, whoever looks.</summary>
    public async Task<IReadOnlyList<Item>> DependentsOf(Item item, CancellationToken ct)
    {
        var workspace = item.Workspace;
        switch (item)
        {
            case Meeting m:
                occasions[m.Key] = (m.StartsOn?.Year, m.Body?.Value);
                return
                [
                    .. await db.Statements.IgnoreQueryFilters().AsNoTracking().Where(s => s.Workspace == workspace && s.Meeting == m.Id && s.RemovedAt == null).ToListAsync(ct),
                    .. await db.MeetingSessions.IgnoreQueryFilters().AsNoTracking().Where(s => s.Workspace == workspace && s.Meeting == m.Id && s.RemovedAt == null).ToListAsync(ct),
                ];
            case Document d:
                occasions[d.Key] = (d.Date?.Year, d.Body?.Value);
                return
                [
                    .. await db.Statements.IgnoreQueryFilters().AsNoTracking()
                        .Where(s => s.Workspace == workspace && s.Document == d.Id && s.Meeting == null && s.RemovedAt == null).ToListAsync(ct),
                    .. await db.Recommendations.IgnoreQueryFilters().AsNoTracking().Where(r => r.Workspace == workspace && r.Document == d.Id && r.RemovedAt == null).ToListAsync(ct),
                ];
            default:
                return [];
        }
    }

    // When and by whom something was said: a meeting or a document, which may be new in the same save.
    private async Task<(int? Year, Guid? Body)> Occasion(string kind, Guid? key, CancellationToken ct)
    {
        if (key is not { } id) return (null, null);
        if (occasions.TryGetValue(id, out var known)) return known;
        var found = db.ChangeTracker.Entries<Item>().Select(e => e.Entity).FirstOrDefault(i => i.Key == id) ?? await db.FindAnyItem(new ItemRef(kind, id), ct);
        return occasions[id] = found switch
        {
            Meeting m => (m.StartsOn?.Year, m.Body?.Value),
            Document d => (d.Date?.Year, d.Body?.Value),
            _ => (null, null),
        };
    }
}
