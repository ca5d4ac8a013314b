// Tables of a page: which of them hold data, and where each cell stands once cells span rows and columns.
using AngleSharp.Dom;

namespace Weft.Formats.Html;

/// <summary>Tells tables from layout and places their cells.</summary>
internal static class HtmlTable
{
    private const int WidestSpan = 100;
    private const int LongestCell = 2_500; // longer cells frame parts of a page

    /// <summary>Whether a table holds data: pages of old lay out whole sites with tables.</summary>
    public static bool IsTable(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table") is not null) return false;
        var rows = Rows(table).Select(r => r.Children.Count(IsCell)).Where(c => c > 0).ToList();
        if (rows.Count == 0 || rows.Max() < 2) return false;
        if (table.QuerySelector("th, caption, thead") is not null) return true;
        return rows.Count > 1 && table.QuerySelector("h1, h2, h3, form, ul, ol") is null && !table.QuerySelectorAll("td").Any(c => c.TextContent.Length > LongestCell);
    }

    /// <summary>The cells in the order of the rows, each with the place at which it begins.</summary>
    public static IEnumerable<(IElement Cell, int Row, int Column, bool IsHeader)> Cells(IElement table)
    {
        var takenUntil = new Dictionary<int, int>(); // by column: the last row that a cell from above reaches
        var row = 0;
        foreach (var tableRow in Rows(table))
        {
            var cells = tableRow.Children.Where(IsCell).ToList();
            if (cells.Count == 0) continue;
            row++;
            var isHeader = tableRow.ParentElement?.LocalName == "thead" || (row == 1 && cells.TrueForAll(c => c.LocalName == "th"));
            var column = 1;
            foreach (var cell in cells)
            {
                while (takenUntil.GetValueOrDefault(column) >= row) column++;
                yield return (cell, row, column, isHeader);
                int wide = Span(cell, "colspan"), high = Span(cell, "rowspan");
                if (high > 1)
                {
                    for (var right = 0; right < wide; right++) takenUntil[column + right] = row + high - 1;
                }

                column += wide;
            }
        }
    }

    private static IEnumerable<IElement> Rows(IElement table) => table.Children.SelectMany(c => c.LocalName switch
    {
        "tr" => [c],
        "thead" or "tbody" or "tfoot" => c.Children.Where(r => r.LocalName == "tr"),
        _ => Enumerable.Empty<IElement>(),
    });

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, WidestSpan) : 1;
}
