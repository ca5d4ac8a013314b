// Nodes that start at once change the shared database one after the other.
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Weft.Workbench.Storage;

/// <summary>Held while a node brings the database up to date. A folder has its own lock; a server has this one.</summary>
internal sealed class StartLock : IAsyncDisposable
{
    private const long Key = 0x57_65_66_74; // "Weft"

    private readonly NpgsqlConnection? connection;

    private StartLock(NpgsqlConnection? connection) => this.connection = connection;

    /// <summary>Waits until no other node holds it.</summary>
    public static async Task<StartLock> Take(WeftDb db, CancellationToken ct)
    {
        if (!db.Database.IsNpgsql()) return new StartLock(null);

        // A connection of its own, outside the pool: the lock ends with it, also when the process is killed.
        var outside = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false };
        var own = new NpgsqlConnection(outside.ConnectionString);
        await own.OpenAsync(ct);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", own) { CommandTimeout = 0, Parameters = { new() { Value = Key } } };
        await command.ExecuteNonQueryAsync(ct);
        return new StartLock(own);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;
}
