// A person says yes, no or how it should be, or takes that back. Saved when this returns.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Briefs;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>Answers a finding.</summary>
public sealed class AnswerFinding(WeftDb db, Door door, LoadCheck load, TimeProvider clock)
{
    /// <summary>Stores an answer. The same answer twice is stored once.</summary>
    /// <param name="id">Which check.</param>
    /// <param name="findingId">Which finding, in the run that the person sees.</param>
    /// <param name="verdict">Yes, corrected, no.</param>
    /// <param name="correction">What it should say; only with a correction.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    /// <returns>The check with the answer in it.</returns>
    public async Task<Result<LoadedCheck>> Run(CheckId id, string? findingId, Verdict verdict, string? correction, CancellationToken ct)
    {
        var words = verdict == Verdict.Corrected ? correction?.Trim() : null;
        if (verdict == Verdict.Corrected && string.IsNullOrEmpty(words)) return WorkbenchRefusals.NoCorrection;
        if (words?.Length > AnswerAct.MaxCorrection) return WorkbenchRefusals.CorrectionTooLong(AnswerAct.MaxCorrection);
        var loaded = await load.Run(id, ct);
        if (!loaded.IsOk) return loaded;
        var access = await door.EnterOf<Check>(id.Value, Permission.Answer, ct);
        if (!access.IsOk) return access.Refusal;
        if (loaded.Value.Find(findingId) is not { } finding) return WorkbenchRefusals.NoFinding;
        var answer = new Answer(verdict, words);
        if (loaded.Value.Result.Answers.GetValueOrDefault(finding.Id) == answer) return loaded;

        var check = await db.Checks.SingleAsync(c => c.Id == id, ct);
        db.Add(new AnswerAct(check, loaded.Value.Run, finding, answer, access.Value.Person, clock.GetUtcNow().UtcDateTime));
        db.Note(check, HistoryAct.Answered, Told(finding, loaded.Value.Result.Answers.GetValueOrDefault(finding.Id)), Told(finding, answer));
        await db.SaveChangesAsync(ct);
        return await load.Run(id, ct);
    }

    /// <summary>Takes the last answer to a finding back: the one before it counts again.</summary>
    /// <returns>The check without the answer.</returns>
    public async Task<Result<LoadedCheck>> Undo(CheckId id, string? findingId, CancellationToken ct)
    {
        var loaded = await load.Run(id, ct);
        if (!loaded.IsOk) return loaded;
        var access = await door.EnterOf<Check>(id.Value, Permission.Answer, ct);
        if (!access.IsOk) return access.Refusal;
        if (loaded.Value.Find(findingId) is not { } finding) return WorkbenchRefusals.NoFinding;
        if (!loaded.Value.Attached.ByFinding.TryGetValue(finding.Id, out var act)) return loaded;

        var check = await db.Checks.SingleAsync(c => c.Id == id, ct);
        db.Add(new AnswerAct(check, loaded.Value.Run, finding, act, access.Value.Person, clock.GetUtcNow().UtcDateTime));
        db.Note(check, HistoryAct.Answered, Told(finding, loaded.Value.Result.Answers.GetValueOrDefault(finding.Id)), null);
        await db.SaveChangesAsync(ct);
        return await load.Run(id, ct);
    }

    private static object? Told(Finding finding, Answer? answer) =>
        answer is null ? null : new { Finding = finding.Id, Verdict = answer.Verdict.ToString(), answer.Correction };
}
