// Who may send which form: the readable table that the walker holds every form of every page to.
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Security;

/// <summary>What a form asks of whoever sends it.</summary>
/// <param name="Needs">What it asks for.</param>
/// <param name="IsInState">Whether it stands on its page only in a state that the walked ground is not in: who may not send it is tried all the same.</param>
internal sealed record FormNeeds(Needs Needs, bool IsInState = false);

/// <summary>All forms, as "pattern of the page, name of the form"; "*" stands for the id of what a form is about.</summary>
internal static class FormTable
{
    private static readonly FormNeeds Public = new(new(null, true));
    private static readonly FormNeeds SignedIn = new(new(null, false));
    private static readonly FormNeeds Contribute = Of(Permission.Contribute);
    private static readonly FormNeeds Edit = Of(Permission.Edit); // of what another made
    private static readonly FormNeeds Comment = Of(Permission.Comment);
    private static readonly FormNeeds Invite = Of(Permission.Invite);
    private static readonly FormNeeds Own = Of(Permission.Own);

    public static IReadOnlyDictionary<string, FormNeeds> All { get; } = new Dictionary<string, FormNeeds>(StringComparer.Ordinal)
    {
        // The way in.
        ["/signin sign-in"] = Public,
        ["/signin/code code"] = Public with { IsInState = true },
        ["/first-start first"] = Public with { IsInState = true },
        ["/accept accept"] = Public with { IsInState = true },
        ["/accept join"] = SignedIn with { IsInState = true },
        ["/reset reset"] = Public with { IsInState = true },
        ["/signin/again again"] = SignedIn,

        // One's own.
        ["/account name"] = SignedIn,
        ["/account password"] = SignedIn with { IsInState = true },
        ["/account session-*"] = SignedIn with { IsInState = true },
        ["/account passkey-*"] = SignedIn with { IsInState = true },
        ["/account signon"] = SignedIn with { IsInState = true },
        ["/account codes-begin"] = SignedIn with { IsInState = true },
        ["/account codes-finish"] = SignedIn with { IsInState = true },
        ["/account codes-renew"] = SignedIn with { IsInState = true },
        ["/account codes-stop"] = SignedIn with { IsInState = true },
        ["/account erase"] = SignedIn with { IsInState = true },
        ["/notifications read"] = SignedIn,
        ["/account/notifications digests"] = SignedIn,
        ["/account/tokens token"] = SignedIn,
        ["/account/tokens revoke"] = SignedIn with { IsInState = true },
        ["/workspaces open"] = new(new(null, false), true), // of who owns a workspace anywhere: see CreateWorkspace
        ["/workspaces demonstrate"] = new(new(null, false), true),
        ["/workspaces import"] = new(new(null, false), true),

        // A check.
        ["/w/{Workspace:guid}/check check"] = Contribute,
        ["/w/{Workspace:guid}/check sample"] = Contribute,
        ["/checks/{Id:guid}/files again"] = Edit,
        ["/checks/{Id:guid}/matrix matrix"] = Of(Permission.Read), // reads a file and shows it; what it would answer is asked again

        ["/checks/{Id:guid} comments"] = Comment,
        ["/checks/{Id:guid}/recommendations comments"] = Comment,
        ["/checks/{Id:guid}/repeated comments"] = Comment,
        ["/checks/{Id:guid}/lost comments"] = Comment,
        ["/checks/{Id:guid}/conflicts comments"] = Comment,
        ["/checks/{Id:guid}/who comments"] = Comment,
        ["/checks/{Id:guid}/matrix comments"] = Comment,
        ["/checks/{Id:guid}/text comments"] = Comment,

        // A workspace.
        ["/w/{Workspace:guid}/members invite"] = Invite,
        ["/w/{Workspace:guid}/members revoke-*"] = Invite with { IsInState = true },
        ["/w/{Workspace:guid}/members role-*"] = Invite with { IsInState = true },
        ["/w/{Workspace:guid}/members out-*"] = Invite with { IsInState = true },
        ["/w/{Workspace:guid}/search keep"] = Of(Permission.Read) with { IsInState = true },
        ["/w/{Workspace:guid}/shares revoke"] = Of(Permission.Share) with { IsInState = true },
        ["/w/{Workspace:guid}/shares/new share"] = Of(Permission.Share),
        ["/w/{Workspace:guid}/settings settings"] = Own,
        ["/w/{Workspace:guid}/settings undemonstrate"] = Own with { IsInState = true },
        ["/w/{Workspace:guid}/package verify"] = Own,
        ["/w/{Workspace:guid}/jobs stop"] = Contribute with { IsInState = true },

        // Documents, actors, lists, items.
        ["/w/{Workspace:guid}/documents/add document"] = Contribute,
        ["/w/{Workspace:guid}/documents/{Document:guid}/versions version"] = Edit,
        ["/w/{Workspace:guid}/documents/{Document:guid}/proposals statements"] = Contribute,
        ["/w/{Workspace:guid}/documents/{Document:guid}/proposals recommendations"] = Contribute,
        ["/w/{Workspace:guid}/actors/{Actor:guid}/merge merge"] = Edit,
        ["/w/{Workspace:guid}/actors/{Actor:guid}/merge split"] = Edit,
        ["/w/{Workspace:guid}/actors/{Actor:guid}/merge undo"] = Edit with { IsInState = true },
        ["/w/{Workspace:guid}/{List} many"] = Edit,
        ["/w/{Workspace:guid}/{List} undo"] = Edit with { IsInState = true },
        ["/w/{Workspace:guid}/{List}/import takein"] = Edit,
        ["/w/{Workspace:guid}/{List}/new new"] = Contribute,
        ["/w/{Workspace:guid}/{List}/{Key:guid} edit"] = Edit,
        ["/w/{Workspace:guid}/{List}/{Key:guid} back"] = Edit,
        ["/w/{Workspace:guid}/{List}/{Key:guid}/merge merge"] = Edit with { IsInState = true },
        ["/w/{Workspace:guid}/{List}/{Key:guid}/merge undo"] = Edit with { IsInState = true },
        ["/w/{Workspace:guid}/{List}/{Key:guid} comments"] = Comment,
        ["/w/{Workspace:guid}/{List}/{Key:guid} remove"] = Edit,
        ["/w/{Workspace:guid}/{List}/{Key:guid} bringback"] = Edit with { IsInState = true },

        // The last: nothing is taken in an archived workspace.
        ["/w/{Workspace:guid}/settings archive"] = Own,
    };

    private static FormNeeds Of(Permission permission) => new(new(permission, false));
}
