// Documents in the API: their versions, the files as they were given, and files taken in. What is said of a document is in its list.
using Weft.Analysis;
using Weft.Web.Api;
using Weft.Workbench.Documents;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Documents;

/// <summary>The addresses of documents.</summary>
internal static class LibraryRoutes
{
    /// <summary>A version.</summary>
    internal sealed record VersionShown(int Number, string FileName, string Sha256, long Bytes, DateTime AddedAt);

    /// <summary>A document with its versions, the latest first.</summary>
    internal sealed record DocumentShown(Guid Id, string Title, int Revision, bool MayEdit, IReadOnlyList<VersionShown> Versions);

    /// <summary>A file as it is sent.</summary>
    internal sealed record FileSent(IFormFile? File);

    /// <summary>Maps them.</summary>
    public static void MapLibrary(this RouteGroupBuilder api)
    {
        var documents = api.MapGroup("/workspaces/{workspace:guid}/documents");
        documents.MapPost("", Add).OnceByKey().Accepts<FileSent>("multipart/form-data").Produces<DocumentShown>(StatusCodes.Status201Created)
            .WithName("add-document").WithSummary("Takes a file in as a new document that members see, or with visibility=Private its owner alone.");
        documents.MapGet("/{document:guid}", One).Produces<DocumentShown>().WithName("document").WithSummary("A document with its versions; its ETag is its revision.");
        documents.MapPost("/{document:guid}/versions", Next).OnceByKey().Accepts<FileSent>("multipart/form-data").Produces<DocumentShown>(StatusCodes.Status201Created)
            .WithName("add-version").WithSummary("Takes a file in as the next version.");
        documents.MapGet("/{document:guid}/versions/{number:int}/file", File).WithName("version-file").WithSummary("The file of a version as it was given; its ETag is its hash.");
    }

    private static async Task<IResult> Add(Guid workspace, IFormFileCollection files, AddVersion add, ShowDocument show, HttpContext http)
    {
        var seen = http.Request.Query["visibility"] is [nameof(Visibility.Private)] ? Visibility.Private : Visibility.Members;
        var given = Given(files, http);
        return given.IsOk ? await Made(workspace, await add.Run(new WorkspaceId(workspace), given.Value.File, seen, http.RequestAborted), show, http) : ApiProblems.Of(given.Refusal, http);
    }

    private static async Task<IResult> Next(Guid workspace, Guid document, IFormFileCollection files, AddVersion add, ShowDocument show, HttpContext http)
    {
        var given = Given(files, http);
        return given.IsOk ? await Made(workspace, await add.Run(new WorkspaceId(workspace), new DocumentId(document), given.Value.File, http.RequestAborted), show, http) : ApiProblems.Of(given.Refusal, http);
    }

    private static async Task<IResult> Made(Guid workspace, Result<DocumentId> made, ShowDocument show, HttpContext http)
    {
        if (!made.IsOk) return ApiProblems.Of(made.Refusal, http);
        var shown = await show.Run(new WorkspaceId(workspace), made.Value, http.RequestAborted);
        return shown.IsOk ? Reply.Created($"{ApiRoutes.Root}/workspaces/{workspace}/documents/{made.Value.Value}", Shown(shown.Value), shown.Value.Document.Revision) : ApiProblems.Of(shown.Refusal, http);
    }

    private static async Task<IResult> One(Guid workspace, Guid document, ShowDocument show, HttpContext http)
    {
        var shown = await show.Run(new WorkspaceId(workspace), new DocumentId(document), http.RequestAborted);
        return shown.IsOk ? Reply.Ok(Shown(shown.Value), shown.Value.Document.Revision) : ApiProblems.Of(shown.Refusal, http);
    }

    private static async Task<IResult> File(Guid workspace, Guid document, int number, ShowDocument show, RecordShare record, HttpContext http)
    {
        var file = await show.File(new WorkspaceId(workspace), new DocumentId(document), number, http.RequestAborted);
        if (!file.IsOk) return ApiProblems.Of(file.Refusal, http);
        await record.Run(new WorkspaceId(workspace), new ItemRef(nameof(Document), document), "file", Path.GetExtension(file.Value.Name).TrimStart('.'), http.RequestAborted);
        // The name is the person's own; the type is none that a browser would run.
        return TypedResults.Stream(file.Value.Open(), "application/octet-stream", file.Value.Name, entityTag: new($"\"{file.Value.Sha256}\""));
    }

    private sealed record Sent(AddVersion.Given? File);

    // One file and nothing beside it: a field that would be left out in silence is refused.
    private static Result<Sent> Given(IFormFileCollection files, HttpContext http)
    {
        if (http.Request.Form.Keys.FirstOrDefault() is { } field) return ApiRefusals.UnknownField(field);
        if (files.FirstOrDefault(f => f.Name != "file") is { } other) return ApiRefusals.UnknownField(other.Name);
        return new Sent(files is [var file] ? new AddVersion.Given(file.FileName, file.Length, file.OpenReadStream) : null);
    }

    private static DocumentShown Shown(ShowDocument.Shown shown) => new(
        shown.Document.Key, shown.Document.Title, shown.Document.Revision, shown.MayEdit,
        [.. shown.Versions.Select(v => new VersionShown(v.Number, v.FileName, v.Sha256, v.Bytes, v.AddedAt))]);
}
