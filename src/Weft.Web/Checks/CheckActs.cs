// What people do in a check: answer, stop. Plain forms; a script asks for the changed part alone.
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Weft.Analysis;
using Weft.Web.People;
using Weft.Web.Server;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Trust;

namespace Weft.Web.Checks;

/// <summary>The acts of a check.</summary>
internal static class CheckActs
{
    private const string PartHeader = "X-Weft-Part";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);

    /// <summary>Maps them.</summary>
    public static void MapCheckActs(this WebApplication app)
    {
        app.MapPost("/checks/{id:guid}/stop", Stop);
        app.MapPost("/checks/{id:guid}/answers", Answer);
        app.MapGet("/checks/{id:guid}/progress/events", Events);
    }

    // The form binding makes the antiforgery middleware look at the token.
    private static async Task<IResult> Stop(Guid id, IFormCollection form, StopCheck stop, CancellationToken ct)
    {
        var stopped = await stop.Run(new CheckId(id), ct);
        return stopped.IsOk ? TypedResults.LocalRedirect($"~/checks/{id}/progress") : TypedResults.StatusCode(RefusalStatus.Of(stopped.Refusal));
    }

    // "Accepted s-1": one value holds both, so that one form serves every button of a page. A correction has a form of its own.
    private static async Task<IResult> Answer(Guid id, IFormCollection form, AnswerFinding answer, LoadCheck load, HttpContext http, CancellationToken ct)
    {
        var (act, finding) = form["act"].ToString().Split(' ', 2) is [var word, var named] ? (word, named) : (form["act"].ToString(), form["finding"].ToString());
        var check = new CheckId(id);
        var answered = act == "Undo" ? await answer.Undo(check, finding, ct)
            : Enum.TryParse<Verdict>(act, out var verdict) && Enum.IsDefined(verdict) ? await answer.Run(check, finding, verdict, form["correction"], ct)
            : WorkbenchRefusals.NoFinding;
        var back = ReturnAddress.Local(form["return"], $"/checks/{id}");
        if (!http.Request.Headers.ContainsKey(PartHeader))
        {
            return answered.IsOk ? TypedResults.LocalRedirect($"~{back}#f-{finding}")
                : TypedResults.Text(LanguageInAddress.TextsOf(http).Of(answered.Refusal), statusCode: RefusalStatus.Of(answered.Refusal));
        }

        return Part(answered, await load.Run(check, ct), finding, back);
    }

    private static IResult Part(Result<LoadedCheck> answered, Result<LoadedCheck> now, string finding, string back)
    {
        if (!now.IsOk || now.Value.Find(finding) is not { } found) return TypedResults.NotFound();
        var box = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(AnswerBox.Check)] = now.Value.Id,
            [nameof(AnswerBox.Finding)] = found,
            [nameof(AnswerBox.Answer)] = now.Value.Result.Answers.GetValueOrDefault(found.Id),
            [nameof(AnswerBox.Refusal)] = answered.Refusal,
            [nameof(AnswerBox.Return)] = back,
        };
        return new RazorComponentResult<AnswerBox>(box) { StatusCode = answered.IsOk ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    private static async Task<IResult> Events(Guid id, ShowProgress show, Caller caller, IServiceScopeFactory scopes, CancellationToken ct) =>
        await show.Run(new CheckId(id), ct) is { Refusal: { } refusal } ? TypedResults.StatusCode(RefusalStatus.Of(refusal))
            : TypedResults.ServerSentEvents(Progress(new CheckId(id), caller, scopes, ct));

    private static async IAsyncEnumerable<SseItem<string>> Progress(
        CheckId id, Caller caller, IServiceScopeFactory scopes, [EnumeratorCancellation] CancellationToken ct)
    {
        string? last = null;
        while (!ct.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().Become(caller);
            var shown = await scope.ServiceProvider.GetRequiredService<ShowProgress>().Run(id, ct);
            if (!shown.IsOk) yield break;
            var list = await Fragment.Render<ProgressList>(scope.ServiceProvider, (nameof(ProgressList.Progress), shown.Value));
            if (list != last) yield return new SseItem<string>(last = list, "progress");
            if (shown.Value.IsOver)
            {
                yield return new SseItem<string>(shown.Value.State.ToString(), "over");
                yield break;
            }

            await Task.Delay(Look, ct);
        }
    }
}
