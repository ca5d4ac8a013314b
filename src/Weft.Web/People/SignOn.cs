// Sign-on by the provider that an administrator named (OpenID Connect, code flow with PKCE). It begins with a GET link: the policy of content
// lets no form lead to another origin. What it is for travels in the protected state: to sign in, to confirm, to connect, to take an invitation.
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Weft.Web.Server;
using Weft.Workbench.People;

namespace Weft.Web.People;

/// <summary>Sign-on.</summary>
internal static class SignOn
{
    /// <summary>Where the provider leads back to; to be registered there.</summary>
    public const string Callback = "/sign-on";

    private const string Scheme = "SignOn";
    private const string For = "weft.for";
    private const string Invitation = "weft.invitation";
    private const string Back = "weft.back";
    private const string Language = "weft.language";

    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);

    /// <summary>Registers it.</summary>
    public static void AddSignOn(this AuthenticationBuilder authentication, PeopleSettings people, SignOnSettings settings) => authentication.AddOpenIdConnect(Scheme, settings.Name, oidc =>
    {
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (settings.Authority.AbsoluteUri, settings.ClientId, settings.ClientSecret);
        (oidc.ResponseType, oidc.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        oidc.CallbackPath = Callback;
        oidc.SignInScheme = SessionHandler.Name; // asked for by the framework; our own session begins before it would be used
        oidc.RequireHttpsMetadata = settings.Authority.Scheme == Uri.UriSchemeHttps;
        oidc.MapInboundClaims = false;
        oidc.Scope.Add("email");
        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
        {
            cookie.Name = people.IsHttps ? $"__Host-weft-{(cookie == oidc.NonceCookie ? "nonce" : "state")}." : $"weft-{(cookie == oidc.NonceCookie ? "nonce" : "state")}.";
            (cookie.Path, cookie.SameSite) = ("/", SameSiteMode.Lax);
            cookie.SecurePolicy = people.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        }

        oidc.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = Leave,
            OnTicketReceived = c => Arrive(c, settings),
            OnRemoteFailure = Fail,
            OnAccessDenied = c => Deny(c),
        };
    });

    /// <summary>Maps the link with which it begins.</summary>
    public static void MapSignOn(this WebApplication app) =>
        app.MapGet("/signin/with-provider", Begin).AllowAnonymous().RequireRateLimiting(PeopleServer.SignInLimit);

    private static IResult Begin(HttpContext http, string? @for, string? invitation, string? @return)
    {
        var state = new AuthenticationProperties { RedirectUri = "/" };
        state.Items[For] = @for is "again" or "connect" or "accept" ? @for : "in";
        state.Items[Invitation] = invitation is { Length: < 100 } ? invitation : "";
        state.Items[Back] = ReturnAddress.Local(@return, "");
        state.Items[Language] = LanguageInAddress.Of(http);
        return Results.Challenge(state, [Scheme]);
    }

    // One address for all languages is registered at the provider.
    private static Task Leave(RedirectContext leaving)
    {
        var request = leaving.Request;
        leaving.ProtocolMessage.RedirectUri = $"{request.Scheme}://{request.Host}{Callback}";
        if (leaving.Properties.Items.TryGetValue(For, out var reason) && reason == "again") (leaving.ProtocolMessage.Prompt, leaving.ProtocolMessage.MaxAge) = ("login", "0");
        return Task.CompletedTask;
    }

    private static async Task Arrive(TicketReceivedContext arrived, SignOnSettings settings)
    {
        arrived.HandleResponse();
        var (http, state) = (arrived.HttpContext, arrived.Properties!.Items);
        var language = state[Language] ?? "en";
        var subject = arrived.Principal?.FindFirstValue("sub");
        var led = string.IsNullOrEmpty(subject)
            ? RefusedAddress.Of(language, "signin", PeopleRefusals.SignOnFailed, null)
            : await Act(http, arrived.Principal!, new AcceptInvitation.SignOnPerson(settings.Authority.AbsoluteUri, subject, settings.Name, arrived.Principal!.FindFirstValue("name"), language), state);
        http.Response.Redirect(led);
    }

    private static Task<string> Act(HttpContext http, ClaimsPrincipal principal, AcceptInvitation.SignOnPerson known, IDictionary<string, string?> state) => state[For] switch
    {
        "again" => Confirm(http, principal, known, state[Back]),
        "connect" => Connect(http, known),
        "accept" => Accept(http, known, state[Invitation]),
        _ => SignIn(http, known, state[Back]),
    };

    private static async Task<string> SignIn(HttpContext http, AcceptInvitation.SignOnPerson known, string? back)
    {
        var cookies = http.RequestServices.GetRequiredService<SignInCookies>();
        var begun = await http.RequestServices.GetRequiredService<SignInWithProvider>().Run(known.Issuer, known.Subject, cookies.BrowserOf(http), http.RequestAborted);
        if (!begun.IsOk) return RefusedAddress.Of(known.Language, "signin", begun.Refusal, back);
        cookies.Begin(http, begun.Value);
        return ReturnAddress.Local(back, $"/{known.Language}/");
    }

    private static async Task<string> Confirm(HttpContext http, ClaimsPrincipal principal, AcceptInvitation.SignOnPerson known, string? back)
    {
        if (await Session(http) is not { } session) return RefusedAddress.Of(known.Language, "signin", PeopleRefusals.StepOver, back);
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        var isRecent = long.TryParse(principal.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) < Recent;
        if (!isRecent) return RefusedAddress.Of(known.Language, "signin/again", PeopleRefusals.SignOnFailed, back);
        var confirmed = await http.RequestServices.GetRequiredService<ConfirmPerson>().BySignOn(session, known.Issuer, known.Subject, http.RequestAborted);
        return confirmed.IsOk ? ReturnAddress.Local(back, $"/{known.Language}/account") : RefusedAddress.Of(known.Language, "signin/again", confirmed.Refusal, back);
    }

    private static async Task<string> Connect(HttpContext http, AcceptInvitation.SignOnPerson known)
    {
        if (await Session(http) is not { } session) return RefusedAddress.Of(known.Language, "signin", PeopleRefusals.StepOver, null);
        var connected = await http.RequestServices.GetRequiredService<KeepPasskeys>().Connect(session, known.Issuer, known.Subject, known.Provider, http.RequestAborted);
        return connected.IsOk ? $"/{known.Language}/account?done=signon" : RefusedAddress.Of(known.Language, "account", connected.Refusal, null);
    }

    private static async Task<string> Accept(HttpContext http, AcceptInvitation.SignOnPerson known, string? invitation)
    {
        var cookies = http.RequestServices.GetRequiredService<SignInCookies>();
        var accepted = await http.RequestServices.GetRequiredService<AcceptInvitation>().AsNew(invitation, known, cookies.BrowserOf(http), http.RequestAborted);
        if (!accepted.IsOk) return RefusedAddress.Of(known.Language, "signin", accepted.Refusal, $"/{known.Language}/accept?code={invitation}");
        cookies.Begin(http, accepted.Value.Session!);
        return $"/{known.Language}/w/{accepted.Value.Workspace.Value}";
    }

    private static async Task<LiveSession?> Session(HttpContext http)
    {
        await http.AuthenticateAsync(SessionHandler.Name);
        return http.Features.Get<LiveSession>();
    }

    private static Task Fail(RemoteFailureContext failed) => Refuse(failed, failed.HttpContext, failed.Properties);

    private static Task Deny(AccessDeniedContext denied) => Refuse(denied, denied.HttpContext, denied.Properties);

    private static Task Refuse(HandleRequestContext<RemoteAuthenticationOptions> context, HttpContext http, AuthenticationProperties? state)
    {
        var language = state?.Items.TryGetValue(Language, out var kept) == true && kept is not null ? kept : "en";
        http.Response.Redirect(RefusedAddress.Of(language, "signin", PeopleRefusals.SignOnFailed, null));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
