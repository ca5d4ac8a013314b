// Rows of labels: which labels are written alike, so that one follows the other in the same list.
namespace Weft.Formats.Shapes;

/// <summary>Tells the style of each label of a document in turn; "i." after "h." is a letter, elsewhere a number.</summary>
internal sealed class LabelStyles
{
    private const string RomanLetters = "ivxlcdm";

    private readonly Dictionary<string, char> lastLetters = new(StringComparer.Ordinal);

    /// <summary>How the label is written, its value left out: "1.", "1.1", "(a)", "I.". Labels must come in reading order.</summary>
    public string Next(string label)
    {
        var body = label.Trim('(', ')', '.');
        var frame = (label.StartsWith('(') ? "(" : "") + (label[^1] is ')' or '.' ? label[^1] : "");
        if (body.Length == 0 || char.IsAsciiDigit(body[0])) return $"{frame}{body.Count(c => c == '.') + 1}";
        var isUpper = char.IsUpper(body[0]);
        var letters = frame + (isUpper ? "A" : "a");
        var roman = frame + (isUpper ? "I" : "i");
        if (body.Length > 1 && body.Distinct().Count() == 1 && !RomanLetters.Contains(char.ToLowerInvariant(body[0]), StringComparison.Ordinal)) return letters;
        if (body.Length > 1) return roman;
        var goesOn = lastLetters.GetValueOrDefault(letters) == body[0] - 1;
        if (RomanLetters.Contains(char.ToLowerInvariant(body[0]), StringComparison.Ordinal) && !goesOn && body[0] is not ('c' or 'C' or 'd' or 'D')) return roman;
        lastLetters[letters] = body[0];
        return letters;
    }
}
