// The part of the server that knows who asks: services, the order of the steps, the addresses that are not pages.
using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Weft.Web.Api;
using Weft.Web.Server;
using Weft.Workbench.People;

namespace Weft.Web.People;

/// <summary>Accounts in the server.</summary>
internal static class PeopleServer
{
    /// <summary>The limit for forms that let someone in.</summary>
    public const string SignInLimit = "sign-in";

    private static readonly string[] OfAccounts = ["/signin", "/signout", "/first-start", "/accept", "/reset", "/account"];

    /// <summary>Registers what is needed.</summary>
    public static void AddPeople(this IServiceCollection services, PeopleSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<SignInCookies>();
        services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = [.. settings.Hosts]);
        AddAuthentication(services, settings);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()); // a new address cannot be open by accident
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = SayTooOften;
            limits.AddPolicy(SignInLimit, http => LimitOf(http, settings));
        });
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in settings.Proxies) forwarded.KnownIPNetworks.Add(proxy);
        });
    }

    /// <summary>What comes first: who sent the request and how.</summary>
    public static void UseSender(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<PeopleSettings>();
        if (!settings.Proxies.IsEmpty) app.UseForwardedHeaders();
        app.UseHsts();
        app.UseMiddleware<OnlyHttps>();
    }

    /// <summary>What comes after the address is known: who asks, and whether they may.</summary>
    public static void UsePeople(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<CallerOfRequest>();
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    /// <summary>Maps the addresses that are not pages. Without accounts none is there, the pages of this folder neither.</summary>
    public static void MapPeople(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PeopleSettings>().Mode == ServerMode.Local) return;
        app.MapPost("/signout", SignOut);
        app.MapPasskeys();
        app.MapAccount();
        if (app.Services.GetRequiredService<PeopleSettings>().SignOn is not null) app.MapSignOn();
    }

    /// <summary>The address to open, with the code of the first start where nobody is here yet.</summary>
    public static async Task<string> FirstAddress(this WebApplication app, string address)
    {
        var settings = app.Services.GetRequiredService<PeopleSettings>();
        var shown = settings.Address?.AbsoluteUri.TrimEnd('/') ?? address;
        if (settings.Mode == ServerMode.Local) return $"{shown}/";
        await using var scope = app.Services.CreateAsyncScope();
        var code = await scope.ServiceProvider.GetRequiredService<FirstStart>().NewCode(CancellationToken.None);
        return code is null ? $"{shown}/" : $"{shown}/first-start?code={code}";
    }

    /// <summary>Whether an address belongs to accounts alone.</summary>
    public static bool IsOfAccounts(PathString path) => !path.StartsWithSegments("/account/tokens", StringComparison.Ordinal) // programs come with tokens there too
        && Array.Exists(OfAccounts, p => path.StartsWithSegments(p, StringComparison.Ordinal));

    private static void AddAuthentication(IServiceCollection services, PeopleSettings settings)
    {
        if (settings.Mode == ServerMode.Local)
        {
            services.AddAuthentication(LocalHandler.Name).AddScheme<AuthenticationSchemeOptions, LocalHandler>(LocalHandler.Name, null);
            return;
        }

        services.AddPasskeys(settings);
        var authentication = services.AddAuthentication(SessionHandler.Name).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);
        if (settings.SignOn is { } provider) authentication.AddSignOn(settings, provider);
    }

    // The form binding makes the antiforgery middleware look at the token.
    private static async Task<IResult> SignOut(IFormCollection form, HttpContext http, EndSessions end, SignInCookies cookies, CancellationToken ct)
    {
        if (http.Features.Get<LiveSession>() is { } session) await end.SignOut(session, ct);
        cookies.End(http);
        return TypedResults.LocalRedirect("~/signin");
    }

    // Reading is free; what is sent is counted, for each sender.
    private static RateLimitPartition<string> LimitOf(HttpContext http, PeopleSettings settings) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("");

    private static async ValueTask SayTooOften(OnRejectedContext rejected, CancellationToken ct)
    {
        var answer = rejected.HttpContext.Response;
        if (!rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)) wait = TimeSpan.FromMinutes(1);
        answer.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (ApiDoor.Guards(rejected.HttpContext.Request.Path))
        {
            await ApiProblems.Of(ApiRefusals.TooOften, rejected.HttpContext, StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
            return;
        }

        if (HttpMethods.IsGet(rejected.HttpContext.Request.Method)) return; // a page stands in
        answer.ContentType = "text/plain; charset=utf-8";
        await answer.WriteAsync(LanguageInAddress.TextsOf(rejected.HttpContext)["fault.often.what"], ct);
    }
}
