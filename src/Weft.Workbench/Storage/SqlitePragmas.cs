// What every connection to SQLite is told: nothing acknowledged is lost, readers do not wait for the writer.
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Weft.Workbench.Storage;

/// <summary>Runs the pragmas on each new connection.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // FULL, not NORMAL: in WAL mode NORMAL may lose the last commits when the power fails, after the page has said "saved".
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;";

    /// <summary>The one instance.</summary>
    public static SqlitePragmas Instance { get; } = new();

    // All rows, not a sample: where one workspace holds nearly all, a sample takes its id for as telling as any other column.
    private const string Sizes = "PRAGMA analysis_limit=0; PRAGMA optimize=0x10002;";

    private readonly ConditionalWeakTable<SafeHandle, object> told = [];

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell((SqliteConnection)connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    /// <summary>Looks at what the tables hold now, so that queries go along the right indexes: a new index beside known ones is otherwise misjudged.</summary>
    public static Task LearnSizes(WeftDb db, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(Sizes, ct);

    // What comes back from the pool was told before; to tell it with every query would cost more than most queries.
    private void Tell(SqliteConnection connection)
    {
        if (!told.TryAdd(connection.Handle!, this)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
