// What became of each statement in the recommendations: carried, partly, altered, dropped.
using System.Collections.Immutable;
using System.Globalization;
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
        if (score < PartlyFrom) return Dropped(statement, found.IsEmpty ? null : found[0].Coverage, score);
        var best = found[0];
        var skeleton = best.Coverage.Exact >= AlteredFrom ? skeletons.Read(said, asked[best.Index]) : Skeleton.None;
        var (label, rule) = Label(best.Coverage, skeleton);
        var carriers = found.Where(c => c.Coverage.Score >= Math.Max(PartlyFrom, NearBest * score)).Take(MostCarriers).Select(c => recommendations[c.Index].Id);
        return new Fate(statement.Id, label, [.. carriers], skeleton.Changed, Reason(rule, best.Coverage, recommendations[best.Index].Label), Confidence(label, score));
    }

    private static (FateLabel Label, string Rule) Label(Coverage coverage, Skeleton skeleton) =>
        skeleton.OtherObject ? (FateLabel.Altered, "same sentence, another object")
        : skeleton.OtherForce ? (FateLabel.Altered, "same sentence, another force")
        : coverage.Exact >= CarriedFrom || coverage.Clause >= WholeClause ? (FateLabel.Carried, skeleton.Changed.IsEmpty ? "same words" : "same words, some changed")
        : (FateLabel.Partly, "part of the words");

    private static Fate Dropped(Statement statement, Coverage? nearest, double score) => new(
        statement.Id, FateLabel.Dropped, [], [],
        nearest is null || (nearest.Same.IsEmpty && nearest.Like.IsEmpty) ? "no recommendation shares its words" : string.Create(CultureInfo.InvariantCulture, $"too few of its words are shared: {Shared(nearest)} ({score:0.00} of its weight)"),
        Confidence(FateLabel.Dropped, score));

    private static string Reason(string rule, Coverage coverage, string label) => string.Create(
        CultureInfo.InvariantCulture, $"{rule}, recommendation {label}: {Shared(coverage)} ({coverage.Score:0.00} of its weight)");

    private static string Shared(Coverage coverage) =>
        string.Join(", ", coverage.Same) + (coverage.Like.IsEmpty ? "" : (coverage.Same.IsEmpty ? "" : "; ") + "of like meaning: " + string.Join(", ", coverage.Like));

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
