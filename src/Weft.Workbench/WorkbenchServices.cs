// Registers the workbench: storage in a data folder, use cases, the worker.
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Formats;
using Weft.Workbench.Checks;
using Weft.Workbench.Comments;
using Weft.Workbench.Documents;
using Weft.Workbench.Home;
using Weft.Workbench.Jobs;
using Weft.Workbench.Lists;
using Weft.Workbench.Notifications;
using Weft.Workbench.Packages;
using Weft.Workbench.People;
using Weft.Workbench.Searches;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench;

/// <summary>The door of the workbench for the faces.</summary>
public static class WorkbenchServices
{
    /// <summary>Registers everything but the worker.</summary>
    /// <param name="services">Where.</param>
    /// <param name="place">Where everything is kept.</param>
    /// <param name="limits">What is accepted of files.</param>
    /// <param name="quotas">What a workspace may hold; null for the defaults.</param>
    public static IServiceCollection AddWeftWorkbench(this IServiceCollection services, StoragePlace place, ReadingLimits limits, Quotas? quotas = null)
    {
        services.AddStorage(place).AddSingleton(limits).AddSingleton(quotas ?? Quotas.Default).AddSingleton(TimeProvider.System);
        services.AddScoped<WaitingQuota>().AddScoped<MemberQuota>().AddScoped<StoredQuota>().AddScoped<RunQuota>();
        services.AddSingleton<JobBell>().AddSingleton<ResultCache>();
        services.AddScoped<Caller>().AddScoped<Door>().AddScoped<SetReach>().AddScoped<VerifyHistory>();
        services.AddLists();
        services.AddPeople().AddScoped<FirstWorkspace>().AddScoped<NameWorkspace>();
        services.AddScoped<OpenWorkspace>().AddScoped<StopJob>().AddScoped<ListJobs>();
        services.AddWorkspaces();
        services.AddScoped<MakeSearchable>();
        services.AddScoped<GivenFiles>().AddScoped<StartCheck>().AddScoped<RunAgain>().AddScoped<StopCheck>();
        services.AddScoped<ListChecks>().AddScoped<DocumentsOfCheck>().AddScoped<ShowProgress>().AddScoped<LoadCheck>();
        services.AddScoped<AnswerFinding>().AddScoped<ListAnswers>().AddScoped<FindCheckOfVersion>().AddScoped<ReadReturnedMatrix>();
        services.AddKeyedScoped<JobRunner, CheckRunner>(CheckRunner.Kind);
        services.AddComments().AddSearches().AddSharing().AddNotifications().AddPackages();
        return services;
    }

    /// <summary>Registers the worker that runs jobs.</summary>
    public static IServiceCollection AddWeftWorker(this IServiceCollection services, StoragePlace place)
    {
        JobSchedule.AddTo(services, place);
        return services;
    }

    /// <summary>Brings the database up to date and removes what a kill left half done. Before the first request.</summary>
    public static async Task PrepareWeft(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        await using var alone = await StartLock.Take(db, ct);
        if (scope.ServiceProvider.GetService<DataFolder>() is { } folder) await SqliteUpgrade.Run(db, folder, ct);
        else if ((await db.Database.GetPendingMigrationsAsync(ct)).Any()) await db.Database.MigrateAsync(ct);
        await FullText.Prepare(db, ct);
        if (db.Database.IsSqlite()) await SqlitePragmas.LearnSizes(db, ct);
        await scope.ServiceProvider.GetRequiredService<OpenWorkspace>().Run(ct);
        await NameOlderDocuments.Run(db, ct);
        await FoldOlderItems.Run(db, await db.Workspaces.Select(w => w.Id).ToListAsync(ct), ct);
        await scope.ServiceProvider.GetRequiredService<RebuildSearch>().WhereMissing(ct);
        scope.ServiceProvider.GetRequiredService<FileStore>().Sweep();
        await scope.ServiceProvider.GetRequiredService<SweepFiles>().Run(ct);
    }

    private static IServiceCollection AddStorage(this IServiceCollection services, StoragePlace place)
    {
        switch (place)
        {
            case StoragePlace.Folder given:
                var folder = new DataFolder(given.Path);
                services.AddSingleton(folder).AddSingleton<FileStore, FolderFileStore>().AddSingleton<KeyRing, FolderKeyRing>();
                services.AddDbContext<SqliteWeftContext>(options => SqliteWeftContext.Configure(options, folder.Database));
                return services.AddScoped(s => WithClock(s.GetRequiredService<SqliteWeftContext>(), s));
            case StoragePlace.Postgres server:
                services.AddSingleton<FileStore, DatabaseFileStore>().AddSingleton<KeyRing, DatabaseKeyRing>();
                services.AddDbContext<PostgresWeftContext>(options => PostgresWeftContext.Configure(options, server.Connection));
                return services.AddScoped(s => WithClock(s.GetRequiredService<PostgresWeftContext>(), s));
            default:
                throw new ArgumentOutOfRangeException(nameof(place));
        }
    }

    private static WeftDb WithClock(WeftDb db, IServiceProvider services)
    {
        db.Clock = services.GetRequiredService<TimeProvider>();
        return db;
    }
}
