// Search in the API.
using Weft.Web.Api;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;

namespace Weft.Web.Documents;

/// <summary>The address of search.</summary>
internal static class SearchRoutes
{
    /// <summary>A hit.</summary>
    internal sealed record HitShown(Guid Version, string File, int Block, int? Page, string Text);

    /// <summary>What was found.</summary>
    internal sealed record FoundShown(IReadOnlyList<HitShown> Items, bool IsCut);

    /// <summary>Maps it.</summary>
    public static void MapSearch(this RouteGroupBuilder api) => api.MapGet("/workspaces/{workspace:guid}/search", Search)
        .Produces<FoundShown>().WithName("search").WithSummary("Blocks of text that hold all words of q.");

    private static async Task<IResult> Search(Guid workspace, string? q, SearchTexts search, HttpContext http) =>
        Reply.Of(await search.Run(new WorkspaceId(workspace), q, http.RequestAborted), http, found => new FoundShown(
            [.. found.Hits.Select(h => new HitShown(h.Version.Value, h.FileName, h.Block, h.Page, h.Text))], found.IsCut));
}
