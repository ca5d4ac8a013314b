// Three nodes on one PostgreSQL: one is killed, the database is started again, always under load.
using System.Net;
using Weft.Tests.Shared;
using Weft.Tests.Shared.Loss;
using Weft.Workbench.Storage;

namespace Weft.Web.Tests.Loss;

[Collection("Loss")]
public sealed class NodesTests(ITestOutputHelper output)
{
    private const int Writers = 6;

    [Fact]
    public async Task When_one_of_three_nodes_is_killed_only_requests_in_flight_fail_and_each_job_is_done_once()
    {
        await using var server = await PostgresServer.Start(durable: true);
        var connection = server.ConnectionTo(await server.NewDatabase());
        await using var three = await ThreeNodes.Start(connection);
        var (place, ledger) = (StoragePlace.Postgres.Of(connection).Value, new LossLedger());
        using var client = new LossClient();
        await client.TakeToken(three.Nodes[0].Address);
        var (check, findings) = await LossProofs.NewCheck(client, ledger, three.Nodes[1], 1); // a token of one node, a form to another
        using var stop = new CancellationTokenSource();
        var load = new LossLoad(client, ledger);

        var writing = load.Write(three.Nodes, check, findings.Take(Writers), stop.Token);
        for (var n = 2; n <= 10; n++) ledger.Acknowledge((await client.Begin(three.Nodes[n % 2].Address, n)).Check!.Value);
        await three.Nodes[2].Kill();
        await Task.Delay(1_500, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await writing;

        var (found, jobs) = (await ledger.Verify(place), await LossLedger.VerifyJobs(place, TimeSpan.FromSeconds(60)));
        output.WriteLine($"{found} {jobs} failed {load.Failed} refused {load.Refused} {load.FirstRefusal}");
        Assert.Equal((0, 0, ""), (found.Lost, found.Never, found.What));
        Assert.InRange(load.Failed, 0, Writers);
        Assert.Equal(0, load.Refused);
        Assert.Equal((10, 10, 0, 0), (jobs.Jobs, jobs.Done, jobs.Wrong, jobs.Left));
    }

    [Fact]
    public async Task When_PostgreSQL_is_started_again_under_load_nothing_acknowledged_is_lost_and_the_nodes_go_on()
    {
        await using var server = await PostgresServer.Start(durable: true);
        var connection = server.ConnectionTo(await server.NewDatabase());
        await using var three = await ThreeNodes.Start(connection, count: 2);
        var (place, ledger) = (StoragePlace.Postgres.Of(connection).Value, new LossLedger());
        using var client = new LossClient();
        await client.TakeToken(three.Nodes[0].Address);
        var (check, findings) = await LossProofs.NewCheck(client, ledger, three.Nodes[1], 1);
        using var stop = new CancellationTokenSource();
        var load = new LossLoad(client, ledger);

        var writing = load.Write(three.Nodes, check, findings.Take(Writers), stop.Token);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        await server.Restart();
        var before = ledger.Acknowledged;
        await Task.Delay(3_000, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await writing;

        var found = await ledger.Verify(place);
        output.WriteLine($"{found} before {before} failed {load.Failed} refused {load.Refused} {load.FirstRefusal?.Status}");
        Assert.Equal((0, 0, ""), (found.Lost, found.Never, found.What));
        Assert.True(found.Acknowledged > before, "No node went on after the restart.");
        Assert.Equal(0, load.Failed);
        Assert.True(load.FirstRefusal is null or { Status: HttpStatusCode.ServiceUnavailable }, $"{load.FirstRefusal}");
        ledger.Acknowledge((await client.Begin(three.Nodes[0].Address, 2)).Check!.Value);
        Assert.Equal((2, 2, 0, 0), await LossLedger.VerifyJobs(place, TimeSpan.FromSeconds(60)) is var jobs ? (jobs.Jobs, jobs.Done, jobs.Wrong, jobs.Left) : default);
    }

    private sealed class ThreeNodes(IReadOnlyList<LossNode> nodes) : IAsyncDisposable
    {
        public IReadOnlyList<LossNode> Nodes => nodes;

        /// <summary>All start at once: the first of them makes the tables.</summary>
        public static async Task<ThreeNodes> Start(string connection, int count = 3)
        {
            var started = new ThreeNodes([.. Enumerable.Range(0, count).Select(_ => new LossNode("--Weft:Database", connection))]);
            await Task.WhenAll(started.Nodes.Select(n => n.Start()));
            return started;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }
}
