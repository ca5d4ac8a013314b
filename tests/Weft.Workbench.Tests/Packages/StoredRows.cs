// Everything that a database holds, read past the product: what a round trip is held against.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;

namespace Weft.Workbench.Tests.Packages;

internal static class StoredRows
{
    // How one database keeps files and keys, and the answer of a search: no rows of a workspace.
    private static readonly string[] Beneath = ["file_chunks", "files", "found_rows", "protection_keys"];

    /// <summary>Every row of every table of the model, as sorted lines.</summary>
    public static Task<List<string>> Of(Desk desk) => desk.Do(async (WeftDb db) =>
    {
        await db.Database.OpenConnectionAsync(Desk.Ct);
        var lines = new List<string>();
        foreach (var table in Tables(db))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync(Desk.Ct);
            while (await rows.ReadAsync(Desk.Ct)) lines.Add($"{table}: {string.Join(" | ", Enumerable.Range(0, rows.FieldCount).Select(n => $"{rows.GetName(n)}={Shown(rows.GetValue(n))}"))}");
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    });

    /// <summary>The tables of the model.</summary>
    public static IReadOnlyList<string> Tables(WeftDb db) =>
        [.. db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Except(Beneath, StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Shown(object value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : $"{value}";
}
