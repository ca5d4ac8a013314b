// Words of a text with their place, stem and weight: the one tokenizer of all engines.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Weft.Analysis.Text;

/// <summary>One word of a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Word">Lower case, marks dropped ("développement" is "developpement").</param>
/// <param name="Stem">Its Snowball stem, marks dropped; equal to <paramref name="Word"/> where the language has no stemmer.</param>
/// <param name="IsStopWord">Whether it carries no content of its own.</param>
public readonly record struct Term(TextSpan Span, string Word, string Stem, bool IsStopWord);

/// <summary>Cuts a text into words.</summary>
/// <remarks>
/// A word is a run of letters, marks and digits; an apostrophe or a hyphen ends it, and a possessive "s" is not a word of its own.
/// Stems: Snowball (Porter 2001) as in Lucene.Net. Cost: linear.
/// </remarks>
public static class Terms
{
    private const int MaxFoldedLength = 4; // the longest replacement of one character that the folding table holds

    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="lexicon">Cues of its language; its list "terms.stopWords" names the stop words.</param>
    public static ImmutableArray<Term> Of(string text, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        var stemmer = StemmerFor(lexicon.Language);
        var stopWords = lexicon.StopWords;
        var terms = ImmutableArray.CreateBuilder<Term>();
        for (var at = 0; at < text.Length;)
        {
            if (!IsWordPart(text, at))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsWordPart(text, at)) at++;
            if (IsPossessive(text, start, at)) continue;
            var lower = text[start..at].ToLowerInvariant();
            var word = Fold(lower);
            terms.Add(new Term(new TextSpan(start, at), word, stemmer is null ? word : Fold(Stem(stemmer, lower)), stopWords.Contains(word)));
        }

        return terms.DrainToImmutable();
    }

    /// <summary>Lower case with marks dropped, ligatures opened and curly quotes straightened by Lucene.Net's folding table, which needs no ICU: how words are compared and searched.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        var input = text.ToCharArray();
        var output = new char[input.Length * MaxFoldedLength];
        var length = ASCIIFoldingFilter.FoldToASCII(input, 0, output, 0, input.Length);
        var folded = new StringBuilder(length);
        foreach (var c in output.AsSpan(0, length))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    private static bool IsWordPart(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate;

    private static bool IsPossessive(string text, int start, int end) =>
        end - start == 1 && text[start] is 's' or 'S' && start > 0 && text[start - 1] is '\'' or '\u2019';

    private static string Stem(SnowballProgram stemmer, string word)
    {
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }

    // A Snowball program keeps the word it works on, so each call has its own.
    private static SnowballProgram? StemmerFor(string language) => language switch
    {
        "en" => new EnglishStemmer(),
        "fr" => new FrenchStemmer(),
        "es" => new SpanishStemmer(),
        _ => null,
    };
}
