// Line ends of every system become one.
namespace Weft.Formats.Text;

/// <summary>Line ends.</summary>
internal static class LineEnds
{
    /// <summary>The text with "\n" for every line end; a page break is an empty line.</summary>
    public static string Unified(string text) => text
        .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u0085', '\n').Replace('\v', '\n')
        .Replace("\f", "\n\n", StringComparison.Ordinal).Replace("\u2029", "\n\n", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
}
