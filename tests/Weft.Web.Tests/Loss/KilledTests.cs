// A process killed at random moments under writes: every acknowledged answer is there, no half-done one. Many more kills: bench, "loss".
using Weft.Tests.Shared;
using Weft.Tests.Shared.Loss;
using Weft.Workbench.Storage;

namespace Weft.Web.Tests.Loss;

[Collection("Loss")]
public sealed class KilledTests(ITestOutputHelper output)
{
    private const int Kills = 4;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_on_SQLite()
    {
        var folder = Directory.CreateTempSubdirectory("weft-loss-").FullName;
        try
        {
            await Prove(new StoragePlace.Folder(folder), ["--Weft:Data", folder]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_on_PostgreSQL()
    {
        await using var server = await PostgresServer.Start(durable: true);
        var connection = server.ConnectionTo(await server.NewDatabase());

        await Prove(StoragePlace.Postgres.Of(connection).Value, ["--Weft:Database", connection]);
    }

    private async Task Prove(StoragePlace place, string[] settings)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");

        var (writes, jobs) = await LossProofs.Kill(place, settings, Kills, new Random(seed), (kill, found) => output.WriteLine($"{kill} {found}"));

        output.WriteLine($"{writes} {jobs}");
        Assert.True(writes.Acknowledged > 20, $"{writes.Acknowledged} acknowledged: too few to show anything.");
        Assert.Equal((0, 0, ""), (writes.Lost, writes.Never, writes.What));
        Assert.Equal((0, 0), (jobs.Wrong, jobs.Left));
    }
}
