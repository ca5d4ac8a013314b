// Refusals as problem details (RFC 9457), in the language that the program asked for. No internals.
using System.Diagnostics;
using Weft.Analysis;
using Weft.Web.Server;

namespace Weft.Web.Api;

/// <summary>Problem details.</summary>
internal static class ApiProblems
{
    /// <summary>A refusal as problem details.</summary>
    public static IResult Of(Refusal refusal, HttpContext http, int? status = null) => TypedResults.Problem(
        title: LanguageInAddress.TextsOf(http).Of(refusal),
        statusCode: status ?? RefusalStatus.Of(refusal),
        type: $"urn:weft:refusal:{refusal.Code}",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refusal.Code, ["where"] = refusal.Where });

    /// <summary>Where a fault came from: a method of ours, never its message, which may quote what it could not read.</summary>
    public static string? PlaceOf(Exception fault) => new StackTrace(fault).GetFrames()
        .Select(f => f.GetMethod()?.DeclaringType?.FullName).FirstOrDefault(t => t?.StartsWith("Weft.", StringComparison.Ordinal) == true);
}
