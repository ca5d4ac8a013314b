// Wakes the worker: a job begins at once instead of at the next look at the table.
namespace Weft.Workbench.Jobs;

/// <summary>Rung after a job row was committed. For any number of threads.</summary>
public sealed class JobBell : IDisposable
{
    private readonly SemaphoreSlim bell = new(0);

    /// <summary>Tells the worker to look now.</summary>
    public void Ring()
    {
        if (bell.CurrentCount == 0) bell.Release(); // rung twice before anyone listened is rung once
    }

    /// <summary>Waits for the bell.</summary>
    public Task Wait(CancellationToken ct) => bell.WaitAsync(ct);

    /// <inheritdoc/>
    public void Dispose() => bell.Dispose();
}
