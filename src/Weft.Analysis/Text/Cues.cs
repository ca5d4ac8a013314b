// Cue phrases of a lexicon list, found in the words of a text.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>A cue phrase met in a text.</summary>
/// <param name="First">Index of its first word among the words searched.</param>
/// <param name="Past">One past the index of its last word.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Cue">The phrase as the lexicon has it.</param>
internal readonly record struct CueHit(int First, int Past, TextSpan Span, string Cue);

/// <summary>A compiled list of cue phrases: words are compared folded; a word with "~" is compared by stem, "*" stands for any one word.</summary>
/// <remarks>Cost: linear in the words searched (a look-up per word and the few phrases that begin with it). Any number of threads may share one.</remarks>
internal sealed class Cues
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> byWord;
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> byStem;

    private Cues(IEnumerable<Phrase> phrases)
    {
        var all = phrases.ToList();
        byWord = Group(all.Where(p => !p.Parts[0].ByStem));
        byStem = Group(all.Where(p => p.Parts[0].ByStem));
    }

    /// <summary>Compiles one or more lists of a lexicon into one.</summary>
    public static Cues Of(Lexicon lexicon, params ReadOnlySpan<string> lists)
    {
        var phrases = new List<Phrase>();
        foreach (var list in lists)
            foreach (var cue in lexicon[list])
                phrases.Add(new Phrase(cue, Compile(cue, lexicon)));
        return new Cues(phrases);
    }

    /// <summary>All hits from left to right, the longest at each place, none overlapping.</summary>
    public ImmutableArray<CueHit> FindAll(ImmutableArray<Term> terms) => FindAll(terms, 0, terms.Length);

    /// <summary>All hits among the words from <paramref name="first"/> up to <paramref name="past"/>.</summary>
    public ImmutableArray<CueHit> FindAll(ImmutableArray<Term> terms, int first, int past)
    {
        var hits = ImmutableArray.CreateBuilder<CueHit>();
        for (var at = first; at < past;)
        {
            var hit = At(terms, at, past);
            if (hit is { } found) hits.Add(found);
            at = hit?.Past ?? at + 1;
        }

        return hits.DrainToImmutable();
    }

    /// <summary>The first hit among the words from <paramref name="first"/> up to <paramref name="past"/>, or null.</summary>
    public CueHit? FindFirst(ImmutableArray<Term> terms, int first, int past)
    {
        for (var at = first; at < past; at++)
            if (At(terms, at, past) is { } hit) return hit;
        return null;
    }

    /// <summary>The longest cue that begins at a word, or null.</summary>
    public CueHit? At(ImmutableArray<Term> terms, int at, int past)
    {
        var word = Longest(byWord, terms[at].Word, terms, at, past);
        var stem = Longest(byStem, terms[at].Stem, terms, at, past);
        return word is { } w && (stem is not { } s || w.Past >= s.Past) ? w : stem;
    }

    private static CueHit? Longest(FrozenDictionary<string, ImmutableArray<Phrase>> index, string key, ImmutableArray<Term> terms, int at, int past)
    {
        if (!index.TryGetValue(key, out var phrases)) return null;
        foreach (var phrase in phrases)
        {
            if (!phrase.Matches(terms, at, past)) continue;
            var end = at + phrase.Parts.Length;
            return new CueHit(at, end, new TextSpan(terms[at].Span.Start, terms[end - 1].Span.End), phrase.Cue);
        }

        return null;
    }

    private static FrozenDictionary<string, ImmutableArray<Phrase>> Group(IEnumerable<Phrase> phrases) => phrases
        .GroupBy(p => p.Parts[0].Key, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Parts.Length).ToImmutableArray(), StringComparer.Ordinal);

    private static ImmutableArray<Part> Compile(string cue, Lexicon lexicon) =>
    [
        .. cue.Split(' ').SelectMany(piece => piece == "*"
            ? [new Part("*", false)]
            : Terms.Of(piece.TrimEnd('~'), lexicon).Select(t => new Part(piece.EndsWith('~') ? t.Stem : t.Word, piece.EndsWith('~')))),
    ];

    private readonly record struct Part(string Key, bool ByStem);

    private sealed record Phrase(string Cue, ImmutableArray<Part> Parts)
    {
        public bool Matches(ImmutableArray<Term> terms, int at, int past)
        {
            if (at + Parts.Length > past) return false;
            for (var i = 0; i < Parts.Length; i++)
            {
                var part = Parts[i];
                if (part.Key != "*" && part.Key != (part.ByStem ? terms[at + i].Stem : terms[at + i].Word)) return false;
            }

            return true;
        }
    }
}
