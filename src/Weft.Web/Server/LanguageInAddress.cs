// The language is part of the address (/en, /fr, /es), so that a shared link opens as it was sent.
using System.Collections.Immutable;
using Weft.Web.Texts;

namespace Weft.Web.Server;

/// <summary>Moves the language from the path to the base path; sends an address without one to the reader's language.</summary>
internal sealed class LanguageInAddress(RequestDelegate next)
{
    private static readonly string Key = typeof(LanguageInAddress).FullName!;
    private static readonly ImmutableArray<string> WithoutLanguage = ["/health", "/openapi", "/api", People.SignOn.Callback];

    /// <summary>The language of a request; English where there is none.</summary>
    public static string Of(HttpContext? context) => context?.Items[Key] as string ?? PageTexts.Default;

    /// <summary>The texts of a request.</summary>
    public static PageTexts TextsOf(HttpContext? context) => PageTexts.In(Of(context));

    public Task InvokeAsync(HttpContext context)
    {
        foreach (var language in PageTexts.Languages)
        {
            if (!context.Request.Path.StartsWithSegments($"/{language}", StringComparison.Ordinal, out var rest)) continue;
            context.Items[Key] = language;
            context.Response.Headers.ContentLanguage = language;
            context.Request.PathBase = context.Request.PathBase.Add($"/{language}");
            context.Request.Path = rest.HasValue ? rest : "/";
            return next(context);
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) context.Items[Key] = Preferred(context.Request);
        if (!IsPage(context.Request)) return next(context);
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Redirect($"/{Preferred(context.Request)}{context.Request.Path}{context.Request.QueryString}");
        return Task.CompletedTask;
    }

    private static bool IsPage(HttpRequest request) => HttpMethods.IsGet(request.Method)
        && !Path.HasExtension(request.Path.Value) && !WithoutLanguage.Any(p => request.Path.StartsWithSegments(p, StringComparison.Ordinal));

    private static string Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => l.Value.Value?.Split('-')[0])
        .FirstOrDefault(l => l is not null && PageTexts.Languages.Contains(l, StringComparer.Ordinal)) ?? PageTexts.Default;
}
