// What the worker calls: the work of one kind.
namespace Weft.Workbench.Jobs;

/// <summary>Does the work of one kind of job. Registered under the kind as its key; made anew for each job.</summary>
/// <remarks>A job can be killed at any moment and begun again: its result is stored together with <see cref="JobState.Done"/>, in one transaction.</remarks>
public abstract class JobRunner
{
    /// <summary>Does the work and stores result and end of the job together.</summary>
    /// <param name="job">The job.</param>
    /// <param name="ct">Cancelled when a person stops the job or the server stops.</param>
    public abstract Task Run(JobId job, CancellationToken ct);
}
