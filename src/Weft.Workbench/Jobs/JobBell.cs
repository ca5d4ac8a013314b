// Wakes the worker: a job begins at once instead of at the next look at the table.
namespace Weft.Workbench.Jobs;

/// <summary>Rung after a job row was committed. For any number of threads.</summary>
public sealed class JobBell : IDisposable
{
    private readonly SemaphoreSlim bell = new(0);

    /// <summary>Tells the worker to look now.</summary>
    public void Ring() => bell.Release();

    /// <summary>Waits for the bell, at most for a while: a job row may also come from another process.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken ct) => bell.WaitAsync(atMost, ct);

    /// <inheritdoc/>
    public void Dispose() => bell.Dispose();
}
