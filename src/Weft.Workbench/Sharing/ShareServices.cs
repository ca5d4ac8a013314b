// Registers what this folder does.
using Microsoft.Extensions.DependencyInjection;

namespace Weft.Workbench.Sharing;

internal static class ShareServices
{
    public static IServiceCollection AddSharing(this IServiceCollection services) =>
        services.AddScoped<ShareItems>().AddScoped<ViewShare>().AddScoped<RecordShare>().AddScoped<ListShares>().AddScoped<ShowPublic>();
}
