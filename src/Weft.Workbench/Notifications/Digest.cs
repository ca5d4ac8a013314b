// What goes out to one person in one letter, and the way out.
using System.Collections.Immutable;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Notifications;

/// <summary>News of a search that is kept.</summary>
/// <param name="Workspace">Where.</param>
/// <param name="Search">It.</param>
/// <param name="New">How many hits are new.</param>
public sealed record SearchNews(WorkspaceId Workspace, SavedSearch Search, int New);

/// <summary>A digest.</summary>
/// <param name="To">Mail address.</param>
/// <param name="Language">Language of its words.</param>
/// <param name="Told">What happened, the latest first.</param>
/// <param name="Found">What kept searches found.</param>
/// <param name="Unsubscribe">The key of the link that stops digests.</param>
public sealed record Digest(string To, string Language, ImmutableArray<ListNotifications.Listed> Told, ImmutableArray<SearchNews> Found, string Unsubscribe);

/// <summary>The way out for digests; whoever sends mail implements it.</summary>
public interface IDigestPost
{
    /// <summary>Sends one.</summary>
    /// <returns>Whether the mail server took it.</returns>
    public Task<bool> Send(Digest digest, CancellationToken ct);
}
