// The rooms of a workspace as a list.
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Rooms.</summary>
internal sealed class RoomList() : ItemList<Room>(
    Text("name", r => r.Name, Room.MaxName, (r, name) => r.Rename(name ?? "")).Required())
{
    /// <inheritdoc/>
    public override string Name => "rooms";

    /// <inheritdoc/>
    public override Permission? ToAdd => Permission.Invite;

    /// <inheritdoc/>
    public override bool MayEdit(Access access, Item item) => access.May(Permission.Invite);

    /// <inheritdoc/>
    protected override Room New(NewItem given) => new(RoomId.New(given.Clock), given.Workspace, given.Reach, "");
}
