// The styles of printed labels: figures, decimals, letters, Roman numerals.
namespace Weft.Analysis.Text;

/// <summary>Tells the style of a label without punctuation.</summary>
internal static class LabelStyle
{
    private const string RomanDigits = "ivxlcdm";
    private const int LongestRoman = 6;

    /// <summary>A style of labels; deeper decimals are styles of their own.</summary>
    public enum Style
    {
        /// <summary>No label.</summary>
        None,

        /// <summary>1, 2, 3.</summary>
        Figure,

        /// <summary>1.2.</summary>
        Decimal2,

        /// <summary>1.2.3 and deeper.</summary>
        Decimal3,

        /// <summary>a, b, c.</summary>
        SmallLetter,

        /// <summary>A, B, C.</summary>
        CapitalLetter,

        /// <summary>i, ii, iii.</summary>
        SmallRoman,

        /// <summary>I, II, III.</summary>
        CapitalRoman,

        /// <summary>Words: "Article 5".</summary>
        Words,
    }

    /// <summary>The style; a single letter that could be either goes on the series of the label before it.</summary>
    public static Style Of(string? label, string? before = null)
    {
        if (string.IsNullOrEmpty(label)) return Style.None;
        if (char.IsAsciiDigit(label[0])) return label.Count(c => c == '.') switch { 0 => Style.Figure, 1 => Style.Decimal2, _ => Style.Decimal3 };
        if (label.Length > LongestRoman || !label.All(char.IsAsciiLetter)) return Style.Words;
        var isCapital = char.IsAsciiLetterUpper(label[0]);
        var goesOn = before is { Length: 1 } && label.Length == 1 && label[0] == before[0] + 1;
        if (label.Length == 1 && (goesOn || label is not ("i" or "I" or "v" or "V" or "x" or "X")))
            return isCapital ? Style.CapitalLetter : Style.SmallLetter;
        if (!label.All(c => RomanDigits.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))) return Style.Words;
        return isCapital ? Style.CapitalRoman : Style.SmallRoman;
    }

    /// <summary>Whether a word is a label at all: figures, one letter, a Roman numeral.</summary>
    public static bool IsLabel(string word) =>
        word.All(c => char.IsAsciiDigit(c) || c == '.') ? char.IsAsciiDigit(word[0]) && word.Length <= 8
            : (word.Length == 1 && char.IsAsciiLetter(word[0]))
                || (word.Length <= LongestRoman && word.All(c => RomanDigits.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal)));

    /// <summary>Whether a label begins a series.</summary>
    public static bool OpensSeries(string label) => label is "1" or "a" or "A" or "i" or "I" || label.EndsWith(".1", StringComparison.Ordinal);
}
