// The HTTP status of a refusal, the same for pages, forms and the API.
using System.Collections.Frozen;
using Weft.Analysis;

namespace Weft.Web.Server;

/// <summary>Statuses of refusals.</summary>
internal static class RefusalStatus
{
    // What is not named here is something about the request that its sender can mend.
    private static readonly FrozenDictionary<string, int> Statuses = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["not-found"] = StatusCodes.Status404NotFound,
        ["no-finding"] = StatusCodes.Status404NotFound,
        ["not-allowed"] = StatusCodes.Status403Forbidden,
        ["not-in-scope"] = StatusCodes.Status403Forbidden,
        ["archived"] = StatusCodes.Status409Conflict,
        ["still-running"] = StatusCodes.Status409Conflict,
        ["no-result"] = StatusCodes.Status409Conflict,
        ["quota-stored"] = StatusCodes.Status409Conflict,
        ["quota-documents"] = StatusCodes.Status409Conflict,
        ["quota-members"] = StatusCodes.Status409Conflict,
        ["quota-waiting"] = StatusCodes.Status409Conflict,
        ["quota-workspaces"] = StatusCodes.Status409Conflict,
        ["comment-not-yours"] = StatusCodes.Status403Forbidden,
        ["key-in-use"] = StatusCodes.Status409Conflict,
        ["key-used"] = StatusCodes.Status422UnprocessableEntity,
        ["edited-meanwhile"] = StatusCodes.Status412PreconditionFailed,
        ["no-content-type"] = StatusCodes.Status415UnsupportedMediaType,
        ["no-version"] = StatusCodes.Status428PreconditionRequired,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The status.</summary>
    public static int Of(Refusal refusal) => Statuses.GetValueOrDefault(refusal.Code, StatusCodes.Status400BadRequest);
}
