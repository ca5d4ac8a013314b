// A backup of either database fits either: the rows that come out again are the same lines.
using System.IO.Compression;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Tests.Packages;

namespace Weft.Workbench.Tests.Storage.Postgres;

public sealed class BackupBetweenDatabasesTests
{
    [Theory]
    [InlineData(nameof(Provider.Sqlite), nameof(Provider.Postgres))]
    [InlineData(nameof(Provider.Postgres), nameof(Provider.Sqlite))]
    public async Task The_rows_are_the_same_in_the_other_database(string from, string to)
    {
        await using var desk = await BackupTests.Worked(Enum.Parse<Provider>(from));
        await using var other = await Desk.New(Enum.Parse<Provider>(to));
        var backup = await BackupTests.BackUp(desk);

        var restored = await BackupTests.Restore(other, backup);

        Assert.Null(restored.Refusal);
        Assert.Equal(await StoredRows.Files(desk), await StoredRows.Files(other));
        var again = await BackupTests.BackUp(other);
        Assert.Equal(Lines(backup), Lines(again));
    }

    private static List<string> Lines(Stream backup)
    {
        using var archive = new ZipArchive(backup, ZipArchiveMode.Read, leaveOpen: true);
        var lines = new List<string>();
        foreach (var entry in archive.Entries.Where(e => e.FullName.StartsWith("tables/", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(entry.Open());
            lines.AddRange(text.ReadToEnd().Split('\n').Select(l => $"{entry.FullName}: {l}"));
        }

        Assert.True(lines.Count > 30);
        return lines;
    }
}
