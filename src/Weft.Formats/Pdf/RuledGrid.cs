// A grid of ruled lines: its edges, and which of its boxes are one cell because no line stands between them.
namespace Weft.Formats.Pdf;

/// <summary>One ruled table on one page. Rows count from the top, columns from the left, both from 0.</summary>
internal sealed class RuledGrid
{
    private const float SameEdge = 3f; // points
    private const int MostLines = 4_000; // a page with more is a drawing
    private const int MostEdges = 400;

    private readonly List<float> xs;
    private readonly List<float> ys; // from the top
    private readonly List<RuledLine> lines;
    private readonly int[] cellOf; // for each box the first box of its cell

    private RuledGrid(List<float> xs, List<float> ys, List<RuledLine> lines)
    {
        this.xs = xs;
        this.ys = ys;
        this.lines = lines;
        cellOf = [.. Enumerable.Range(0, Columns * Rows)];
        Merge();
    }

    public int Columns => xs.Count - 1;

    public int Rows => ys.Count - 1;

    public float Left => xs[0];

    public float Right => xs[^1];

    public float Top => ys[0];

    public float Bottom => ys[^1];

    /// <summary>Number of cells after merging.</summary>
    public int Cells => cellOf.Distinct().Count();

    /// <summary>The grids of a page with at least two columns and two rows, from the top.</summary>
    public static List<RuledGrid> Find(List<RuledLine> ruled)
    {
        if (ruled.Count > MostLines) return [];
        var grids = new List<RuledGrid>();
        foreach (var group in Connected(Joined(ruled)))
        {
            var across = Edges(group.Where(l => !l.IsHorizontal).Select(l => l.At));
            var down = Edges(group.Where(l => l.IsHorizontal).Select(l => l.At));
            down.Reverse();
            if (across.Count < 3 || down.Count < 3 || across.Count > MostEdges || down.Count > MostEdges) continue;
            grids.Add(new RuledGrid(across, down, group));
        }

        return [.. grids.Where(g => g.Cells >= 4).OrderByDescending(g => g.Top).ThenBy(g => g.Left)];
    }

    public bool Holds(float x, float y) => x > Left && x < Right && y < Top && y > Bottom;

    /// <summary>Row and column of the cell at a point.</summary>
    public (int Row, int Column) CellAt(float x, float y)
    {
        var cell = cellOf[(RowAt(y) * Columns) + ColumnAt(x)];
        return (cell / Columns, cell % Columns);
    }

    /// <summary>The left and right edge of a column.</summary>
    public (float Left, float Right) Span(int column) => (xs[column], xs[column + 1]);

    private int ColumnAt(float x) => Math.Clamp(xs.FindLastIndex(e => e <= x), 0, Columns - 1);

    private int RowAt(float y) => Math.Clamp(ys.FindLastIndex(e => e >= y), 0, Rows - 1);

    private void Merge()
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                float x = (xs[column] + xs[column + 1]) / 2, y = (ys[row] + ys[row + 1]) / 2;
                if (column + 1 < Columns && !lines.Exists(l => !l.IsHorizontal && IsOn(l, xs[column + 1], y))) Unite((row * Columns) + column, (row * Columns) + column + 1);
                if (row + 1 < Rows && !lines.Exists(l => l.IsHorizontal && IsOn(l, ys[row + 1], x))) Unite((row * Columns) + column, ((row + 1) * Columns) + column);
            }
        }
    }

    private static bool IsOn(RuledLine line, float at, float along) => Math.Abs(line.At - at) <= SameEdge && line.From <= along && line.To >= along;

    private void Unite(int one, int other)
    {
        int first = Math.Min(cellOf[one], cellOf[other]), second = Math.Max(cellOf[one], cellOf[other]);
        if (first == second) return;
        for (var i = 0; i < cellOf.Length; i++)
        {
            if (cellOf[i] == second) cellOf[i] = first;
        }
    }

    private static List<float> Edges(IEnumerable<float> places)
    {
        var edges = new List<float>();
        foreach (var place in places.Order())
        {
            if (edges.Count == 0 || place - edges[^1] > SameEdge) edges.Add(place);
        }

        return edges;
    }

    // Borders are often drawn cell by cell: pieces on one line are one line.
    private static List<RuledLine> Joined(List<RuledLine> ruled)
    {
        var joined = new List<RuledLine>();
        foreach (var side in ruled.GroupBy(l => l.IsHorizontal).OrderBy(g => g.Key))
        {
            var sorted = side.OrderBy(l => l.At).ThenBy(l => l.From).ToList();
            for (var i = 0; i < sorted.Count;)
            {
                var end = i + 1;
                while (end < sorted.Count && sorted[end].At - sorted[i].At <= SameEdge / 2) end++;
                foreach (var line in sorted.GetRange(i, end - i).OrderBy(l => l.From))
                {
                    if (joined.Count > 0 && joined[^1] is var last && last.IsHorizontal == line.IsHorizontal && Math.Abs(last.At - line.At) <= SameEdge / 2 && line.From - last.To <= SameEdge)
                    {
                        joined[^1] = last with { To = Math.Max(last.To, line.To) };
                    }
                    else
                    {
                        joined.Add(line);
                    }
                }

                i = end;
            }
        }

        return joined;
    }

    private static List<List<RuledLine>> Connected(List<RuledLine> lines)
    {
        var group = Enumerable.Range(0, lines.Count).ToArray();
        List<int> across = [.. group.Where(i => lines[i].IsHorizontal)], upright = [.. group.Where(i => !lines[i].IsHorizontal)];
        foreach (var h in across)
        {
            foreach (var v in upright)
            {
                if (Meet(lines[h], lines[v])) group[Root(group, v)] = Root(group, h);
            }
        }

        return [.. Enumerable.Range(0, lines.Count).GroupBy(i => Root(group, i)).Where(g => g.Count() > 4).Select(g => g.Select(i => lines[i]).ToList())];
    }

    private static int Root(int[] group, int of)
    {
        while (group[of] != of) of = group[of] = group[group[of]];
        return of;
    }

    private static bool Meet(RuledLine across, RuledLine upright) =>
        upright.At >= across.From - SameEdge && upright.At <= across.To + SameEdge && across.At >= upright.From - SameEdge && across.At <= upright.To + SameEdge;
}
