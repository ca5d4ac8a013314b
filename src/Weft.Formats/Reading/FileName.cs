// The name of a file as messages show it: never its folder, never control characters.
using System.Globalization;
using System.Text;

namespace Weft.Formats;

/// <summary>Names of files as they come from outside.</summary>
internal static class FileName
{
    private const int Longest = 120;

    /// <summary>The bare name: no folders of either style, nothing invisible, not endless; "file" when nothing is left.</summary>
    public static string Bare(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var last = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate) continue;
            if (name.Length + rune.Utf16SequenceLength > Longest) break;
            name.Append(rune);
        }

        var bare = name.ToString().Trim();
        return bare.Trim('.').Length == 0 ? "file" : bare;
    }

    /// <summary>The ending in lower case without its dot; empty when there is none.</summary>
    public static string Ending(string file)
    {
        var bare = Bare(file);
        var dot = bare.LastIndexOf('.');
        return dot < 0 ? "" : bare[(dot + 1)..].ToLowerInvariant();
    }
}
