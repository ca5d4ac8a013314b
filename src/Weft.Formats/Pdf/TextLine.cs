// One printed line: words on one baseline, from left to right.
namespace Weft.Formats.Pdf;

/// <summary>A line inside one column.</summary>
internal sealed class TextLine
{
    private TextLine(List<Word> words, int page)
    {
        Words = words;
        Page = page;
        Size = MainSize(words);
        Baseline = words.First(w => w.Size >= 0.98f * Size).Baseline;
        Left = words[0].Left;
        Right = words.Max(w => w.Right);
        Text = Joined(words);
    }

    public List<Word> Words { get; }

    public int Page { get; }

    /// <summary>The font size of most of its letters.</summary>
    public float Size { get; }

    public float Baseline { get; }

    public float Left { get; }

    public float Right { get; }

    /// <summary>Its words with single blanks, as printed.</summary>
    public string Text { get; }

    /// <summary>The left edge of the column in which it stands.</summary>
    public float ColumnLeft { get; set; }

    /// <summary>The right edge of the column in which it stands.</summary>
    public float ColumnRight { get; set; }

    /// <summary>Number of the column on its page, in reading order.</summary>
    public int Column { get; set; }

    /// <summary>Whether other words stand in the same row, far from it.</summary>
    public bool IsApart { get; set; }

    /// <summary>Whether it is a line of a table of contents.</summary>
    public bool IsContents => Leaders.AreIn(Words);

    /// <summary>The table that stands in its place; null for printed lines.</summary>
    public PageTable? Table => Words[0].Table;

    public bool IsBold => Words.TrueForAll(w => w.IsBold || !w.Text.Any(char.IsLetterOrDigit));

    public bool IsItalic => Words.TrueForAll(w => w.IsItalic || !w.Text.Any(char.IsLetterOrDigit));

    public bool IsArtifact => Words.TrueForAll(w => w.IsArtifact);

    /// <summary>Makes a line of words that stand on one baseline.</summary>
    public static TextLine Of(List<Word> words, int page)
    {
        words.Sort((a, b) => a.Left.CompareTo(b.Left));
        MarkRaised(words);
        return new TextLine(words, page);
    }

    /// <summary>Whether a blank stands between two neighbours.</summary>
    public static bool IsBlankBetween(Word word, Word next) =>
        word.BlankFollows || next.Left - word.Right >= WordBuilder.WordGap * Math.Min(word.Size, next.Size);

    private static void MarkRaised(List<Word> words)
    {
        var size = MainSize(words);
        var baseline = words.First(w => w.Size >= 0.98f * size).Baseline;
        foreach (var word in words)
        {
            word.IsRaised = word.Size < 0.85f * size && word.Baseline > baseline + (0.12f * size);
        }
    }

    private static float MainSize(List<Word> words)
    {
        if (words.Count == 1) return words[0].Size;
        return words.GroupBy(w => MathF.Round(w.Size, 1)).OrderByDescending(g => g.Sum(w => w.Text.Length)).ThenByDescending(g => g.Key).First().Max(w => w.Size);
    }

    private static string Joined(List<Word> words)
    {
        if (words.Count == 1) return words[0].Text;
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && IsBlankBetween(words[i - 1], words[i])) text.Append(' ');
            text.Append(words[i].Text);
        }

        return text.ToString();
    }
}
