// A table over all its pages: rows numbered through, a row cut by a page break joined, repeated header rows told apart.
namespace Weft.Formats.Pdf;

/// <summary>One cell of the whole table.</summary>
internal sealed class RunningCell(int row, int column, int page)
{
    public int Row { get; } = row;

    public int Column { get; } = column;

    public int Page { get; } = page;

    public List<TextLine> Lines { get; } = [];

    /// <summary>Whether it only repeats the header on a later page.</summary>
    public bool IsRepeated { get; set; }

    public string Text => string.Join(' ', Lines.Select(l => l.Text));

    public bool IsBold => Lines.TrueForAll(l => l.IsBold);
}

/// <summary>A table while its pages come in.</summary>
internal sealed class RunningTable
{
    private const float SameEdge = 5f; // points

    private readonly List<float> edges;
    private int rows;

    public RunningTable(int number, PageTable first)
    {
        Number = number;
        edges = EdgesOf(first);
        Add(first);
    }

    public int Number { get; }

    public List<RunningCell> Cells { get; } = [];

    /// <summary>Whether the first row names the columns: bold, and the next is not.</summary>
    public bool HasHeader => Cells.Where(c => c.Row == 1).All(c => c.IsBold) && Cells.Exists(c => c.Row == 2 && !c.IsBold) && Cells.Count(c => c.Row == 1) > 1;

    /// <summary>Whether a table on the next page goes on with this one.</summary>
    public bool GoesOnWith(PageTable next)
    {
        var other = EdgesOf(next);
        return other.Count == edges.Count && other.Zip(edges).All(e => Math.Abs(e.First - e.Second) <= SameEdge);
    }

    /// <summary>Adds the rows of a page.</summary>
    public void Add(PageTable page)
    {
        var byRow = page.Cells.GroupBy(c => c.Row).OrderBy(g => g.Key).Select(g => g.OrderBy(c => c.Column).ToList()).ToList();
        var isFirst = true;
        foreach (var row in byRow)
        {
            var isRepeated = rows > 0 && IsHeaderAgain(row);
            var isCut = rows > 0 && isFirst && !isRepeated && IsCut(row);
            if (!isCut && !isRepeated) rows++;
            foreach (var cell in row) Place(cell, page.Page, isRepeated, isCut);
            isFirst &= isRepeated;
        }
    }

    private void Place(PageTableCell cell, int page, bool isRepeated, bool isCut)
    {
        var open = isCut ? Cells.Find(c => c.Row == rows && c.Column == cell.Column + 1 && !c.IsRepeated) : null;
        if (open is null)
        {
            open = new RunningCell(isRepeated ? 1 : rows, cell.Column + 1, page) { IsRepeated = isRepeated };
            Cells.Add(open);
        }

        open.Lines.AddRange(cell.Lines);
    }

    private bool IsHeaderAgain(List<PageTableCell> row)
    {
        var header = Cells.Where(c => c.Row == 1 && !c.IsRepeated).Select(c => c.Text);
        return row.Count > 1 && header.SequenceEqual(row.Select(c => string.Join(' ', c.Lines.Select(l => l.Text))), StringComparer.Ordinal);
    }

    // A row goes on where a cell begins in the middle of a sentence that the same column left open, or where its first column is empty on the new page.
    private bool IsCut(List<PageTableCell> row)
    {
        foreach (var cell in row)
        {
            var above = Cells.FindLast(c => c.Row == rows && c.Column == cell.Column + 1);
            if (above is null || cell.Lines.Count == 0) continue;
            var begin = cell.Lines[0].Text[0];
            if (char.IsLower(begin) && above.Text[^1] is not ('.' or ';' or ':' or '?' or '!')) return true;
        }

        return row[0].Column > 0 && Cells.Exists(c => c.Row == rows && c.Column <= row[0].Column);
    }

    private static List<float> EdgesOf(PageTable table) => [.. Enumerable.Range(0, table.Grid.Columns).Select(c => table.Grid.Span(c).Left), table.Grid.Right];
}
