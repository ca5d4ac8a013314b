// Who the API takes its caller for.
using Weft.Workbench.Trust;

namespace Weft.Web.Api;

/// <summary>The address of oneself.</summary>
internal static class MeRoutes
{
    /// <summary>Who one is.</summary>
    /// <param name="Person">Id of the person; null for the one person of a laptop.</param>
    /// <param name="Token">Id of the token.</param>
    /// <param name="Scopes">What the token allows at most.</param>
    internal sealed record Me(Guid? Person, Guid Token, IReadOnlyList<Permission> Scopes);

    /// <summary>Maps it.</summary>
    public static void MapMe(this RouteGroupBuilder api) => api.MapGet("/me", (Caller caller, HttpContext http) =>
        (IResult)Reply.Ok(new Me(caller.Person?.Value, ApiDoor.TokenOf(http).Value, [.. (caller.Scopes ?? []).Order()])))
        .Produces<Me>().WithName("me").WithSummary("Who the token stands for and what it allows at most.");
}
