// Runs a check again: with a new version of its draft, with more to check against, or as it is.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Formats;
using Weft.Workbench.Briefs;
using Weft.Workbench.Documents;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>Asks for another run of a check. Answers stay with the check and are attached anew.</summary>
public sealed class RunAgain(WeftDb db, Door door, GivenFiles files, RunQuota quota, ReadingLimits limits, JobBell bell, TimeProvider clock)
{
    /// <summary>Asks for it.</summary>
    /// <param name="id">Which check.</param>
    /// <param name="given">New files; a draft among them is a new version of the draft. May be empty.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<RunId>> Run(CheckId id, ImmutableArray<GivenFile> given, CancellationToken ct)
    {
        var access = await door.EnterOf<Check>(id.Value, Permission.Contribute, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Checks.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } check) return WorkbenchRefusals.NotFound;
        if (!access.Value.MayEdit(check)) return WorkbenchRefusals.NotAllowed;
        var last = await db.Runs.Where(r => r.Check == id).OrderByDescending(r => r.Number).FirstAsync(ct);
        var lastJob = await db.Jobs.SingleAsync(j => j.Id == last.Job, ct);
        if (!lastJob.IsOver) return WorkbenchRefusals.StillRunning;
        var draft = given.FirstOrDefault(f => f.Part == FilePart.Draft);
        if (draft is not null && files.RefusalOf(draft) is { } refusal) return refusal;
        var before = await db.RunFiles.Where(f => f.Run == last.Id && f.Version != null).OrderBy(f => f.Place).ToListAsync(ct);
        var stay = before.Where(f => !Replaced(f.Part, given)).ToList();
        if (stay.Count + given.Length > limits.MaxFiles) return BriefRefusals.TooManyFiles(stay.Count + given.Length, limits.MaxFiles);

        var kept = given.Where(f => files.RefusalOf(f) is null).ToList();
        var adds = new RunQuota.Adds(check.Workspace, kept.Count(k => !before.Exists(b => b.Part == k.Part && Replaced(b.Part, given))), kept.Sum(f => f.Bytes));
        if (await quota.RefusalOf(adds, ct) is { } full) return full;

        var at = clock.GetUtcNow().UtcDateTime;
        var job = new Job(JobId.New(clock), check.Workspace, CheckRunner.Kind, check.Id.Value, access.Value.Person, at);
        var run = new CheckRun(RunId.New(clock), check, last.Number + 1, job.Id, at);
        db.AddRange(job, run);
        await AddFiles(check, run.Id, before, stay, given, ct);
        if (await quota.Store(adds, ct) is { } meanwhile) return meanwhile;
        bell.Ring();
        return run.Id;
    }

    // Of draft, mandates and meeting there is one each: a new one takes the place of the old one; the pile only grows.
    private static bool Replaced(FilePart part, ImmutableArray<GivenFile> given) => part != FilePart.Against && given.Any(g => g.Part == part);

    private async Task AddFiles(Check check, RunId run, List<RunFile> before, List<RunFile> stay, ImmutableArray<GivenFile> given, CancellationToken ct)
    {
        var earlier = before.Where(f => Replaced(f.Part, given)).ToDictionary(f => f.Part, f => f.Version!.Value);
        var versions = earlier.Values.ToList();
        var documents = await db.Versions.Where(v => versions.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Document, ct);
        var all = new List<RunFile>(stay.Select(f => new RunFile(run, f.Part, f.Name, f.Version)));
        foreach (var file in given)
        {
            DocumentId? of = earlier.TryGetValue(file.Part, out var version) ? documents[version] : null;
            all.Add(await files.Keep(check, run, file, of, ct));
        }

        files.Settle(all);
    }
}
