// From glyphs in drawing order to words.
using System.Text;

namespace Weft.Formats.Pdf;

/// <summary>Joins glyphs that follow one another on a baseline.</summary>
internal static class WordBuilder
{
    /// <summary>Least gap between words, in font sizes, where no blank is printed: blanks are about 0.25 wide, kerning stays under 0.1.</summary>
    public const float WordGap = 0.17f;

    private const float BaselineTolerance = 0.06f; // font sizes
    private const float BackStep = 0.6f; // font sizes; accents are drawn over the letter before them
    private const float SamePlace = 0.12f; // font sizes; the same letter again so near is a thickened letter, not another one

    /// <summary>The words of a page, in drawing order.</summary>
    public static List<Word> Build(List<Glyph> glyphs)
    {
        var words = new List<Word>(glyphs.Count / 5);
        var text = new StringBuilder();
        for (var i = 0; i < glyphs.Count;)
        {
            var first = glyphs[i];
            if (string.IsNullOrWhiteSpace(first.Text))
            {
                if (words.Count > 0 && IsNextTo(words[^1], first)) words[^1].BlankFollows = true;
                i++;
                continue;
            }

            text.Clear().Append(first.Text);
            var style = first.Style;
            float left = first.Left, right = first.Right;
            var last = first;
            for (i++; i < glyphs.Count && Continues(first, last, right, glyphs[i]); i++)
            {
                var next = glyphs[i];
                if (next.Text == last.Text && Math.Abs(next.Left - last.Left) < SamePlace * first.Size)
                {
                    style |= GlyphStyle.Bold;
                    continue;
                }

                text.Append(next.Text);
                left = Math.Min(left, next.Left);
                right = Math.Max(right, next.Right);
                last = next;
            }

            words.Add(new Word { Text = text.ToString(), Left = left, Right = right, Baseline = first.Baseline, Size = first.Size, Style = style });
        }

        return words;
    }

    private static bool IsNextTo(Word word, Glyph blank) =>
        Math.Abs(blank.Baseline - word.Baseline) < word.Size && Math.Abs(blank.Left - word.Right) < word.Size;

    private static bool Continues(Glyph first, Glyph last, float right, Glyph next) =>
        !string.IsNullOrWhiteSpace(next.Text)
        && next.Style == first.Style
        && Math.Abs(next.Size - first.Size) < 0.02f * first.Size
        && Math.Abs(next.Baseline - first.Baseline) <= BaselineTolerance * first.Size
        && next.Left - right < WordGap * first.Size
        && next.Left - last.Left > -BackStep * first.Size;
}
