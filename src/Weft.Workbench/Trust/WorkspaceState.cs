// What the door has to know of a workspace before it lets anyone in. The folder of workspaces answers: it stands above this one.
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>How a workspace stands.</summary>
/// <param name="IsArchived">Whether it is archived: it can be read and taken along, and nothing in it changes.</param>
/// <param name="Begins">Who sees something new where its maker says nothing.</param>
public sealed record WorkspaceState(bool IsArchived, Visibility Begins)
{
    /// <summary>In use, new things seen by members.</summary>
    public static WorkspaceState InUse { get; } = new(false, Visibility.Members);
}

/// <summary>Tells how workspaces stand.</summary>
public interface IWorkspaceStates
{
    /// <summary>How one stands; as in use where there is none.</summary>
    public Task<WorkspaceState> Of(WorkspaceId workspace, CancellationToken ct);
}
