// How much of one wording another one holds.
using System.Collections.Immutable;

namespace Weft.Analysis.Carriage;

/// <summary>How much of a statement a recommendation holds.</summary>
/// <param name="Exact">Share of the statement's weight whose stems the recommendation has, 0 to 1.</param>
/// <param name="Score">The same with words of one concept counted in part, or the best clause of the recommendation that the statement holds.</param>
/// <param name="Clause">How much of the recommendation's best clause the statement holds, 0 to 1; 0 where no clause is long enough to count.</param>
/// <param name="Same">Shared words as voiced, in order.</param>
/// <param name="Like">Words as voiced that stand for a concept of the recommendation, in order.</param>
internal sealed record Coverage(double Exact, double Score, double Clause, ImmutableArray<string> Same, ImmutableArray<string> Like)
{
    private const double ConceptShare = 0.6;
    private const double ClauseShare = 0.6; // a recommendation's clause inside a longer statement says less than the statement inside the recommendation
    private const int ShortestClause = 2;
    private const int LongClause = 3;           // content words: a shorter clause may stand whole in a statement by chance
    private const int FewestLike = 2;           // one word of like meaning alone is chance

    /// <summary>Compares a statement with a recommendation.</summary>
    public static Coverage Of(Wording statement, Wording recommendation, Weights weights)
    {
        var (exact, score, same, like) = Share(statement.Content, recommendation.Content, weights);
        var clauses = recommendation.Clauses.Where(c => c.Length >= ShortestClause).Select(c => (c.Length, Share(c, statement.Content, weights).Score)).ToImmutableArray();
        var clause = clauses.Select(c => c.Score).DefaultIfEmpty().Max();
        var whole = clauses.Where(c => c.Length >= LongClause).Select(c => c.Score).DefaultIfEmpty().Max();
        return new Coverage(exact, Math.Max(score, clause * ClauseShare), whole, Words(statement, same), Words(statement, like));
    }

    private static (double Exact, double Score, ImmutableArray<ContentWord> Same, ImmutableArray<ContentWord> Like) Share(
        ImmutableArray<ContentWord> part, ImmutableArray<ContentWord> whole, Weights weights)
    {
        var words = part.DistinctBy(w => w.Stem, StringComparer.Ordinal).ToImmutableArray();
        var stems = whole.Select(w => (w.Stem, IsBody(w))).ToHashSet();
        var concepts = whole.Where(w => !IsBody(w)).SelectMany(w => w.Concepts).ToHashSet();
        var same = words.Where(w => stems.Contains((w.Stem, IsBody(w)))).ToImmutableArray();
        var like = words.Where(w => !stems.Contains((w.Stem, IsBody(w))) && !IsBody(w) && w.Concepts.Any(concepts.Contains)).ToImmutableArray();
        if (!same.Any(IsTelling) && like.Count(IsTelling) < FewestLike) return (0, 0, same, like);
        var total = words.Sum(Weight);
        var exact = same.Sum(Weight) / total;
        return (exact, exact + (ConceptShare * like.Sum(Weight) / total), same, like);

        bool IsTelling(ContentWord word) => word.Part == FramePart.Object && weights.IsSpecific(word.Stem);
        bool IsBody(ContentWord word) => word.Part == FramePart.Body;
        double Weight(ContentWord word) => weights.Of(word);
    }

    private static ImmutableArray<string> Words(Wording wording, ImmutableArray<ContentWord> content) => [.. content.Select(w => wording.Terms[w.At].Word)];
}
