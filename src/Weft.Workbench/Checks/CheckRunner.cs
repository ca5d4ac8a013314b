// The work behind a run: reads the files, runs the engines, stores the result together with the end of the job.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Formats;
using Weft.Workbench.Briefs;
using Weft.Workbench.Documents;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Checks;

/// <summary>Runs a check. Begun again after a kill it does the same work once more and stores it once.</summary>
public sealed class CheckRunner(WeftDb db, FileStore store, MakeSearchable search, ReadingLimits limits, TimeProvider clock) : JobRunner
{
    /// <summary>The kind of its jobs.</summary>
    public const string Kind = "check";

    /// <inheritdoc/>
    public override async Task Run(JobId job, CancellationToken ct)
    {
        var run = await db.Runs.AsNoTracking().SingleAsync(r => r.Job == job, ct);
        var files = await db.RunFiles.AsNoTracking().Where(f => f.Run == run.Id && f.Version != null).OrderBy(f => f.Place).ToListAsync(ct);
        var versions = await VersionsOf(files, ct);
        await db.RunFiles.Where(f => f.Run == run.Id && f.Version != null).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.State, ReadingState.Queued).SetProperty(f => f.RefusalCode, (string?)null), ct);

        var question = Ask(files, versions);
        var progress = new StoredProgress(db, run.Id, job, [.. files]);
        var result = await Task.Run(() => CheckDraft.Run(question, progress, ct), ct);
        TellOfTables(progress, files, result.Refusal);
        if (result.IsOk) await Index(result.Value, files, versions, ct);
        await Store(run, job, files[0], result, ct);
    }

    private async Task<Dictionary<VersionId, DocumentVersion>> VersionsOf(List<RunFile> files, CancellationToken ct)
    {
        var ids = files.Select(f => f.Version!.Value).ToList();
        return await db.Versions.AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, ct);
    }

    private CheckDraft.Question Ask(List<RunFile> files, Dictionary<VersionId, DocumentVersion> versions)
    {
        SubmittedFile Submit(RunFile f) => new(f.Name, versions[f.Version!.Value].Bytes, () => store.Read(versions[f.Version!.Value].Sha256));
        SubmittedFile? One(FilePart part) => files.Where(f => f.Part == part).Select(Submit).FirstOrDefault();
        return new CheckDraft.Question(
            Submit(files[0]), [.. files.Where(f => f.Part == FilePart.Against).Select(Submit)], One(FilePart.Mandates), One(FilePart.Meeting), limits);
    }

    // The check tells of the texts that it reads; the tables of who are read with them, and refused by name.
    private static void TellOfTables(StoredProgress progress, List<RunFile> files, Refusal? refusal)
    {
        foreach (var table in files.Where(f => f.Part is FilePart.Mandates or FilePart.Meeting))
        {
            if (refusal?.Where?.StartsWith(table.Name, StringComparison.Ordinal) == true) progress.Report(new CheckStep(table.Name, ReadingState.Refused, refusal));
            else if (refusal is null) progress.Report(new CheckStep(table.Name, ReadingState.Done, null));
        }
    }

    private async Task Index(CoherenceCheck check, List<RunFile> files, Dictionary<VersionId, DocumentVersion> versions, CancellationToken ct)
    {
        var bySha = check.Inputs.ToImmutableDictionary(i => i.Sha256, StringComparer.Ordinal);
        foreach (var version in files.Select(f => versions[f.Version!.Value]))
        {
            if (!bySha.TryGetValue(version.Sha256, out var input)) continue;
            await search.Run(version.Id, input.Text, ct);
            await Learn(version, input, ct);
        }
    }

    private async Task Learn(DocumentVersion version, CheckedInput input, CancellationToken ct)
    {
        var document = await db.Documents.SingleAsync(d => d.Id == version.Document, ct);
        document.LearnFrom(version.FileName, input.Title, input.Date, input.Language);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    // One transaction: a kill before it leaves the job running, to be begun again; after it the work is done.
    private async Task Store(CheckRun run, JobId id, RunFile draft, Result<CoherenceCheck> result, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var job = await db.Jobs.SingleAsync(j => j.Id == id, ct);
        if (job.IsOver) return;
        if (result.IsOk)
        {
            db.Add(new RunResult(run.Id, PackedResult.Format, PackedResult.Pack(result.Value)));
            var check = await db.Checks.SingleAsync(c => c.Id == run.Check, ct);
            check.NameAfter(result.Value.Draft.Title ?? draft.Name);
        }

        job.End(result.IsOk ? JobState.Done : JobState.Failed, clock.GetUtcNow().UtcDateTime, result.Refusal?.Code);
        await db.SaveChangesAsync(ct);
    }
}
