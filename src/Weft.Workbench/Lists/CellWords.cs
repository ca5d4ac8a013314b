// How values stand in the cells of CSV and XLSX: one form for writing, reading, comparing and for the fields of forms.
using System.Text;
using System.Xml;

namespace Weft.Workbench.Lists;

/// <summary>Cleans and guards the words of cells.</summary>
internal static class CellWords
{
    /// <summary>The words as they are stored and compared: line ends as "\n", no control characters, no blanks around; null when nothing is left.</summary>
    public static string? Clean(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var clean = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == '\r') clean.Append(at + 1 < words.Length && words[at + 1] == '\n' ? "" : "\n");
            else if (XmlConvert.IsXmlChar(words[at])) clean.Append(words[at]);
            else if (at + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[at + 1], words[at])) clean.Append(words[at]).Append(words[++at]);
        }

        var trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    /// <summary>The words for CSV, whose writer puts an apostrophe before what a spreadsheet would take for a formula: one more where one stands already.</summary>
    public static string Guard(string words) => IsGuarded(words) ? "'" + words : words;

    /// <summary>The words of a cell of CSV without the apostrophe that guarded them.</summary>
    public static string? Unguard(string? words) => words is not null && IsGuarded(words) ? words[1..] : words;

    private static bool IsGuarded(string words)
    {
        var inner = words.AsSpan().TrimStart('\'');
        return inner.Length < words.Length && inner.Length > 0 && inner[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
    }
}
