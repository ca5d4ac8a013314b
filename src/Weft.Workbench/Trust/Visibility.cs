// Who may see an item. An output is at least as restricted as the strictest of its sources.
namespace Weft.Workbench.Trust;

/// <summary>Who may see an item, from open to closed.</summary>
public enum Visibility
{
    /// <summary>Anyone.</summary>
    Public,

    /// <summary>Members of the workspace.</summary>
    Members,

    /// <summary>Those in the room.</summary>
    Room,

    /// <summary>Its owner.</summary>
    Private,
}
