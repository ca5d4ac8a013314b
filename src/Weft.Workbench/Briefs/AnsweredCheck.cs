// A check after people's answers: what was rejected is gone, what was corrected reads as corrected, the rest is counted.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Interactions;
using Weft.Analysis.Lineage;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>A check with its answers applied.</summary>
/// <param name="Check">The findings that stand.</param>
/// <param name="Confirmed">How many of them a person confirmed.</param>
/// <param name="Findings">How many there are.</param>
public sealed record AnsweredCheck(CoherenceCheck Check, int Confirmed, int Findings)
{
    /// <summary>Applies the answers of a check.</summary>
    public static AnsweredCheck Of(CoherenceCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var recommendations = check.Recommendations.Where(r => !Rejected(check, r.Id)).Select(r => Corrected(check, r)).ToImmutableArray();
        var kept = recommendations.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var statements = check.Statements.Where(s => !Rejected(check, s.Statement.Id)).Select(s => Corrected(check, s, kept)).ToImmutableArray();
        var conflicts = check.Conflicts.Where(c => !Rejected(check, c.Id)).Select(c => Corrected(check, c)).ToImmutableArray();
        var standing = check with
        {
            Recommendations = recommendations,
            Statements = statements,
            Conflicts = conflicts,
            SpokenOf = [.. check.SpokenOf.Where(s => s.Recommendations.Any(kept.Contains))],
        };
        var ids = Ids(standing).ToList();
        return new AnsweredCheck(standing, ids.Count(id => Verdict(check, id) is Briefs.Verdict.Accepted or Briefs.Verdict.Corrected), ids.Count);
    }

    /// <summary>A recommendation in the words that a person gave it, its slots read anew from them; its anchors keep the words of the text. The same where nobody did.</summary>
    public static CheckedRecommendation Reworded(CoherenceCheck check, CheckedRecommendation r)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(r);
        if (Correction(check, r.Id) is not { } words) return r;
        var read = r.Operationality is not null && Lexicon.For(check.Draft.Language) is { } lexicon ? OperationalitySlots.Read(words, lexicon) : null;
        return r with { Recommendation = r.Recommendation with { Text = words }, Operationality = read };
    }

    private static IEnumerable<string> Ids(CoherenceCheck check) =>
        check.Statements.Select(s => s.Statement.Id)
            .Concat(check.Recommendations.Select(r => r.Id))
            .Concat(check.Recommendations.SelectMany(r => r.Earlier.Select(e => CoherenceCheck.EarlierId(r.Id, e))))
            .Concat(check.Conflicts.Select(c => c.Id));

    private static Verdict? Verdict(CoherenceCheck check, string id) => check.Answers.TryGetValue(id, out var answer) ? answer.Verdict : null;

    private static bool Rejected(CoherenceCheck check, string id) => Verdict(check, id) == Briefs.Verdict.Rejected;

    private static string? Correction(CoherenceCheck check, string id) =>
        check.Answers.TryGetValue(id, out var answer) && answer.Verdict == Briefs.Verdict.Corrected ? answer.Correction : null;

    private static CheckedRecommendation Corrected(CoherenceCheck check, CheckedRecommendation r)
    {
        var earlier = r.Earlier.Where(e => !Rejected(check, CoherenceCheck.EarlierId(r.Id, e)))
            .Select(e => Label<LineageLabel>(Correction(check, CoherenceCheck.EarlierId(r.Id, e))) is { } label
                ? e with { Link = e.Link with { Label = label } } : e);
        return Reworded(check, r) with { Earlier = [.. earlier] };
    }

    /// <summary>A fate loses the recommendations that were rejected; one that led nowhere else is open again, not dropped.</summary>
    private static CheckedStatement Corrected(CoherenceCheck check, CheckedStatement s, HashSet<string> kept)
    {
        if (s.Fate is not { } fate) return s;
        if (Label<FateLabel>(Correction(check, s.Statement.Id)) is { } label)
        {
            fate = fate with { Label = label, Recommendations = label == FateLabel.Dropped ? [] : fate.Recommendations };
        }

        var left = fate.Recommendations.Where(kept.Contains).ToImmutableArray();
        if (left.Length == fate.Recommendations.Length) return s with { Fate = fate };
        return s with { Fate = left.IsEmpty ? null : fate with { Recommendations = left } };
    }

    private static InteractionPair Corrected(CoherenceCheck check, InteractionPair pair) =>
        Label<InteractionKind>(Correction(check, pair.Id)) is { } kind ? pair with { Kind = kind } : pair;

    private static T? Label<T>(string? correction) where T : struct, Enum =>
        Enum.TryParse<T>(correction, out var label) && Enum.IsDefined(label) ? label : null;
}
