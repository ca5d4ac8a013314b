// Registers the use cases of packages and backups.
using Microsoft.Extensions.DependencyInjection;

namespace Weft.Workbench.Packages;

internal static class PackageServices
{
    public static IServiceCollection AddPackages(this IServiceCollection services) => services
        .AddScoped<MakeBackup>().AddScoped<RestoreBackup>()
        .AddScoped<ExportWorkspace>().AddScoped<SweepFiles>().AddScoped<ImportWorkspace>().AddScoped<VerifyInstallation>().AddScoped<VerifyWorkspace>();
}
