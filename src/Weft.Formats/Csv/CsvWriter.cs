// A table as CSV (RFC 4180): the plain way out of every list.
using System.Buffers;
using System.Text;
using Weft.Formats.Xlsx;

namespace Weft.Formats.Csv;

/// <summary>Writes tables as CSV.</summary>
public static class CsvWriter
{
    private static readonly SearchValues<char> Separating = SearchValues.Create("\",;|\t\r\n");

    /// <summary>Writes a sheet: commas, CRLF, quotes where needed, hidden columns too.</summary>
    /// <param name="sheet">The table.</param>
    /// <param name="withMark">Whether a byte order mark goes first, which Excel needs to see UTF-8.</param>
    /// <returns>UTF-8; a text that a spreadsheet would take for a formula begins with an apostrophe.</returns>
    public static byte[] Write(WorkbookSheet sheet, bool withMark = false)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder();
        if (withMark) text.Append('\uFEFF');
        Row(text, sheet.Columns.Select(c => Neutral(c.Head)));
        foreach (var row in sheet.Rows) Row(text, row.Select(c => c is Cell.Number ? c.Plain : Neutral(c.Plain)));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One line of texts, with its line break: for tables too large to hold.</summary>
    public static string Line(IEnumerable<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var text = new StringBuilder();
        Row(text, cells.Select(Neutral));
        return text.ToString();
    }

    /// <summary>A text that no spreadsheet takes for a formula.</summary>
    public static string Neutral(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    // What could separate values elsewhere is quoted too: whoever guesses the delimiter by counting then finds the comma.
    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(Separating) < 0 && cell.Trim().Length == cell.Length ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
