// The printed label at the head of a line: "12.", "115.163", "(a)", "IV.", a bullet.
using System.Text.RegularExpressions;

namespace Weft.Formats.Pdf;

/// <summary>The family of a label.</summary>
internal enum LabelKind
{
    None,
    Bullet,
    Dash,
    Decimal,
    Decimals,
    Letter,
    UpperLetter,
    Roman,
    UpperRoman,
}

/// <summary>A label and where it ends.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="Text">As printed.</param>
/// <param name="Words">How many words of the line it takes up.</param>
/// <param name="GapAfter">Points between it and the text.</param>
internal readonly partial record struct LineLabel(LabelKind Kind, string Text, int Words, float GapAfter)
{
    private const int Longest = 14; // letters

    /// <summary>Punctuation that tells labels such as "a." and "(a)" apart.</summary>
    public string Shape => Digits().Replace(Letters().Replace(Text, "a"), "1");

    /// <summary>Whether these words are a label and nothing else.</summary>
    public static bool IsLabel(List<Word> words) => Read(words) is { } label && label.Words == words.Count;

    /// <summary>The label at the head of a line, or null.</summary>
    public static LineLabel? Read(List<Word> words)
    {
        var text = "";
        for (var count = 1; count <= words.Count && text.Length <= Longest; count++)
        {
            text += words[count - 1].Text;
            if (words[count - 1].IsNoteReference) return null;
            var isEnd = count == words.Count;
            if (!isEnd && !TextLine.IsBlankBetween(words[count - 1], words[count])) continue;
            var kind = KindOf(text);
            if (kind == LabelKind.None || (kind == LabelKind.Decimals && !isEnd && IsFigure(text, words[count].Text))) return null;
            return new LineLabel(kind, text, count, isEnd ? float.MaxValue : words[count].Left - words[count - 1].Right);
        }

        return null;
    }

    /// <summary>Whether this label comes right after another of its family.</summary>
    public bool Follows(LineLabel other) => Kind is LabelKind.Bullet or LabelKind.Dash ? Text == other.Text : StepsAfter(other) == 1;

    /// <summary>How many steps after another label of its family it comes; null where the two are not of one row.</summary>
    public int? StepsAfter(LineLabel other) => Shape == other.Shape ? Ordinal() - other.Ordinal() : null;

    // "37.741 USD" is an amount: thousands and a currency follow one another.
    private static bool IsFigure(string text, string next) =>
        text.Length > 4 && text[^4] == '.' && text.Count(c => c == '.') == 1 && ((next.Length == 3 && next.All(char.IsAsciiLetterUpper)) || next[0] is '%' or '€' or '$');

    private static LabelKind KindOf(string text) => text switch
    {
        [var mark] when IsBullet(mark) => LabelKind.Bullet,
        "-" or "–" or "—" or "−" => LabelKind.Dash,
        _ when DecimalLabel().IsMatch(text) => LabelKind.Decimal,
        _ when DecimalsLabel().IsMatch(text) => LabelKind.Decimals,
        _ when UpperRomanLabel().IsMatch(text) => LabelKind.UpperRoman,
        _ when RomanLabel().IsMatch(text) => LabelKind.Roman,
        _ when UpperLetterLabel().IsMatch(text) => LabelKind.UpperLetter,
        _ when LetterLabel().IsMatch(text) => LabelKind.Letter,
        _ => LabelKind.None,
    };

    // Symbol fonts put their bullets into the private use area; "o" is the second level of word processors.
    private static bool IsBullet(char mark) => mark is '•' or '·' or '‣' or '⁃' or '*' or 'o' or '●' or (>= '\u25A0' and <= '\u25FF') or (>= '\u2700' and <= '\u27BF') or (>= '\uE000' and <= '\uF8FF');

    private int? Ordinal()
    {
        if (Kind is LabelKind.Decimal or LabelKind.Decimals && LastNumber().Match(Text) is { Success: true } number)
        {
            return int.Parse(number.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        }

        var letters = Letters().Match(Text);
        if (!letters.Success) return null;
        return letters.Length == 1 && Kind is LabelKind.Letter or LabelKind.UpperLetter ? char.ToLowerInvariant(letters.Value[0]) - 'a' + 1 : RomanNumeral.Value(letters.Value);
    }

    [GeneratedRegex(@"^\(?\d{1,3}[.)]$|^\d{1,3}\.\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecimalLabel();

    [GeneratedRegex(@"^\d{1,3}(\.{1,2}\d{1,3}){1,4}[.)]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecimalsLabel();

    [GeneratedRegex(@"^\(?[IVXLC]{1,6}[.)]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UpperRomanLabel();

    [GeneratedRegex(@"^\(?[ivxlc]{1,6}[.)]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RomanLabel();

    [GeneratedRegex(@"^\(?[A-Z][.)]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UpperLetterLabel();

    [GeneratedRegex(@"^\(?[a-z]{1,2}[.)]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LetterLabel();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d{1,6}(?=\D*$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastNumber();

    [GeneratedRegex(@"[A-Za-z]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letters();
}
