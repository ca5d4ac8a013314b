// Whether a font is bold or italic, told by its name where the file's own flags are silent.
namespace Weft.Formats.Pdf;

/// <summary>Reads the cut of a font out of its PostScript name.</summary>
internal static class FontStyles
{
    // Parts of PostScript font names, not words of a language.
    private static readonly string[] BoldCuts = ["bold", "black", "heavy", "demi", "semibd", ",bd", "-bd"];
    private static readonly string[] ItalicCuts = ["italic", "oblique", "kursiv", "-it", ",it"];

    /// <summary>The style of a font.</summary>
    public static GlyphStyle Of(string name, bool flaggedBold, bool flaggedItalic)
    {
        var style = GlyphStyle.Plain;
        if (flaggedBold || Names(name, BoldCuts)) style |= GlyphStyle.Bold;
        if (flaggedItalic || Names(name, ItalicCuts)) style |= GlyphStyle.Italic;
        return style;
    }

    private static bool Names(string name, string[] cuts)
    {
        foreach (var cut in cuts)
        {
            if (name.Contains(cut, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
