// The version of an item as an entity tag, and the version that an edit is made of.
using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Weft.Web.Api;

/// <summary>Entity tags of revisions.</summary>
internal static class Version
{
    /// <summary>The tag of a revision.</summary>
    public static string Of(int revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>The revision that a request names in If-Match; null where it names none, or more than one.</summary>
    public static int? Asked(HttpRequest request) => request.GetTypedHeaders().IfMatch is [var only] && !EntityTagHeaderValue.Any.Equals(only) && !only.IsWeak
        && int.TryParse(only.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;
}
