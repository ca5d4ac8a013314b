// Registers the use cases of workspaces and of what people keep in them.
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Home;

/// <summary>Registers them.</summary>
internal static class HomeServices
{
    /// <summary>Adds the use cases.</summary>
    public static IServiceCollection AddWorkspaces(this IServiceCollection services) => services
        .AddScoped<CreateWorkspace>().AddScoped<SetWorkspace>().AddScoped<ListWorkspaces>().AddScoped<ShowWorkspace>().AddScoped<ShowHome>();
}
