// From what was found to the pair that is shown: clauses with ids and anchors, the handle in the text's words, who must answer.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>Makes pairs.</summary>
internal static class PairMaker
{
    private const double StatedConfidence = 0.9;
    private const double LeastConfidence = 0.3;
    private const double MostByRule = 0.8;

    /// <summary>The pair of a conflict that a text states.</summary>
    public static InteractionPair Stated(StatedConflict conflict, ImmutableArray<PolicyText> texts)
    {
        var (a, namedA) = Clause(conflict.Passage, conflict.A, texts);
        var (b, _) = Clause(conflict.Passage, conflict.B, texts);
        return new InteractionPair(
            StableId.Of("p", "stated", a.Id, b.Id), conflict.Kind, InteractionScope.Internal, "stated", conflict.Cue.In(conflict.Passage.Block.Text),
            conflict.Subject, "the text itself says so", StatedConfidence, a, b, namedA);
    }

    /// <summary>The pair that a rule found.</summary>
    public static InteractionPair ByRule(Measure a, Measure b, RuleHit hit, ImmutableArray<PolicyText> texts)
    {
        var (one, namedOne) = Clause(a.Passage, a.Passage.Span, texts);
        var (other, namedOther) = Clause(b.Passage, b.Passage.Span, texts);
        var scope = a.Passage.Source == b.Passage.Source ? InteractionScope.Internal : InteractionScope.External;
        return new InteractionPair(
            StableId.Of("p", hit.Rule, one.Id, other.Id), hit.Kind, scope, hit.Rule, null, Handle(a.Passage, hit.Shared), hit.Reason,
            Confidence(hit), one, other, [.. namedOne.Union(namedOther, StringComparer.Ordinal)]);
    }

    private static double Confidence(RuleHit hit) => Math.Round(
        LeastConfidence + ((MostByRule - LeastConfidence) * hit.Strength * (hit.Kind == InteractionKind.MissedReinforcement ? 0.8 : 1)), 2);

    private static (PolicyClause Clause, ImmutableArray<string> Named) Clause(Passage passage, TextSpan span, ImmutableArray<PolicyText> texts)
    {
        var policy = texts[passage.Source];
        var anchor = Anchor.Of(policy.Input, passage.Block, span);
        var named = policy.Actors.Where(a => a.Mentions.Any(m => m.Paragraph == passage.Block.Number && m.Span.Overlaps(passage.Span))).ToImmutableArray();
        var id = StableId.Of("cl", policy.Input, FormattableString.Invariant($"{passage.Block.Number}:{span.Start}-{span.End}"), anchor.Exact);
        return (new PolicyClause(id, named.FirstOrDefault()?.Id, anchor), [.. named.Select(n => n.Name)]);
    }

    // The longest run of shared words as the first side has it.
    private static string Handle(Passage passage, ImmutableArray<string> shared)
    {
        var (bestFirst, bestEnd) = (0, 0);
        for (var first = 0; first < passage.Words.Length; first++)
        {
            var end = first;
            while (end < passage.Words.Length && shared.Contains(passage.Words[end].Stem, StringComparer.Ordinal)) end++;
            if (end - first > bestEnd - bestFirst) (bestFirst, bestEnd) = (first, end);
        }

        return bestEnd > bestFirst ? passage.Stretch(bestFirst, bestEnd).In(passage.Block.Text) : string.Join(", ", shared);
    }
}
