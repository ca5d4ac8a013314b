// A process holds a job for a few seconds at a time: when it is killed, another process begins the job again.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Jobs;

/// <summary>A job that this process may do.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Workspace">Whose work it is.</param>
/// <param name="Kind">Which work.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="Try">Which try this is, from 1.</param>
internal sealed record TakenJob(JobId Id, WorkspaceId Workspace, string Kind, PersonId? AskedBy, int Try);

/// <summary>Takes and holds jobs. Each step is one conditional statement: of two processes one wins.</summary>
internal sealed class JobLease(WeftDb db, TimeProvider clock, string node)
{
    /// <summary>How long a job is held at a time. A process that is killed keeps its job for no longer.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(6);

    /// <summary>How often a process says that it still holds a job.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2);

    private const int Candidates = 8;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The oldest job that is due, or whose holder was killed; null where there is none.</summary>
    public async Task<TakenJob?> Take(CancellationToken ct)
    {
        var now = Now;
        var due = await db.Jobs.AsNoTracking()
            .Where(j => (j.State == JobState.Queued && (j.NotBefore == null || j.NotBefore <= now))
                || (j.State == JobState.Running && (j.HeldUntil == null || j.HeldUntil < now)))
            .OrderBy(j => j.AskedAt).ThenBy(j => j.Id).Take(Candidates).ToListAsync(ct);
        foreach (var job in due)
        {
            if (job.StopAsked) await End(job, JobState.Stopped, null, ct);
            else if (job.Tries >= Job.MaxTries) await End(job, JobState.Failed, "interrupted", ct);
            else if (await Begin(job, ct)) return new TakenJob(job.Id, job.Workspace, job.Kind, job.AskedBy, job.Tries + 1);
        }

        return null;
    }

    /// <summary>Holds a job for another while.</summary>
    /// <returns>False where it is over or another process has it.</returns>
    public async Task<bool> Hold(TakenJob taken, CancellationToken ct)
    {
        var until = Now + Length;
        return await db.Jobs.Where(j => j.Id == taken.Id && j.State == JobState.Running && j.Tries == taken.Try)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.HeldUntil, until), ct) == 1;
    }

    /// <summary>Lets every job go that is held: at the start of the only process that there can be.</summary>
    public static Task LetAllGo(WeftDb db, CancellationToken ct) => db.Jobs.Where(j => j.State == JobState.Running)
        .ExecuteUpdateAsync(set => set.SetProperty(j => j.HeldUntil, (DateTime?)null), ct);

    private IQueryable<Job> Still(Job seen) =>
        db.Jobs.Where(j => j.Id == seen.Id && j.State == seen.State && j.Tries == seen.Tries && (j.HeldUntil == null || j.HeldUntil == seen.HeldUntil));

    private async Task<bool> Begin(Job seen, CancellationToken ct)
    {
        var until = Now + Length;
        return await Still(seen).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Tries, j => j.Tries + 1).SetProperty(j => j.Node, node)
            .SetProperty(j => j.HeldUntil, until).SetProperty(j => j.StepsDone, 0), ct) == 1;
    }

    private async Task End(Job seen, JobState state, string? reason, CancellationToken ct)
    {
        var at = Now;
        await Still(seen).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, state).SetProperty(j => j.Reason, reason).SetProperty(j => j.EndedAt, at).SetProperty(j => j.HeldUntil, (DateTime?)null), ct);
    }
}
