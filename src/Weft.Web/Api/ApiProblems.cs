// Refusals as problem details (RFC 9457), in the language that the program asked for. No internals.
using Weft.Analysis;
using Weft.Web.Server;

namespace Weft.Web.Api;

/// <summary>Problem details.</summary>
internal static class ApiProblems
{
    /// <summary>A refusal as problem details.</summary>
    /// <param name="refusal">What was refused.</param>
    /// <param name="http">The request.</param>
    /// <param name="status">Its status; null for the one that goes with the refusal.</param>
    /// <param name="more">One more member, such as the columns in which two versions differ.</param>
    /// <param name="revision">The revision that is there now; null where none is told.</param>
    public static IResult Of(Refusal refusal, HttpContext http, int? status = null, (string Name, object Value)? more = null, int? revision = null)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refusal.Code, ["where"] = refusal.Where };
        if (more is { } one) members[one.Name] = one.Value;
        if (revision is { } now) http.Response.Headers.ETag = Version.Of(now);
        return TypedResults.Problem(
            title: LanguageInAddress.TextsOf(http).Of(refusal), statusCode: status ?? RefusalStatus.Of(refusal), type: $"urn:weft:refusal:{refusal.Code}", extensions: members);
    }
}
