// Quartz wakes the worker: at once when the bell rings, on one node of several, and every two seconds for what was put back.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Jobs;

/// <summary>Runs the scheduler while the server runs. What is to be done stands in our table; the scheduler's holds no truth.</summary>
internal sealed class JobClock(ISchedulerFactory schedulers, IServiceScopeFactory scopes, JobBell bell, ILogger<JobClock> log, DataFolder? folder = null) : BackgroundService
{
    private static readonly JobKey Look = new("look");
    private static readonly JobKey Regular = new("regular");
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RegularInterval = TimeSpan.FromMinutes(1);

    private IScheduler? scheduler;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (scheduler is not null) await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server opens its door first
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                scheduler ??= await Begin(stoppingToken);
                await bell.Wait(stoppingToken);
                await scheduler.TriggerJob(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
            catch (Exception caught) when (caught is not OutOfMemoryException)
            {
                WorkbenchLog.DatabaseFault(log, "wake", caught.GetType().FullName);
                await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<IScheduler> Begin(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        if (folder is not null)
        {
            await JobLease.LetAllGo(db, ct); // nobody else has the folder: whoever held a job is gone
            foreach (var left in Directory.EnumerateFiles(folder.Path, Path.GetFileName(folder.Schedule) + "*")) File.Delete(left);
        }

        await using var alone = await StartLock.Take(db, ct); // the first node makes the scheduler's tables
        var made = await schedulers.GetScheduler(ct);
        await made.AddJob(JobBuilder.Create<LookForJobs>().WithIdentity(Look).StoreDurably().RequestRecovery().Build(), AddJobOptions.Replacing, ct);
        var every = TriggerBuilder.Create().WithIdentity("every").ForJob(Look).StartNow().WithSimpleSchedule(
            s => s.WithInterval(Interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)).Build();
        await made.ScheduleJob(every, ScheduleJobOptions.Replacing, ct);
        if (scope.ServiceProvider.GetServices<IRegularWork>().Any()) await Schedule(made, ct);
        await made.Start(ct);
        return made;
    }

    private static async Task Schedule(IScheduler made, CancellationToken ct)
    {
        await made.AddJob(JobBuilder.Create<DoRegularWork>().WithIdentity(Regular).StoreDurably().Build(), AddJobOptions.Replacing, ct);
        var every = TriggerBuilder.Create().WithIdentity("regular").ForJob(Regular).StartNow().WithSimpleSchedule(
            s => s.WithInterval(RegularInterval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)).Build();
        await made.ScheduleJob(every, ScheduleJobOptions.Replacing, ct);
    }
}

/// <summary>Does what is due by the clock.</summary>
[DisallowConcurrentExecution]
internal sealed class DoRegularWork(IServiceScopeFactory scopes, IHostApplicationLifetime life, ILogger<DoRegularWork> log) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var work in scope.ServiceProvider.GetServices<IRegularWork>()) await work.Run(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception caught) when (caught is not OutOfMemoryException)
        {
            WorkbenchLog.DatabaseFault(log, "regular work", caught.GetType().FullName);
        }
    }
}

/// <summary>Does what is due, until nothing is.</summary>
internal sealed class LookForJobs(JobWorker worker, IHostApplicationLifetime life, ILogger<LookForJobs> log) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        try
        {
            while (await worker.RunNext(stop.Token))
            {
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception caught) when (caught is not OutOfMemoryException)
        {
            WorkbenchLog.DatabaseFault(log, "look", caught.GetType().FullName);
        }
    }
}
