// Registers what this folder does.
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Lists;

namespace Weft.Workbench.Searches;

internal static class SearchServices
{
    public static IServiceCollection AddSearches(this IServiceCollection services) =>
        services.AddScoped<SearchWorkspace>().AddScoped<IWordIndex, WordIndex>().AddScoped<KeepSearches>().AddScoped<RebuildSearch>();
}
