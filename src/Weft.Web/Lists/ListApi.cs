// Every list of a workspace in the API: read by page, one by one, added to, edited from a known revision, removed.
using Weft.Analysis;
using Weft.Web.Api;
using Weft.Web.Server;
using Weft.Workbench.Lists;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Lists;

/// <summary>The addresses of lists.</summary>
internal static class ListApi
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A column of a list.</summary>
    internal sealed record ColumnShown(string Key, ColumnKind Kind, bool IsReadOnly, bool IsRequired, int MaxLength, IReadOnlyList<string> Choices, string? PointsAt);

    /// <summary>A list.</summary>
    internal sealed record ListShown(string Name, string Kind, bool TakesNew, IReadOnlyList<ColumnShown> Columns);

    /// <summary>An item: its words by column, those of a file and of the pages.</summary>
    internal sealed record RowShown(Guid Id, string Label, int Revision, bool MayEdit, IReadOnlyDictionary<string, string?> Values);

    /// <summary>Words by column; a column that is not named stays as it is, null empties it.</summary>
    internal sealed record ValuesSent(Dictionary<string, string?> Values, string? Why = null);

    /// <summary>One column in which two versions differ.</summary>
    internal sealed record Differing(string Column, string? Theirs, string? Yours);

    /// <summary>Maps them.</summary>
    public static void MapListApi(this RouteGroupBuilder api)
    {
        var lists = api.MapGroup("/workspaces/{workspace:guid}/lists");
        lists.MapGet("", All).Produces<ListShown[]>().WithName("lists").WithSummary("All lists with their columns.");
        lists.MapGet("/{list}", Page).Produces<PageOf<RowShown>>().WithName("list")
            .WithSummary("A page of a list. Filters by column key (also key.from, key.to), q for words, sort (- before the key turns it), limit 25, 50 or 100.");
        lists.MapGet("/{list}.csv", (Guid workspace, string list, WriteList write, HttpContext http) => File(workspace, list, ListFormat.Csv, write, http)).WithName("list-csv").WithSummary("A list as CSV.");
        lists.MapGet("/{list}.xlsx", (Guid workspace, string list, WriteList write, HttpContext http) => File(workspace, list, ListFormat.Xlsx, write, http)).WithName("list-xlsx").WithSummary("A list for Excel.");
        lists.MapPost("/{list}", Add).OnceByKey().Produces<RowShown>(StatusCodes.Status201Created).WithName("add-item").WithSummary("Adds an item.");
        lists.MapGet("/{list}/{key:guid}", One).Produces<RowShown>().WithName("item").WithSummary("An item; its ETag is its revision.");
        lists.MapPatch("/{list}/{key:guid}", Edit).Produces<RowShown>().WithName("edit-item").WithSummary("Edits an item from the revision in If-Match.");
        lists.MapPut("/{list}/{key:guid}", Put).Produces<RowShown>().WithName("put-item").WithSummary("Edits an item from the revision in If-Match; every field that can be set is named.");
        lists.MapDelete("/{list}/{key:guid}", Remove).Produces(StatusCodes.Status204NoContent).WithName("remove-item").WithSummary("Removes an item; it can be brought back.");
        lists.MapPost("/{list}/{key:guid}/bring-back", Back).Produces(StatusCodes.Status204NoContent).WithName("bring-item-back").WithSummary("Brings a removed item back.");
    }

    private static async Task<IResult> All(Guid workspace, Door door, HttpContext http)
    {
        var access = await door.Enter(new WorkspaceId(workspace), Permission.Read, http.RequestAborted);
        return Reply.Of(access, http, a => ListRegistry.Instance.All.Select(l => new ListShown(
            l.Name, l.Kind, l.ToAdd is { } needed && a.May(needed),
            [.. l.Columns.Select(c => new ColumnShown(c.Key, c.Kind, c.IsReadOnly, c.IsRequired, c.MaxLength, c.Choices, c.Target?.Name))])).ToArray());
    }

    private static async Task<IResult> Page(Guid workspace, string list, ShowList show, Cursors cursors, HttpContext http)
    {
        var query = http.Request.Query;
        var from = query["cursor"] is [{ } cursor] ? cursors.Read<int>(http.Request, cursor) : 1;
        if (!from.IsOk) return ApiProblems.Of(from.Refusal, http);
        if (query["limit"] is [{ } limit] && !ListQuery.Sizes.Any(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture) == limit)) return ApiProblems.Of(ApiRefusals.WrongSize, http);
        string? Given(string key) => key switch
        {
            "page" => from.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "size" => query["limit"],
            _ => query[key],
        };
        var page = await show.Run(new WorkspaceId(workspace), list, Given, http.RequestAborted);
        return Reply.Of(page, http, p => new PageOf<RowShown>(
            [.. p.Rows.Select(r => Shown(p.List, r))], p.Query.Page < p.Pages ? cursors.Write(http.Request, p.Query.Page + 1) : null));
    }

    private static async Task<IResult> File(Guid workspace, string list, ListFormat format, WriteList write, HttpContext http)
    {
        var written = await write.Run(new WorkspaceId(workspace), list, key => http.Request.Query[key], format, http.RequestAborted);
        if (written.IsOk) await http.RequestServices.GetRequiredService<RecordShare>().Run(new WorkspaceId(workspace), list, format.ToString().ToLowerInvariant(), 0, http.RequestAborted);
        return written.IsOk ? TypedResults.File(written.Value.Bytes, format == ListFormat.Csv ? "text/csv" : Workbook, written.Value.FileName) : ApiProblems.Of(written.Refusal, http);
    }

    private static async Task<IResult> One(Guid workspace, string list, Guid key, ShowItem show, HttpContext http)
    {
        var shown = await show.Run(new WorkspaceId(workspace), list, key, http.RequestAborted);
        return shown.IsOk ? Reply.Ok(Shown(shown.Value.Form.List, shown.Value.Row), shown.Value.Row.Revision) : ApiProblems.Of(shown.Refusal, http);
    }

    private static async Task<IResult> Add(Guid workspace, string list, ValuesSent sent, AddItem add, ShowItem show, HttpContext http)
    {
        if (Unknown(list, sent) is { } unknown) return ApiProblems.Of(unknown, http);
        var added = await add.Run(new WorkspaceId(workspace), list, sent.Values, sent.Why, http.RequestAborted);
        if (Problem(added, http) is { } problem) return problem;
        var shown = await show.Run(new WorkspaceId(workspace), list, added.Value.Key, http.RequestAborted);
        return shown.IsOk ? Reply.Created($"{ApiRoutes.Root}/workspaces/{workspace}/lists/{list}/{added.Value.Key}", Shown(shown.Value.Form.List, shown.Value.Row), shown.Value.Row.Revision)
            : ApiProblems.Of(shown.Refusal, http);
    }

    private static async Task<IResult> Edit(Guid workspace, string list, Guid key, ValuesSent sent, EditItem edit, ShowItem show, HttpContext http)
    {
        if (Unknown(list, sent) is { } unknown) return ApiProblems.Of(unknown, http);
        if (Api.Version.Asked(http.Request) is not { } revision) return ApiProblems.Of(ApiRefusals.NoVersion, http);
        var edited = await edit.Run(new WorkspaceId(workspace), list, key, revision, sent.Values, sent.Why, http.RequestAborted);
        return Problem(edited, http) ?? await One(workspace, list, key, show, http);
    }

    // What is not named would else stay as it is: then it were a PATCH.
    private static async Task<IResult> Put(Guid workspace, string list, Guid key, ValuesSent sent, EditItem edit, ShowItem show, HttpContext http)
    {
        var shown = await show.Run(new WorkspaceId(workspace), list, key, http.RequestAborted);
        if (!shown.IsOk) return ApiProblems.Of(shown.Refusal, http);
        var left = shown.Value.Form.List.Columns.FirstOrDefault(c => !c.IsReadOnly && !sent.Values.ContainsKey(c.Key));
        return left is null ? await Edit(workspace, list, key, sent, edit, show, http) : ApiProblems.Of(ApiRefusals.MissingField(left.Key), http);
    }

    private static async Task<IResult> Remove(Guid workspace, string list, Guid key, RemoveItem remove, HttpContext http) =>
        await remove.Run(new WorkspaceId(workspace), list, key, null, http.RequestAborted) is { Refusal: { } refusal } ? ApiProblems.Of(refusal, http) : Reply.Done();

    private static async Task<IResult> Back(Guid workspace, string list, Guid key, BringBack back, HttpContext http) =>
        await back.Run(new WorkspaceId(workspace), list, key, null, http.RequestAborted) is { Refusal: { } refusal } ? ApiProblems.Of(refusal, http) : Reply.Done();

    // A name that is no column, or one that can only be read, is refused: nothing is left out in silence, and nothing is set that a form could not set.
    private static Refusal? Unknown(string list, ValuesSent sent) => ListRegistry.Instance.Find(list) is { } known
        && sent.Values.Keys.FirstOrDefault(k => known.Find(k) is not { IsReadOnly: false }) is { } name ? ApiRefusals.UnknownField(name) : null;

    private static IResult? Problem(Result<EditOutcome> outcome, HttpContext http)
    {
        if (!outcome.IsOk) return ApiProblems.Of(outcome.Refusal, http);
        if (outcome.Value.IsSaved) return null;
        var texts = LanguageInAddress.TextsOf(http);
        return outcome.Value.Faults.IsEmpty
            ? ApiProblems.Of(WorkbenchRefusals.EditedMeanwhile, http, more: ("differing", outcome.Value.Conflicts.Select(c => new Differing(c.Column, c.Before, c.After)).ToArray()), revision: outcome.Value.Revision)
            : ApiProblems.Of(outcome.Value.Faults[0].Refusal, http, more: ("faults", outcome.Value.Faults.Select(f => new { f.Column, f.Refusal.Code, Why = texts.Of(f.Refusal) }).ToArray()));
    }

    private static RowShown Shown(ItemList list, ShownRow row) => new(
        row.Item.Key, row.Label, row.Revision, row.MayEdit,
        list.Columns.Zip(row.Cells).ToDictionary(c => c.First.Key, c => c.Second.Words, StringComparer.Ordinal));
}
