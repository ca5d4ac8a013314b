// The id of a workspace stands below everything that belongs to one.
namespace Weft.Workbench.Storage;

/// <summary>Id of a workspace.</summary>
public readonly record struct WorkspaceId(Guid Value) : IStoredId<WorkspaceId>
{
    /// <summary>The first workspace of a computer without accounts. A fixed id: two first starts cannot make two of them.</summary>
    public static WorkspaceId Own { get; } = new(new Guid("00000000-0000-7000-8000-000000000001"));

    /// <inheritdoc/>
    public static WorkspaceId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static WorkspaceId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}
