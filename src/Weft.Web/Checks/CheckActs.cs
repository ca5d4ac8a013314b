// What people do in a check: answer, stop. Plain forms; a script asks for the changed part alone.
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Weft.Web.Server;
using Weft.Workbench.Checks;

namespace Weft.Web.Checks;

/// <summary>The acts of a check.</summary>
internal static class CheckActs
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);

    /// <summary>Maps them.</summary>
    public static void MapCheckActs(this WebApplication app)
    {
        app.MapPost("/checks/{id:guid}/stop", Stop);
        app.MapGet("/checks/{id:guid}/progress/events", Events);
    }

    // The form binding makes the antiforgery middleware look at the token.
    private static async Task<IResult> Stop(Guid id, IFormCollection form, StopCheck stop, CancellationToken ct)
    {
        var stopped = await stop.Run(new CheckId(id), ct);
        return stopped.IsOk ? TypedResults.LocalRedirect($"~/checks/{id}/progress") : TypedResults.NotFound();
    }

    private static ServerSentEventsResult<string> Events(Guid id, IServiceScopeFactory scopes, CancellationToken ct) =>
        TypedResults.ServerSentEvents(Progress(new CheckId(id), scopes, ct));

    private static async IAsyncEnumerable<SseItem<string>> Progress(
        CheckId id, IServiceScopeFactory scopes, [EnumeratorCancellation] CancellationToken ct)
    {
        string? last = null;
        while (!ct.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
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
