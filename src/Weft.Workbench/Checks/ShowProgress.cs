// How far the last run of a check is, file by file.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Briefs;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>Shows progress.</summary>
public sealed class ShowProgress(WeftDb db, Door door)
{
    /// <summary>One file of the run.</summary>
    public sealed record FileStep(FilePart Part, string Name, ReadingState State, Refusal? Refusal);

    /// <summary>How far the run is.</summary>
    /// <param name="Title">Title of the check.</param>
    /// <param name="Number">Number of the run.</param>
    /// <param name="State">State of its job.</param>
    /// <param name="StopAsked">Whether it was asked to stop.</param>
    /// <param name="Reason">Code of the reason for which it failed.</param>
    /// <param name="Job">Its job, as the log names it.</param>
    /// <param name="Engine">The engine at work; null while files are read.</param>
    /// <param name="Files">Its files, the draft first.</param>
    /// <param name="HasResult">Whether an earlier or this run has a result to look at.</param>
    public sealed record Progress(
        string Title, int Number, JobState State, bool StopAsked, string? Reason, JobId Job, string? Engine, ImmutableArray<FileStep> Files, bool HasResult)
    {
        /// <summary>Files that were read or refused.</summary>
        public int FilesOver => Files.Count(f => f.State is ReadingState.Done or ReadingState.Refused);

        /// <summary>The file that keeps the check from being made: the draft where it was refused, else the one that was being read when the work broke off.</summary>
        public FileStep? Hindrance => State != JobState.Failed ? null
            : Files.FirstOrDefault(f => f is { State: ReadingState.Refused, Part: not FilePart.Against } && f.Refusal?.Code == Reason) ?? Files.FirstOrDefault(f => f.State == ReadingState.Reading);

        /// <summary>Whether nothing more will happen.</summary>
        public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Stopped;
    }

    /// <summary>Shows it.</summary>
    public async Task<Result<Progress>> Run(CheckId id, CancellationToken ct)
    {
        var access = await door.EnterOf<Check>(id.Value, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        var check = await db.Checks.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (check is null) return WorkbenchRefusals.NotFound;
        var run = await db.Runs.AsNoTracking().Where(r => r.Check == id).OrderByDescending(r => r.Number).FirstAsync(ct);
        var job = await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == run.Job, ct);
        var files = await db.RunFiles.AsNoTracking().Where(f => f.Run == run.Id).OrderBy(f => f.Place).ToListAsync(ct);
        var runs = db.Runs;
        var hasResult = await db.RunResults.AnyAsync(r => runs.Any(of => of.Id == r.Run && of.Check == id), ct);
        return new Progress(
            check.Title, run.Number, job.State, job.StopAsked, job.Reason, job.Id, run.Engine,
            [.. files.Select(f => new FileStep(f.Part, f.Name, f.State, f.Refusal))], hasResult);
    }
}
