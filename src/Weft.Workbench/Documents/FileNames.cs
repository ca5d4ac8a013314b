// File names as shown: without folders, control signs and tricks. They never become a path.
using System.Globalization;
using System.Text;

namespace Weft.Workbench.Documents;

/// <summary>Cleans the names under which files are given.</summary>
public static class FileNames
{
    private const string Nameless = "file";

    /// <summary>The last part of a path of any system, printable, at most <see cref="DocumentVersion.MaxFileName"/> code units, its ending kept.</summary>
    public static string Clean(string? given)
    {
        var last = (given ?? "").Normalize(NormalizationForm.FormC).Split('/', '\\')[^1];
        var kept = new StringBuilder(last.Length);
        foreach (var c in last)
        {
            if (IsPrintable(c)) kept.Append(c);
        }

        var name = kept.ToString().Trim(' ', '.');
        if (name.Length == 0) return Nameless;
        if (name.Length <= DocumentVersion.MaxFileName) return name;
        var ending = Path.GetExtension(name) is { Length: <= 10 } e ? e : "";
        return name[..(DocumentVersion.MaxFileName - ending.Length)].TrimEnd() + ending;
    }

    // Format signs are left out too: one that turns the direction of writing can make "exe.docx" out of "xcod.exe".
    private static bool IsPrintable(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
