// The id of a room: those who sit in it see what is kept to it.
namespace Weft.Workbench.Storage;

/// <summary>Id of a room.</summary>
public readonly record struct RoomId(Guid Value) : IStoredId<RoomId>
{
    /// <inheritdoc/>
    public static RoomId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static RoomId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}
