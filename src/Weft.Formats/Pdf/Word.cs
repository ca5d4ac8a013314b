// A word as it is printed: letters without a gap between them, at one place.
namespace Weft.Formats.Pdf;

/// <summary>One word, or one part of a word where style or height changes inside it.</summary>
internal sealed class Word
{
    public required string Text { get; init; }

    public required float Left { get; init; }

    public required float Right { get; init; }

    public required float Baseline { get; init; }

    public required float Size { get; init; }

    public GlyphStyle Style { get; set; }

    /// <summary>Whether a blank is printed after it; without one, the gap to the next word decides.</summary>
    public bool BlankFollows { get; set; }

    /// <summary>Whether it stands raised and small beside larger words.</summary>
    public bool IsRaised { get; set; }

    /// <summary>Whether it only points to a footnote; such words are not part of the text.</summary>
    public bool IsNoteReference { get; set; }

    /// <summary>The table for which it only keeps the place; null for words that are printed.</summary>
    public PageTable? Table { get; init; }

    public bool IsBold => (Style & GlyphStyle.Bold) != GlyphStyle.Plain;

    public bool IsItalic => (Style & GlyphStyle.Italic) != GlyphStyle.Plain;

    public bool IsArtifact => (Style & GlyphStyle.Artifact) != GlyphStyle.Plain;

    /// <summary>A part of it, its width shared out by letters.</summary>
    public Word Part(int start, int end)
    {
        var width = (Right - Left) / Text.Length;
        return new Word
        {
            Text = Text[start..end],
            Left = Left + (start * width),
            Right = Left + (end * width),
            Baseline = Baseline,
            Size = Size,
            Style = Style,
            BlankFollows = end == Text.Length && BlankFollows,
        };
    }
}
