// What every answer tells the browser: nothing from elsewhere, no frames, no guessing, nothing kept by others.
namespace Weft.Web.Server;

/// <summary>Sets the headers of every answer.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'self'; "
        + "frame-ancestors 'none'; object-src 'none'; form-action 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        // At the start of the answer: a page that stands in for a failed one begins with empty headers.
        context.Response.OnStarting(Set, context.Response.Headers);
        return next(context);
    }

    private static Task Set(object answer)
    {
        var headers = (IHeaderDictionary)answer;
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return Task.CompletedTask;
    }
}
