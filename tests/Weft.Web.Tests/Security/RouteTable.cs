// Who may use which address: the one readable table that the walker holds the running server to.
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Security;

/// <summary>What an address asks of whoever calls it.</summary>
/// <param name="Permission">A permission in the workspace that it belongs to; null where none is asked.</param>
/// <param name="IsPublic">Whether nobody is let in too.</param>
/// <param name="IsOff">Whether it lets in nobody until an owner switches it on.</param>
/// <param name="IsOfMaker">Whether it is for the maker of the walked thing alone, who is none of those that walk.</param>
internal sealed record Needs(Permission? Permission, bool IsPublic, bool IsOff = false, bool IsOfMaker = false)
{
    public override string ToString() => IsOff ? "off" : IsPublic ? "public" : IsOfMaker ? "maker" : Permission?.ToString() ?? "signed in";
}

/// <summary>All addresses, as "METHOD pattern".</summary>
internal static class RouteTable
{
    private static readonly Needs Public = new(null, true);
    private static readonly Needs Off = new(null, false, IsOff: true);
    private static readonly Needs SignedIn = new(null, false);
    private static readonly Needs Read = new(Permission.Read, false);
    private static readonly Needs Contribute = new(Permission.Contribute, false);
    private static readonly Needs Comment = new(Permission.Comment, false);
    private static readonly Needs OfMaker = new(Permission.Comment, false, IsOfMaker: true);
    private static readonly Needs Edit = new(Permission.Edit, false); // of what another made
    private static readonly Needs Audit = new(Permission.Audit, false);
    private static readonly Needs ReadHistory = new(Permission.ReadHistory, false);
    private static readonly Needs Share = new(Permission.Share, false);
    private static readonly Needs Close = new(Permission.Close, false);
    private static readonly Needs Answer = new(Permission.Answer, false);

    public static IReadOnlyDictionary<string, Needs> All { get; } = new Dictionary<string, Needs>(StringComparer.Ordinal)
    {
        // What everybody gets: health, the way in, what stands in for a page.
        ["GET /health/live"] = Public,
        ["GET /health/ready"] = Public,
        ["GET /signin"] = Public,
        ["GET /signin/code"] = Public,
        ["GET /first-start"] = Public,
        ["GET /accept"] = Public,
        ["GET /reset"] = Public,
        ["POST /signin/passkey"] = Public,
        ["POST /signin/passkey/options"] = Public,
        ["GET /fault"] = Public,
        ["GET /not-found"] = Public,
        ["GET /help"] = Public,
        ["GET /_framework/opaque-redirect"] = Public,
        ["GET /.well-known/security.txt"] = Public,
        ["GET /openapi/{documentName}.json"] = Public,
        ["GET /developers"] = Public,
        ["GET /s/{Secret}"] = Public,
        ["GET /unsubscribe/{Key}"] = Public,
        ["POST /unsubscribe/{key}"] = Off, // by the key of a letter alone
        ["GET /p/{Workspace:guid}"] = Off,
        ["GET /p/{Workspace:guid}/{Kind}/{Key:guid}"] = Off,

        // One's own.
        ["GET /"] = SignedIn,
        ["GET /search"] = SignedIn,
        ["GET /account"] = SignedIn,
        ["GET /account/data.json"] = SignedIn,
        ["POST /account/passkeys"] = SignedIn,
        ["POST /account/passkeys/options"] = SignedIn,
        ["GET /notifications"] = SignedIn,
        ["GET /account/notifications"] = SignedIn,
        ["GET /account/tokens"] = SignedIn,
        ["GET /signin/again"] = SignedIn,
        ["POST /signout"] = SignedIn,

        // A check.
        ["GET /checks/{Id:guid}"] = Read,
        ["GET /checks/{Id:guid}/progress"] = Read,
        ["GET /checks/{Id:guid}/text"] = Read,
        ["GET /checks/{Id:guid}/recommendations"] = Read,
        ["GET /checks/{Id:guid}/repeated"] = Read,
        ["GET /checks/{Id:guid}/lost"] = Read,
        ["GET /checks/{Id:guid}/conflicts"] = Read,
        ["GET /checks/{Id:guid}/who"] = Read,
        ["GET /checks/{Id:guid}/answers"] = Read,
        ["GET /checks/{Id:guid}/files"] = Read,
        ["GET /checks/{Id:guid}/matrix"] = Read,
        ["GET /checks/{Id:guid}/open"] = Read,
        ["GET /checks/{id:guid}/progress/events"] = Read,
        ["GET /checks/{id:guid}/check.json"] = Read,
        ["GET /checks/{id:guid}/brief.docx"] = Read,
        ["GET /checks/{id:guid}/brief.html"] = Read,
        ["GET /checks/{id:guid}/matrix.xlsx"] = Read,
        ["GET /checks/{id:guid}/lists/{list}.csv"] = Read,
        ["GET /checks/{id:guid}/lists/{list}.xlsx"] = Read,
        ["POST /checks/{id:guid}/stop"] = Contribute,
        ["POST /checks/{id:guid}/answers"] = Answer,

        // A workspace.
        ["GET /workspaces"] = SignedIn,
        ["GET /w/{Workspace:guid}"] = Read,
        ["GET /w/{Workspace:guid}/check"] = Read,
        ["GET /w/{Workspace:guid}/members"] = Read,
        ["GET /w/{Workspace:guid}/sign-ins"] = Audit,
        ["GET /w/{Workspace:guid}/settings"] = Close,
        ["GET /w/{Workspace:guid}/package"] = Close,
        ["GET /w/{workspace:guid}/package.zip"] = Close,
        ["GET /w/{Workspace:guid}/questions"] = Read,
        ["GET /w/{Workspace:guid}/documents/{Document:guid}/versions"] = Read,
        ["GET /w/{Workspace:guid}/documents/{Document:guid}/compare"] = Read,
        ["GET /w/{Workspace:guid}/documents/{Document:guid}/proposals"] = Read,
        ["GET /w/{workspace:guid}/documents/{document:guid}/versions/{number:int}/file"] = Read,
        ["GET /w/{Workspace:guid}/meetings/{Meeting:guid}/said"] = Read,
        ["GET /w/{Workspace:guid}/actors/{Actor:guid}/merge"] = Edit,
        ["GET /w/{Workspace:guid}/jobs"] = Read,
        ["GET /w/{Workspace:guid}/search"] = Read,
        ["POST /w/{workspace:guid}/searches"] = Read,
        ["GET /w/{Workspace:guid}/shares"] = Share,
        ["GET /w/{Workspace:guid}/shares/new"] = Share,

        // Lists and items.
        ["GET /w/{Workspace:guid}/{List}"] = Read,
        ["GET /w/{Workspace:guid}/{List}/{Key:guid}"] = Read,
        ["GET /w/{Workspace:guid}/{List}/new"] = Contribute,
        ["GET /w/{Workspace:guid}/{List}/{Key:guid}/merge"] = Edit,
        ["GET /w/{Workspace:guid}/documents/add"] = Contribute,
        ["GET /w/{Workspace:guid}/{List}/import"] = Edit,
        ["GET /w/{Workspace:guid}/history"] = ReadHistory,
        ["GET /w/{workspace:guid}/{list}.csv"] = Read,
        ["GET /w/{workspace:guid}/{list}.xlsx"] = Read,
        ["GET /w/{workspace:guid}/items/{kind}/{key:guid}"] = SignedIn, // leads on by the kind alone, whether there is such an item or not

        // The API.
        ["GET /api/v1/me"] = SignedIn,
        ["GET /api/v1/workspaces"] = SignedIn,
        ["GET /api/v1/workspaces/{workspace:guid}"] = Read,
        ["GET /api/v1/workspaces/{workspace:guid}/history"] = ReadHistory,
        ["GET /api/v1/workspaces/{workspace:guid}/jobs"] = Read,
        ["GET /api/v1/workspaces/{workspace:guid}/lists"] = Read,
        ["GET /api/v1/workspaces/{workspace:guid}/lists/{list}"] = Read,
        ["GET /api/v1/workspaces/{workspace:guid}/lists/{list}.csv"] = Read,
        ["GET /api/v1/workspaces/{workspace:guid}/lists/{list}.xlsx"] = Read,
        ["POST /api/v1/workspaces/{workspace:guid}/lists/{list}"] = Contribute,
        ["GET /api/v1/workspaces/{workspace:guid}/lists/{list}/{key:guid}"] = Read,
        ["PATCH /api/v1/workspaces/{workspace:guid}/lists/{list}/{key:guid}"] = Edit,
        ["DELETE /api/v1/workspaces/{workspace:guid}/lists/{list}/{key:guid}"] = Edit,
        ["POST /api/v1/workspaces/{workspace:guid}/lists/{list}/{key:guid}/bring-back"] = Edit,
        ["PUT /api/v1/workspaces/{workspace:guid}/lists/{list}/{key:guid}"] = Edit,
        ["GET /api/v1/workspaces/{workspace:guid}/items/{kind}/{key:guid}/comments"] = Read,
        ["POST /api/v1/workspaces/{workspace:guid}/items/{kind}/{key:guid}/comments"] = Comment,
        ["GET /api/v1/workspaces/{workspace:guid}/comments/{comment:guid}"] = Read,
        ["PUT /api/v1/workspaces/{workspace:guid}/comments/{comment:guid}"] = OfMaker,
        ["DELETE /api/v1/workspaces/{workspace:guid}/comments/{comment:guid}"] = Edit,
        ["PUT /api/v1/workspaces/{workspace:guid}/comments/{comment:guid}/answered"] = Edit,
        ["DELETE /api/v1/workspaces/{workspace:guid}/comments/{comment:guid}/answered"] = Edit,
        ["POST /api/v1/workspaces/{workspace:guid}/documents"] = Contribute,
        ["GET /api/v1/workspaces/{workspace:guid}/documents/{document:guid}"] = Read,
        ["POST /api/v1/workspaces/{workspace:guid}/documents/{document:guid}/versions"] = Edit,
        ["GET /api/v1/workspaces/{workspace:guid}/documents/{document:guid}/versions/{number:int}/file"] = Read,
        ["GET /api/v1/workspaces/{workspace:guid}/checks"] = Read,
        ["POST /api/v1/workspaces/{workspace:guid}/checks"] = Contribute,
        ["GET /api/v1/workspaces/{workspace:guid}/search"] = Read,
        ["GET /api/v1/checks/{id:guid}"] = Read,
        ["GET /api/v1/checks/{id:guid}/findings"] = Read,
        ["GET /api/v1/checks/{id:guid}/check.json"] = Read,
        ["GET /api/v1/checks/{id:guid}/brief.docx"] = Read,
        ["GET /api/v1/checks/{id:guid}/matrix.xlsx"] = Read,
        ["GET /api/v1/checks/{id:guid}/lists/{list}.csv"] = Read,
        ["GET /api/v1/checks/{id:guid}/lists/{list}.xlsx"] = Read,
        ["POST /api/v1/checks/{id:guid}/runs"] = Edit,
        ["POST /api/v1/checks/{id:guid}/stop"] = Contribute,
        ["PUT /api/v1/checks/{id:guid}/findings/{finding}/answer"] = Answer,
        ["DELETE /api/v1/checks/{id:guid}/findings/{finding}/answer"] = Answer,
    };
}
