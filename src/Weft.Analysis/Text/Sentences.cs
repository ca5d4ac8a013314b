// Cuts the text of a block into sentences.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Cuts a text into sentences.</summary>
/// <remarks>
/// A sentence ends at a stop, question or exclamation mark (with the quotes and brackets that close after it) before a blank and a
/// word that can begin one. Not after an abbreviation (list "sentences.abbreviations"; those of "sentences.beforeNumber" only before a
/// digit), not after an initial, not inside a number. Cost: linear.
/// </remarks>
public static class Sentences
{
    private const string Closers = "\"'\u201D\u2019\u00BB)]";
    private const string Openers = "\"'\u201C\u2018\u00AB([\u00BF\u00A1";

    private static readonly PerLanguage<Abbreviations> ByLanguage = new(l => new Abbreviations(
        l.Words("sentences.abbreviations"), l.Words("sentences.beforeNumber"), l.Words("sentences.lettered")));

    /// <summary>The sentences of a text, in order, without the blanks between them; together they hold every character that is not a blank.</summary>
    /// <param name="text">Text of one block.</param>
    /// <param name="lexicon">Cues of its language.</param>
    public static ImmutableArray<TextSpan> Split(string text, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        var abbreviations = ByLanguage[lexicon];
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var start = SkipBlanks(text, 0);
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?' or '\u2026')) continue;
            var end = at + 1;
            while (end < text.Length && (text[end] is '.' or '!' or '?' or '\u2026' || Closers.Contains(text[end], StringComparison.Ordinal))) end++;
            if (end < text.Length && !EndsSentence(text, at, end, abbreviations))
            {
                at = end - 1;
                continue;
            }

            sentences.Add(new TextSpan(start, end));
            start = SkipBlanks(text, end);
            at = start - 1;
        }

        if (start < text.Length) sentences.Add(new TextSpan(start, EndOfText(text)));
        return sentences.DrainToImmutable();
    }

    private static bool EndsSentence(string text, int mark, int end, Abbreviations abbreviations)
    {
        if (!char.IsWhiteSpace(text[end])) return false;
        var next = SkipBlanks(text, end);
        while (next < text.Length && Openers.Contains(text[next], StringComparison.Ordinal)) next++;
        if (next >= text.Length) return true;
        if (!char.IsUpper(text[next]) && !char.IsDigit(text[next]) && char.IsLetter(text[next]) && char.IsLower(text[next])) return false;
        return text[mark] != '.' || end > mark + 1 || !abbreviations.Holds(text, mark, next);
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int EndOfText(string text)
    {
        var end = text.Length;
        while (char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    private sealed record Abbreviations(FrozenSet<string> Always, FrozenSet<string> BeforeNumber, FrozenSet<string> Lettered)
    {
        private const int LongestWord = 24; // looking back further would make a long run of letters quadratic

        // Whether the stop at `mark` belongs to the word before it and the sentence goes on.
        public bool Holds(string text, int mark, int next)
        {
            var word = WordBefore(text, mark);
            if (word.Length == 0) return false;
            var folded = word.ToLowerInvariant();
            if (Always.Contains(folded) || (BeforeNumber.Contains(folded) && char.IsDigit(text[next]))) return true;
            if (word.Length == 1 && char.IsUpper(word[0]))
            {
                var before = WordBefore(text, mark - 2);
                return before.Length == 0 || !Lettered.Contains(before.ToLowerInvariant());
            }

            return word.Contains('.', StringComparison.Ordinal) && word[^1] is >= 'A' and <= 'Z' && word[^2] == '.';
        }

        private static string WordBefore(string text, int end)
        {
            var start = Math.Max(end, 0);
            while (start > 0 && start > end - LongestWord && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.')) start--;
            return end <= 0 ? "" : text[start..end];
        }
    }
}
