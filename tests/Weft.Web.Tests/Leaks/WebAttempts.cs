// What is tried over the network to get at what one may not see: one line a try, by the route as it is registered.
// {id} stands for an item of the kind, {w} for its workspace; a route that no line names fails a test.
using Weft.Workbench.Actors;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.Lists;
using Weft.Workbench.Meetings;
using Weft.Workbench.Tests.Leaks;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Leaks;

/// <summary>One try.</summary>
/// <param name="Route">The route as it is registered.</param>
/// <param name="Address">The address, with {id} and {w}.</param>
/// <param name="Kind">The kind of the item that is asked for; null where a workspace or everything is asked.</param>
internal sealed record WebAttempt(string Route, string Address, string? Kind)
{
    /// <summary>What must show to whom: whatever they may see, unless it is said otherwise.</summary>
    public Func<Looker, Secret, bool> Shows { get; init; } = (looker, secret) => looker.MaySee(secret);

    /// <summary>The permission without which nothing may come.</summary>
    public Permission Needs { get; init; } = Permission.Read;

    /// <summary>Whether it is enough that nothing else shows: pages of forms, and of the latest few of many.</summary>
    public bool IsLoose { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Address;
}

internal static class WebAttempts
{
    public static WebAttempt[] All { get; } =
    [
        OfCheck("/checks/{Id:guid}", "/en/checks/{id}"),
        OfCheck("/checks/{Id:guid}", "/fr/checks/{id}"),
        OfCheck("/checks/{Id:guid}/progress", "/en/checks/{id}/progress"),
        OfCheck("/checks/{id:guid}/progress/events", "/en/checks/{id}/progress/events"),
        OfCheck("/checks/{Id:guid}/text", "/en/checks/{id}/text"),
        OfCheck("/checks/{Id:guid}/text", "/en/checks/{id}/text?input=1"),
        OfCheck("/checks/{Id:guid}/recommendations", "/en/checks/{id}/recommendations"),
        OfCheck("/checks/{Id:guid}/repeated", "/en/checks/{id}/repeated"),
        OfCheck("/checks/{Id:guid}/lost", "/en/checks/{id}/lost"),
        OfCheck("/checks/{Id:guid}/conflicts", "/en/checks/{id}/conflicts"),
        OfCheck("/checks/{Id:guid}/who", "/en/checks/{id}/who"),
        OfCheck("/checks/{Id:guid}/answers", "/en/checks/{id}/answers"),
        OfCheck("/checks/{Id:guid}/files", "/en/checks/{id}/files"),
        OfCheck("/checks/{Id:guid}/matrix", "/en/checks/{id}/matrix"),
        OfCheck("/checks/{id:guid}/check.json", "/en/checks/{id}/check.json"),
        OfCheck("/checks/{id:guid}/brief.docx", "/en/checks/{id}/brief.docx"),
        OfCheck("/checks/{id:guid}/brief.html", "/en/checks/{id}/brief.html"),
        OfCheck("/checks/{id:guid}/matrix.xlsx", "/en/checks/{id}/matrix.xlsx"),
        .. new[] { "recommendations", "statements", "repeated", "conflicts", "who", "answers" }.SelectMany(list => new[]
        {
            OfCheck("/checks/{id:guid}/lists/{list}.csv", $"/en/checks/{{id}}/lists/{list}.csv"),
            OfCheck("/checks/{id:guid}/lists/{list}.xlsx", $"/es/checks/{{id}}/lists/{list}.xlsx"),
        }),
        InWorkspace("/", "/en/") with { Shows = OnlyOnALaptop },
        InWorkspace("/search", $"/en/search?q={Secrets.Stem}") with { Shows = OnlyOnALaptop },
        .. ListRegistry.Instance.All.SelectMany(OfList),
        InWorkspace("/w/{Workspace:guid}", "/en/w/{w}") with { IsLoose = true },
        InWorkspace("/w/{Workspace:guid}/jobs", "/en/w/{w}/jobs") with { IsLoose = true },
        InWorkspace("/w/{Workspace:guid}/history", "/en/w/{w}/history") with { IsLoose = true, Shows = SeenOrRemoved },
        InWorkspace("/w/{Workspace:guid}/settings", "/en/w/{w}/settings") with { IsLoose = true },
        InWorkspace("/w/{Workspace:guid}/check", "/en/w/{w}/check") with { IsLoose = true },
        InWorkspace("/w/{Workspace:guid}/package", "/en/w/{w}/package") with { IsLoose = true },
        InWorkspace("/w/{workspace:guid}/package.zip", "/w/{w}/package.zip") with { Needs = Permission.Own, IsLoose = true, Shows = SeenOrRemoved },
        InWorkspace("/workspaces", "/en/workspaces") with { IsLoose = true },
        InWorkspace("/w/{Workspace:guid}/questions", "/en/w/{w}/questions"),
        InWorkspace("/w/{Workspace:guid}/members", "/en/w/{w}/members") with { IsLoose = true },
        InWorkspace("/w/{Workspace:guid}/sign-ins", "/en/w/{w}/sign-ins") with { Needs = Permission.Audit, IsLoose = true },
        InWorkspace("/w/{Workspace:guid}/search", $"/en/w/{{w}}/search?q={Secrets.Stem}") with { IsLoose = true },
        InWorkspace("/w/{Workspace:guid}/search", $"/es/w/{{w}}/search?q={Secrets.Stem}&what=Statement") with { IsLoose = true },
        InWorkspace("/w/{Workspace:guid}/shares", "/en/w/{w}/shares?only=links") with { Needs = Permission.Share },
        new("/w/{Workspace:guid}/shares/new", "/en/w/{w}/shares/new?item=Document.{id}", nameof(Document)) { Needs = Permission.Share, IsLoose = true, Shows = OnlyOnALaptop },
        new("/notifications", "/en/notifications", nameof(Check)) { IsLoose = true },
        InWorkspace("/p/{Workspace:guid}", "/en/p/{w}") with { Shows = NotSwitchedOn },
        new("/p/{Workspace:guid}/{Kind}/{Key:guid}", "/en/p/{w}/documents/{id}", nameof(Document)) { Shows = NotSwitchedOn },
        new("/s/{Secret}", "/en/s/{id}", nameof(Document)) { Shows = NotSwitchedOn },
        OfItem("/w/{Workspace:guid}/documents/{Document:guid}/versions", "documents/{id}/versions", nameof(Document)),
        OfItem("/w/{Workspace:guid}/documents/{Document:guid}/proposals", "documents/{id}/proposals", nameof(Document)),
        OfItem("/w/{Workspace:guid}/documents/{Document:guid}/compare", "documents/{id}/compare?from=1&to=1", nameof(Document)),
        OfItem("/w/{workspace:guid}/documents/{document:guid}/versions/{number:int}/file", "documents/{id}/versions/1/file", nameof(Document)),
        OfItem("/w/{Workspace:guid}/meetings/{Meeting:guid}/said", "meetings/{id}/said", nameof(Meeting)),
        InWorkspace("/w/{Workspace:guid}/documents/add", "/en/w/{w}/documents/add") with { IsLoose = true },
        OfItem("/w/{Workspace:guid}/actors/{Actor:guid}/merge", "actors/{id}/merge", nameof(Actor)) with { Needs = Permission.Edit },
    ];

    /// <summary>Routes that show no content of a workspace, with the reason.</summary>
    public static (string Route, string Why)[] Empty { get; } =
    [
        ("/help", "the same words for everyone"),
        ("/fault", "the same words for everyone"),
        ("/not-found", "the same words for everyone"),
        ("/health/live", "one word"),
        ("/health/ready", "one word, or what is missing"),
        ("/signin", "a form"),
        ("/signin/code", "a form"),
        ("/signout", "takes a form"),
        ("/account/tokens", "one's own tokens"),
        ("/account", "one's own account"),
        ("/account/notifications", "one's own choices"),
        ("/unsubscribe/{Key}", "the same words for everyone"),
        ("/account/passkeys", "takes one's own passkey"),
        ("/account/passkeys/options", "what a passkey is made with"),
        ("/accept", "a form, with a code"),
        ("/reset", "a form, with a code"),
        ("/signin/again", "a form"),
        ("/signin/passkey", "takes a passkey"),
        ("/signin/passkey/options", "what a passkey is asked with"),
        ("/developers", "the same words for everyone"),
        ("/w/{workspace:guid}/items/{kind}/{key:guid}", "leads to another page, whatever the id"),
        ("/first-start", "a form, with a code"),
        ("/_framework/opaque-redirect", "the framework's"),
        ("/{**path:file}", "files of the program"),
        ("/checks/{Id:guid}/open", "leads to another page, which is tried"),
    ];

    // These pages are about the one workspace of a computer without accounts.
    private static bool OnlyOnALaptop(Looker looker, Secret secret) => false;

    // Nobody shared anything, and the public view is off. What they show once they are on is tried on their use cases.
    private static bool NotSwitchedOn(Looker looker, Secret secret) => false;

    // Who reads the history, or brings things back, sees what was removed.
    private static bool SeenOrRemoved(Looker looker, Secret secret) => looker.MaySee(secret) || (secret == Secret.Removed && looker.Role is not null);

    private static IEnumerable<WebAttempt> OfList(ItemList list) =>
    [
        InWorkspace("/w/{Workspace:guid}/{List}", $"/en/w/{{w}}/{list.Name}?size=100"),
        InWorkspace("/w/{Workspace:guid}/{List}", $"/fr/w/{{w}}/{list.Name}?q={Secrets.Stem}&size=100") with { IsLoose = true },
        InWorkspace("/w/{Workspace:guid}/{List}/new", $"/en/w/{{w}}/{list.Name}/new") with { IsLoose = true },
        InWorkspace("/w/{Workspace:guid}/{List}/import", $"/en/w/{{w}}/{list.Name}/import") with { IsLoose = true },
        InWorkspace("/w/{workspace:guid}/{list}.csv", $"/w/{{w}}/{list.Name}.csv"),
        InWorkspace("/w/{workspace:guid}/{list}.xlsx", $"/w/{{w}}/{list.Name}.xlsx"),
        new("/w/{Workspace:guid}/{List}/{Key:guid}", $"/en/w/{{w}}/{list.Name}/{{id}}", list.Kind) { IsLoose = true, Shows = SeenOrRemoved },
        .. list.ItemType == typeof(Actor) ? [] : new WebAttempt[] { new("/w/{Workspace:guid}/{List}/{Key:guid}/merge", $"/en/w/{{w}}/{list.Name}/{{id}}/merge", list.Kind) { IsLoose = true } },
    ];

    private static WebAttempt OfItem(string route, string page, string kind) => new(route, $"/en/w/{{w}}/{page}", kind) { IsLoose = true };

    private static WebAttempt OfCheck(string route, string address) => new(route, address, nameof(Check));

    private static WebAttempt InWorkspace(string route, string address) => new(route, address, null);
}
