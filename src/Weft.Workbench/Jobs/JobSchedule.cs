// Sets Quartz up: one file beside a SQLite database, or tables in PostgreSQL that all nodes share.
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Jobs;

/// <summary>Registers the worker with its clock.</summary>
internal static class JobSchedule
{
    private const int JobsAtOnce = 2; // a short job does not wait for a long one; a check uses all processors by itself

    /// <summary>Registers it.</summary>
    public static void AddTo(IServiceCollection services, StoragePlace place)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.InstanceName = "weft");
            quartz.UseDefaultThreadPool(JobsAtOnce);
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                if (place is StoragePlace.Postgres server) Cluster(store, server);
                else if (place is StoragePlace.Folder folder) store.UseSqlite(SqliteFactory.Instance, $"Data Source={new DataFolder(folder.Path).Schedule}");
            });
        });
        services.AddSingleton<JobWorker>().AddHostedService<JobClock>();
    }

    private static void Cluster(IPersistentStoreBuilder store, StoragePlace.Postgres server)
    {
        store.UsePostgres(NpgsqlFactory.Instance, server.Connection);
        store.UseClustering(c =>
        {
            c.CheckinInterval = TimeSpan.FromSeconds(1);
            c.CheckinMisfireThreshold = TimeSpan.FromSeconds(3);
        });
    }
}
