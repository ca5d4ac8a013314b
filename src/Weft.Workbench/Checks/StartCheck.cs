// Begins a check: keeps the files and asks for the first run, all of it or nothing.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Formats;
using Weft.Workbench.Briefs;
using Weft.Workbench.Documents;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>Begins a check.</summary>
public sealed class StartCheck(WeftDb db, Door door, GivenFiles files, RunQuota quota, ReadingLimits limits, JobBell bell, TimeProvider clock)
{
    /// <summary>Begins a check that its maker alone sees.</summary>
    public Task<Result<CheckId>> Run(WorkspaceId workspace, ImmutableArray<GivenFile> given, CancellationToken ct) => Run(workspace, given, Visibility.Private, ct);

    /// <summary>Begins it.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="given">Exactly one draft, and what it is checked against.</param>
    /// <param name="visibility">Who sees it and its files: its maker alone, or all members; null for what the workspace has for new things.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<CheckId>> Run(WorkspaceId workspace, ImmutableArray<GivenFile> given, Visibility? visibility, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Contribute, ct);
        if (!access.IsOk) return access.Refusal;
        if (given.FirstOrDefault(f => f.Part == FilePart.Draft) is not { } draft) return WorkbenchRefusals.NoDraft;
        if (given.Length > limits.MaxFiles) return BriefRefusals.TooManyFiles(given.Length, limits.MaxFiles);
        if (files.RefusalOf(draft) is { } refusal) return refusal;
        var kept = given.Where(f => files.RefusalOf(f) is null).ToList();
        var adds = new RunQuota.Adds(workspace, kept.Count, kept.Sum(f => f.Bytes));
        if (await quota.RefusalOf(adds, ct) is { } full) return full;

        var at = clock.GetUtcNow().UtcDateTime;
        var reach = visibility switch { null => access.Value.ForNew, Visibility.Members => access.Value.ForMembers, _ => access.Value.Own };
        var check = new Check(CheckId.New(clock), workspace, reach, FileNames.Clean(draft.Name), at);
        var job = new Job(JobId.New(clock), workspace, CheckRunner.Kind, check.Id.Value, access.Value.Person, at);
        var run = new CheckRun(RunId.New(clock), check, 1, job.Id, at);
        db.AddRange(check, job, run);
        var ofRun = new List<RunFile>();
        foreach (var file in given) ofRun.Add(await files.Keep(check, run.Id, file, null, ct));
        files.Settle(ofRun);
        if (await quota.Store(adds, ct) is { } meanwhile) return meanwhile;
        bell.Ring();
        return check.Id;
    }
}
