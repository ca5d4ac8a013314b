// What became of each statement in the recommendations: carried, partly, altered, dropped.
using System.Collections.Immutable;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Analysis.Carriage;

/// <summary>Reads the fate of statements.</summary>
public static class Fates
{
    /// <summary>Name and version of the method.</summary>
    public const string Method = "carriage/1.0";

    private const int MostCandidates = 8;
    private const int MostCarriers = 3;
    private const double CarriedFrom = 0.6;     // exact share of the statement's weight
    private const double PartlyFrom = 0.22;     // share with concepts; measured on the founding report, see docs/METHODS.md, M3
    private const double WholeClause = 0.9;     // a clause of the recommendation that stands whole in the statement
    private const double AlteredFrom = 0.5;     // below it a changed word is no more than a chance likeness
    private const int FewestShared = 2;         // words in common with a statement of many words
    private const int ManyWords = 11;
    private const int FewestCarried = 3;        // two words of three are part of a statement, not the statement
    private const double NearBest = 0.75;       // a second recommendation counts if it holds this share of what the best one does

    /// <summary>Aligns statements with recommendations, many to many.</summary>
    /// <param name="statements">Statements in order of place.</param>
    /// <param name="recommendations">Recommendations in their order.</param>
    /// <param name="lexicon">Cues of their language, lists "carriage.*".</param>
    /// <returns>One fate for each statement, in the same order.</returns>
    /// <remarks>Source: docs/METHODS.md, M3. Cost: statements times the recommendations that share a stem or a concept.</remarks>
    public static ImmutableArray<Fate> Read(ImmutableArray<Statement> statements, ImmutableArray<Recommendation> recommendations, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var reader = new WordingReader(lexicon);
        var skeletons = new SkeletonReader(reader, lexicon);
        var said = statements.Select(s => reader.Read(s.Text)).ToImmutableArray();
        var asked = recommendations.Select(r => reader.Read(r.Text)).ToImmutableArray();
        var weights = new Weights(said.Concat(asked).DistinctBy(w => w.Text, StringComparer.Ordinal), asked);
        return [.. statements.Select((s, i) => Of(s, said[i], recommendations, asked, weights, skeletons))];
    }

    private static Fate Of(
        Statement statement, Wording said, ImmutableArray<Recommendation> recommendations, ImmutableArray<Wording> asked, Weights weights, SkeletonReader skeletons)
    {
        var found = weights.Candidates(said, MostCandidates).Select(r => (Index: r, Coverage: Coverage.Of(said, asked[r], weights)))
            .OrderByDescending(c => c.Coverage.Score).ThenBy(c => c.Index).ToImmutableArray();
        var score = found.IsEmpty ? 0 : found[0].Coverage.Score;
        if (found.IsEmpty) return Dropped(statement, null, "", 0);
        var best = found[0];
        if (score < PartlyFrom || IsChance(best.Coverage, said.Content.Length)) return Dropped(statement, best.Coverage, recommendations[best.Index].Label, score);
        var skeleton = best.Coverage.Exact >= AlteredFrom ? skeletons.Read(said, asked[best.Index]) : Skeleton.None;
        var (label, rule) = Label(best.Coverage, skeleton);
        var carriers = found.Where(c => c.Coverage.Score >= Math.Max(PartlyFrom, NearBest * score)).Take(MostCarriers).Select(c => recommendations[c.Index].Id);
        return new Fate(statement.Id, label, [.. carriers], skeleton.Changed, FateReasons.Of(rule, recommendations[best.Index].Label, best.Coverage), Confidence(label, score));
    }

    private static (FateLabel Label, string Rule) Label(Coverage coverage, Skeleton skeleton) =>
        skeleton.OtherObject ? (FateLabel.Altered, FateReasons.OtherObject)
        : skeleton.OtherForce ? (FateLabel.Altered, FateReasons.OtherForce)
        : IsCarried(coverage) ? (FateLabel.Carried, skeleton.Changed.IsEmpty ? FateReasons.SameWords : FateReasons.SomeChanged)
        : (FateLabel.Partly, FateReasons.PartOfWords);

    private static Fate Dropped(Statement statement, Coverage? nearest, string label, double score) => new(
        statement.Id, FateLabel.Dropped, [], [],
        nearest is null || (nearest.Same.IsEmpty && nearest.Like.IsEmpty) ? FateReasons.Nothing : FateReasons.TooFew(label, nearest),
        Confidence(FateLabel.Dropped, Math.Min(score, PartlyFrom)));

    // One word in common of many is chance, and so is one that is only alike.
    private static bool IsChance(Coverage coverage, int words) =>
        coverage.Same.Length + coverage.Like.Length < FewestShared && (words >= ManyWords || coverage.Same.IsEmpty);

    private static bool IsCarried(Coverage coverage) =>
        coverage.Clause >= WholeClause || (coverage.Exact >= CarriedFrom && (coverage.Same.Length >= FewestCarried || coverage.Exact >= WholeClause));

    // Surest far from the thresholds; a rule on single words is never more than likely.
    private static double Confidence(FateLabel label, double score) => Math.Round(
        label switch
        {
            FateLabel.Carried => 0.5 + (0.45 * Math.Min(1, score)),
            FateLabel.Altered => 0.7,
            FateLabel.Partly => 0.45 + (0.4 * Math.Min(1, score - PartlyFrom)),
            _ => 0.5 + (0.4 * (1 - (score / PartlyFrom))),
        },
        2);
}
