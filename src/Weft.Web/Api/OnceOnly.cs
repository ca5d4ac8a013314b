// A request that makes something may carry an Idempotency-Key: sent again, it gets the same reply and makes nothing more.
using System.Security.Cryptography;
using System.Text;
using Weft.Workbench.People;

namespace Weft.Web.Api;

/// <summary>The filter of requests that make something.</summary>
internal static class OnceOnly
{
    private const string Header = "Idempotency-Key";

    private const string Replayed = "Idempotency-Replayed";

    /// <summary>Puts the filter before an endpoint.</summary>
    public static RouteHandlerBuilder OnceByKey(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(Filter);

    private static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Headers[Header] is not [{ Length: > 0 } key]) return await next(context);
        var hash = await HashOf(http);
        IResult? own = null;
        var once = http.RequestServices.GetRequiredService<ReplyOnce>();
        var sent = await once.Run(ApiDoor.TokenOf(http), key, hash, async () =>
        {
            own = (IResult)(await next(context))!;
            return own is Reply reply ? reply.Sent : new ReplyOnce.Sent(StatusCodes.Status400BadRequest, null, null, []);
        }, http.RequestAborted);
        if (!sent.IsOk) return ApiProblems.Of(sent.Refusal, http);
        if (own is not null) return own;
        http.Response.Headers[Replayed] = "true";
        return new Reply(sent.Value);
    }

    // Of a form its fields and files, since the boundary between them differs each time; else the bytes as they came.
    private static async Task<string> HashOf(HttpContext http)
    {
        var request = http.Request;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, $"{request.Method} {request.Path}{request.QueryString}");
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(http.RequestAborted);
            foreach (var field in form.OrderBy(f => f.Key, StringComparer.Ordinal)) Append(hash, $"{field.Key}={field.Value}");
            foreach (var file in form.Files)
            {
                Append(hash, $"{file.Name}={file.FileName}");
                await using var content = file.OpenReadStream();
                hash.AppendData(await SHA256.HashDataAsync(content, http.RequestAborted));
            }
        }
        else
        {
            request.Body.Position = 0;
            hash.AppendData(await SHA256.HashDataAsync(request.Body, http.RequestAborted));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string part) => hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(part)));
}
