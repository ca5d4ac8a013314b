// Language tags as files declare them ("fr-CA", "EN_us").
namespace Weft.Formats;

/// <summary>Reads BCP 47 tags.</summary>
internal static class LanguageTag
{
    /// <summary>The primary subtag in lower case; null when it is none or says "not determined".</summary>
    public static string? Primary(string? tag)
    {
        if (tag is null) return null;
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var primary = (end < 0 ? tag : tag[..end]).Trim().ToLowerInvariant();
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) && primary is not ("und" or "mul" or "zxx") ? primary : null;
    }
}
