// Where people come over https nothing is answered without it, but for the two addresses of health, which a container asks plainly.
using Weft.Web.Server;

namespace Weft.Web.People;

/// <summary>Sends readers to https and refuses everything else.</summary>
internal sealed class OnlyHttps(RequestDelegate next, PeopleSettings settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!settings.IsHttps || context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)) return next(context);
        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(new Uri(settings.Address!, $"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}").AbsoluteUri, permanent: true);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync(LanguageInAddress.TextsOf(context)["fault.https.what"], context.RequestAborted);
    }
}
