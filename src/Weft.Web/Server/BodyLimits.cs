// How large a request may be: files are for whoever is known; what is no file is never large.
using Microsoft.AspNetCore.Http.Features;
using Weft.Web.Api;
using Weft.Workbench.Trust;

namespace Weft.Web.Server;

/// <summary>Lowers the limit of a request before its content is read.</summary>
internal sealed class BodyLimits(RequestDelegate next)
{
    /// <summary>Most bytes from nobody: the forms of the way in are a few lines.</summary>
    public const int OfNobody = 1 << 16;

    /// <summary>Most bytes of JSON: the longest item fits many times.</summary>
    public const int OfJson = 1 << 20;

    public Task InvokeAsync(HttpContext http, Caller caller)
    {
        int? most = !caller.IsSomebody ? OfNobody : ApiDoor.Guards(http.Request.Path) && !http.Request.HasFormContentType ? OfJson : null;
        if (most is { } bytes && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = Math.Min(limit.MaxRequestBodySize ?? bytes, bytes);
        return next(http);
    }
}
