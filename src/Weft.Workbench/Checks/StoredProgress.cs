// Tells the database how far a run is, so that a page sees it, also after the server was restarted.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Briefs;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Checks;

/// <summary>Stores each step at once. Steps may come from several threads.</summary>
internal sealed class StoredProgress(WeftDb db, RunId run, JobId job, ImmutableArray<RunFile> files) : IProgress<CheckStep>
{
    private readonly Lock oneAtATime = new();
    private int over;

    public void Report(CheckStep value)
    {
        lock (oneAtATime)
        {
            if (value.File is null) StoreEngine(value.Engine);
            else if (files.FirstOrDefault(f => f.Name == value.File) is { } file) StoreFile(file.Place, value);
        }
    }

    private void StoreEngine(string? engine) =>
        db.Runs.Where(r => r.Id == run).ExecuteUpdate(set => set.SetProperty(r => r.Engine, engine));

    private void StoreFile(int place, CheckStep step)
    {
        db.RunFiles.Where(f => f.Run == run && f.Place == place).ExecuteUpdate(set => set
            .SetProperty(f => f.State, step.State)
            .SetProperty(f => f.RefusalCode, step.Refusal?.Code)
            .SetProperty(f => f.RefusalWhat, step.Refusal?.What)
            .SetProperty(f => f.RefusalWhere, step.Refusal?.Where)
            .SetProperty(f => f.RefusalRemedy, step.Refusal?.Remedy));
        if (step.State is ReadingState.Done or ReadingState.Refused) db.TellSteps(job, ++over, files.Length);
    }
}
