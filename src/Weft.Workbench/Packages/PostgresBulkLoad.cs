// PostgreSQL's quick way: binary COPY, one for each table.
using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Weft.Workbench.Packages;

/// <summary>Loads rows into PostgreSQL.</summary>
internal sealed class PostgresBulkLoad(DbTransaction transaction) : BulkLoad(transaction)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlySet<string>> ColumnsOf(string table, CancellationToken ct) =>
        (await Texts("SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @p0 AND is_generated = 'NEVER'", ct, table))
            .ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Task Clear(IReadOnlyList<StoredTable> tables, CancellationToken ct) => Execute($"TRUNCATE {Quoted(tables.Select(t => t.Name))}", ct);

    /// <inheritdoc/>
    public override Task Begin(CancellationToken ct) => Task.CompletedTask; // references are looked at when a COPY ends: a table may refer to itself

    /// <inheritdoc/>
    public override async Task<RowSink> Into(StoredTable table, CancellationToken ct)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in await Texts("SELECT column_name || ' ' || udt_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @p0", ct, table.Name))
        {
            var blank = pair.LastIndexOf(' ');
            types[pair[..blank]] = pair[(blank + 1)..];
        }

        var into = await ((NpgsqlConnection)Connection).BeginBinaryImportAsync($"COPY {Quoted(table.Name)} ({Quoted(table.Columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)", ct);
        into.Timeout = TimeSpan.Zero;
        return new Sink(into, [.. table.Columns.Select(c => types[c.Name])]);
    }

    /// <inheritdoc/>
    public override async Task<string?> Finish(IReadOnlyList<StoredTable> tables, CancellationToken ct)
    {
        foreach (var table in tables.Where(t => t.IsCounted)) await MoveCounter(table, 0, ct);
        return null; // references were looked at row by row
    }

    /// <inheritdoc/>
    public override async Task<long> MoveCounter(StoredTable table, long by, CancellationToken ct)
    {
        var (name, key) = (Quoted(table.Name), Quoted(table.Key[0]));
        await using var last = Command($"SELECT GREATEST((SELECT COALESCE(max({key}), 0) FROM {name}), COALESCE(pg_sequence_last_value(pg_get_serial_sequence(@table, @column)), 0))");
        Add(last, "table", name);
        Add(last, "column", table.Key[0]);
        var used = Convert.ToInt64(await last.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
        if (used + by == 0) return 0;
        await using var move = Command("SELECT setval(pg_get_serial_sequence(@table, @column), @last)");
        Add(move, "table", name);
        Add(move, "column", table.Key[0]);
        Add(move, "last", used + by);
        await move.ExecuteNonQueryAsync(ct);
        return used;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private sealed class Sink(NpgsqlBinaryImporter into, string[] types) : RowSink
    {
        public override async Task Add(object?[] row, CancellationToken ct)
        {
            await into.StartRowAsync(ct);
            for (var at = 0; at < row.Length; at++)
            {
                if (row[at] is { } value) await into.WriteAsync(Fitting(value, types[at]), types[at], ct);
                else await into.WriteNullAsync(ct);
            }
        }

        public override async Task Complete(CancellationToken ct) => await into.CompleteAsync(ct);

        public override ValueTask DisposeAsync() => into.DisposeAsync();

        private static object Fitting(object value, string type) => (value, type) switch
        {
            (long whole, "int4") => checked((int)whole),
            (long whole, "int2") => checked((short)whole),
            (double number, "float4") => (float)number,
            _ => value,
        };
    }
}
