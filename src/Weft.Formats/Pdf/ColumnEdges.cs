// The edges of columns over the whole document: a page that holds nothing but indented lines still has the margins of its neighbours.
namespace Weft.Formats.Pdf;

/// <summary>Widens the column of each line to what columns with the same right edge span elsewhere in the document.</summary>
internal static class ColumnEdges
{
    private const float SameEdge = 4f; // points

    public static void Align(IReadOnlyList<TextLine> lines)
    {
        var columns = lines.GroupBy(l => (l.Page, l.Column)).Select(g => g.ToList()).OrderBy(c => c[0].ColumnRight).ToList();
        for (var i = 0; i < columns.Count;)
        {
            var end = i + 1;
            while (end < columns.Count && columns[end][0].ColumnRight - columns[end - 1][0].ColumnRight <= SameEdge) end++;
            float left = columns.GetRange(i, end - i).Min(c => c[0].ColumnLeft), right = columns.GetRange(i, end - i).Max(c => c[0].ColumnRight);
            foreach (var line in columns.GetRange(i, end - i).SelectMany(c => c)) (line.ColumnLeft, line.ColumnRight) = (left, right);
            i = end;
        }
    }
}
