// Where the things of a workspace are shown.
using System.Collections.Immutable;
using Weft.Workbench.Actors;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Meetings;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Trust;

namespace Weft.Web.Workspaces;

/// <summary>Addresses inside a workspace, without the language.</summary>
public static class WorkspaceLinks
{
    /// <summary>A place of the navigation.</summary>
    /// <param name="Name">Its name in the texts.</param>
    /// <param name="Page">Its address in the workspace.</param>
    /// <param name="Permission">Who sees it.</param>
    public sealed record Place(string Name, string Page, Permission Permission);

    /// <summary>The places of a workspace, in the order of the navigation.</summary>
    public static ImmutableArray<Place> Places { get; } =
    [
        new("home", "", Permission.Read),
        new("search", "search", Permission.Read),
        new("checks", "check", Permission.Read),
        new("documents", "documents", Permission.Read),
        new("meetings", "meetings", Permission.Read),
        new("statements", "statements", Permission.Read),
        new("recommendations", "recommendations", Permission.Read),
        new("commitments", "commitments", Permission.Read),
        new("actors", "actors", Permission.Read),
        new("history", "history", Permission.ReadHistory),
        new("shares", "shares", Permission.Share),
        new("members", "members", Permission.Read),
        new("settings", "settings", Permission.Close),
        new("package", "package", Permission.Close),
    ];

    /// <summary>The page on which all of a kind are listed.</summary>
    public static string ListOf(string kind) => kind switch
    {
        nameof(Document) => "documents",
        nameof(Meeting) => "meetings",
        nameof(Actor) => "actors",
        nameof(Statement) => "statements",
        nameof(Recommendation) => "recommendations",
        nameof(Commitment) => "commitments",
        nameof(Check) => "check",
        _ => "",
    };

    /// <summary>The page of an item, seen from the root of the language.</summary>
    public static string Of(Guid workspace, ItemRef item) => item.Kind == nameof(Check) ? $"checks/{item.Key}" : $"w/{workspace}/{ListOf(item.Kind)}/{item.Key}";
}
