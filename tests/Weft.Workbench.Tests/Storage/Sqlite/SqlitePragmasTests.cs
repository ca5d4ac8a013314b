using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;

namespace Weft.Workbench.Tests.Storage.Sqlite;

public sealed class SqlitePragmasTests
{
    [Fact]
    public async Task Every_connection_writes_through_to_the_disk()
    {
        await using var desk = await Desk.New();

        var pragmas = await desk.Do(async (WeftDb db) =>
        {
            await db.Database.OpenConnectionAsync(Desk.Ct);
            var read = new List<string>();
            foreach (var name in new[] { "journal_mode", "synchronous", "busy_timeout", "foreign_keys" })
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"PRAGMA {name}";
                read.Add($"{await command.ExecuteScalarAsync(Desk.Ct)}");
            }

            return read;
        });

        Assert.Equal(["wal", "2", "5000", "1"], pragmas);
    }
}
