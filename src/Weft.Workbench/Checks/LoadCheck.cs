// The stored result of a check with people's answers in it: what every page and every download begins with.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Briefs;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>A check as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Workspace">Its workspace.</param>
/// <param name="Run">The run whose result this is.</param>
/// <param name="Number">Number of that run.</param>
/// <param name="IsRunning">Whether a later run is at work.</param>
/// <param name="Title">Its title.</param>
/// <param name="Result">The result, answers included.</param>
/// <param name="Findings">All its findings.</param>
/// <param name="Attached">Its answers.</param>
public sealed record LoadedCheck(
    CheckId Id, WorkspaceId Workspace, RunId Run, int Number, bool IsRunning, string Title, CoherenceCheck Result, ImmutableArray<Finding> Findings, AttachedAnswers Attached)
{
    private SourcePlaces? places;

    /// <summary>Names places in the texts of the check; made once, as it counts the paragraphs of every text.</summary>
    public SourcePlaces Places(BriefPhrases say) => places ??= new SourcePlaces(Result, say);

    /// <summary>The name of an actor by its id in any text; what is no id is a name already.</summary>
    public string ActorName(string idOrName) =>
        Result.Inputs.SelectMany(i => i.Ledger.Actors).FirstOrDefault(a => a.Id == idOrName)?.Name ?? idOrName;

    /// <summary>A finding by its id, or null.</summary>
    public Finding? Find(string? id) => Findings.FirstOrDefault(f => f.Id == id);
}

/// <summary>Loads a check.</summary>
public sealed class LoadCheck(WeftDb db, Door door, ResultCache cache)
{
    /// <summary>Loads the latest result of a check.</summary>
    public async Task<Result<LoadedCheck>> Run(CheckId id, CancellationToken ct)
    {
        var access = await door.EnterOf<Check>(id.Value, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        var check = await db.Checks.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (check is null) return WorkbenchRefusals.NotFound;
        var (jobs, results) = (db.Jobs, db.RunResults);
        var runs = await db.Runs.AsNoTracking().Where(r => r.Check == id).OrderByDescending(r => r.Number)
            .Select(r => new
            {
                Run = r,
                jobs.First(j => j.Id == r.Job).State,
                Format = results.Where(x => x.Run == r.Id).Select(x => (int?)x.Format).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var latest = runs.FirstOrDefault(r => r.Format == PackedResult.Format);
        if (latest is null) return WorkbenchRefusals.NoResult;

        if (await ResultOf(latest.Run.Id, ct) is not { } result) return WorkbenchRefusals.NoResult;
        var findings = Finding.AllOf(result);
        var acts = await db.AnswerActs.AsNoTracking().Where(a => a.Check == id).OrderBy(a => a.Id).ToListAsync(ct);
        var attached = AttachedAnswers.Of(result, findings, acts);
        return new LoadedCheck(
            id, check.Workspace, latest.Run.Id, latest.Run.Number, runs[0].State is JobState.Queued or JobState.Running, check.Title,
            result with { Answers = attached.Answers }, findings, attached);
    }

    private async Task<CoherenceCheck?> ResultOf(RunId run, CancellationToken ct)
    {
        if (cache.Find(run) is { } kept) return kept;
        var content = await db.RunResults.Where(r => r.Run == run).Select(r => r.Content).SingleAsync(ct);
        var unpacked = PackedResult.Unpack(content);
        if (unpacked is not null) cache.Keep(run, unpacked);
        return unpacked;
    }
}
