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
    private const float NearBeside = 0.6f; // font sizes between a superscript and the word that carries it

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
            if (Math.Abs(rows[i].Baseline - word.Baseline) > SameBaseline * Math.Min(rows[i].Size, word.Size)) continue;
            rows[i].Words.Add(word);
            rows[i].Size = Math.Max(rows[i].Size, word.Size);
            return;
        }

        var row = new Row(word.Baseline, word.Size);
        row.Words.Add(word);
        rows.Add(row);
    }

    private static bool Carries(Row row, Word word)
    {
        var rise = word.Baseline - row.Baseline;
        if (rise > RaisedAtMost * row.Size || rise < -LoweredAtMost * row.Size) return false;
        return row.Words.Exists(w => w.Size * SmallBeside > word.Size && word.Left - w.Right is var gap && gap > -0.3f * w.Size && gap < NearBeside * w.Size
            || w.Size * SmallBeside > word.Size && w.Left - word.Right is var after && after > -0.3f * w.Size && after < NearBeside * w.Size);
    }

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
