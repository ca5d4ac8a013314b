// Marks as converters leave them (blanks inside bold marks, empty pairs) and as nobody leaves them (thousands of brackets that never close).
using System.Text;
using System.Text.RegularExpressions;

namespace Weft.Formats.Markdown;

/// <summary>Mends marks, paragraph by paragraph, before the text is parsed.</summary>
internal static partial class MarkRepair
{
    /// <summary>More brackets that never close stand in no paragraph; the parser would need the square of their number.</summary>
    private const int MostUnclosed = 500;

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex BlankLine();

    /// <summary>The text with each pair of bold marks close to the words that it marks, and without endless brackets.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny('*', '[') < 0) return text;
        var result = new StringBuilder(text.Length);
        var start = 0;
        foreach (var gap in BlankLine().EnumerateMatches(text))
        {
            Mend(text.AsSpan(start, gap.Index - start), result);
            result.Append(text, gap.Index, gap.Length);
            start = gap.Index + gap.Length;
        }

        Mend(text.AsSpan(start), result);
        return result.ToString();
    }

    private static void Mend(ReadOnlySpan<char> paragraph, StringBuilder result)
    {
        if (paragraph.Count('[') - paragraph.Count(']') > MostUnclosed || paragraph.Count('(') - paragraph.Count(')') > MostUnclosed)
        {
            paragraph = paragraph.ToString().Replace('[', ' ');
        }

        var marks = MarksIn(paragraph);
        if (marks.Count % 2 != 0) // nobody knows which of them is the stray one
        {
            result.Append(paragraph);
            return;
        }

        var at = 0;
        for (var i = 0; i < marks.Count; i += 2)
        {
            var inside = paragraph[(marks[i] + 2)..marks[i + 1]];
            var words = inside.Trim();
            result.Append(paragraph[at..marks[i]]);
            at = marks[i + 1] + 2;
            if (words.IsEmpty)
            {
                result.Append(inside);
                continue;
            }

            result.Append(inside[..inside.IndexOf(words, StringComparison.Ordinal)]).Append("**").Append(words).Append("**");
            var after = inside[(inside.IndexOf(words, StringComparison.Ordinal) + words.Length)..];
            result.Append(after);
            if (after.IsEmpty && !char.IsLetterOrDigit(words[^1]) && at < paragraph.Length && char.IsLetterOrDigit(paragraph[at])) result.Append(' ');
        }

        result.Append(paragraph[at..]);
    }

    // Places of "**" that are neither escaped nor part of a longer row of asterisks.
    private static List<int> MarksIn(ReadOnlySpan<char> paragraph)
    {
        var marks = new List<int>();
        for (var i = 0; i + 1 < paragraph.Length; i++)
        {
            if (paragraph[i] == '\\')
            {
                i++;
                continue;
            }

            if (paragraph[i] != '*') continue;
            var end = i;
            while (end < paragraph.Length && paragraph[end] == '*') end++;
            if (end - i == 2) marks.Add(i);
            i = end;
        }

        return marks;
    }
}
