// Killed at any moment: no half file under the name that people open.
using System.Text.Json;

namespace Weft.Cli.Tests.Files;

public sealed class KilledTests
{
    private const int Times = 12;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Whatever_moment_the_process_is_killed_every_output_is_whole_and_the_next_run_clears_up()
    {
        using var folder = new TemporaryFolder();
        string[] call = ["check", WeftRun.Sample("round-table-2026.docx"), "--against", WeftRun.Sample("pile"), "--out", folder.Path];
        var moments = new Random(20120626);

        for (var time = 0; time < Times; time++)
        {
            using var process = WeftProcess.Start(call);
            await Task.Delay(moments.NextDouble() * LongestRun, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            AssertWhole(folder);
        }

        var run = await WeftProcess.Run(call);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(Directory.GetFiles(folder.Path), f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    private static void AssertWhole(TemporaryFolder folder)
    {
        if (File.Exists(folder.File("check.json"))) JsonDocument.Parse(File.ReadAllBytes(folder.File("check.json"))).Dispose();
        if (File.Exists(folder.File("brief.html"))) Assert.EndsWith("</html>", File.ReadAllText(folder.File("brief.html")).TrimEnd(), StringComparison.Ordinal);
        foreach (var package in new[] { "brief.docx", "matrix.xlsx" }.Select(folder.File).Where(File.Exists))
        {
            using var zip = System.IO.Compression.ZipFile.OpenRead(package);
            Assert.NotEmpty(zip.Entries);
        }
    }
}
