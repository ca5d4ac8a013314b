// Phrases of a lexicon, found in a text as runs of words.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Carriage;

/// <summary>A phrase that was met.</summary>
/// <param name="Entry">Number of its entry in the list it was made from.</param>
/// <param name="First">Index of its first term.</param>
/// <param name="Length">Number of terms.</param>
internal readonly record struct PhraseHit(int Entry, int First, int Length);

/// <summary>Finds phrases as runs of stems or words, the longest at each place. Cost: linear in the text for phrases of bounded length.</summary>
internal sealed class PhraseFinder
{
    private readonly Dictionary<string, List<(int Entry, ImmutableArray<string> Keys)>> byFirst = new(StringComparer.Ordinal);

    private readonly Func<Term, string> key;

    /// <summary>Makes a finder of entries, each of which may hold several phrases.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="lexicon">Cues of their language.</param>
    /// <param name="byWord">Whether words are compared as they stand: "researchers" are people, "research" is not.</param>
    public PhraseFinder(IEnumerable<IEnumerable<string>> entries, Lexicon lexicon, bool byWord = false)
    {
        key = byWord ? t => t.Word : t => t.Stem;
        var entry = 0;
        foreach (var phrases in entries)
        {
            foreach (var phrase in phrases) Add(entry, [.. Terms.Of(phrase, lexicon).Select(key)]);
            entry++;
        }

        foreach (var list in byFirst.Values) list.Sort((a, b) => b.Keys.Length != a.Keys.Length ? b.Keys.Length - a.Keys.Length : a.Entry - b.Entry);
    }

    /// <summary>What was met, in order of place, not overlapping.</summary>
    public ImmutableArray<PhraseHit> In(ImmutableArray<Term> terms)
    {
        var hits = ImmutableArray.CreateBuilder<PhraseHit>();
        for (var at = 0; at < terms.Length;)
        {
            var hit = At(terms, at);
            if (hit is { } found) hits.Add(found);
            at += hit?.Length ?? 1;
        }

        return hits.DrainToImmutable();
    }

    private void Add(int entry, ImmutableArray<string> keys)
    {
        if (keys.IsEmpty) return;
        if (!byFirst.TryGetValue(keys[0], out var list)) byFirst[keys[0]] = list = [];
        list.Add((entry, keys));
    }

    private PhraseHit? At(ImmutableArray<Term> terms, int at)
    {
        if (!byFirst.TryGetValue(key(terms[at]), out var candidates)) return null;
        foreach (var (entry, keys) in candidates)
        {
            if (at + keys.Length > terms.Length) continue;
            var same = 1;
            while (same < keys.Length && string.Equals(key(terms[at + same]), keys[same], StringComparison.Ordinal)) same++;
            if (same == keys.Length) return new PhraseHit(entry, at, same);
        }

        return null;
    }
}
