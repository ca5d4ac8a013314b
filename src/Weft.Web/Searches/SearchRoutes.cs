// Search in the API: the same words and facets as on the page.
using Weft.Web.Api;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;

namespace Weft.Web.Searches;

/// <summary>The address of search.</summary>
internal static class SearchRoutes
{
    /// <summary>A hit: an item, or a block of a document.</summary>
    internal sealed record HitShown(string Kind, Guid Id, string Title, string Text, PlaceShown? Place);

    /// <summary>A block of a version.</summary>
    internal sealed record PlaceShown(Guid Version, int Block, int? Page);

    /// <summary>What was found.</summary>
    internal sealed record FoundShown(IReadOnlyList<HitShown> Items, int Total, bool IsCut, int Page, int Pages);

    /// <summary>Maps it.</summary>
    public static void MapSearch(this RouteGroupBuilder api) => api.MapGet("/workspaces/{workspace:guid}/search", Search)
        .Produces<FoundShown>().WithName("search").WithSummary("What holds all words of q, narrowed by what, kind, year, body, actor, standing and level.");

    private static async Task<IResult> Search(Guid workspace, string? q, int? page, SearchWorkspace search, HttpContext http)
    {
        var query = SearchQuery.Of(q, http.Request.Query.Select(v => KeyValuePair.Create(v.Key, v.Value.FirstOrDefault())));
        return Reply.Of(await search.Run(new WorkspaceId(workspace), query, page ?? 1, http.RequestAborted), http, found => new FoundShown(
            [.. found.Hits.Select(Shown)], found.Total, found.IsCut, found.Page, found.Pages));
    }

    private static HitShown Shown(SearchWorkspace.Hit hit) => new(
        hit.Item.Kind, hit.Item.Key, hit.Title, hit.Text, hit.Place is { } place ? new PlaceShown(place.Version.Value, place.Block, place.Page) : null);
}
