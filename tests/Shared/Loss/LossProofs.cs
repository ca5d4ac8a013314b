// The proofs of loss: what the tests run a few times and the benchmark many.
using Weft.Workbench.Storage;

namespace Weft.Tests.Shared.Loss;

/// <summary>Kills, restarts, fills: and looks at what is left.</summary>
internal static class LossProofs
{
    private const int KillsOfCheck = 5;
    private const int KillsOfStart = 10;

    /// <summary>A process killed at random moments under writes, started again on the same storage.</summary>
    /// <param name="place">The storage.</param>
    /// <param name="settings">The settings that name it.</param>
    /// <param name="kills">How often.</param>
    /// <param name="random">Chooses the moments.</param>
    /// <param name="tell">Told of each kill.</param>
    public static async Task<(LossFindings Writes, JobFindings Jobs)> Kill(StoragePlace place, string[] settings, int kills, Random random, Action<int, LossFindings> tell)
    {
        var ledger = new LossLedger();
        await using var node = new LossNode(settings);
        using var client = new LossClient();
        await node.Start();
        await client.TakeToken(node.Address);
        var (check, findings) = (Guid.Empty, (IReadOnlyList<string>)[]);
        var found = new LossFindings(0, 0, 0, 0, 0, "");
        for (var kill = 1; kill <= kills; kill++)
        {
            if (!node.IsUp) await node.Start();
            if (kill % KillsOfCheck == 1) (check, findings) = await NewCheck(client, ledger, node, kill);
            await KillUnderWrites(node, client, ledger, check, findings, kill, random);
            if (kill % KillsOfStart == 0) await node.StartAndKill(TimeSpan.FromMilliseconds(random.Next(100, 2_500)));
            await node.Start();
            found = await ledger.Verify(place);
            tell(kill, found);
            if (found.Lost + found.Never + found.Half > 0) break;
        }

        return (found, await LossLedger.VerifyJobs(place, TimeSpan.FromSeconds(90)));
    }

    /// <summary>Begins a check and waits for its findings.</summary>
    public static async Task<(Guid Check, IReadOnlyList<string> Findings)> NewCheck(LossClient client, LossLedger ledger, LossNode node, int number)
    {
        var begun = await client.Begin(node.Address, number);
        if (begun.Check is not { } check) throw new InvalidOperationException($"No check was begun: {begun.Status} {begun.Said}");
        ledger.Acknowledge(check);
        return (check, await client.Findings(node.Address, check));
    }

    private static async Task KillUnderWrites(LossNode node, LossClient client, LossLedger ledger, Guid check, IReadOnlyList<string> findings, int kill, Random random)
    {
        using var stop = new CancellationTokenSource();
        var writing = new LossLoad(client, ledger).Write([node], check, findings.Take(6), stop.Token);
        var (enough, late) = (ledger.Acknowledged + random.Next(1, 40), DateTime.UtcNow.AddSeconds(20));
        while (ledger.Acknowledged < enough && DateTime.UtcNow < late) await Task.Delay(5);
        var beginning = Begin(node, client, ledger, 1_000 + kill);
        await Task.Delay(random.Next(0, 300));
        await node.Kill();
        await stop.CancelAsync();
        await writing;
        await beginning;
    }

    private static async Task Begin(LossNode node, LossClient client, LossLedger ledger, int number)
    {
        try
        {
            if ((await client.Begin(node.Address, number)).Check is { } check) ledger.Acknowledge(check);
        }
        catch (HttpRequestException)
        {
            // killed before it was acknowledged
        }
    }
}
