// How far a job is, for the page that shows long work.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Jobs;

/// <summary>Tells of the steps of a job, at once and outside of the transaction of its result.</summary>
public static class JobSteps
{
    extension(WeftDb db)
    {
        /// <summary>Says how many of how many steps are done.</summary>
        public void TellSteps(JobId job, int done, int steps) =>
            db.Jobs.Where(j => j.Id == job).ExecuteUpdate(set => set.SetProperty(j => j.StepsDone, done).SetProperty(j => j.Steps, steps));
    }
}
