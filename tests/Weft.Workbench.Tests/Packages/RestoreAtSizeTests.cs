// How long a backup and a restore take at the size of a country. Run by hand: -explicit only -class "*RestoreAtSizeTests" -showLiveOutput
using System.Diagnostics;
using System.Globalization;
using Weft.Workbench.Documents;
using Weft.Workbench.Meetings;
using Weft.Workbench.Packages;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Packages;

public sealed class RestoreAtSizeTests
{
    private const int Documents = 5_000;
    private const int OfDocument = 40;
    private const int BytesOfFile = 20_000;

    [Fact(Explicit = true)]
    public async Task A_country_is_restored_within_five_minutes()
    {
        await using var desk = await Desk.New();
        await using var other = await Desk.New();
        await Fill(desk);
        var path = Path.GetTempFileName();
        await using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

        var backup = await Timed("backup", () => desk.Do((MakeBackup use) => use.Run(file, withKeys: false, Desk.Ct)));
        var restored = await Timed("restore", () => other.Do((RestoreBackup use) => use.Run(file, replace: false, Desk.Ct)));

        Say($"{backup.Rows} rows, {backup.Files} files, archive of {file.Length >> 20} MB, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        Assert.True(backup.Rows > Documents * OfDocument * 2);
        Assert.Equal(backup.Rows, restored.Rows);
    }

    private static async Task<T> Timed<T>(string what, Func<Task<Analysis.Result<T>>> act)
    {
        var (clock, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var done = await act();
        Say($"{what}: {clock.Elapsed.TotalSeconds:F1} s, {(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds:F1} s of this process's processor time");
        Assert.True(done.IsOk);
        if (what == "restore") Assert.True(clock.Elapsed < TimeSpan.FromMinutes(5));
        return done.Value;
    }

    private static void Say(FormattableString line) => TestContext.Current.TestOutputHelper!.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    // Each document with its file, forty blocks and forty statements.
    private static async Task Fill(Desk desk)
    {
        var random = new Random(7);
        var at = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);
        var reach = new Reach(Visibility.Members, null, null);
        foreach (var some in Enumerable.Range(0, Documents).Chunk(100))
        {
            var files = new List<StoredFile>();
            foreach (var n in some)
            {
                var bytes = new byte[BytesOfFile];
                random.NextBytes(bytes);
                files.Add(await desk.Services.GetStore().Keep($"report-{n}.pdf", new MemoryStream(bytes), Desk.Ct));
            }

            await desk.DoInside(WorkspaceId.Own, async db =>
            {
                foreach (var file in files)
                {
                    var document = new Document(DocumentId.New(TimeProvider.System), WorkspaceId.Own, reach, file.Name, at);
                    var version = new DocumentVersion(VersionId.New(TimeProvider.System), document, 1, file, at);
                    db.AddRange(document, version);
                    for (var n = 1; n <= OfDocument; n++)
                    {
                        var text = Sentence(random);
                        db.Add(new Segment(version, n, n / 10, text));
                        db.Add(new Statement(StatementId.New(TimeProvider.System), WorkspaceId.Own, reach, text, new Occasion(null, null, default), null));
                    }
                }

                return await db.SaveChangesAsync(Desk.Ct);
            });
        }
    }

    private static string Sentence(Random random) => string.Join(' ', Enumerable.Range(0, 25).Select(_ => $"word{random.Next(5_000)}"));
}
