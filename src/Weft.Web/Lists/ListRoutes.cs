// Downloads of lists, and the one address of any item by its kind.
using Weft.Web.Server;
using Weft.Workbench.Lists;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Lists;

/// <summary>The addresses of lists that are no pages.</summary>
internal static class ListRoutes
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Maps them.</summary>
    public static void MapLists(this WebApplication app)
    {
        app.MapGet("/w/{workspace:guid}/{list}.csv", (Guid workspace, string list, WriteList write, HttpContext http) => Give(workspace, list, ListFormat.Csv, write, http));
        app.MapGet("/w/{workspace:guid}/{list}.xlsx", (Guid workspace, string list, WriteList write, HttpContext http) => Give(workspace, list, ListFormat.Xlsx, write, http));
        app.MapGet("/w/{workspace:guid}/items/{kind}/{key:guid}", Open);
    }

    private static async Task<IResult> Give(Guid workspace, string list, ListFormat format, WriteList write, HttpContext http)
    {
        var written = await write.Run(new WorkspaceId(workspace), list, key => http.Request.Query[key], format, http.RequestAborted);
        if (!written.IsOk)
        {
            var isHidden = written.Refusal.Code is "not-found" or "no-list";
            return isHidden ? TypedResults.NotFound() : TypedResults.Problem(written.Refusal.ToString(), statusCode: written.Refusal.Code == WorkbenchRefusals.NotAllowed.Code ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest);
        }

        await http.RequestServices.GetRequiredService<RecordShare>().Run(new WorkspaceId(workspace), list, format.ToString().ToLowerInvariant(), 0, http.RequestAborted);
        return TypedResults.File(written.Value.Bytes, format == ListFormat.Csv ? "text/csv; charset=utf-8" : Workbook, written.Value.FileName);
    }

    // The address is made of the kind alone: whether the item is there and seen, its page says.
    private static IResult Open(Guid workspace, string kind, Guid key, ListRegistry lists, HttpContext http) =>
        lists.OfKind(kind) is { } list ? TypedResults.LocalRedirect($"/{LanguageInAddress.Of(http)}/w/{workspace}/{list.Name}/{key}{http.Request.QueryString}") : TypedResults.NotFound();
}
