// Phrases of a lexicon, matched word by word.
using System.Collections.Frozen;
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>A set of phrases that can be looked for at a word of a text. Frozen: any number of threads may share one.</summary>
internal sealed class CueSet
{
    private readonly FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> byFirst;
    private readonly bool byStem;

    private CueSet(IEnumerable<string> phrases, Lexicon lexicon, bool byStem)
    {
        this.byStem = byStem;
        byFirst = phrases
            .Select(p => Terms.Of(p, lexicon).Select(Key).ToImmutableArray())
            .Where(p => p.Length > 0)
            .GroupBy(p => p[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Phrases met in any form of their words ("put in place" in "putting in place").</summary>
    public static CueSet OfStems(IEnumerable<string> phrases, Lexicon lexicon) => new(phrases, lexicon, byStem: true);

    /// <summary>Phrases met only as they are written.</summary>
    public static CueSet OfWords(IEnumerable<string> phrases, Lexicon lexicon) => new(phrases, lexicon, byStem: false);

    /// <summary>How many words the longest phrase that begins at a word covers; 0 when none does.</summary>
    public int LengthAt(Wording wording, int at)
    {
        if (at < 0 || at >= wording.Count || !byFirst.TryGetValue(Key(wording[at]), out var phrases)) return 0;
        foreach (var phrase in phrases)
        {
            if (Matches(wording, at, phrase)) return phrase.Length;
        }

        return 0;
    }

    /// <summary>The places of its phrases among the words from one up to another, in order, not overlapping.</summary>
    public IEnumerable<(int First, int Length)> In(Wording wording, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var length = LengthAt(wording, at);
            if (length == 0 || at + length > end) continue;
            yield return (at, length);
            at += length - 1;
        }
    }

    private string Key(Term term) => byStem ? term.Stem : term.Word;

    private bool Matches(Wording wording, int at, ImmutableArray<string> phrase)
    {
        if (at + phrase.Length > wording.Count) return false;
        for (var i = 1; i < phrase.Length; i++)
        {
            if (Key(wording[at + i]) != phrase[i] || !wording.IsJoined(at + i)) return false;
        }

        return true;
    }
}
