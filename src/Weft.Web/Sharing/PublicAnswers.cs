// Public pages may be kept by anyone, who asks each time whether they still hold: what was withdrawn is gone from the next look.
using System.Security.Cryptography;

namespace Weft.Web.Sharing;

/// <summary>Gives public pages an ETag, and answers 304 to who has the same already.</summary>
internal sealed class PublicAnswers(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/p", StringComparison.Ordinal) || !HttpMethods.IsGet(context.Request.Method))
        {
            await next(context);
            return;
        }

        var (answer, page) = (context.Response.Body, new MemoryStream());
        await using var kept = page;
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length)).AsSpan(0, 16))}\"";
            context.Response.Headers.ETag = tag;
            context.Response.Headers.CacheControl = "public, no-cache";
            if (context.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                context.Response.ContentLength = null;
                return;
            }
        }

        page.Position = 0;
        await page.CopyToAsync(answer, context.RequestAborted);
    }
}
