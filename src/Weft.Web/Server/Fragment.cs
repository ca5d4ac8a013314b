// A component alone, as HTML: what a script puts in the place of what changed.
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Weft.Web.Server;

/// <summary>Renders one component outside of a page.</summary>
internal static class Fragment
{
    /// <summary>Its HTML, in the language of the request that the services belong to.</summary>
    public static async Task<string> Render<T>(IServiceProvider services, params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var view = ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(view)).ToHtmlString());
    }
}
