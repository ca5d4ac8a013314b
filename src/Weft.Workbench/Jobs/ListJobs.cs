// The long work of a workspace: what waits, what is being done, how the rest ended.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Jobs;

/// <summary>Lists jobs: one's own, or all for those who edit the workspace.</summary>
public sealed class ListJobs(WeftDb db, Door door)
{
    /// <summary>Most jobs listed.</summary>
    public const int Most = 100;

    /// <summary>The list: what is not over first, then the latest.</summary>
    public async Task<Result<ImmutableArray<Job>>> Run(WorkspaceId workspace, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        var (all, person) = (access.Value.May(Permission.Edit), access.Value.Person);
        var jobs = await db.Jobs.AsNoTracking().Where(j => j.Workspace == workspace && (all || j.AskedBy == person))
            .OrderBy(j => j.State == JobState.Queued || j.State == JobState.Running ? 0 : 1).ThenByDescending(j => j.AskedAt).ThenBy(j => j.Id).Take(Most).ToListAsync(ct);
        return jobs.ToImmutableArray();
    }

    /// <summary>Whether someone who entered may see a job.</summary>
    internal static bool IsSeenBy(Job job, Access access) => access.May(Permission.Edit) || job.AskedBy == access.Person;
}
