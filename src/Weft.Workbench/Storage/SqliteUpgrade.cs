// Brings a SQLite file up to date. SQLite rebuilds tables in steps that one transaction cannot hold: a copy is kept until all are done,
// and a start that finds the copy knows that the last one was cut off and begins from it.
using Microsoft.EntityFrameworkCore;

namespace Weft.Workbench.Storage;

/// <summary>Migrates a SQLite database, all of it or nothing.</summary>
internal static class SqliteUpgrade
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Migrates it where something is to be done.</summary>
    public static async Task Run(WeftDb db, DataFolder folder, CancellationToken ct)
    {
        await using var alone = await Alone(folder, ct);
        if (File.Exists(folder.BeforeUpgrade)) GoBack(folder);
        if (!(await db.Database.GetPendingMigrationsAsync(ct)).Any()) return;
        await Copy(db, folder, ct);
        await db.Database.MigrateAsync(ct);
        File.Delete(folder.BeforeUpgrade);
    }

    // A command line beside a server may come at the same time.
    private static async Task<FileStream> Alone(DataFolder folder, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(folder.BeforeUpgrade + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(Look, ct);
            }
        }
    }

    private static void GoBack(DataFolder folder)
    {
        foreach (var part in new[] { "-wal", "-shm", "" }) File.Delete(folder.Database + part);
        File.Move(folder.BeforeUpgrade, folder.Database);
    }

    private static async Task Copy(WeftDb db, DataFolder folder, CancellationToken ct)
    {
        var part = folder.BeforeUpgrade + ".part";
        File.Delete(part);
        if (File.Exists(folder.Database) && new FileInfo(folder.Database).Length > 0) await db.Database.ExecuteSqlAsync($"VACUUM INTO {part}", ct);
        else await File.WriteAllBytesAsync(part, [], ct); // before the first migration there was nothing
        await using (var copy = new FileStream(part, FileMode.Open, FileAccess.ReadWrite)) copy.Flush(flushToDisk: true);
        File.Move(part, folder.BeforeUpgrade);
    }
}
