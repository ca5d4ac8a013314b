// Registers the workbench: storage in a data folder, use cases, the worker.
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Formats;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.Jobs;
using Weft.Workbench.Packages;
using Weft.Workbench.Storage;
using Weft.Workbench.Storage.Migrations.Sqlite;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench;

/// <summary>The door of the workbench for the faces.</summary>
public static class WorkbenchServices
{
    /// <summary>Registers everything but the worker.</summary>
    public static IServiceCollection AddWeftWorkbench(this IServiceCollection services, DataFolder folder, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(folder);
        services.AddSingleton(folder).AddSingleton(limits).AddSingleton(TimeProvider.System);
        services.AddDbContext<SqliteWeftContext>(options => SqliteWeftContext.Configure(options, folder.Database));
        services.AddScoped<WeftDb>(s =>
        {
            var db = s.GetRequiredService<SqliteWeftContext>();
            db.Clock = s.GetRequiredService<TimeProvider>();
            return db;
        });
        services.AddSingleton<FileStore>().AddSingleton<JobBell>().AddSingleton<ResultCache>();
        services.AddScoped<Caller>().AddScoped<Door>().AddScoped<SetReach>().AddScoped<VerifyHistory>();
        services.AddScoped<OpenWorkspace>().AddScoped<StopJob>();
        services.AddScoped<MakeSearchable>().AddScoped<SearchTexts>();
        services.AddScoped<GivenFiles>().AddScoped<StartCheck>().AddScoped<RunAgain>().AddScoped<StopCheck>();
        services.AddScoped<ListChecks>().AddScoped<ShowProgress>().AddScoped<LoadCheck>();
        services.AddScoped<AnswerFinding>().AddScoped<ListAnswers>().AddScoped<FindCheckOfVersion>().AddScoped<ReadReturnedMatrix>();
        services.AddKeyedScoped<JobRunner, CheckRunner>(CheckRunner.Kind);
        services.AddScoped<MakeBackup>().AddScoped<RestoreBackup>();
        return services;
    }

    /// <summary>Registers the worker that runs jobs.</summary>
    public static IServiceCollection AddWeftWorker(this IServiceCollection services) => services.AddHostedService<JobWorker>();

    /// <summary>Brings the database up to date and removes what a kill left half done. Before the first request.</summary>
    public static async Task PrepareWeft(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<WeftDb>().Database;
        await database.MigrateAsync(ct);
        await database.ExecuteSqlRawAsync(SegmentSearch.Create, ct); // a table that a migration rebuilt has lost its triggers
        await scope.ServiceProvider.GetRequiredService<OpenWorkspace>().Run(ct);
        scope.ServiceProvider.GetRequiredService<FileStore>().Sweep();
    }
}
