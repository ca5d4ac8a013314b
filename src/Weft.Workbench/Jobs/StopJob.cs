// A person stops long work.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Jobs;

/// <summary>Asks a job to stop.</summary>
public sealed class StopJob(WeftDb db, TimeProvider clock)
{
    /// <summary>Asks; a job that is over stays as it is.</summary>
    /// <returns>The state after asking.</returns>
    public async Task<Result<JobState>> Run(JobId id, CancellationToken ct)
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
                db.ChangeTracker.Clear(); // the worker moved it on in the same moment: look again
            }
        }
    }
}
