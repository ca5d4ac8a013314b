// The words of a text laid end to end, so that a run of words is one slice and hashing it copies nothing.
using System.Globalization;
using Weft.Analysis.Text;

namespace Weft.Analysis.Lineage;

/// <summary>The folded words of a text, one space apart: what "the same words" is decided on.</summary>
/// <remarks>
/// Words are cut and folded as <see cref="Terms"/> does, but not stemmed. Brackets at the end are set aside: in lists of recommendations they name who
/// made them, and the same demand by two states is the same demand. Immutable; any number of threads may share one.
/// </remarks>
public sealed class FoldedWords
{
    private const int FewestWordsBeforeBracket = 3; // a text that is little but its bracket keeps it

    private const string AfterBracket = " \t\r\n.;,";

    private readonly int[] starts; // one more than there are words: the last is where a next one would begin

    private FoldedWords(string joined, int[] starts) => (Joined, this.starts) = (joined, starts);

    /// <summary>The words, one space apart.</summary>
    public string Joined { get; }

    /// <summary>Number of words.</summary>
    public int Count => starts.Length - 1;

    /// <summary>Folds a text.</summary>
    /// <param name="text">Any text.</param>
    public static FoldedWords Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = Cut(Terms.Fold(text));
        var demand = DemandEnd(text);
        if (demand == text.Length) return whole;
        var cut = Cut(Terms.Fold(text[..demand]));
        return cut.Count >= FewestWordsBeforeBracket ? cut : whole;
    }

    /// <summary>Where the demand ends: before the brackets that close the text, else at its end.</summary>
    /// <param name="text">Any text.</param>
    public static int DemandEnd(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.Length;
        while (OpeningOfLastBracket(text.AsSpan(0, end)) is > 0 and var open) end = open;
        return end;
    }

    /// <summary>A run of words with the single spaces between them.</summary>
    public ReadOnlySpan<char> Run(int first, int count) => Joined.AsSpan(starts[first], starts[first + count] - 1 - starts[first]);

    // -1 where the text does not end in a bracket; brackets may lie in brackets.
    private static int OpeningOfLastBracket(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = text.TrimEnd(AfterBracket).Length - 1; at >= 0; at--)
        {
            if (text[at] == ')') depth++;
            else if (text[at] == '(' && --depth == 0) return at;
            if (depth == 0) return -1;
        }

        return -1;
    }

    private static FoldedWords Cut(string folded)
    {
        Span<char> small = stackalloc char[512];
        var joined = folded.Length < small.Length ? small : new char[folded.Length + 1];
        Span<int> fewBegins = stackalloc int[256];
        var begins = (folded.Length / 2) + 2 <= fewBegins.Length ? fewBegins : new int[(folded.Length / 2) + 2];
        int written = 0, words = 0;
        for (var at = 0; at < folded.Length;)
        {
            if (!IsWordPart(folded[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < folded.Length && IsWordPart(folded[at])) at++;
            if (at - start == 1 && folded[start] == 's' && start > 0 && folded[start - 1] == '\'') continue; // possessive, as in Terms
            begins[words++] = written;
            folded.AsSpan(start, at - start).CopyTo(joined[written..]);
            written += at - start;
            joined[written++] = ' ';
        }

        begins[words] = written;
        return new(new(joined[..Math.Max(written - 1, 0)]), begins[..(words + 1)].ToArray());
    }

    private static bool IsWordPart(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c)
        : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate;
}
