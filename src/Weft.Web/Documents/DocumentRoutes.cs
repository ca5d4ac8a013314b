// The file of a version, as it was given.
using Weft.Workbench.Documents;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Documents;

/// <summary>The addresses of files.</summary>
internal static class DocumentRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapDocuments(this WebApplication app) => app.MapGet("/w/{workspace:guid}/documents/{document:guid}/versions/{number:int}/file", File);

    // Always as a download and of no type that a browser would run: what a person handed in is not a page of ours.
    private static async Task<IResult> File(Guid workspace, Guid document, int number, ShowDocument show, RecordShare record, CancellationToken ct)
    {
        var file = await show.File(new WorkspaceId(workspace), new DocumentId(document), number, ct);
        if (file.IsOk) await record.Run(new WorkspaceId(workspace), new ItemRef(nameof(Document), document), "file", Path.GetExtension(file.Value.Name).TrimStart('.'), ct);
        return file.IsOk ? TypedResults.Stream(file.Value.Open(), "application/octet-stream", file.Value.Name) : TypedResults.NotFound();
    }
}
