// Puts many rows into the database inside one transaction: each database has its own quick way.
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Weft.Workbench.Packages;

/// <summary>Takes the rows of one table.</summary>
internal abstract class RowSink : IAsyncDisposable
{
    /// <summary>Adds a row; its values are in the order of the table's columns.</summary>
    public abstract Task Add(object?[] row, CancellationToken ct);

    /// <summary>Nothing more comes.</summary>
    public abstract Task Complete(CancellationToken ct);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}

/// <summary>Loads rows inside a transaction. Names of tables and columns come from the database's own catalogue, never from a package.</summary>
internal abstract class BulkLoad(DbTransaction transaction)
{
    private const int SqliteConstraint = 19;
    private const int IdsOfQuery = 500;

    /// <summary>The connection with the transaction.</summary>
    protected DbConnection Connection { get; } = transaction.Connection!;

    /// <summary>The transaction.</summary>
    protected DbTransaction Transaction { get; } = transaction;

    /// <summary>The way of this database.</summary>
    public static BulkLoad Of(DbTransaction transaction)
    {
        return transaction is NpgsqlTransaction ? new PostgresBulkLoad(transaction) : new SqliteBulkLoad(transaction);
    }

    /// <summary>Whether the fault says that rows do not fit: one is there twice, or refers to one that is not there.</summary>
    public static bool IsMisfit(DbException fault) => fault switch
    {
        SqliteException { SqliteErrorCode: SqliteConstraint } => true,
        PostgresException { SqlState: ['2', '2' or '3', ..] } => true, // classes of data and of integrity
        _ => false,
    };

    /// <summary>Columns of a table that take values; empty where there is no such table.</summary>
    public abstract Task<IReadOnlySet<string>> ColumnsOf(string table, CancellationToken ct);

    /// <summary>Whether anything is stored but the one workspace that a first start makes.</summary>
    public async Task<bool> HoldsAny(IReadOnlyList<string> tables, CancellationToken ct)
    {
        foreach (var table in tables)
        {
            if ((await ColumnsOf(table, ct)).Count == 0) continue; // of a later version
            await using var command = Command($"SELECT count(*) FROM (SELECT 1 FROM {Quoted(table)} LIMIT 2) AS held");
            if (Convert.ToInt32(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) > (table == WorkspaceTables.Root ? 1 : 0)) return true;
        }

        return false;
    }

    /// <summary>Those of the ids that rows of a table have already.</summary>
    public async Task<List<Guid>> Taken(StoredTable table, IEnumerable<Guid> ids, CancellationToken ct)
    {
        var taken = new List<Guid>();
        foreach (var some in ids.Chunk(IdsOfQuery))
        {
            var names = Enumerable.Range(0, some.Length).Select(n => string.Create(CultureInfo.InvariantCulture, $"@i{n}")).ToList();
            var key = Quoted(table.Key[0]);
            await using var command = Command($"SELECT {key} FROM {Quoted(table.Name)} WHERE {key} IN ({string.Join(", ", names)})");
            for (var n = 0; n < some.Length; n++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (names[n], some[n]);
                command.Parameters.Add(parameter);
            }

            await using var rows = await command.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct)) taken.Add(rows.GetGuid(0));
        }

        return taken;
    }

    /// <summary>Lets rows of a table refer to later ones of the same table.</summary>
    public abstract Task Begin(CancellationToken ct);

    /// <summary>Moves the counter of a table on, over the rows that are there.</summary>
    /// <returns>The last number that was used before.</returns>
    public abstract Task<long> MoveCounter(StoredTable table, long by, CancellationToken ct);

    /// <summary>Empties the tables and sets aside what would slow each row down.</summary>
    /// <param name="tables">Every table, each after those it refers to.</param>
    /// <param name="ct">Cancels.</param>
    public abstract Task Clear(IReadOnlyList<StoredTable> tables, CancellationToken ct);

    /// <summary>Opens a table for rows.</summary>
    public abstract Task<RowSink> Into(StoredTable table, CancellationToken ct);

    /// <summary>Puts back what was set aside, brings counters up to the rows and looks for references that lead nowhere.</summary>
    /// <returns>A table with such a reference; null where there is none.</returns>
    public abstract Task<string?> Finish(IReadOnlyList<StoredTable> tables, CancellationToken ct);

    /// <summary>A name as it stands in a statement.</summary>
    protected static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Names as they stand in a statement.</summary>
    protected static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(Quoted));

    /// <summary>Runs a statement of ours.</summary>
    protected async Task Execute(string statement, CancellationToken ct)
    {
        await using var command = Command(statement);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The first columns of what a query gives, as texts.</summary>
    protected async Task<List<string>> Texts(string query, CancellationToken ct, params IEnumerable<string> values)
    {
        await using var command = Command(query);
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"p{command.Parameters.Count}", value);
            command.Parameters.Add(parameter);
        }

        await using var rows = await command.ExecuteReaderAsync(ct);
        var texts = new List<string>();
        while (await rows.ReadAsync(ct)) texts.Add(rows.GetString(0));
        return texts;
    }

    /// <summary>A statement of ours in the transaction.</summary>
    protected DbCommand Command(string statement)
    {
        var command = Connection.CreateCommand();
        command.Transaction = Transaction;
#pragma warning disable CA2100 // Statements are put together from quoted names of the catalogue; values are parameters.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.CommandTimeout = 0; // an index over millions of rows takes as long as it takes
        return command;
    }
}
