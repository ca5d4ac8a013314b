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

    /// <summary>Where a page of the list begins: after the checks begun later, and after some of those begun in the same moment.</summary>
    public sealed record Place(DateTime At, int After);

    /// <summary>A page of the list.</summary>
    /// <param name="Checks">Its checks.</param>
    /// <param name="Next">Where the next page begins; null for the last.</param>
    public sealed record Page(ImmutableArray<Listed> Checks, Place? Next);

    /// <summary>The first page.</summary>
    public async Task<Result<ImmutableArray<Listed>>> Run(WorkspaceId workspace, CancellationToken ct)
    {
        var page = await Run(workspace, null, Most, ct);
        return page.IsOk ? page.Value.Checks : page.Refusal;
    }

    /// <summary>A page.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="place">Where the page begins; null for the first.</param>
    /// <param name="size">How many checks.</param>
    /// <param name="ct">Stops.</param>
    public async Task<Result<Page>> Run(WorkspaceId workspace, Place? place, int size, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        var (runs, files, jobs, acts) = (db.Runs, db.RunFiles, db.Jobs, db.AnswerActs); // an expression may not hold an extension property
        var (until, skip) = (place?.At ?? DateTime.MaxValue, place?.After ?? 0);
        var checks = await db.Checks.AsNoTracking().Where(c => c.Workspace == workspace && c.BegunAt <= until)
            .OrderByDescending(c => c.BegunAt).ThenBy(c => c.Id).Skip(skip).Take(size + 1)
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
        var shown = checks.Take(size).ToImmutableArray();
        if (checks.Count <= size) return new Page(shown, null);
        var at = shown[^1].BegunAt;
        return new Page(shown, new Place(at, shown.Count(c => c.BegunAt == at) + (at == place?.At ? skip : 0)));
    }
}
