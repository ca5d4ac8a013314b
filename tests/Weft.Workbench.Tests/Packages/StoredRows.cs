// Everything that a database holds, read past the product: what a round trip is held against.
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
        [.. db.Model.GetEntityTypes().Where(e => e.FindAnnotation("Weft:Beneath") is null && e.FindPrimaryKey() is not null).Select(e => e.GetTableName()).OfType<string>().Except(Beneath, StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Hashes of all kept files, read past the product.</summary>
    public static async Task<List<string>> Files(Desk desk)
    {
        if (desk.Services.GetService<DataFolder>() is { } folder)
        {
            return [.. Directory.EnumerateFiles(folder.Files, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        }

        return await desk.Do((WeftDb db) => db.Database.SqlQueryRaw<string>("SELECT sha256 AS \"Value\" FROM files ORDER BY sha256").ToListAsync(Desk.Ct));
    }

    /// <summary>Changes a kept file past the product.</summary>
    public static async Task Damage(Desk desk, string sha256)
    {
        if (desk.Services.GetService<DataFolder>() is { } folder) await File.AppendAllTextAsync(Path.Combine(folder.Files, sha256[..2], sha256), "x", Desk.Ct);
        else await desk.Do((WeftDb db) => db.Database.ExecuteSqlAsync($"UPDATE file_chunks SET bytes = 'x'::bytea FROM files WHERE file_chunks.content = files.content AND sha256 = {sha256}", Desk.Ct));
    }

    private static string Shown(object value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : $"{value}";
}
