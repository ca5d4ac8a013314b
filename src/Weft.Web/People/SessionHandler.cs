// Turns the cookie of a request into the person behind it. The cookie says nothing by itself: the row in the database does, at every request.
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Weft.Web.Server;
using Weft.Workbench.People;

namespace Weft.Web.People;

/// <summary>Authenticates by session.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, SignInCookies cookies, FindSession find)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "Session";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookies.SessionOf(Context) is not { } secret) return AuthenticateResult.NoResult();
        if (await find.Run(secret, Context.RequestAborted) is not { } session) return AuthenticateResult.Fail("No such session.");
        Context.Features.Set(session);
        var person = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.Person.Value.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(person), Name));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!HttpMethods.IsGet(Request.Method) || Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) return base.HandleChallengeAsync(properties);
        var asked = $"{Request.PathBase}{Request.Path}{Request.QueryString}";
        Response.Headers.CacheControl = "no-store";
        Response.Redirect($"/{LanguageInAddress.Of(Context)}/signin?return={Uri.EscapeDataString(asked)}");
        return Task.CompletedTask;
    }
}

/// <summary>The one person of this computer, without accounts: whoever reaches the loopback address.</summary>
internal sealed class LocalHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "Local";

    private static readonly ClaimsPrincipal Operator = new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "operator")], Name));

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Operator, Name)));
}
