// Phrases of a lexicon, found in a text as runs of words.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Carriage;

/// <summary>A phrase that was met.</summary>
/// <param name="Entry">Number of its entry in the list it was made from.</param>
/// <param name="First">Index of its first term.</param>
/// <param name="Length">Number of terms.</param>
internal readonly record struct PhraseHit(int Entry, int First, int Length);

/// <summary>Finds phrases as runs of stems, the longest at each place. Cost: linear in the text for phrases of bounded length.</summary>
internal sealed class PhraseFinder
{
    private readonly Dictionary<string, List<(int Entry, ImmutableArray<string> Stems)>> byFirst = new(StringComparer.Ordinal);

    /// <summary>Makes a finder of entries, each of which may hold several phrases.</summary>
    public PhraseFinder(IEnumerable<IEnumerable<string>> entries, Lexicon lexicon)
    {
        var entry = 0;
        foreach (var phrases in entries)
        {
            foreach (var phrase in phrases) Add(entry, [.. Terms.Of(phrase, lexicon).Select(t => t.Stem)]);
            entry++;
        }

        foreach (var list in byFirst.Values) list.Sort((a, b) => b.Stems.Length != a.Stems.Length ? b.Stems.Length - a.Stems.Length : a.Entry - b.Entry);
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

    private void Add(int entry, ImmutableArray<string> stems)
    {
        if (stems.IsEmpty) return;
        if (!byFirst.TryGetValue(stems[0], out var list)) byFirst[stems[0]] = list = [];
        list.Add((entry, stems));
    }

    private PhraseHit? At(ImmutableArray<Term> terms, int at)
    {
        if (!byFirst.TryGetValue(terms[at].Stem, out var candidates)) return null;
        foreach (var (entry, stems) in candidates)
        {
            if (at + stems.Length > terms.Length) continue;
            var same = 1;
            while (same < stems.Length && string.Equals(terms[at + same].Stem, stems[same], StringComparison.Ordinal)) same++;
            if (same == stems.Length) return new PhraseHit(entry, at, same);
        }

        return null;
    }
}
