// Sends requests at a fixed rate, whether or not the earlier ones were answered, as many people do who know nothing of each other.
using System.Diagnostics;
using System.Globalization;

namespace Weft.Bench.Load;

/// <summary>How long requests took, in milliseconds, from the moment at which each was due: a server that stalls is not forgiven the queue.</summary>
internal sealed record Latencies(double[] Sorted, int Failed, double PerSecond)
{
    public double At(double share) => Sorted.Length == 0 ? double.NaN : Sorted[Math.Min(Sorted.Length - 1, (int)(share * Sorted.Length))];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Sorted.Length,6} {PerSecond,7:0.0} {At(0.5),8:0.0} {At(0.95),8:0.0} {At(0.99),8:0.0} {Failed,7}");

    public const string Header = "   sent  per s   p50 ms   p95 ms   p99 ms  failed";
}

internal static class OpenLoop
{
    /// <summary>Runs for a while.</summary>
    /// <param name="perSecond">How many requests are due in a second.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="request">Sends the n-th request and says whether it was answered as it should.</param>
    public static async Task<Latencies> Run(int perSecond, TimeSpan duration, Func<int, Task<bool>> request)
    {
        var (all, start) = (new List<Task<(double Milliseconds, bool IsGood)>>(), Stopwatch.GetTimestamp());
        var count = (int)(perSecond * duration.TotalSeconds);
        for (var n = 0; n < count; n++)
        {
            var due = TimeSpan.FromSeconds((double)n / perSecond);
            while (Stopwatch.GetElapsedTime(start) is var now && now < due) await Task.Delay(due - now > TimeSpan.FromMilliseconds(2) ? due - now - TimeSpan.FromMilliseconds(1) : TimeSpan.Zero);
            all.Add(Timed(request, n, start, due));
        }

        var answered = await Task.WhenAll(all);
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new Latencies([.. answered.Select(a => a.Milliseconds).Order()], answered.Count(a => !a.IsGood), count / took);
    }

    private static async Task<(double Milliseconds, bool IsGood)> Timed(Func<int, Task<bool>> request, int n, long start, TimeSpan due)
    {
        bool good;
        try
        {
            good = await request(n);
        }
        catch (HttpRequestException)
        {
            good = false;
        }

        return ((Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds, good);
    }
}
