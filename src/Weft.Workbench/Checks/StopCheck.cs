// A person stops the last run of a check.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>Stops the last run of a check.</summary>
public sealed class StopCheck(WeftDb db, Door door, StopJob stop)
{
    /// <summary>Asks it to stop.</summary>
    public async Task<Result<JobState>> Run(CheckId id, CancellationToken ct)
    {
        var access = await door.EnterOf<Check>(id.Value, Permission.Contribute, ct);
        if (!access.IsOk) return access.Refusal;
        if (!await db.Checks.AnyAsync(c => c.Id == id, ct)) return WorkbenchRefusals.NotFound;
        var run = await db.Runs.AsNoTracking().Where(r => r.Check == id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        return run is null ? WorkbenchRefusals.NotFound : await stop.Ask(run.Job, ct);
    }
}
