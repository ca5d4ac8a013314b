// What each role may do: all permissions of Weft on one page. Use cases ask for a permission, never for a role.
using System.Collections.Frozen;

namespace Weft.Workbench.Trust;

/// <summary>A person's part in a workspace.</summary>
public enum Role
{
    /// <summary>Answers for the workspace.</summary>
    Owner,

    /// <summary>Runs the process.</summary>
    Secretariat,

    /// <summary>Speaks for one actor.</summary>
    Contributor,

    /// <summary>Reads.</summary>
    Reader,

    /// <summary>Reads, and looks at who did what.</summary>
    Auditor,
}

/// <summary>What can be allowed.</summary>
#pragma warning disable CA1711 // The old .NET permission types, with which the name could be confused, are gone.
public enum Permission
#pragma warning restore CA1711
{
    /// <summary>See the workspace and what in it one may see; take it along as a list.</summary>
    Read,

    /// <summary>Write comments and questions.</summary>
    Comment,

    /// <summary>Add items and checks, and edit one's own.</summary>
    Contribute,

    /// <summary>Answer what the engines propose.</summary>
    Answer,

    /// <summary>Edit, merge, remove and bring back the items of others; edit many at once; read lists back in.</summary>
    Edit,

    /// <summary>Set who may see the items of others.</summary>
    SetVisibility,

    /// <summary>Record what leaves the workspace, and revoke it.</summary>
    Share,

    /// <summary>Switch the public view on and off and publish in it.</summary>
    Publish,

    /// <summary>Invite people, change roles, seat people in rooms.</summary>
    Invite,

    /// <summary>Rename and set up the workspace, remove a demonstration, make and unmake owners.</summary>
    Own,

    /// <summary>Archive the workspace, open it again, take it along whole.</summary>
    Close,

    /// <summary>See the history of items.</summary>
    ReadHistory,

    /// <summary>See sign-ins and verify the history.</summary>
    Audit,
}

/// <summary>The table of roles and permissions.</summary>
public static class Permissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, FrozenSet<Permission>>
    {
        [Role.Owner] = Enum.GetValues<Permission>().ToFrozenSet(),
        [Role.Secretariat] = Set(
            Permission.Read, Permission.Comment, Permission.Contribute, Permission.Answer, Permission.Edit, Permission.SetVisibility,
            Permission.Share, Permission.Publish, Permission.Invite, Permission.ReadHistory),
        [Role.Contributor] = Set(Permission.Read, Permission.Comment, Permission.Contribute, Permission.Answer, Permission.ReadHistory),
        [Role.Reader] = Set(Permission.Read),
        [Role.Auditor] = Set(Permission.Read, Permission.ReadHistory, Permission.Audit),
    }.ToFrozenDictionary();

    /// <summary>What is left of it in an archived workspace: to read, to take along, to open it again.</summary>
    public static FrozenSet<Permission> OfArchived { get; } = Set(Permission.Read, Permission.ReadHistory, Permission.Audit, Permission.Close);

    /// <summary>What a role may do.</summary>
    public static FrozenSet<Permission> Of(Role role) => Table[role];

    private static FrozenSet<Permission> Set(params Permission[] permissions) => permissions.ToFrozenSet();
}
