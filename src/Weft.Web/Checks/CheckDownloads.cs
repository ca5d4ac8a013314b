// What a check gives to take along: the brief, the matrix, its machine form, every list.
using System.Text;
using Weft.Analysis;
using Weft.Formats.Csv;
using Weft.Formats.Packaging;
using Weft.Formats.Xlsx;
using Weft.Web.Server;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Sharing;
using Weft.Workbench.Trust;

namespace Weft.Web.Checks;

/// <summary>The downloads of a check.</summary>
internal static class CheckDownloads
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // The brief as a web page holds its own styles and no script; this answer alone may use them.
    private const string BriefPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Maps them.</summary>
    public static void MapCheckDownloads(this WebApplication app)
    {
        var check = app.MapGroup("/checks/{id:guid}");
        check.MapGet("/check.json", (Guid id, LoadCheck load, HttpContext http) => Json(id, load, http, Missing));
        check.MapGet("/brief.docx", (Guid id, LoadCheck load, HttpContext http) => Brief(id, load, http, Missing));
        check.MapGet("/matrix.xlsx", (Guid id, LoadCheck load, HttpContext http) => Matrix(id, load, http, Missing));
        check.MapGet("/brief.html", BriefAsPage);
        check.MapGet("/lists/{list}.csv", (Guid id, string list, LoadCheck load, HttpContext http) => Csv(id, list, load, http, Missing));
        check.MapGet("/lists/{list}.xlsx", (Guid id, string list, LoadCheck load, HttpContext http) => Xlsx(id, list, load, http, Missing));
    }

    /// <summary>The result for other programs.</summary>
    public static Task<IResult> Json(Guid id, LoadCheck load, HttpContext http, Func<Refusal, HttpContext, IResult> missing) =>
        Give(id, load, http, missing, c => CheckJson.Write(c.Result), "application/json", "check.json");

    /// <summary>The brief for Word.</summary>
    public static Task<IResult> Brief(Guid id, LoadCheck load, HttpContext http, Func<Refusal, HttpContext, IResult> missing) =>
        Give(id, load, http, missing, c => BriefDocx.Write(BriefComposer.Compose(c.Result, LanguageInAddress.Of(http))), Document, "brief.docx");

    /// <summary>The follow-up matrix.</summary>
    public static Task<IResult> Matrix(Guid id, LoadCheck load, HttpContext http, Func<Refusal, HttpContext, IResult> missing) =>
        Give(id, load, http, missing, c => MatrixXlsx.Write(c.Result, LanguageInAddress.Of(http)), Workbook, "matrix.xlsx");

    /// <summary>A list as CSV.</summary>
    public static Task<IResult> Csv(Guid id, string list, LoadCheck load, HttpContext http, Func<Refusal, HttpContext, IResult> missing) =>
        List(id, list, load, http, missing, sheet => CsvWriter.Write(sheet, withMark: true), "text/csv", "csv");

    /// <summary>A list for Excel.</summary>
    public static Task<IResult> Xlsx(Guid id, string list, LoadCheck load, HttpContext http, Func<Refusal, HttpContext, IResult> missing) =>
        List(id, list, load, http, missing, sheet => XlsxWriter.Write([sheet], new DocumentProperties(sheet.Name, LanguageInAddress.Of(http), null)), Workbook, "xlsx");

    private static IResult Missing(Refusal refusal, HttpContext http) => TypedResults.NotFound();

    private static async Task<IResult> BriefAsPage(Guid id, LoadCheck load, HttpContext http, CancellationToken ct)
    {
        var loaded = await load.Run(new CheckId(id), ct);
        if (!loaded.IsOk) return TypedResults.NotFound();
        await Record(loaded.Value, "brief.html", http);
        http.Response.Headers.ContentSecurityPolicy = BriefPolicy;
        return TypedResults.Text(Encoding.UTF8.GetString(BriefHtml.Write(BriefComposer.Compose(loaded.Value.Result, LanguageInAddress.Of(http)))), "text/html");
    }

    private static async Task<IResult> Give(
        Guid id, LoadCheck load, HttpContext http, Func<Refusal, HttpContext, IResult> missing, Func<LoadedCheck, byte[]> write, string type, string name)
    {
        var loaded = await load.Run(new CheckId(id), http.RequestAborted);
        if (!loaded.IsOk) return missing(loaded.Refusal, http);
        await Record(loaded.Value, name, http);
        return TypedResults.File(write(loaded.Value), type, name);
    }

    private static async Task<IResult> List(
        Guid id, string list, LoadCheck load, HttpContext http, Func<Refusal, HttpContext, IResult> missing, Func<WorkbookSheet, byte[]> write, string type, string ending)
    {
        var loaded = await load.Run(new CheckId(id), http.RequestAborted);
        if (!loaded.IsOk) return missing(loaded.Refusal, http);
        if (CheckLists.Of(loaded.Value, list, LanguageInAddress.Of(http)) is not { } sheet) return missing(WorkbenchRefusals.NotFound, http);
        await Record(loaded.Value, $"{list}.{ending}", http);
        return TypedResults.File(write(sheet), type, $"{list}.{ending}");
    }

    // Before the first byte leaves.
    private static Task<Result<bool>> Record(LoadedCheck check, string file, HttpContext http) => http.RequestServices.GetRequiredService<RecordShare>().Run(
        check.Workspace, new ItemRef(nameof(Check), check.Id.Value), Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).TrimStart('.'), http.RequestAborted);
}
