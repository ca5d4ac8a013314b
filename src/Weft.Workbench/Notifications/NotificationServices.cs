// Registers what this folder does.
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Jobs;

namespace Weft.Workbench.Notifications;

/// <summary>The services of this folder.</summary>
public static class NotificationServices
{
    internal static IServiceCollection AddNotifications(this IServiceCollection services) => services.AddScoped<ListNotifications>().AddScoped<ChooseDigests>();

    /// <summary>Sends digests by a way out that the caller registers as <see cref="IDigestPost"/>.</summary>
    public static IServiceCollection AddWeftDigests(this IServiceCollection services) => services.AddScoped<SendDigest>().AddScoped<IRegularWork, SendDigests>();
}
