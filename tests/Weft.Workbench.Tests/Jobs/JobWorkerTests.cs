using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;

namespace Weft.Workbench.Tests.Jobs;

public sealed class JobWorkerTests
{
    private const string Kind = "test";

    [Fact]
    public async Task Many_workers_at_once_store_the_effect_of_each_job_once()
    {
        await using var desk = await New(async (db, job, _) => await Finish(db, job));
        var jobs = await Ask(desk, 20);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (await desk.Work())
            {
            }
        }, Desk.Ct)));
        while (await desk.Work())
        {
        }

        Assert.Equal(jobs.Select(j => $"{j.Value}").Order(StringComparer.Ordinal), await Effects(desk));
        Assert.All(await All(desk), j => Assert.Equal((JobState.Done, 1), (j.State, j.Tries)));
    }

    [Fact]
    public async Task A_job_that_another_process_holds_is_left_to_it_until_the_lease_runs_out()
    {
        await using var desk = await New(async (db, job, _) => await Finish(db, job));
        await Ask(desk, 1);
        await Set(desk, s => s.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Tries, 1).SetProperty(j => j.HeldUntil, DateTime.UtcNow.AddMinutes(1)));

        Assert.False(await desk.Work());
        await Set(desk, s => s.SetProperty(j => j.HeldUntil, DateTime.UtcNow.AddSeconds(-1)));
        Assert.True(await desk.Work());

        Assert.Equal((JobState.Done, 2), await Only(desk));
    }

    [Fact]
    public async Task A_worker_that_lost_its_job_stops_and_leaves_it_to_the_other()
    {
        var begun = new TaskCompletionSource();
        await using var desk = await New(async (_, _, ct) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
        });
        await Ask(desk, 1);
        var work = desk.Work();
        await begun.Task;

        await Set(desk, s => s.SetProperty(j => j.Tries, 2)); // as a second worker does after a pause longer than the lease

        Assert.True(await work.WaitAsync(TimeSpan.FromSeconds(10), Desk.Ct));
        Assert.Equal((JobState.Running, 2), await Only(desk));
    }

    [Fact]
    public async Task Of_two_workers_that_finish_the_same_job_one_stores_its_effect()
    {
        Desk? other = null;
        await using var desk = await New(async (db, job, _) =>
        {
            var mine = await db.Jobs.SingleAsync(j => j.Id == job, Desk.Ct);
            await other!.Do(async (WeftDb later) =>
            {
                await Finish(later, job);
                return true;
            });
            db.Add(new ProtectionKey("late", "effect"));
            mine.End(JobState.Done, DateTime.UtcNow, null);
            await db.SaveChangesAsync(Desk.Ct);
        });
        await using var second = other = await desk.Restart();
        var jobs = await Ask(desk, 1);

        await desk.Work();

        Assert.Equal([$"{jobs[0].Value}"], await Effects(desk));
        Assert.Equal((JobState.Done, 1), await Only(desk));
    }

    [Fact]
    public async Task A_job_that_fails_waits_before_the_next_try_and_is_given_up_after_the_third()
    {
        await using var desk = await New((_, _, _) => throw new InvalidOperationException("no"));
        await Ask(desk, 1);

        for (var tries = 1; tries < Job.MaxTries; tries++)
        {
            Assert.True(await desk.Work());
            Assert.Equal((JobState.Queued, tries), await Only(desk));
            Assert.False(await desk.Work());
            Assert.True((await All(desk))[0].NotBefore > DateTime.UtcNow);
            await Set(desk, s => s.SetProperty(j => j.NotBefore, DateTime.UtcNow.AddSeconds(-1)));
        }

        Assert.True(await desk.Work());
        Assert.Equal((JobState.Failed, Job.MaxTries), await Only(desk));
        Assert.Equal("fault", (await All(desk))[0].Reason);
    }

    [Fact]
    public async Task A_job_goes_back_unharmed_when_the_server_stops()
    {
        var begun = new TaskCompletionSource();
        await using var desk = await New(async (_, _, ct) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, ct);
        });
        await Ask(desk, 1);
        using var server = CancellationTokenSource.CreateLinkedTokenSource(Desk.Ct);
        var work = desk.Services.GetRequiredService<JobWorker>().RunNext(server.Token);
        await begun.Task;

        await server.CancelAsync();

        Assert.True(await work);
        Assert.Equal((JobState.Queued, 0), await Only(desk));
    }

    [Fact]
    public async Task A_job_that_a_person_stops_is_cancelled()
    {
        var begun = new TaskCompletionSource();
        await using var desk = await New(async (_, _, ct) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, ct);
        });
        var jobs = await Ask(desk, 1);
        var work = desk.Work();
        await begun.Task;

        var asked = await desk.Do((StopJob stop) => stop.Run(WorkspaceId.Own, jobs[0], Desk.Ct));

        Assert.Equal(JobState.Running, asked.Value);
        Assert.True(await work.WaitAsync(TimeSpan.FromSeconds(10), Desk.Ct));
        Assert.Equal((JobState.Stopped, 1), await Only(desk));
    }

    private static Task<Desk> New(Func<WeftDb, JobId, CancellationToken, Task> run) =>
        Desk.New(more: services => services.AddKeyedScoped<JobRunner>(Kind, (s, _) => new Runner(s.GetRequiredService<WeftDb>(), run)));

    // The effect and the end of the job in one transaction; a key is unique, so that a second effect would be a fault.
    private static async Task Finish(WeftDb db, JobId id)
    {
        var job = await db.Jobs.SingleAsync(j => j.Id == id, Desk.Ct);
        db.Add(new ProtectionKey($"{id.Value}", "effect"));
        job.End(JobState.Done, DateTime.UtcNow, null);
        await db.SaveChangesAsync(Desk.Ct);
    }

    private static Task<List<JobId>> Ask(Desk desk, int count) => desk.Do(async (WeftDb db) =>
    {
        var jobs = Enumerable.Range(0, count).Select(_ => new Job(JobId.New(TimeProvider.System), WorkspaceId.Own, Kind, Guid.Empty, null, DateTime.UtcNow)).ToList();
        db.AddRange(jobs);
        await db.SaveChangesAsync(Desk.Ct);
        return jobs.ConvertAll(j => j.Id);
    });

    private static Task<int> Set(Desk desk, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Job>> set) =>
        desk.Do((WeftDb db) => db.Jobs.ExecuteUpdateAsync(set, Desk.Ct));

    private static Task<List<Job>> All(Desk desk) => desk.Do((WeftDb db) => db.Jobs.AsNoTracking().ToListAsync(Desk.Ct));

    private static async Task<(JobState State, int Tries)> Only(Desk desk)
    {
        var job = Assert.Single(await All(desk));
        return (job.State, job.Tries);
    }

    private static Task<List<string>> Effects(Desk desk) => desk.Do(async (WeftDb db) =>
        (await db.Set<ProtectionKey>().Select(k => k.Name).ToListAsync(Desk.Ct)).Order(StringComparer.Ordinal).ToList());

    private sealed class Runner(WeftDb db, Func<WeftDb, JobId, CancellationToken, Task> run) : JobRunner
    {
        public override Task Run(JobId job, CancellationToken ct) => run(db, job, ct);
    }
}
