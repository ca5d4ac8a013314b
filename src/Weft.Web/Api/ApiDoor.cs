// The door of the API: a token or nothing. Cookies are not looked at here, so that no page elsewhere can make a browser act.
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Weft.Web.People;
using Weft.Web.Server;
using Weft.Workbench.People;

namespace Weft.Web.Api;

/// <summary>Lets programs in by their token and turns what goes wrong inside into problem details.</summary>
internal sealed partial class ApiDoor(RequestDelegate next, PeopleSettings people, ILogger<ApiDoor> log)
{
    private const string Scheme = "Bearer ";
    private static readonly string Key = typeof(ApiDoor).FullName!;

    // Somebody, for the rule that nothing is open by accident; who it is and what is allowed the caller says.
    private static readonly ClaimsPrincipal ByToken = new(new ClaimsIdentity("Token"));

    /// <summary>Whether an address belongs to the API.</summary>
    public static bool Guards(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>The token of a request that was let in.</summary>
    public static ApiTokenId TokenOf(HttpContext http) => (ApiTokenId)http.Items[Key]!;

    public async Task InvokeAsync(HttpContext http, EnterByToken enter)
    {
        if (!Guards(http.Request.Path))
        {
            await next(http);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept-Language";
        if (await enter.Run(SecretOf(http.Request), people.Mode == ServerMode.Local, http.RequestAborted) is not { } token)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await ApiProblems.Of(ApiRefusals.NoToken, http, StatusCodes.Status401Unauthorized).ExecuteAsync(http);
            return;
        }

        http.Items[Key] = token;
        http.User = ByToken;
        if (!http.Request.HasFormContentType) http.Request.EnableBuffering(); // with an idempotency key it is read twice: for its meaning, for its hash
        await Inside(http);
    }

    private async Task Inside(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            await ApiProblems.Of(ApiRefusals.Of(e.StatusCode), http, e.StatusCode).ExecuteAsync(http);
        }
        catch (Exception e) when (!http.Response.HasStarted && e is not OperationCanceledException and not AntiforgeryValidationException)
        {
            Faulted(log, e.GetType().FullName, Faults.PlaceOf(e));
            await ApiProblems.Of(ApiRefusals.Fault, http, StatusCodes.Status500InternalServerError).ExecuteAsync(http);
        }

        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
        {
            await ApiProblems.Of(ApiRefusals.Of(http.Response.StatusCode), http, http.Response.StatusCode).ExecuteAsync(http);
        }
    }

    private static string? SecretOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } one] && one.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? one[Scheme.Length..].Trim() : null;

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "A request of the API ended in {Fault} at {Place}")]
    private static partial void Faulted(ILogger log, string? fault, string? place);
}
