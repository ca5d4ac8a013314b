// The printed number of a block, wherever the reader left it.
using System.Globalization;
using System.Text.RegularExpressions;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>A label and where the text after it begins.</summary>
/// <param name="Core">The label without punctuation ("115.1", "a"); empty for a bullet.</param>
/// <param name="TextStart">Where the block's text begins after it.</param>
internal readonly partial record struct PrintedLabel(string Core, int TextStart)
{
    /// <summary>The label of a list item, or of a paragraph that begins with a number; null where there is none.</summary>
    public static PrintedLabel? Of(Block block)
    {
        if (block.Label is { } label) return new PrintedLabel(Stripped(label), 0);
        if (NumberAtStart().Match(block.Text) is { Success: true } match) return new PrintedLabel(Stripped(match.Groups["number"].Value), match.Length);
        return block.Kind == BlockKind.ListItem ? new PrintedLabel("", 0) : null;
    }

    /// <summary>Whether the label is a plain number.</summary>
    public bool IsNumber => Core.Length > 0 && Core.All(char.IsAsciiDigit);

    /// <summary>The last number of the label; null where it ends in no number.</summary>
    public int? LastNumber => int.TryParse(Core.AsSpan(Core.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The label without the punctuation around it.</summary>
    public static string Stripped(string label) => label.Trim().Trim('(', ')', '[', ']', '.', ':', '-', '–', '—', '•', '*', '·', '▪', '‣', '○', '●', ' ');

    [GeneratedRegex(@"^(?<number>\d{1,3}(\.\d{1,3}){1,3}\.?|\d{1,3}[.)])\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NumberAtStart();
}
