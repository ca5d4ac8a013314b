// SQLite's quick way: one prepared statement for each table, triggers set aside, the full-text index made anew at the end.
using System.Data.Common;
using System.Globalization;

namespace Weft.Workbench.Packages;

/// <summary>Loads rows into SQLite.</summary>
internal sealed class SqliteBulkLoad(DbTransaction transaction) : BulkLoad(transaction)
{
    private List<string> triggers = [];

    /// <inheritdoc/>
    public override async Task<IReadOnlySet<string>> ColumnsOf(string table, CancellationToken ct) =>
        (await Texts("SELECT name FROM pragma_table_xinfo(@p0) WHERE hidden = 0", ct, table)).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override async Task Clear(IReadOnlyList<StoredTable> tables, CancellationToken ct)
    {
        triggers = await Texts("SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name", ct);
        foreach (var name in await Texts("SELECT name FROM sqlite_master WHERE type = 'trigger'", ct)) await Execute($"DROP TRIGGER {Quoted(name)}", ct);
        await Begin(ct);
        foreach (var table in tables.Reverse()) await Execute($"DELETE FROM {Quoted(table.Name)}", ct);
    }

    /// <inheritdoc/>
    public override Task Begin(CancellationToken ct) => Execute("PRAGMA defer_foreign_keys = ON", ct); // until the commit

    /// <inheritdoc/>
    public override async Task<long> MoveCounter(StoredTable table, long by, CancellationToken ct)
    {
        // One writer at a time: nobody counts on meanwhile, and SQLite itself goes on after the largest number.
        await using var last = Command($"SELECT COALESCE(max({Quoted(table.Key[0])}), 0) FROM {Quoted(table.Name)}");
        return Convert.ToInt64(await last.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override Task<RowSink> Into(StoredTable table, CancellationToken ct)
    {
        var columns = table.Columns.Select(c => c.Name);
        var places = string.Join(", ", Enumerable.Range(0, table.Columns.Length).Select(Place));
        return Task.FromResult<RowSink>(new Sink(Command($"INSERT INTO {Quoted(table.Name)} ({Quoted(columns)}) VALUES ({places})"), table.Columns.Length));
    }

    /// <inheritdoc/>
    public override async Task<string?> Finish(IReadOnlyList<StoredTable> tables, CancellationToken ct)
    {
        foreach (var index in await Texts("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'", ct))
        {
            await Execute($"INSERT INTO {Quoted(index)} ({Quoted(index)}) VALUES ('rebuild')", ct);
        }

        foreach (var trigger in triggers) await Execute(trigger, ct);
        return (await Texts("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", ct)).FirstOrDefault();
    }

    private static string Place(int at) => string.Create(CultureInfo.InvariantCulture, $"@p{at}");

    private sealed class Sink : RowSink
    {
        private readonly DbCommand insert;

        public Sink(DbCommand insert, int columns)
        {
            this.insert = insert;
            for (var at = 0; at < columns; at++)
            {
                var parameter = insert.CreateParameter();
                parameter.ParameterName = Place(at);
                insert.Parameters.Add(parameter);
            }
        }

        public override Task Add(object?[] row, CancellationToken ct)
        {
            for (var at = 0; at < row.Length; at++) insert.Parameters[at].Value = row[at] ?? DBNull.Value;
            ct.ThrowIfCancellationRequested();
            insert.ExecuteNonQuery(); // SQLite works on this thread in any case: a task for each of a million rows would only cost
            return Task.CompletedTask;
        }

        public override Task Complete(CancellationToken ct) => Task.CompletedTask;

        public override ValueTask DisposeAsync() => insert.DisposeAsync();
    }
}
