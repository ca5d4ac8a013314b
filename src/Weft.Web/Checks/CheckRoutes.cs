// Checks in the API: begin, follow, read, answer, take along.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Web.Api;
using Weft.Web.Server;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;

namespace Weft.Web.Checks;

/// <summary>The addresses of checks.</summary>
internal static class CheckRoutes
{
    private static readonly ImmutableArray<string> Parts = ["draft", "against", "mandates", "meeting"];

    /// <summary>A check in the list.</summary>
    internal sealed record CheckRow(Guid Id, string Title, DateTime BegunAt, int Files, JobState State, int Answers);

    /// <summary>A check that was begun.</summary>
    internal sealed record CheckBegun(Guid Id);

    /// <summary>A run that was asked for.</summary>
    internal sealed record RunBegun(Guid Run);

    /// <summary>One file of a run.</summary>
    internal sealed record FileShown(FilePart Part, string Name, ReadingState State, string? Code, string? Why);

    /// <summary>How far a check is.</summary>
    internal sealed record CheckShown(
        Guid Id, string Title, int Run, JobState State, bool StopAsked, string? Reason, string? Engine, bool HasResult, IReadOnlyList<FileShown> Files);

    /// <summary>A finding with its answer.</summary>
    internal sealed record FindingShown(string Id, FindingKind Kind, string Label, string Words, double Confidence, Verdict? Verdict, string? Correction);

    /// <summary>An answer as it is sent.</summary>
    internal sealed record AnswerSent(Verdict Verdict, string? Correction = null);

    /// <summary>Files as they are sent: one draft, any number to check it against, one table of mandates, one of a meeting.</summary>
    internal sealed record CheckFiles(IFormFile? Draft, IReadOnlyList<IFormFile>? Against, IFormFile? Mandates, IFormFile? Meeting);

    /// <summary>Maps them.</summary>
    public static void MapChecks(this RouteGroupBuilder api)
    {
        api.MapGet("/workspaces/{workspace:guid}/checks", List).Produces<PageOf<CheckRow>>().WithName("checks").WithSummary("Checks of a workspace, the latest first.");
        api.MapPost("/workspaces/{workspace:guid}/checks", Begin).OnceByKey().Accepts<CheckFiles>("multipart/form-data").Produces<CheckBegun>(StatusCodes.Status202Accepted)
            .WithName("begin-check").WithSummary("Begins a check of a draft against other texts.");
        var check = api.MapGroup("/checks/{id:guid}");
        check.MapGet("", Show).Produces<CheckShown>().WithName("check").WithSummary("How far a check is, file by file.");
        check.MapPost("/runs", Again).OnceByKey().Accepts<CheckFiles>("multipart/form-data").Produces<RunBegun>(StatusCodes.Status202Accepted)
            .WithName("run-check-again").WithSummary("Runs a check again, with new files or as it is.");
        check.MapPost("/stop", Stop).Produces(StatusCodes.Status204NoContent).WithName("stop-check").WithSummary("Asks the work on a check to stop.");
        check.MapGet("/findings", Findings).Produces<PageOf<FindingShown>>().WithName("findings").WithSummary("What was found, with people's answers.");
        check.MapPut("/findings/{finding}/answer", Answer).Produces<FindingShown>().WithName("answer").WithSummary("Answers a finding.");
        check.MapDelete("/findings/{finding}/answer", Undo).Produces<FindingShown>().WithName("take-answer-back").WithSummary("Takes the last answer to a finding back.");
        MapFiles(check);
    }

    private static void MapFiles(RouteGroupBuilder check)
    {
        check.MapGet("/check.json", (Guid id, LoadCheck load, HttpContext http) => CheckDownloads.Json(id, load, http, Missing)).WithName("check-json").WithSummary("The whole result, schema weft-check/1.");
        check.MapGet("/brief.docx", (Guid id, LoadCheck load, HttpContext http) => CheckDownloads.Brief(id, load, http, Missing)).WithName("brief-docx").WithSummary("The brief for Word.");
        check.MapGet("/matrix.xlsx", (Guid id, LoadCheck load, HttpContext http) => CheckDownloads.Matrix(id, load, http, Missing)).WithName("matrix-xlsx").WithSummary("The follow-up matrix for Excel.");
        check.MapGet("/lists/{list}.csv", (Guid id, string list, LoadCheck load, HttpContext http) => CheckDownloads.Csv(id, list, load, http, Missing)).WithName("check-list-csv").WithSummary("A list of the check as CSV.");
        check.MapGet("/lists/{list}.xlsx", (Guid id, string list, LoadCheck load, HttpContext http) => CheckDownloads.Xlsx(id, list, load, http, Missing)).WithName("check-list-xlsx").WithSummary("A list of the check for Excel.");
    }

    private static IResult Missing(Refusal refusal, HttpContext http) => ApiProblems.Of(refusal, http);

    private static async Task<IResult> List(Guid workspace, ListChecks list, Cursors cursors, HttpContext http)
    {
        var asked = PageAsked.Read(http.Request);
        if (!asked.IsOk) return ApiProblems.Of(asked.Refusal, http);
        var after = asked.Value.Cursor is { } cursor ? cursors.Read<ListChecks.Place>(http.Request, cursor) : (Result<ListChecks.Place>?)null;
        if (after is { Refusal: { } wrong }) return ApiProblems.Of(wrong, http);
        var listed = await list.Run(new WorkspaceId(workspace), after?.Value, asked.Value.Size, http.RequestAborted);
        return Reply.Of(listed, http, l => new PageOf<CheckRow>(
            [.. l.Checks.Select(c => new CheckRow(c.Id.Value, c.Title, c.BegunAt, c.Files, c.State, c.Answers))],
            l.Next is { } next ? cursors.Write(http.Request, next) : null));
    }

    private static async Task<IResult> Begin(Guid workspace, IFormFileCollection files, StartCheck start, HttpContext http)
    {
        if (GivenIn(files) is not { } given) return ApiProblems.Of(ApiRefusals.BadRequest, http);
        var begun = await start.Run(new WorkspaceId(workspace), given, null, http.RequestAborted);
        return begun.IsOk ? Reply.Accepted($"{ApiRoutes.Root}/checks/{begun.Value.Value}", new CheckBegun(begun.Value.Value)) : ApiProblems.Of(begun.Refusal, http);
    }

    private static async Task<IResult> Again(Guid id, IFormFileCollection files, RunAgain again, HttpContext http)
    {
        if (GivenIn(files) is not { } given) return ApiProblems.Of(ApiRefusals.BadRequest, http);
        var begun = await again.Run(new CheckId(id), given, http.RequestAborted);
        return begun.IsOk ? Reply.Accepted($"{ApiRoutes.Root}/checks/{id}", new RunBegun(begun.Value.Value)) : ApiProblems.Of(begun.Refusal, http);
    }

    private static async Task<IResult> Show(Guid id, ShowProgress show, HttpContext http) =>
        Reply.Of(await show.Run(new CheckId(id), http.RequestAborted), http, p => new CheckShown(
            id, p.Title, p.Number, p.State, p.StopAsked, p.Reason, p.Engine, p.HasResult,
            [.. p.Files.Select(f => new FileShown(f.Part, f.Name, f.State, f.Refusal?.Code, f.Refusal is { } r ? LanguageInAddress.TextsOf(http).Of(r) : null))]));

    private static async Task<IResult> Stop(Guid id, StopCheck stop, HttpContext http) =>
        await stop.Run(new CheckId(id), http.RequestAborted) is { Refusal: { } refusal } ? ApiProblems.Of(refusal, http) : Reply.Done();

    private static async Task<IResult> Findings(Guid id, LoadCheck load, Cursors cursors, HttpContext http)
    {
        var asked = PageAsked.Read(http.Request);
        if (!asked.IsOk) return ApiProblems.Of(asked.Refusal, http);
        var from = asked.Value.Cursor is { } cursor ? cursors.Read<int>(http.Request, cursor) : 0;
        if (!from.IsOk) return ApiProblems.Of(from.Refusal, http);
        var end = from.Value + asked.Value.Size;
        return Reply.Of(await load.Run(new CheckId(id), http.RequestAborted), http, check => new PageOf<FindingShown>(
            [.. check.Findings.Skip(from.Value).Take(asked.Value.Size).Select(f => Shown(check, f))],
            end < check.Findings.Length ? cursors.Write(http.Request, end) : null));
    }

    private static async Task<IResult> Answer(Guid id, string finding, AnswerSent sent, AnswerFinding answer, HttpContext http) =>
        Reply.Of(await answer.Run(new CheckId(id), finding, sent.Verdict, sent.Correction, http.RequestAborted), http, check => Shown(check, check.Find(finding)!));

    private static async Task<IResult> Undo(Guid id, string finding, AnswerFinding answer, HttpContext http) =>
        Reply.Of(await answer.Undo(new CheckId(id), finding, http.RequestAborted), http, check => Shown(check, check.Find(finding)!));

    private static FindingShown Shown(LoadedCheck check, Finding finding)
    {
        var answer = check.Result.Answers.GetValueOrDefault(finding.Id);
        return new FindingShown(finding.Id, finding.Kind, finding.Label, finding.Anchor.Exact, finding.Confidence, answer?.Verdict, answer?.Correction);
    }

    // A part under a name that is not known would be left out in silence: better to say so.
    private static ImmutableArray<GivenFile>? GivenIn(IFormFileCollection files) => files.Any(f => !Parts.Contains(f.Name, StringComparer.Ordinal)) ? null
        : Uploads.Given(files.GetFile("draft"), files.GetFiles("against"), files.GetFile("mandates"), files.GetFile("meeting"));
}
