// Every address that the server maps, read from the server itself, built in this process and never started.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Weft.Web.Server;

namespace Weft.Web.Tests.Security;

/// <summary>One address with one method.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Pattern">Pattern of the route, with a slash before it.</param>
/// <param name="IsPage">Whether it is a page, which also takes the forms that stand on it.</param>
internal sealed record MappedRoute(string Method, string Pattern, bool IsPage)
{
    public string Key => $"{Method} {Pattern}";

    public bool IsOfApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);
}

/// <summary>Reads the addresses of the server.</summary>
internal static class MappedRoutes
{
    // Answers 404 where a file of styles or scripts is not there, in a build that was not published.
    private const string NoFile = "{**path:file}";

    /// <summary>All but the files of styles and scripts, which are public. A page is listed by its GET.</summary>
    public static async Task<IReadOnlyList<MappedRoute>> Read()
    {
        var data = Directory.CreateTempSubdirectory("weft-routes-").FullName;
        try
        {
            string[] args = ["--Weft:Data", data, "--Weft:Mode", "Accounts", "--urls", "http://127.0.0.1:0"];
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Weft.Web" });
            await using var app = WeftServer.Build(builder, WeftSettings.Read(builder.Configuration).Value);
            return
            [
                .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
                    .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != NoFile)
                    .SelectMany(Routes).Distinct().OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static IEnumerable<MappedRoute> Routes(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        var isPage = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return (isPage ? ["GET"] : methods).Select(m => new MappedRoute(m, pattern, isPage));
    }
}
