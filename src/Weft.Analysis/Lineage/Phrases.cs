// Finds the phrases of a lexicon list among the words of a text.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Lineage;

/// <summary>A phrase as found.</summary>
/// <param name="Name">What the list calls it.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Count">Number of its words.</param>
internal readonly record struct FoundPhrase(string Name, int First, int Count);

/// <summary>The phrases of a list, by stems. An entry is a phrase that names itself, or "name: phrase; phrase".</summary>
/// <remarks>Immutable; any number of threads may share one.</remarks>
internal sealed class Phrases
{
    private const char NameEnd = ':';
    private const char Separator = ';';

    private readonly ImmutableDictionary<string, ImmutableArray<(string Name, ImmutableArray<string> Stems)>> byFirst;

    private Phrases(IEnumerable<(string Name, string Phrase)> phrases, Lexicon lexicon)
    {
        byFirst = phrases.Select(p => (p.Name, Stems: Terms.Of(p.Phrase, lexicon).Select(t => t.Stem).ToImmutableArray()))
            .Where(p => p.Stems.Length > 0).GroupBy(p => p.Stems[0], StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.OrderByDescending(p => p.Stems.Length).ThenBy(p => p.Name, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The phrases of a lexicon list.</summary>
    public static Phrases Of(Lexicon lexicon, string list) => new(lexicon[list].SelectMany(Named), lexicon);

    /// <summary>The phrases given, each under its name.</summary>
    public static Phrases Of(Lexicon lexicon, IEnumerable<(string Name, string Phrase)> phrases) => new(phrases, lexicon);

    /// <summary>Splits an entry into its phrases.</summary>
    public static IEnumerable<(string Name, string Phrase)> Named(string entry)
    {
        var end = entry.IndexOf(NameEnd, StringComparison.Ordinal);
        return end < 0 ? [(entry, entry)] : entry[(end + 1)..].Split(Separator, StringSplitOptions.TrimEntries).Select(p => (entry[..end], p));
    }

    /// <summary>The phrases found, in order, the longest at each place; a place may belong to several names.</summary>
    public IEnumerable<FoundPhrase> In(ImmutableArray<Term> terms)
    {
        for (var at = 0; at < terms.Length; at++)
        {
            if (!byFirst.TryGetValue(terms[at].Stem, out var starting)) continue;
            var longest = 0;
            foreach (var (name, stems) in starting)
            {
                if (stems.Length < longest || !Fits(terms, at, stems)) continue;
                longest = stems.Length;
                yield return new(name, at, stems.Length);
            }
        }
    }

    private static bool Fits(ImmutableArray<Term> terms, int at, ImmutableArray<string> stems)
    {
        if (at + stems.Length > terms.Length) return false;
        for (var i = 1; i < stems.Length; i++)
        {
            if (terms[at + i].Stem != stems[i]) return false;
        }

        return true;
    }
}
