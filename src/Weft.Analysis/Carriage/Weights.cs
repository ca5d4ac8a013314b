// How much a word says in this body of texts, and which texts are worth comparing: BM25.
using System.Collections.Immutable;

namespace Weft.Analysis.Carriage;

/// <summary>Weights of stems and an index of the recommendations. Source: Robertson and Zaragoza 2009 (BM25, k1 = 1.2, b = 0.75).</summary>
internal sealed class Weights
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double CommonShare = 0.08; // a word in more than this share of the texts is a theme of the meeting, not what one statement says
    private const int AlwaysSpecific = 4;   // in a short report even its subject is in few texts
    private const double PartShare = 0.4;    // acts and levels against what is acted on
    private readonly Dictionary<string, int> frequency = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Text, int Count)>> postings = new(StringComparer.Ordinal);
    private readonly int texts;
    private readonly double[] lengths;
    private readonly double meanLength;

    /// <summary>Counts the stems of all texts and indexes those that can carry.</summary>
    public Weights(IEnumerable<Wording> all, ImmutableArray<Wording> carriers)
    {
        foreach (var wording in all)
        {
            texts++;
            foreach (var stem in wording.Content.Select(w => w.Stem).Distinct(StringComparer.Ordinal)) frequency[stem] = frequency.GetValueOrDefault(stem) + 1;
        }

        lengths = new double[carriers.Length];
        for (var i = 0; i < carriers.Length; i++) Index(carriers[i], i);
        meanLength = Math.Max(1, lengths.DefaultIfEmpty().Average());
    }

    /// <summary>Weight of a word: its inverse document frequency, less where it is an act or a level.</summary>
    public double Of(ContentWord word) => Of(word.Stem) * (word.Part == FramePart.Object ? 1 : PartShare);

    /// <summary>Inverse document frequency of a stem, above 0.</summary>
    public double Of(string stem)
    {
        var n = frequency.GetValueOrDefault(stem);
        return Math.Log(1 + ((texts - n + 0.5) / (n + 0.5)));
    }

    /// <summary>Whether a stem is rare enough to say what one statement is about.</summary>
    public bool IsSpecific(string stem) => frequency.GetValueOrDefault(stem) <= Math.Max(AlwaysSpecific, CommonShare * texts);

    /// <summary>Carriers that share a stem or a concept, by BM25, best first.</summary>
    public ImmutableArray<int> Candidates(Wording wording, int limit)
    {
        var scores = new SortedDictionary<int, double>();
        foreach (var (key, weight) in Keys(wording).Distinct())
        {
            if (!postings.TryGetValue(key, out var found)) continue;
            foreach (var (text, count) in found)
            {
                var norm = count + (Saturation * (1 - LengthShare + (LengthShare * lengths[text] / meanLength)));
                scores[text] = scores.GetValueOrDefault(text) + (weight * count * (Saturation + 1) / norm);
            }
        }

        return [.. scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(limit).Select(s => s.Key)];
    }

    private void Index(Wording carrier, int number)
    {
        lengths[number] = carrier.Content.Length;
        foreach (var key in Keys(carrier).GroupBy(k => k.Key, StringComparer.Ordinal))
        {
            if (!postings.TryGetValue(key.Key, out var list)) postings[key.Key] = list = [];
            list.Add((number, key.Count()));
        }
    }

    private IEnumerable<(string Key, double Weight)> Keys(Wording wording)
    {
        foreach (var word in wording.Content)
        {
            yield return (word.Stem, Of(word.Stem));
            foreach (var concept in word.Concepts) yield return (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{concept}"), 1);
        }
    }
}
