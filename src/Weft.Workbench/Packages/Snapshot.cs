// One consistent view of the whole database, while others go on writing.
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Packages;

/// <summary>A reading transaction: everything read in it is of one moment.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly WeftDb db;
    private readonly DbTransaction transaction;

    private Snapshot(WeftDb db, DbTransaction transaction) => (this.db, this.transaction) = (db, transaction);

    /// <summary>Begins it; use cases that read with the same context read in it too.</summary>
    public static async Task<Snapshot> Begin(WeftDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        // Deferred: SQLite would otherwise take the one place for a writer. The first read below sets the moment.
        var begun = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.UseTransactionAsync(begun, ct);
        return new Snapshot(db, begun);
    }

    /// <summary>The rows of a table in the order of its key, perhaps only some of them; the array is used again for each.</summary>
    /// <param name="table">The table, from the model.</param>
    /// <param name="where">A condition of ours with @value; null for all rows.</param>
    /// <param name="value">The value in it.</param>
    /// <param name="ct">Cancels.</param>
    public async IAsyncEnumerable<object?[]> Rows(StoredTable table, string? where, object? value, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Names come from the model; the value is a parameter.
        var condition = where is null ? "" : $" WHERE {where}";
        command.CommandText = $"SELECT {Names(table.Columns.Select(c => c.Name))} FROM {Name(table.Name)}{condition} ORDER BY {Names(table.Key)}";
#pragma warning restore CA2100
        if (where is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@value", value);
            command.Parameters.Add(parameter);
        }

        await using var rows = await command.ExecuteReaderAsync(ct);
        var row = new object?[table.Columns.Length];
        while (await rows.ReadAsync(ct))
        {
            RowJson.Read(rows, table, row);
            yield return row;
        }
    }

    /// <summary>Name of the last migration of the database, without its time.</summary>
    public async Task<string> Schema(CancellationToken ct) => MigrationNames.Plain((await db.Database.GetAppliedMigrationsAsync(ct)).Last());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await db.Database.UseTransactionAsync(null);
        await db.Database.CloseConnectionAsync();
    }

    private static string Name(string name) => $"\"{name}\"";

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Name));
}
