// What is printed on one page, as the page's own program draws it: glyphs in drawing order and ruled lines.
namespace Weft.Formats.Pdf;

/// <summary>How a glyph is printed.</summary>
[Flags]
internal enum GlyphStyle : byte
{
    Plain = 0,
    Bold = 1,
    Italic = 2,

    /// <summary>Inside marked content that the file itself calls an artifact: running heads, page numbers, ornaments.</summary>
    Artifact = 4,
}

/// <summary>One glyph. Lengths are points, the origin is the lower left corner of the page as it is shown.</summary>
/// <param name="Text">What it stands for; a ligature may stand for several letters.</param>
/// <param name="Left">Where its advance begins on the baseline.</param>
/// <param name="Right">Where its advance ends, the spacing of letters included.</param>
/// <param name="Baseline">Height of the baseline.</param>
/// <param name="Size">Font size.</param>
/// <param name="Style">How it is printed.</param>
internal readonly record struct Glyph(string Text, float Left, float Right, float Baseline, float Size, GlyphStyle Style);

/// <summary>A straight line along one of the axes: drawn as a line, as a thin bar or as the edge of a box.</summary>
/// <param name="IsHorizontal">Along the x axis.</param>
/// <param name="At">Its y if horizontal, its x if vertical.</param>
/// <param name="From">Its lower end along its own axis.</param>
/// <param name="To">Its higher end.</param>
internal readonly record struct RuledLine(bool IsHorizontal, float At, float From, float To)
{
    public float Length => To - From;
}

/// <summary>Everything that is drawn on one page and matters for its text.</summary>
internal sealed class PageInk
{
    public required int Number { get; init; }

    public required float Width { get; init; }

    public required float Height { get; init; }

    public List<Glyph> Glyphs { get; } = [];

    public List<RuledLine> Lines { get; } = [];

    /// <summary>Whether a picture is drawn: with no glyph, a sign of a scan.</summary>
    public bool HasPicture { get; set; }
}
