// One's own data as a file.
using Weft.Web.Server;
using Weft.Workbench.People;

namespace Weft.Web.People;

/// <summary>The addresses of an account that are no pages.</summary>
internal static class AccountActs
{
    /// <summary>Maps them.</summary>
    public static void MapAccount(this WebApplication app) => app.MapGet("/account/data.json", TakeOut);

    private static async Task<IResult> TakeOut(HttpContext http, TakeOutPerson takeOut, CancellationToken ct)
    {
        if (http.Features.Get<LiveSession>() is not { } session) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var taken = await takeOut.Run(session, ct);
        var again = RefusedAddress.Of(LanguageInAddress.Of(http), "signin/again", PeopleRefusals.SignInAgain, $"/{LanguageInAddress.Of(http)}/account");
        return taken.IsOk ? Results.File(taken.Value, "application/json", "weft-account.json") : Results.LocalRedirect(again);
    }
}
