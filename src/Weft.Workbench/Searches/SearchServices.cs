// Registers what this folder does.
using Microsoft.Extensions.DependencyInjection;

namespace Weft.Workbench.Searches;

internal static class SearchServices
{
    public static IServiceCollection AddSearches(this IServiceCollection services) =>
        services.AddScoped<SearchWorkspace>().AddScoped<KeepSearches>().AddScoped<RebuildSearch>();
}
