// The two cookies of signing in. Each holds a random secret and nothing else; the database says what it stands for.
using Weft.Workbench.People;

namespace Weft.Web.People;

/// <summary>Writes and reads the cookies.</summary>
/// <remarks>Over https they carry the prefix that binds them to this host, path and scheme; plain http is served to this computer alone.</remarks>
internal sealed class SignInCookies(PeopleSettings settings)
{
    private readonly string session = settings.IsHttps ? "__Host-weft" : "weft";
    private readonly string step = settings.IsHttps ? "__Host-weft-step" : "weft-step";

    /// <summary>Secret of the session that a request came with; null without one.</summary>
    public string? SessionOf(HttpContext http) => Read(http, session);

    /// <summary>Secret of the awaited step; null without one.</summary>
    public string? StepOf(HttpContext http) => Read(http, step);

    /// <summary>The browser that asks.</summary>
    public AskingBrowser BrowserOf(HttpContext http) => new(BrowserName.Of(http.Request.Headers.UserAgent.ToString()), SessionOf(http));

    /// <summary>Signs the browser in. It lasts until the browser closes, the server's own limit apart.</summary>
    public void Begin(HttpContext http, BegunSession begun)
    {
        http.Response.Cookies.Delete(step, Options(SameSiteMode.Strict));
        http.Response.Cookies.Append(session, begun.Secret, Options(SameSiteMode.Lax));
    }

    /// <summary>Awaits a step.</summary>
    public void Await(HttpContext http, string secret) => http.Response.Cookies.Append(step, secret, Options(SameSiteMode.Strict));

    /// <summary>Signs the browser out.</summary>
    public void End(HttpContext http)
    {
        http.Response.Cookies.Delete(session, Options(SameSiteMode.Lax));
        http.Response.Cookies.Delete(step, Options(SameSiteMode.Strict));
    }

    // A secret of ours has 43 letters; what is longer was never ours and is not worth hashing.
    private static string? Read(HttpContext http, string name) => http.Request.Cookies[name] is { Length: > 0 and < 100 } value ? value : null;

    private CookieOptions Options(SameSiteMode sameSite) => new() { Path = "/", HttpOnly = true, Secure = settings.IsHttps, SameSite = sameSite, IsEssential = true };
}
