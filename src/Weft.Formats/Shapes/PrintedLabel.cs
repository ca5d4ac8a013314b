// Labels as they are printed in front of a paragraph: "1.", "(a)", "115.163", "IV.", and bullets.
using System.Text.RegularExpressions;

namespace Weft.Formats.Shapes;

/// <summary>A printed label and where the text after it begins.</summary>
/// <param name="Label">As printed.</param>
/// <param name="TextStart">First code unit after the label and its blanks.</param>
internal readonly partial record struct PrintedLabel(string Label, int TextStart)
{
    // "2.5 million" must not lose its number: several levels without closing mark count only before a capital, a quote or a bracket.
    [GeneratedRegex(@"^(?:(?<label>\d{1,3}(?:\.\d{1,4})+[.)]?)[ ](?=[\p{Lu}""“‘«(\[])|(?<label>\d{1,3}(?:\.\d{1,4})*[.)])[ ]|(?<label>\d{1,3}\.)(?=\p{Lu}\p{Ll})
        |(?<label>\((?:\d{1,3}|[a-zA-Z]|(?<twin>[a-z])\k<twin>|[ivxlc]{2,6})\))[ ]|(?<label>(?:[a-z]|[ivxlc]{2,6})[.)])[ ]|(?<label>(?:[A-Z]|[IVXLC]{2,6})\))[ ])",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Any();

    // "A. Smith" is a person more often than a point: such labels count only in front of a heading.
    [GeneratedRegex(@"^(?<label>(?:[A-Z]|[IVXLC]{2,6})\.)[ ]", RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();

    [GeneratedRegex(@"^[•‣◦▪●○■□∙·–—*\-](?=[ ])", RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();

    /// <summary>The label at the start of a clean text, or null.</summary>
    public static PrintedLabel? Of(string text) => From(Any().Match(text));

    /// <summary>The capital label ("A.", "IV.") at the start of a clean text, or null.</summary>
    public static PrintedLabel? CapitalOf(string text) => From(Capital().Match(text));

    /// <summary>Length of the bullet and its blank at the start of a clean text; 0 when there is none.</summary>
    public static int BulletOf(string text) => Bullet().IsMatch(text) && text.Length > 2 ? 2 : 0;

    private static PrintedLabel? From(Match match) => match.Success ? new PrintedLabel(match.Groups["label"].Value, match.Length) : null;
}
