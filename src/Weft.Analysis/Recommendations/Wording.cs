// A text with its words, and what stands between them.
using System.Buffers;
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>The words of a text as the slot rules walk over them.</summary>
internal sealed class Wording(string text, Lexicon lexicon)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:.?!()[]/–—");
    private static readonly SearchValues<char> ClauseBreaks = SearchValues.Create(":;.?!)");

    private readonly ImmutableArray<Term> terms = Terms.Of(text, lexicon);

    /// <summary>The text itself.</summary>
    public string Text { get; } = text;

    /// <summary>Number of words.</summary>
    public int Count => terms.Length;

    /// <summary>The word at a place.</summary>
    public Term this[int at] => terms[at];

    /// <summary>What stands between a word and the one before it.</summary>
    public string GapBefore(int at) => at == 0 ? Text[..terms[0].Span.Start] : Text[terms[at - 1].Span.End..terms[at].Span.Start];

    /// <summary>Whether only spaces, hyphens, apostrophes or quotation marks part a word from the one before it.</summary>
    public bool IsJoined(int at) => at > 0 && GapBefore(at).AsSpan().IndexOfAny(Breaks) < 0;

    /// <summary>Whether a word begins a clause of its own: the text, a sentence, what follows a colon, semicolon or bracketed label.</summary>
    public bool IsClauseStart(int at) => at == 0 || GapBefore(at).AsSpan().IndexOfAny(ClauseBreaks) >= 0;

    /// <summary>Whether a word begins a sentence.</summary>
    public bool IsSentenceStart(int at) => at == 0 || GapBefore(at).AsSpan().IndexOfAny(".?!") >= 0;

    /// <summary>One past the last word of the sentence of a word.</summary>
    public int SentenceEnd(int at)
    {
        for (var i = at + 1; i < Count; i++)
        {
            if (IsSentenceStart(i)) return i;
        }

        return Count;
    }

    /// <summary>Whether a word is printed with a capital letter.</summary>
    public bool IsCapital(int at) => char.IsUpper(Text[terms[at].Span.Start]);

    /// <summary>The span from one word to another, both included.</summary>
    public TextSpan Span(int first, int last) => new(terms[first].Span.Start, terms[last].Span.End);
}
