// The checks of a workspace, the latest first.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>Lists checks.</summary>
public sealed class ListChecks(WeftDb db, Door door)
{
    /// <summary>Most checks listed.</summary>
    public const int Most = 100;

    /// <summary>One check.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Title">Title of its draft.</param>
    /// <param name="BegunAt">When it was begun.</param>
    /// <param name="Files">How many files its last run has.</param>
    /// <param name="State">State of its last run.</param>
    /// <param name="Answers">How many acts of answering.</param>
    public sealed record Listed(CheckId Id, string Title, DateTime BegunAt, int Files, JobState State, int Answers);

    /// <summary>The list.</summary>
    public async Task<Result<ImmutableArray<Listed>>> Run(WorkspaceId workspace, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        var (runs, files, jobs, acts) = (db.Runs, db.RunFiles, db.Jobs, db.AnswerActs); // an expression may not hold an extension property
        var checks = await db.Checks.AsNoTracking().Where(c => c.Workspace == workspace)
            .OrderByDescending(c => c.BegunAt).ThenBy(c => c.Id).Take(Most)
            .Select(c => new
            {
                Check = c,
                Run = runs.Where(r => r.Check == c.Id).OrderByDescending(r => r.Number).First(),
                Answers = acts.Count(a => a.Check == c.Id && a.Undoes == null && !acts.Any(u => u.Undoes == a.Id)),
            })
            .Select(c => new Listed(
                c.Check.Id, c.Check.Title, c.Check.BegunAt, files.Count(f => f.Run == c.Run.Id),
                jobs.Where(j => j.Id == c.Run.Job).Select(j => j.State).First(), c.Answers))
            .ToListAsync(ct);
        return ImmutableArray.CreateRange(checks);
    }
}
