// The fixed orders in which findings are listed: by the written rule, never by a weight.
using Weft.Analysis.Carriage;
using Weft.Analysis.Interactions;
using Weft.Analysis.Lineage;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>Orders of findings; ties are always broken by place.</summary>
internal static class BriefOrders
{
    public static int Rank(Standing standing) => standing switch
    {
        Standing.General => 0,
        Standing.Several => 1,
        Standing.Some => 2,
        Standing.One => 3,
        Standing.NotStated => 4,
        _ => 5,
    };

    /// <summary>Contradicts, Identical, Restated, Narrowed, Broadened, Sharpened, BuildsOn.</summary>
    public static int Rank(LineageLabel label) => label switch
    {
        LineageLabel.Contradicts => 0,
        LineageLabel.Identical => 1,
        LineageLabel.Restated => 2,
        LineageLabel.Narrowed => 3,
        LineageLabel.Broadened => 4,
        LineageLabel.Sharpened => 5,
        LineageLabel.BuildsOn => 6,
        _ => 7,
    };

    /// <summary>Not done, unknown, partly, done. A position (accepted, noted) does not say what became of it.</summary>
    public static int OutcomeRank(RecommendationPosition outcome) => outcome switch
    {
        RecommendationPosition.NotDone or RecommendationPosition.Rejected => 0,
        RecommendationPosition.Partly or RecommendationPosition.InProgress => 2,
        RecommendationPosition.Done or RecommendationPosition.Superseded => 3,
        _ => 1,
    };

    public static bool IsConflict(InteractionKind kind) =>
        kind is InteractionKind.Counteracts or InteractionKind.Constrains or InteractionKind.MissedReinforcement;

    /// <summary>Whether two actors judge with opposite signs.</summary>
    public static bool OppositeSigns(RegisteredConflict? entry) =>
        entry is not null && entry.Judgements.Any(j => j.Points > 0) && entry.Judgements.Any(j => j.Points < 0);

    /// <summary>Kind, judgements of opposite sign, stated before by rule, place.</summary>
    public static IEnumerable<InteractionPair> Conflicts(CoherenceCheck check) => check.Conflicts
        .Where(c => IsConflict(c.Kind))
        .OrderBy(c => c.Kind)
        .ThenBy(c => OppositeSigns(check.Register?.GetValueOrDefault(c.Id)) ? 0 : 1)
        .ThenBy(c => c.StatedCue is null ? 1 : 0)
        .ThenBy(c => InputOrder(check, c.A.Anchor.Input))
        .ThenBy(c => c.A.Anchor.Paragraph).ThenBy(c => c.A.Anchor.Start).ThenBy(c => c.Id, StringComparer.Ordinal);

    /// <summary>Altered before dropped, then standing, emphasis, place.</summary>
    public static IEnumerable<CheckedStatement> Lost(IEnumerable<CheckedStatement> statements) => statements
        .OrderBy(s => s.Fate?.Label == FateLabel.Altered ? 0 : 1)
        .ThenBy(s => Rank(s.Statement.Standing))
        .ThenBy(s => s.Statement.Emphasised ? 0 : 1)
        .ThenBy(s => s.Statement.Anchor.Paragraph).ThenBy(s => s.Statement.Anchor.Start);

    /// <summary>The earlier item that stands for a recommendation: a contradiction before all, else the best.</summary>
    public static EarlierItem? Before(CheckedRecommendation r)
    {
        var like = r.Earlier.Where(e => e.Link.Label != LineageLabel.New).ToList();
        return like.FirstOrDefault(e => e.Link.Label == LineageLabel.Contradicts) ?? like.FirstOrDefault();
    }

    /// <summary>Label, outcome, older first, place.</summary>
    public static IEnumerable<(CheckedRecommendation Now, EarlierItem Before)> Repeated(CoherenceCheck check) => check.Recommendations
        .Select((r, place) => (Now: r, Before: Before(r), place))
        .Where(p => p.Before is not null)
        .OrderBy(p => Rank(p.Before!.Link.Label)).ThenBy(p => OutcomeRank(p.Before!.Outcome))
        .ThenBy(p => p.Before!.Date ?? DateOnly.MaxValue).ThenBy(p => p.place)
        .Select(p => (p.Now, p.Before!));

    public static int InputOrder(CoherenceCheck check, string input)
    {
        for (var i = 0; i < check.Inputs.Length; i++)
        {
            if (check.Inputs[i].Id == input) return i;
        }

        return int.MaxValue;
    }
}
