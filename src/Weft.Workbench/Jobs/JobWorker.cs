// Does jobs of the table: takes one, holds it while it is done, puts it back when it failed.
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Jobs;

/// <summary>The worker of one process. For any number of threads: each call does another job.</summary>
public sealed class JobWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobWorker> log)
{
    private static readonly TimeSpan LookForStop = TimeSpan.FromMilliseconds(300);

    // A name of this process alone: a process that is started again is another one.
    private readonly string node = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}");

    /// <summary>Takes the oldest job that is due, does it, and says whether there was one.</summary>
    /// <param name="ct">Cancelled when the server stops: the job goes back to the table.</param>
    public async Task<bool> RunNext(CancellationToken ct)
    {
        if (await Take(ct) is not { } taken) return false;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var held = Hold(taken, stop);
        string? fault = null;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<WeftDb>().Sight = Sight.Everything(taken.Workspace, taken.AskedBy);
            await scope.ServiceProvider.GetRequiredKeyedService<JobRunner>(taken.Kind).Run(taken.Id, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception caught) when (caught is not OutOfMemoryException)
        {
            fault = "fault";
            WorkbenchLog.JobFault(log, taken.Id.Value, taken.Kind, caught.GetType().FullName, caught.StackTrace);
        }

        await stop.CancelAsync();
        await held;
        await Close(taken, fault, ct.IsCancellationRequested);
        return true;
    }

    private async Task<TakenJob?> Take(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new JobLease(scope.ServiceProvider.GetRequiredService<WeftDb>(), clock, node).Take(ct);
    }

    // Cancels the work when a person asked, or when the job was lost: after a pause longer than the lease another process has it.
    private async Task Hold(TakenJob taken, CancellationTokenSource stop)
    {
        var (until, renew) = (clock.GetUtcNow() + JobLease.Length, clock.GetUtcNow() + JobLease.Renewal);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(LookForStop, clock, stop.Token);
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
                if (await db.Jobs.AnyAsync(j => j.Id == taken.Id && j.StopAsked, stop.Token)) await stop.CancelAsync();
                if (clock.GetUtcNow() < renew) continue;
                if (!await new JobLease(db, clock, node).Hold(taken, stop.Token)) await stop.CancelAsync();
                (until, renew) = (clock.GetUtcNow() + JobLease.Length, clock.GetUtcNow() + JobLease.Renewal);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
            }
            catch (Exception caught) when (caught is not OutOfMemoryException)
            {
                WorkbenchLog.DatabaseFault(log, "hold", caught.GetType().FullName); // a database that is started again may be back in time
                if (clock.GetUtcNow() > until) await stop.CancelAsync();
            }
        }
    }

    // A runner ends its job itself, with the result; what it left open was stopped, has failed, or goes back since the server stops.
    private async Task Close(TakenJob taken, string? fault, bool serverStops)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
            var job = await db.Jobs.SingleAsync(j => j.Id == taken.Id && j.Tries == taken.Try, CancellationToken.None);
            if (job.State != JobState.Running) return;
            var at = clock.GetUtcNow().UtcDateTime;
            if (job.StopAsked) job.End(JobState.Stopped, at, null);
            else if (serverStops && fault is null) job.PutBack();
            else job.Interrupt(fault ?? "interrupted", at);
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception caught) when (caught is not OutOfMemoryException)
        {
            WorkbenchLog.DatabaseFault(log, "close", caught.GetType().FullName); // the lease runs out, then the job is begun again
        }
    }
}
