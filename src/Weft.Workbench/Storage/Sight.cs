// Who is looking at the database. Every query for items is filtered by it: what one may not see is not there.
namespace Weft.Workbench.Storage;

/// <summary>What one unit of work may see.</summary>
/// <param name="Workspace">The one workspace that is looked at.</param>
/// <param name="Person">Who looks; null for the one person of a laptop, for the public and for the system.</param>
/// <param name="IsMember">Whether that is a member of the workspace.</param>
/// <param name="SeesDrafts">Whether drafts of others are seen.</param>
/// <param name="Rooms">Rooms in which the person sits.</param>
public sealed record Sight(WorkspaceId Workspace, PersonId? Person, bool IsMember, bool SeesDrafts, RoomId?[] Rooms)
{
    /// <summary>Sees nothing: where nobody has entered.</summary>
    public static Sight Nothing { get; } = new(default, null, false, false, []);

    /// <summary>Whether who may see an item is not asked: the one person of a laptop, the system.</summary>
    public bool SeesAll { get; private init; }

    /// <summary>Whether removed items are seen: the system.</summary>
    public bool SeesRemoved { get; private init; }

    /// <summary>The same with removed items, for whoever brings them back.</summary>
    public Sight WithRemoved() => this with { SeesRemoved = true };

    /// <summary>What the public sees of a workspace.</summary>
    public static Sight Public(WorkspaceId workspace) => new(workspace, null, false, false, []);

    /// <summary>What the one person of a laptop sees.</summary>
    public static Sight Operator(WorkspaceId workspace) => new(workspace, null, true, true, []) { SeesAll = true };

    /// <summary>Everything in a workspace, removed items too: jobs and upkeep, in the name of the person who asked.</summary>
    public static Sight Everything(WorkspaceId workspace, PersonId? person = null) =>
        new(workspace, person, true, true, []) { SeesAll = true, SeesRemoved = true };
}
