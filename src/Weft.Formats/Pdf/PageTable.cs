// A table on one page: the lines of each cell.
namespace Weft.Formats.Pdf;

/// <summary>One cell: where it stands and its lines from the top.</summary>
internal sealed record PageTableCell(int Row, int Column, List<TextLine> Lines);

/// <summary>One table of one page.</summary>
internal sealed record PageTable(int Page, RuledGrid Grid, List<PageTableCell> Cells)
{
    private const float MostOfPage = 0.6f; // a single cell with more of the page's letters frames the page and is no cell

    /// <summary>Takes the tables out of the rows of a page; a row with one word as wide as the table stays in its place.</summary>
    public static List<Row> TakeFrom(List<Row> rows, PageLayout page)
    {
        var letters = rows.Sum(r => r.Words.Sum(w => w.Text.Length));
        foreach (var grid in RuledGrid.Find(page.Lines))
        {
            var inside = rows.SelectMany(r => r.Words).Where(w => grid.Holds((w.Left + w.Right) / 2, w.Baseline + (0.3f * w.Size)))
                .ToLookup(w => grid.CellAt((w.Left + w.Right) / 2, w.Baseline + (0.3f * w.Size)));
            if (inside.Count < 3 || inside.Select(c => c.Key.Column).Distinct().Count() < 2) continue;
            if (inside.Max(c => c.Sum(w => w.Text.Length)) > MostOfPage * letters) continue;
            var table = new PageTable(page.Number, grid, [.. inside.OrderBy(c => c.Key).Select(c => Cell(c.Key.Row, c.Key.Column, [.. c], page, grid))]);
            rows = Without(rows, [.. inside.SelectMany(c => c)], table);
        }

        return rows;
    }

    private static PageTableCell Cell(int row, int column, List<Word> words, PageLayout page, RuledGrid grid)
    {
        var (left, right) = grid.Span(column);
        var lines = RowBuilder.Build(words).ConvertAll(r => TextLine.Of(r.Words, page.Number));
        foreach (var line in lines) (line.ColumnLeft, line.ColumnRight) = (lines.Min(l => l.Left), Math.Max(lines.Max(l => l.Right), right - (lines.Min(l => l.Left) - left)));
        return new PageTableCell(row, column, lines);
    }

    private static List<Row> Without(List<Row> rows, HashSet<Word> taken, PageTable table)
    {
        var kept = new List<Row>();
        foreach (var row in rows)
        {
            var rest = row.Words.Where(w => !taken.Contains(w)).ToList();
            if (rest.Count == 0) continue;
            var copy = new Row(row.Baseline, rest.Max(w => w.Size));
            copy.Words.AddRange(rest);
            kept.Add(copy);
        }

        var place = new Row(table.Grid.Top, 1);
        place.Words.Add(new Word { Text = "\u25A6", Left = table.Grid.Left, Right = table.Grid.Right, Baseline = table.Grid.Top, Size = 1, Table = table });
        kept.Add(place);
        kept.Sort((a, b) => b.Baseline.CompareTo(a.Baseline));
        return kept;
    }
}
