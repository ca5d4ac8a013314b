// Footnotes: small rows at the foot of a page, each led by the mark that the text carries raised.
using System.Text.RegularExpressions;

namespace Weft.Formats.Pdf;

/// <summary>One footnote: its mark and its rows.</summary>
internal sealed record Footnote(string Mark, List<TextLine> Lines);

/// <summary>Takes the footnotes off a page.</summary>
internal static partial class Footnotes
{
    private const float SmallerThanText = 0.94f; // of the document's usual font size
    private const float SeparatorAtMost = 0.55f; // of the page's width

    /// <summary>The footnotes of a page; their rows are taken out of <paramref name="rows"/>, which hold the page from top to bottom.</summary>
    public static List<Footnote> TakeFrom(List<Row> rows, PageLayout page, float textSize)
    {
        var start = FirstRow(rows, page, textSize);
        if (start >= rows.Count) return [];
        var notes = new List<Footnote>();
        foreach (var row in rows.GetRange(start, rows.Count - start))
        {
            var line = TextLine.Of(row.Words, page.Number);
            var mark = Mark(line);
            if (mark is not null || notes.Count == 0) notes.Add(new Footnote(mark ?? "", [line]));
            else notes[^1].Lines.Add(line);
        }

        rows.RemoveRange(start, rows.Count - start);
        return notes;
    }

    /// <summary>The mark that leads a note, or null.</summary>
    public static string? Mark(TextLine line)
    {
        var first = line.Words[0];
        if (!Marks().IsMatch(first.Text)) return null;
        return first.IsRaised || (line.Words.Count > 1 && !char.IsLetter(first.Text[0])) ? first.Text : null;
    }

    /// <summary>Marks the raised words of a line that point to a note.</summary>
    public static void MarkReferences(TextLine line, HashSet<string> marks)
    {
        for (var i = 0; i < line.Words.Count; i++)
        {
            SplitStar(line.Words, i, marks);
            var word = line.Words[i];
            if (word.Text[0] is '*' or '∗' && i > 0 && marks.Contains(word.Text)) word.IsNoteReference = true;
            if (!word.IsRaised || !References().IsMatch(word.Text)) continue;
            var isKnown = word.Text.Split(',', '-', '–').All(m => marks.Contains(m.Trim()));
            var carrier = i > 0 ? line.Words[i - 1].Text : "";
            var carries = carrier.Length > 0 && (char.IsPunctuation(carrier[^1]) || carrier.Count(char.IsLetter) > 2);
            word.IsNoteReference = isKnown || carries;
        }
    }

    // Stars are often printed at full size behind the last word of a title.
    private static void SplitStar(List<Word> words, int at, HashSet<string> marks)
    {
        var word = words[at];
        var bare = word.Text.TrimEnd('*', '∗');
        if (bare.Length == 0 || bare.Length == word.Text.Length || !marks.Contains(word.Text[bare.Length..])) return;
        words[at] = word.Part(0, bare.Length);
        words.Insert(at + 1, word.Part(bare.Length, word.Text.Length));
    }

    private static int FirstRow(List<Row> rows, PageLayout page, float textSize)
    {
        var separator = Separator(rows, page);
        var start = rows.Count;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (separator is { } height && rows[i].Baseline > height) break;
            if (separator is null && rows[i].Size > SmallerThanText * textSize) break;
            if (Mark(TextLine.Of(rows[i].Words, page.Number)) is not null) start = i;
        }

        if (start == 0 && separator is null) return rows.Count; // a page of small print is no footnote
        return start;
    }

    // A short line, flush left, with nothing but small print below it.
    private static float? Separator(List<Row> rows, PageLayout page)
    {
        if (rows.Count == 0) return null;
        var left = rows.Min(r => r.Words.Min(w => w.Left));
        foreach (var line in page.Lines.Where(l => l.IsHorizontal && l.At < page.Height * 0.7f).OrderBy(l => l.At))
        {
            if (line.Length > SeparatorAtMost * page.Width || line.Length < 36 || line.From > left + (0.25f * page.Width)) continue;
            if (page.Lines.Exists(l => !l.IsHorizontal && l.From < line.At + 3 && l.To > line.At - 3)) continue; // part of a table
            var below = rows.Where(r => r.Baseline < line.At).ToList();
            if (below.Count > 0 && Mark(TextLine.Of(below[0].Words, page.Number)) is not null && below[0].Size <= rows.Max(r => r.Size)) return line.At;
        }

        return null;
    }

    [GeneratedRegex(@"^(\d{1,3}|[*∗†‡§]{1,4}|[a-z])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(\d{1,3}|[*∗†‡§]{1,4})([,–-] ?(\d{1,3}|[*∗†‡§]{1,4}))*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex References();
}
