// A person stops long work.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Jobs;

/// <summary>Asks a job to stop: one's own, or any for those who edit the workspace.</summary>
public sealed class StopJob(WeftDb db, Door door, TimeProvider clock)
{
    /// <summary>Asks; a job that is over stays as it is.</summary>
    /// <returns>The state after asking.</returns>
    public async Task<Result<JobState>> Run(WorkspaceId workspace, JobId id, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (access.Value.State.IsArchived) return access.Value.Refused;
        var job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == id && j.Workspace == workspace, ct);
        if (job is null || !ListJobs.IsSeenBy(job, access.Value)) return WorkbenchRefusals.NotFound;
        return await Ask(id, ct);
    }

    /// <summary>Asks a job to stop whose subject the caller may stop.</summary>
    internal async Task<Result<JobState>> Ask(JobId id, CancellationToken ct)
    {
        while (true)
        {
            var job = await db.Jobs.SingleOrDefaultAsync(j => j.Id == id, ct);
            if (job is null) return WorkbenchRefusals.NotFound;
            job.AskToStop(clock.GetUtcNow().UtcDateTime);
            try
            {
                await db.SaveChangesAsync(ct);
                return job.State;
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear(); // a worker moved it on in the same moment: look again
            }
        }
    }
}
