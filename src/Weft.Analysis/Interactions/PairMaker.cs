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
        var (a, namedA) = Clause(conflict.Sentence, conflict.A, texts);
        var (b, _) = Clause(conflict.Sentence, conflict.B, texts);
        return new InteractionPair(
            StableId.Of("p", "stated", a.Id, b.Id), conflict.Kind, InteractionScope.Internal, "stated", conflict.Cue.In(conflict.Sentence.Block.Text),
            conflict.Subject, "the text itself says so", StatedConfidence, a, b, namedA);
    }

    /// <summary>The pair that a rule found.</summary>
    public static InteractionPair ByRule(Measure a, Measure b, RuleHit hit, ImmutableArray<PolicyText> texts)
    {
        var (one, namedOne) = Clause(a.Sentence, a.Sentence.Span, texts);
        var (other, namedOther) = Clause(b.Sentence, b.Sentence.Span, texts);
        var scope = a.Sentence.Source == b.Sentence.Source ? InteractionScope.Internal : InteractionScope.External;
        return new InteractionPair(
            StableId.Of("p", hit.Rule, one.Id, other.Id), hit.Kind, scope, hit.Rule, null, Handle(a.Sentence, hit.Shared), hit.Reason,
            Confidence(hit), one, other, [.. namedOne.Union(namedOther, StringComparer.Ordinal)]);
    }

    private static double Confidence(RuleHit hit) => Math.Round(
        LeastConfidence + ((MostByRule - LeastConfidence) * hit.Strength * (hit.Kind == InteractionKind.MissedReinforcement ? 0.8 : 1)), 2);

    private static (PolicyClause Clause, ImmutableArray<string> Named) Clause(PolicySentence sentence, TextSpan span, ImmutableArray<PolicyText> texts)
    {
        var policy = texts[sentence.Source];
        var anchor = Anchor.Of(policy.Input, sentence.Block, span);
        var named = policy.Actors.Where(a => a.Mentions.Any(m => m.Paragraph == sentence.Block.Number && m.Span.Overlaps(sentence.Span))).ToImmutableArray();
        var id = StableId.Of("cl", policy.Input, FormattableString.Invariant($"{sentence.Block.Number}:{span.Start}-{span.End}"), anchor.Exact);
        return (new PolicyClause(id, named.FirstOrDefault()?.Id, anchor), [.. named.Select(n => n.Name)]);
    }

    // The longest run of shared words as the first side has it.
    private static string Handle(PolicySentence sentence, ImmutableArray<string> shared)
    {
        var (bestFirst, bestEnd) = (0, 0);
        for (var first = 0; first < sentence.Words.Length; first++)
        {
            var end = first;
            while (end < sentence.Words.Length && shared.Contains(sentence.Words[end].Stem, StringComparer.Ordinal)) end++;
            if (end - first > bestEnd - bestFirst) (bestFirst, bestEnd) = (first, end);
        }

        return bestEnd > bestFirst ? sentence.Stretch(bestFirst, bestEnd).In(sentence.Block.Text) : string.Join(", ", shared);
    }
}
