// What is done by the clock and not for anyone who waits: once a minute, on one node of several.
namespace Weft.Workbench.Jobs;

/// <summary>Work by the clock. It finds out by itself whether something is due, and takes it so that no other node does it too.</summary>
public interface IRegularWork
{
    /// <summary>Does what is due.</summary>
    public Task Run(CancellationToken ct);
}
