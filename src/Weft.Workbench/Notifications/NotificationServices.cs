// Registers what this folder does.
using Microsoft.Extensions.DependencyInjection;

namespace Weft.Workbench.Notifications;

internal static class NotificationServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services.AddScoped<ListNotifications>();
}
