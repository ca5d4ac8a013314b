// A place to store things for one test: on SQLite in Weft.Workbench.Tests, on PostgreSQL in Weft.Workbench.Postgres.Tests,
// which compiles the same files. A test that opens a Desk therefore runs on both without saying so. What is about one
// database alone lies in Storage/Sqlite or Storage/Postgres; what needs both names the Provider.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weft.Formats;
using Weft.Tests.Shared;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Tests.Storage;

internal enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>A migrated, empty database of its own: a copy of one that was migrated once.</summary>
internal sealed class TestPlace : IAsyncDisposable
{
#if POSTGRES
    public const Provider OfThisRun = Provider.Postgres;
#else
    public const Provider OfThisRun = Provider.Sqlite;
#endif

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MigrateSqlite);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MigratePostgres);

    private readonly Func<Task> remove;

    private TestPlace(StoragePlace place, Func<Task> remove) => (Place, this.remove) = (place, remove);

    public StoragePlace Place { get; }

    public static async Task<TestPlace> New(Provider provider)
    {
        if (provider == Provider.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("weft-desk-").FullName;
            File.Copy(Path.Combine(await SqliteTemplate.Value, "weft.db"), Path.Combine(folder, "weft.db"));
            return new TestPlace(new StoragePlace.Folder(folder), () => RemoveFolder(folder));
        }

        var server = await PostgresServer.Shared();
        var database = await server.NewDatabase(await PostgresTemplate.Value);
        return new TestPlace(StoragePlace.Postgres.Of(server.ConnectionTo(database)).Value, () => server.Drop(database));
    }

    /// <summary>An empty database that was never migrated.</summary>
    public static async Task<TestPlace> Empty(Provider provider)
    {
        if (provider == Provider.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("weft-desk-").FullName;
            return new TestPlace(new StoragePlace.Folder(folder), () => RemoveFolder(folder));
        }

        var server = await PostgresServer.Shared();
        var database = await server.NewDatabase();
        return new TestPlace(StoragePlace.Postgres.Of(server.ConnectionTo(database)).Value, () => server.Drop(database));
    }

    public async ValueTask DisposeAsync() => await remove();

    private static async Task<string> MigrateSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("weft-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await Migrate(new StoragePlace.Folder(folder));
        return folder;
    }

    private static async Task<string> MigratePostgres()
    {
        var server = await PostgresServer.Shared();
        var database = await server.NewDatabase();
        var place = StoragePlace.Postgres.Of(server.ConnectionTo(database)).Value;
        await Migrate(place);
        Npgsql.NpgsqlConnection.ClearAllPools(); // a template may have no visitors
        return database;
    }

    private static async Task Migrate(StoragePlace place)
    {
        await using var services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None))
            .AddWeftWorkbench(place, ReadingLimits.Default).BuildServiceProvider();
        await services.PrepareWeft(CancellationToken.None);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static Task RemoveFolder(string folder)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}
