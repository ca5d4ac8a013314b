// Writers that do not stop until they are told: each corrects a finding of its own again and again.
using System.Net;

namespace Weft.Tests.Shared.Loss;

/// <summary>Load on one or several nodes.</summary>
internal sealed class LossLoad(LossClient client, LossLedger ledger)
{
    private int failed;
    private int refused;

    /// <summary>Requests that got no answer.</summary>
    public int Failed => failed;

    /// <summary>Requests that were refused with a status of 500 and more.</summary>
    public int Refused => refused;

    /// <summary>What the first refusal said.</summary>
    public (HttpStatusCode Status, string Said)? FirstRefusal { get; private set; }

    /// <summary>Writes until stopped. A node that does not answer is left out from then on.</summary>
    /// <param name="nodes">Where to write, in turn.</param>
    /// <param name="check">The check.</param>
    /// <param name="findings">A writer for each.</param>
    /// <param name="stop">Ends the writers after the request that they are at.</param>
    /// <param name="untilRefused">Whether the first refusal ends a writer.</param>
    public Task Write(IReadOnlyList<LossNode> nodes, Guid check, IEnumerable<string> findings, CancellationToken stop, bool untilRefused = false) =>
        Task.WhenAll(findings.Select((finding, n) => Task.Run(() => WriteOne(nodes, check, finding, n, untilRefused, stop), CancellationToken.None)));

    private async Task WriteOne(IReadOnlyList<LossNode> nodes, Guid check, string finding, int turn, bool untilRefused, CancellationToken stop)
    {
        var left = nodes.ToList();
        while (!stop.IsCancellationRequested && left.Count > 0)
        {
            var node = left[turn++ % left.Count];
            var words = ledger.Send(check, finding);
            try
            {
                var (status, said) = await client.Correct(node.Address, check, finding, words);
                if (status == HttpStatusCode.Redirect) ledger.Acknowledge(check, words);
                else if (Note(status, said) && untilRefused) return;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
            {
                Interlocked.Increment(ref failed);
                left.Remove(node);
            }
        }
    }

    private bool Note(HttpStatusCode status, string said)
    {
        Interlocked.Increment(ref refused);
        FirstRefusal ??= (status, said);
        return (int)status >= 500;
    }
}
