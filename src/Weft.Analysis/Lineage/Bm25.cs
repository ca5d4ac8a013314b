// Ranks texts by the rare words they share with a query.
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft.Analysis.Lineage;

/// <summary>BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) over bags of terms.</summary>
/// <remarks>
/// Departs from the paper in one thing: a query reads at most <see cref="PostingsPerQuery"/> postings, rarest terms first, so that a query costs the
/// same in a pile of a hundred thousand texts as in one of ten thousand. Immutable; any number of threads may share one.
/// </remarks>
internal sealed class Bm25
{
    /// <summary>Most postings that one query reads.</summary>
    public const int PostingsPerQuery = 40_000;

    private const double Saturation = 1.2; // k1, the paper's usual value
    private const double LengthShare = 0.75; // b, the paper's usual value

    private readonly Dictionary<string, List<(int Text, int Count)>> postings = new(StringComparer.Ordinal);
    private readonly int[] lengths;
    private readonly double meanLength;

    /// <summary>Indexes texts; results name them by their index.</summary>
    public Bm25(ImmutableArray<ImmutableArray<string>> texts)
    {
        lengths = [.. texts.Select(t => t.Length)];
        meanLength = lengths.Length == 0 ? 1 : Math.Max(lengths.Average(), 1);
        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var (term, count) in texts[i].CountBy(t => t, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, term, out _);
                (list ??= []).Add((i, count));
            }
        }
    }

    /// <summary>How many texts have a term.</summary>
    public int TextsWith(string term) => postings.TryGetValue(term, out var list) ? list.Count : 0;

    /// <summary>The best texts for a query, best first, then by index.</summary>
    public ImmutableArray<(int Text, double Score)> Best(ImmutableArray<string> query, int top)
    {
        var scores = new Dictionary<int, double>();
        var left = PostingsPerQuery;
        var known = query.Distinct(StringComparer.Ordinal).Where(postings.ContainsKey).OrderBy(t => postings[t].Count).ThenBy(t => t, StringComparer.Ordinal);
        foreach (var term in known)
        {
            var list = postings[term];
            if ((left -= list.Count) < 0) break;
            var rarity = Math.Log(1 + ((lengths.Length - list.Count + 0.5) / (list.Count + 0.5))); // the paper's inverse document frequency, kept above 0
            foreach (var (text, count) in list)
            {
                var norm = Saturation * (1 - LengthShare + (LengthShare * lengths[text] / meanLength));
                CollectionsMarshal.GetValueRefOrAddDefault(scores, text, out _) += rarity * count * (Saturation + 1) / (count + norm);
            }
        }

        return [.. scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(top).Select(s => (s.Key, s.Value))];
    }
}
