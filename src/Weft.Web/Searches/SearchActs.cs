// What people do with a search that they keep: open it, put it into the digest, give it up.
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Searches;

/// <summary>The acts on saved searches.</summary>
internal static class SearchActs
{
    /// <summary>Maps them.</summary>
    public static void MapSearchActs(this WebApplication app) => app.MapPost("/w/{workspace:guid}/searches", Act);

    // The form binding makes the antiforgery middleware look at the token.
    private static async Task<IResult> Act(Guid workspace, IFormCollection form, KeepSearches kept, CancellationToken ct)
    {
        var (place, act) = (new WorkspaceId(workspace), form["act"].ToString());
        var id = new SavedSearchId(Guid.TryParse(form["id"], out var key) ? key : Guid.Empty);
        var done = act switch
        {
            "open" => await kept.Open(place, id, ct),
            "in" or "out" => await kept.PutInDigest(place, id, act == "in", ct),
            "remove" => await kept.Remove(place, id, ct),
            _ => WorkbenchRefusals.NotFound,
        };
        if (done.IsOk) return TypedResults.LocalRedirect(act == "open" ? $"~/w/{workspace}/search?{done.Value.Write()}" : $"~/w/{workspace}/search#kept");
        return (await kept.List(place, ct)).IsOk ? TypedResults.LocalRedirect($"~/w/{workspace}/search#kept") : TypedResults.NotFound(); // gone in another window
    }
}
