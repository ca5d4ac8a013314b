// How often one may ask: for each person or token, else for each address. Reading pages is free.
using System.Globalization;
using System.Threading.RateLimiting;
using Weft.Analysis;
using Weft.Web.Api;
using Weft.Workbench.People;

namespace Weft.Web.Server;

/// <summary>The limits for one minute.</summary>
/// <param name="Uploads">Requests that carry files.</param>
/// <param name="Searches">Searches.</param>
/// <param name="Writes">Other requests that change something.</param>
/// <param name="Calls">Requests of the API that read.</param>
internal sealed record RateLimits(int Uploads, int Searches, int Writes, int Calls)
{
    // A person who answers findings presses two buttons a second at most; a program that reads a workspace takes pages of 50 rows.
    private static readonly RateLimits Normal = new(30, 120, 300, 1200);
    private const int Most = 1_000_000;

    private enum Kind
    {
        Free,
        Upload,
        Search,
        Write,
        Call,
    }

    /// <summary>Reads them.</summary>
    public static Result<RateLimits> Read(IConfiguration configuration)
    {
        var read = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, normal) in new[] { ("Uploads", Normal.Uploads), ("Searches", Normal.Searches), ("Writes", Normal.Writes), ("Calls", Normal.Calls) })
        {
            var key = $"Weft:Limits:{name}PerMinute";
            read[name] = normal;
            if (configuration[key] is not { } set) continue;
            if (!int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > Most) return ServerRefusals.NoNumber(key, set);
            read[name] = number;
        }

        return new RateLimits(read["Uploads"], read["Searches"], read["Writes"], read["Calls"]);
    }

    /// <summary>The limiter of all requests.</summary>
    public PartitionedRateLimiter<HttpContext> Limiter() => PartitionedRateLimiter.Create<HttpContext, (Kind, string)>(http => KindOf(http) switch
    {
        Kind.Free => RateLimitPartition.GetNoLimiter((Kind.Free, "")),
        var kind => RateLimitPartition.GetSlidingWindowLimiter((kind, WhoseOf(http)), k => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = LimitOf(k.Item1),
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }),
    });

    private int LimitOf(Kind kind) => kind switch
    {
        Kind.Upload => Uploads,
        Kind.Search => Searches,
        Kind.Write => Writes,
        _ => Calls,
    };

    private static Kind KindOf(HttpContext http)
    {
        var (request, isOfApi) = (http.Request, ApiDoor.Guards(http.Request.Path));
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return IsUpload(request) ? Kind.Upload : Kind.Write;
        if (request.Path.Value?.EndsWith("/search", StringComparison.OrdinalIgnoreCase) == true && request.QueryString.HasValue) return Kind.Search;
        return isOfApi ? Kind.Call : Kind.Free;
    }

    private static bool IsUpload(HttpRequest request) => request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    // Someone who is known is counted wherever they are; who is not, by address.
    private static string WhoseOf(HttpContext http) => ApiDoor.Guards(http.Request.Path) ? $"token {ApiDoor.TokenOf(http).Value}"
        : http.Features.Get<LiveSession>() is { } session ? $"person {session.Person.Value}" : $"address {http.Connection.RemoteIpAddress}";
}
