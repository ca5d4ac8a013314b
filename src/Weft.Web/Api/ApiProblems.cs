// Refusals as problem details (RFC 9457), in the language that the program asked for. No internals.
using System.Collections.Frozen;
using System.Diagnostics;
using Weft.Analysis;
using Weft.Web.Server;

namespace Weft.Web.Api;

/// <summary>Problem details.</summary>
internal static class ApiProblems
{
    // What is not named here is something about the request that its sender can mend.
    private static readonly FrozenDictionary<string, int> Statuses = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["not-found"] = StatusCodes.Status404NotFound,
        ["no-finding"] = StatusCodes.Status404NotFound,
        ["not-allowed"] = StatusCodes.Status403Forbidden,
        ["not-in-scope"] = StatusCodes.Status403Forbidden,
        ["still-running"] = StatusCodes.Status409Conflict,
        ["no-result"] = StatusCodes.Status409Conflict,
        ["key-in-use"] = StatusCodes.Status409Conflict,
        ["key-used"] = StatusCodes.Status422UnprocessableEntity,
        ["edited-meanwhile"] = StatusCodes.Status412PreconditionFailed,
        ["no-version"] = StatusCodes.Status428PreconditionRequired,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The status of a refusal.</summary>
    public static int StatusOf(Refusal refusal) => Statuses.GetValueOrDefault(refusal.Code, StatusCodes.Status400BadRequest);

    /// <summary>A refusal as problem details.</summary>
    public static IResult Of(Refusal refusal, HttpContext http, int? status = null) => TypedResults.Problem(
        title: LanguageInAddress.TextsOf(http).Of(refusal),
        statusCode: status ?? StatusOf(refusal),
        type: $"urn:weft:refusal:{refusal.Code}",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refusal.Code, ["where"] = refusal.Where });

    /// <summary>Where a fault came from: a method of ours, never its message, which may quote what it could not read.</summary>
    public static string? PlaceOf(Exception fault) => new StackTrace(fault).GetFrames()
        .Select(f => f.GetMethod()?.DeclaringType?.FullName).FirstOrDefault(t => t?.StartsWith("Weft.", StringComparison.Ordinal) == true);
}
