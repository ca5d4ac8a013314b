// What a person can answer in a check, whatever engine found it.
using System.Collections.Immutable;
using Weft.Analysis.Text;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Checks;

/// <summary>Kinds of findings.</summary>
public enum FindingKind
{
    /// <summary>A statement and what became of it.</summary>
    Statement,

    /// <summary>A recommendation.</summary>
    Recommendation,

    /// <summary>An earlier item like a recommendation.</summary>
    Earlier,

    /// <summary>Two clauses that pull apart.</summary>
    Pair,
}

/// <summary>One finding.</summary>
/// <param name="Id">Its id in the run.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Label">What it says: the name of a fate, a lineage label, an interaction kind.</param>
/// <param name="Anchor">Where its words stand.</param>
/// <param name="Other">Where the words on its other side stand; null where it has one side.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Finding(string Id, FindingKind Kind, string Label, Anchor Anchor, Anchor? Other, double Confidence)
{
    /// <summary>From here on a finding counts as sure and stays folded.</summary>
    public const double Sure = 0.6;

    /// <summary>Whether it asks for a yes or a no.</summary>
    public bool IsUnsure => Confidence < Sure;

    /// <summary>All findings of a check: statements, recommendations, earlier items, pairs, each in their order.</summary>
    public static ImmutableArray<Finding> AllOf(CoherenceCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return
        [
            .. check.Statements.Select(Of),
            .. check.Recommendations.Select(Of),
            .. check.Recommendations.SelectMany(r => r.Earlier.Select(e => Of(r, e))),
            .. check.Conflicts.Select(Of),
        ];
    }

    /// <summary>A statement as a finding. Without recommendations to carry it, it says what kind of statement it is.</summary>
    public static Finding Of(CheckedStatement s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return new(
            s.Statement.Id, FindingKind.Statement, s.Fate?.Label.ToString() ?? s.Statement.Kind.ToString(), s.Statement.Anchor, null,
            s.Fate?.Confidence ?? s.Statement.Confidence);
    }

    /// <summary>A recommendation as a finding.</summary>
    public static Finding Of(CheckedRecommendation r)
    {
        ArgumentNullException.ThrowIfNull(r);
        return new(r.Id, FindingKind.Recommendation, nameof(FindingKind.Recommendation), r.Recommendation.Anchor, null, r.Recommendation.Confidence);
    }

    /// <summary>An earlier item as a finding.</summary>
    public static Finding Of(CheckedRecommendation r, EarlierItem e)
    {
        ArgumentNullException.ThrowIfNull(r);
        ArgumentNullException.ThrowIfNull(e);
        return new(CoherenceCheck.EarlierId(r.Id, e), FindingKind.Earlier, e.Link.Label.ToString(), r.Recommendation.Anchor, e.Anchor, e.Link.Score);
    }

    /// <summary>A pair as a finding.</summary>
    public static Finding Of(Weft.Analysis.Interactions.InteractionPair p)
    {
        ArgumentNullException.ThrowIfNull(p);
        return new(p.Id, FindingKind.Pair, p.Kind.ToString(), p.A.Anchor, p.B.Anchor, p.Confidence);
    }
}
