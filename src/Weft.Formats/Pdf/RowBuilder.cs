// From words to rows: words whose baselines agree, raised and lowered small ones taken in.
namespace Weft.Formats.Pdf;

/// <summary>Words of one baseline across the whole page, in no column yet.</summary>
internal sealed class Row(float baseline, float size)
{
    public float Baseline { get; } = baseline;

    public float Size { get; set; } = size;

    public List<Word> Words { get; } = [];
}

/// <summary>Groups the words of a page into rows, from top to bottom.</summary>
internal static class RowBuilder
{
    private const float SameBaseline = 0.18f; // font sizes
    private const float RaisedAtMost = 0.75f; // font sizes above the baseline, for a superscript
    private const float LoweredAtMost = 0.3f; // font sizes below it, for a subscript
    private const float SmallBeside = 0.85f; // a superscript is smaller than this share of its line
    private const float NearBeside = 0.6f; // font sizes between a superscript and the word before it, which carries it
    private const float TabBeside = 2.5f; // font sizes between the mark of a note and the text of the note

    public static List<Row> Build(List<Word> words)
    {
        var rows = new List<Row>();
        var ordered = words.OrderByDescending(w => w.Baseline).ThenBy(w => w.Left).ToList();
        var typical = Typical(ordered);
        foreach (var word in ordered.Where(w => w.Size >= SmallBeside * typical)) Place(rows, word);
        foreach (var word in ordered.Where(w => w.Size < SmallBeside * typical))
        {
            var carrier = rows.Find(r => Carries(r, word));
            if (carrier is not null) carrier.Words.Add(word);
            else Place(rows, word);
        }

        rows.Sort((a, b) => b.Baseline.CompareTo(a.Baseline));
        AdoptRaised(rows);
        foreach (var row in rows) WithoutDoubles(row.Words);
        return rows;
    }

    private static float Typical(List<Word> words) => words.Count == 0
        ? 0
        : words.GroupBy(w => MathF.Round(w.Size, 1)).OrderByDescending(g => g.Sum(w => w.Text.Length)).ThenByDescending(g => g.Key).First().Key;

    private static void Place(List<Row> rows, Word word)
    {
        for (var i = rows.Count - 1; i >= 0 && i >= rows.Count - 8; i--)
        {
            var apart = Math.Abs(rows[i].Baseline - word.Baseline);
            if (apart > SameBaseline * Math.Min(rows[i].Size, word.Size) && !(apart < LoweredAtMost * word.Size && Touches(rows[i], word))) continue;
            rows[i].Words.Add(word);
            rows[i].Size = Math.Max(rows[i].Size, word.Size);
            return;
        }

        var row = new Row(word.Baseline, word.Size);
        row.Words.Add(word);
        rows.Add(row);
    }

    // A large initial and the rest of its word may stand a little apart in height.
    private static bool Touches(Row row, Word word) =>
        row.Words.Exists(w => Math.Abs(word.Left - w.Right) < WordBuilder.WordGap * word.Size || Math.Abs(w.Left - word.Right) < WordBuilder.WordGap * word.Size);

    private static bool Carries(Row row, Word word)
    {
        var rise = word.Baseline - row.Baseline;
        if (rise > RaisedAtMost * row.Size || rise < -LoweredAtMost * row.Size) return false;
        return row.Words.Exists(w => w.Size * SmallBeside > word.Size && (IsNear(w.Right, word.Left, w.Size, NearBeside) || IsNear(word.Right, w.Left, w.Size, TabBeside)));
    }

    private static bool IsNear(float end, float start, float size, float most) => start - end > -0.3f * size && start - end < most * size;

    // Headings and captions larger or smaller than the page's usual size have superscripts of their own.
    private static void AdoptRaised(List<Row> rows)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            Row upper = rows[i], lower = rows[i + 1];
            if (upper.Size >= SmallBeside * lower.Size || !upper.Words.TrueForAll(w => Carries(lower, w))) continue;
            lower.Words.AddRange(upper.Words);
            rows.RemoveAt(i--);
        }
    }

    // Some programs print a word twice, a hair apart, to make it bold.
    private static void WithoutDoubles(List<Word> words)
    {
        words.Sort((a, b) => a.Left.CompareTo(b.Left));
        for (var i = 0; i + 1 < words.Count; i++)
        {
            Word word = words[i], next = words[i + 1];
            if (word.Text != next.Text || next.Left - word.Left > 0.15f * word.Size || Math.Abs(next.Baseline - word.Baseline) > 0.15f * word.Size) continue;
            word.Style |= GlyphStyle.Bold;
            word.BlankFollows |= next.BlankFollows;
            words.RemoveAt(i + 1);
            i--;
        }
    }
}
