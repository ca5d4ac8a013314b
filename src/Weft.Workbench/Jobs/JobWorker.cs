// The worker of the server: takes jobs in their order, one at a time, and puts back what a kill interrupted.
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Jobs;

/// <summary>Runs queued jobs until the server stops.</summary>
public sealed class JobWorker(IServiceScopeFactory scopes, JobBell bell, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookForStop = TimeSpan.FromMilliseconds(300);

    /// <summary>Puts back every job that was running when the last process ended. Called before the first job is taken.</summary>
    public static async Task<int> PutBack(WeftDb db, TimeProvider clock, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(clock);
        var left = await db.Jobs.Where(j => j.State == JobState.Running).ToListAsync(ct);
        var at = clock.GetUtcNow().UtcDateTime;
        foreach (var job in left)
        {
            if (job.StopAsked) job.End(JobState.Stopped, at, null);
            else job.Interrupt("interrupted", at);
        }

        await db.SaveChangesAsync(ct);
        return left.Count;
    }

    /// <summary>Takes the oldest queued job, runs it, and says whether there was one.</summary>
    public async Task<bool> RunNext(CancellationToken ct)
    {
        if (await Take(ct) is not { } taken) return false;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var watch = StopWhenAsked(taken.Id, stop);
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
        await watch;
        if (!ct.IsCancellationRequested) await Close(taken.Id, fault, ct);
        return true;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server opens its door first
        try
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                await PutBack(scope.ServiceProvider.GetRequiredService<WeftDb>(), clock, stoppingToken);
            }

            while (!stoppingToken.IsCancellationRequested)
            {
                if (!await RunNext(stoppingToken)) await bell.Wait(Look, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task<Job?> Take(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        var job = await db.Jobs.Where(j => j.State == JobState.Queued).OrderBy(j => j.AskedAt).ThenBy(j => j.Id).FirstOrDefaultAsync(ct);
        if (job is null) return null;
        job.Begin();
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null; // stopped in the same moment
        }

        return job;
    }

    private async Task StopWhenAsked(JobId id, CancellationTokenSource stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(LookForStop, clock, stop.Token);
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
                if (await db.Jobs.AnyAsync(j => j.Id == id && j.StopAsked, stop.Token)) await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    // A runner ends its job itself, with the result; what it left open was stopped or has failed.
    private async Task Close(JobId id, string? fault, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        var job = await db.Jobs.SingleAsync(j => j.Id == id, ct);
        if (job.IsOver) return;
        var at = clock.GetUtcNow().UtcDateTime;
        if (job.StopAsked) job.End(JobState.Stopped, at, null);
        else job.Interrupt(fault ?? "interrupted", at);
        await db.SaveChangesAsync(ct);
    }
}
