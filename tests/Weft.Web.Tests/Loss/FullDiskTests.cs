// A full disk: a clear refusal, nothing acknowledged is lost, and with room again the work goes on.
using System.Diagnostics;
using System.Net;
using Weft.Tests.Shared;
using Weft.Tests.Shared.Loss;
using Weft.Workbench.Storage;

namespace Weft.Web.Tests.Loss;

[Collection("Loss")]
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private const int Writers = 3;

    [Fact]
    public async Task A_full_disk_is_said_and_nothing_acknowledged_is_lost_on_SQLite()
    {
        await using var disk = await SmallDisk.Make(megabytes: 8);
        var folder = Path.Combine(disk.Path, "weft");
        var (place, ledger) = (new StoragePlace.Folder(folder), new LossLedger());
        await using var node = new LossNode("--Weft:Data", folder);
        using var client = new LossClient();
        await node.Start();
        await client.TakeToken(node.Address);
        var (check, findings) = await LossProofs.NewCheck(client, ledger, node, 1);

        disk.Fill();
        await RefusedBy(node, client, ledger, check, findings);
        Assert.NotEmpty(await client.Page(node.Address, $"/en/checks/{check}/text")); // reading goes on

        disk.MakeRoom();
        await GoesOn(node, client, ledger, check, findings[0]);
        await node.Kill();
        await node.Start();
        await NothingIsLost(ledger, place);
    }

    [Fact]
    public async Task A_full_disk_is_said_and_nothing_acknowledged_is_lost_on_PostgreSQL()
    {
        await using var disk = await SmallDisk.Make(megabytes: 150);
        await using var server = await PostgresServer.Start(durable: true, within: disk.Path);
        var connection = server.ConnectionTo(await server.NewDatabase());
        var (place, ledger) = (StoragePlace.Postgres.Of(connection).Value, new LossLedger());
        await using var node = new LossNode("--Weft:Database", connection);
        using var client = new LossClient();
        await node.Start();
        await client.TakeToken(node.Address);
        var (check, findings) = await LossProofs.NewCheck(client, ledger, node, 1);

        disk.Fill();
        await RefusedBy(node, client, ledger, check, findings);

        disk.MakeRoom();
        await server.Restart(); // without room for its log PostgreSQL ends itself
        await GoesOn(node, client, ledger, check, findings[0]);
        await NothingIsLost(ledger, place);
    }

    private async Task RefusedBy(LossNode node, LossClient client, LossLedger ledger, Guid check, IReadOnlyList<string> findings)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        var load = new LossLoad(client, ledger);
        await load.Write([node], check, findings.Take(Writers), late.Token, untilRefused: true);
        for (var n = 0; load.FirstRefusal is null && n < 400; n++)
        {
            var begun = await client.Begin(node.Address, 100 + n, padding: 200_000);
            if (begun.Check is { } another) ledger.Acknowledge(another);
            else
            {
                Say(begun.Status, begun.Said);
                return;
            }
        }

        Assert.NotNull(load.FirstRefusal);
        Say(load.FirstRefusal.Value.Status, load.FirstRefusal.Value.Said);
    }

    private void Say(HttpStatusCode status, string said)
    {
        output.WriteLine($"{status}");
        Assert.True(status is HttpStatusCode.InsufficientStorage or HttpStatusCode.ServiceUnavailable, $"{status} {said}");
        Assert.Contains("what was saved before is safe", said, StringComparison.Ordinal);
    }

    private static async Task GoesOn(LossNode node, LossClient client, LossLedger ledger, Guid check, string finding)
    {
        for (var until = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(200, TestContext.Current.CancellationToken))
        {
            var words = ledger.Send(check, finding);
            if ((await client.Correct(node.Address, check, finding, words)).Status == HttpStatusCode.Redirect)
            {
                ledger.Acknowledge(check, words);
                return;
            }

            Assert.True(DateTime.UtcNow < until, "Nothing is saved though there is room again.");
        }
    }

    private async Task NothingIsLost(LossLedger ledger, StoragePlace place)
    {
        var (found, jobs) = (await ledger.Verify(place), await LossLedger.VerifyJobs(place, TimeSpan.FromSeconds(90)));
        output.WriteLine($"{found} {jobs}");
        Assert.Equal((0, 0, ""), (found.Lost, found.Never, found.What));
        Assert.Equal(0, jobs.Wrong);
    }

    /// <summary>A disk in memory that a test can fill. Only root may mount one.</summary>
    private sealed class SmallDisk : IAsyncDisposable
    {
        private const int Left = 300_000;

        public string Path { get; } = Directory.CreateTempSubdirectory("weft-disk-").FullName;

        public static async Task<SmallDisk> Make(int megabytes)
        {
            if (Environment.UserName != "root") Assert.Skip("Only root may mount a small disk.");
            var disk = new SmallDisk();
            await Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=1777", "tmpfs", disk.Path);
            return disk;
        }

        /// <summary>Leaves little room.</summary>
        public void Fill()
        {
            using var ballast = File.Create(Ballast);
            ballast.Write(new byte[(int)Math.Max(0, new DriveInfo(Path).AvailableFreeSpace - Left)]);
        }

        public void MakeRoom() => File.Delete(Ballast);

        public async ValueTask DisposeAsync()
        {
            await Run("umount", "-l", Path);
            Directory.Delete(Path);
        }

        private string Ballast => System.IO.Path.Combine(Path, "ballast");

        private static async Task Run(params string[] command)
        {
            using var run = Process.Start(command[0], command[1..]);
            await run.WaitForExitAsync();
            if (run.ExitCode != 0) throw new InvalidOperationException($"{command[0]} ended with {run.ExitCode}.");
        }
    }
}
