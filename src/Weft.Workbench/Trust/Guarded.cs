// What every guarded row carries: whose it is and who may see it.
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>A row that only some may see. Queries for it are filtered by <see cref="WeftDb.Sight"/>.</summary>
public abstract class Guarded
{
    /// <summary>For reading from the database.</summary>
    protected Guarded()
    {
    }

    /// <summary>Guards a row.</summary>
    protected Guarded(WorkspaceId workspace, Reach reach, bool isDraft)
    {
        (Workspace, IsDraft) = (workspace, isDraft);
        Reach = reach;
    }

    /// <summary>The workspace to which it belongs.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>Who may see it.</summary>
    public Visibility Visibility { get; private set; }

    /// <summary>The room to which it is kept; null otherwise.</summary>
    public RoomId? Room { get; private set; }

    /// <summary>Whose it is; null for the one person of a laptop, or where nobody may be named.</summary>
    public PersonId? Owner { get; private set; }

    /// <summary>Whether it is not published yet: seen by its owner and those who edit the workspace.</summary>
    public bool IsDraft { get; private protected set; }

    /// <summary>Visibility, room and owner together.</summary>
    public Reach Reach
    {
        get => new(Visibility, Room, Owner);
        internal set => (Visibility, Room, Owner) = (value.Visibility, value.Visibility == Visibility.Room ? value.Room : null, value.Owner);
    }
}
