// The use cases of lists, for the container.
using Microsoft.Extensions.DependencyInjection;

namespace Weft.Workbench.Lists;

/// <summary>Registers lists.</summary>
internal static class ListServices
{
    /// <summary>Registers the registry and all use cases.</summary>
    public static IServiceCollection AddLists(this IServiceCollection services) => services
        .AddSingleton(ListRegistry.Instance)
        .AddScoped<ShowList>().AddScoped<ShowItem>().AddScoped<ShowHistory>()
        .AddScoped<WriteList>().AddScoped<ReadList>()
        .AddScoped<AddItem>().AddScoped<EditItem>().AddScoped<RemoveItem>().AddScoped<BringBack>().AddScoped<GoBack>()
        .AddScoped<EditMany>().AddScoped<UndoMany>();
}
