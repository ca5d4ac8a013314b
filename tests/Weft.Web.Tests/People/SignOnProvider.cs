// A sign-on provider for tests: OpenIddict on a port of its own. Whoever comes is signed in as the person that the test named.
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;

namespace Weft.Web.Tests.People;

/// <summary>The provider.</summary>
internal sealed class SignOnProvider : IAsyncDisposable
{
    public const string Client = "weft-tests";
    public const string Secret = "the secret of the tests";

    private readonly WebApplication app;

    private SignOnProvider(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <summary>The provider's own name for whoever comes next.</summary>
    public string Subject { get; set; } = "someone";

    /// <summary>When the person last typed a password there.</summary>
    public DateTimeOffset SignedInAt { get; set; } = DateTimeOffset.UtcNow;

    /// <summary>Addresses to which it was asked to lead back.</summary>
    public List<string> LedBackTo { get; } = [];

    public static async Task<SignOnProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes("profile", "email");
            server.EnableDegradedMode().AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(h => h.UseInlineHandler(c =>
            {
                if (c.ClientId != Client) c.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(h => h.UseInlineHandler(c =>
            {
                if (c.ClientId != Client || c.ClientSecret != Secret) c.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            }));
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
        });
        var server = builder.Build();
        var provider = new SignOnProvider(server);
        server.UseAuthentication();
        server.MapGet("/authorize", provider.Authorize);
        await server.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private Microsoft.AspNetCore.Http.IResult Authorize(Microsoft.AspNetCore.Http.HttpContext http)
    {
        LedBackTo.Add(http.GetOpenIddictServerRequest()!.RedirectUri!);
        var identity = new ClaimsIdentity("test", "name", "role");
        identity.SetClaim("sub", Subject).SetClaim("name", "Known Elsewhere").SetClaim("email", "somebody@elsewhere.example");
        identity.SetClaim("auth_time", SignedInAt.ToUnixTimeSeconds());
        identity.SetScopes("openid", "profile", "email").SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        return Microsoft.AspNetCore.Http.Results.SignIn(new ClaimsPrincipal(identity), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
