// Takes back the bytes that no row names any more, once nobody can be about to name them. At a start, and when rows went for good.
using System.Data;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Packages;

/// <summary>Sweeps kept files.</summary>
public sealed class SweepFiles(WeftDb db, FileStore store, TimeProvider clock)
{
    /// <summary>How long kept bytes wait for a row that names them: longer than any request lasts.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromHours(1);

    /// <summary>Sweeps.</summary>
    /// <returns>How many files went.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime - Waits;
        var unnamed = (await store.KeptBefore(before, ct)).ToHashSet(StringComparer.Ordinal);
        if (unnamed.Count == 0) return 0;
        foreach (var table in StoredTable.Of(db).Where(t => StoredFiles.HashColumn(t) is not null)) await Spare(table.Name, unnamed, ct);
        foreach (var sha256 in unnamed) await store.RemoveKeptBefore(sha256, before, ct);
        return unnamed.Count;
    }

    private async Task Spare(string table, HashSet<string> unnamed, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names of table and column are the model's own.
        command.CommandText = $"SELECT DISTINCT \"{StoredFiles.Column}\" FROM \"{table}\" WHERE \"{StoredFiles.Column}\" IS NOT NULL";
#pragma warning restore CA2100
        await using (var rows = await command.ExecuteReaderAsync(ct))
        {
            while (await rows.ReadAsync(ct)) unnamed.Remove(rows.GetString(0));
        }

        await db.Database.CloseConnectionAsync();
    }
}
