// In which order the lines of a page are read: columns are found by the white strips between them.
namespace Weft.Formats.Pdf;

/// <summary>Cuts a page into columns and bands, by recursion on white strips, and gives its lines in reading order.</summary>
/// <remarks>A relative of the recursive X-Y cut of Nagy and Seth (1984); it departs in demanding text on both sides of a strip, so that labels and tabs are no columns.</remarks>
internal static class ReadingOrder
{
    private const float Step = 2f; // points between the places where a strip is looked for
    private const float NarrowestStrip = 0.85f; // font sizes
    private const int FewestRows = 4; // on each side of a strip
    private const float NarrowestColumn = 0.16f; // share of the page's text width
    private const int Deepest = 6;

    /// <summary>The lines of a page in reading order, with the column of each.</summary>
    public static List<TextLine> Order(List<Row> rows, int page)
    {
        var lines = new List<TextLine>();
        var columns = 0;
        Cut(rows, page, lines, ref columns, 0);
        return lines;
    }

    private static void Cut(List<Row> rows, int page, List<TextLine> lines, ref int columns, int depth)
    {
        if (rows.Count == 0) return;
        if (depth < Deepest && FindStrip(rows) is { } strip)
        {
            Cut(rows.GetRange(0, strip.First), page, lines, ref columns, depth + 1);
            Cut(Side(rows, strip, left: true), page, lines, ref columns, depth + 1);
            Cut(Side(rows, strip, left: false), page, lines, ref columns, depth + 1);
            Cut(rows.GetRange(strip.Last + 1, rows.Count - strip.Last - 1), page, lines, ref columns, depth + 1);
            return;
        }

        float left = rows.Min(r => r.Words[0].Left), right = RightEdge(rows);
        foreach (var row in rows)
        {
            var parts = Parts(row).ToList();
            foreach (var part in parts)
            {
                var line = TextLine.Of(part, page);
                line.IsApart = parts.Count > 1;
                line.ColumnLeft = left;
                line.ColumnRight = right;
                line.Column = columns;
                lines.Add(line);
            }
        }

        columns++;
    }

    // The edge that several lines share, so that one long line does not push it out.
    private static float RightEdge(List<Row> rows)
    {
        var ends = rows.Select(r => r.Words.Max(w => w.Right)).OrderDescending().ToList();
        for (var i = 0; i + 1 < ends.Count; i++)
        {
            if (ends[i] - ends[i + 1] < 3f) return ends[i];
        }

        return ends[0];
    }

    private readonly record struct Strip(float At, int First, int Last);

    private static List<Row> Side(List<Row> rows, Strip strip, bool left)
    {
        var side = new List<Row>();
        for (var i = strip.First; i <= strip.Last; i++)
        {
            var words = rows[i].Words.Where(w => (w.Left + w.Right) / 2 < strip.At == left).ToList();
            if (words.Count == 0) continue;
            var row = new Row(rows[i].Baseline, words.Max(w => w.Size));
            row.Words.AddRange(words);
            side.Add(row);
        }

        return side;
    }

    private static Strip? FindStrip(List<Row> rows)
    {
        if (rows.Count < FewestRows) return null;
        float left = rows.Min(r => r.Words[0].Left), right = rows.Max(r => r.Words.Max(w => w.Right)), width = right - left;
        var size = rows.Select(r => r.Size).Order().ElementAt(rows.Count / 2);
        var covered = rows.Select(r => Covered(r, NarrowestStrip * size)).ToList();
        Strip? best = null;
        var bestScore = 0f;
        for (var x = left + (NarrowestColumn * width); x < right - (NarrowestColumn * width); x += Step)
        {
            for (var i = 0; i < rows.Count;)
            {
                var first = i;
                while (i < rows.Count && !covered[i].Exists(s => s.From < x && x < s.To)) i++;
                if (i > first && Score(rows, covered, first, i - 1, x, width) is var score && score > bestScore)
                {
                    bestScore = score;
                    best = new Strip(x, first, i - 1);
                }

                while (i < rows.Count && covered[i].Exists(s => s.From < x && x < s.To)) i++;
            }
        }

        return best;
    }

    // Stretches of a row without a gap that could be a strip.
    private static List<(float From, float To)> Covered(Row row, float gap)
    {
        var stretches = new List<(float From, float To)>();
        foreach (var word in row.Words)
        {
            if (stretches.Count > 0 && word.Left - stretches[^1].To < gap) stretches[^1] = (stretches[^1].From, Math.Max(stretches[^1].To, word.Right));
            else stretches.Add((word.Left, word.Right));
        }

        return stretches;
    }

    // How many rows read as running text on both sides; 0 where one side is labels, numbers or nothing.
    private static float Score(List<Row> rows, List<List<(float From, float To)>> covered, int first, int last, float x, float width)
    {
        int leftRows = 0, rightRows = 0, leftFull = 0, rightFull = 0, leftLetters = 0, rightLetters = 0;
        float leftEdge = float.MaxValue, leftEnd = 0, rightEdge = float.MaxValue, rightEnd = 0;
        for (var i = first; i <= last; i++)
        {
            foreach (var (from, to) in covered[i])
            {
                if (to <= x) (leftEdge, leftEnd) = (Math.Min(leftEdge, from), Math.Max(leftEnd, to));
                else (rightEdge, rightEnd) = (Math.Min(rightEdge, from), Math.Max(rightEnd, to));
            }
        }

        for (var i = first; i <= last; i++)
        {
            float leftLength = covered[i].Where(s => s.To <= x).Sum(s => s.To - s.From), rightLength = covered[i].Where(s => s.From >= x).Sum(s => s.To - s.From);
            if (leftLength > 0) leftRows++;
            if (rightLength > 0) rightRows++;
            if (leftLength > 0.7f * (leftEnd - leftEdge)) leftFull++;
            if (rightLength > 0.7f * (rightEnd - rightEdge)) rightFull++;
            leftLetters += (int)(leftLength / rows[i].Size * 2);
            rightLetters += (int)(rightLength / rows[i].Size * 2);
        }

        if (leftRows < FewestRows || rightRows < FewestRows) return 0;
        if (leftEnd - leftEdge < NarrowestColumn * width || rightEnd - rightEdge < NarrowestColumn * width) return 0;
        if (leftFull < 0.35f * leftRows || rightFull < 0.35f * rightRows) return 0;
        if (leftLetters < 12 * leftRows || rightLetters < 12 * rightRows) return 0;
        return Math.Min(leftRows, rightRows) + (0.001f * (rightEdge - leftEnd));
    }

    // A row with a wide empty stretch that is no label's is two things side by side.
    private static IEnumerable<List<Word>> Parts(Row row)
    {
        const float WideGap = 3.5f; // font sizes
        var isContents = Leaders.AreIn(row.Words);
        row.Words.Sort((a, b) => a.Left.CompareTo(b.Left));
        var part = new List<Word>();
        foreach (var word in row.Words)
        {
            if (!isContents && part.Count > 0 && word.Left - part[^1].Right > WideGap * row.Size && !LineLabel.IsLabel(part))
            {
                yield return part;
                part = [];
            }

            part.Add(word);
        }

        yield return part;
    }
}
