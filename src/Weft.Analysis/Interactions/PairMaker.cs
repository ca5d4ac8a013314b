// From what was found to the pair that is shown: clauses with ids and anchors, the handle in the text's words, who must answer.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>Makes pairs.</summary>
internal sealed class PairMaker(ImmutableArray<PolicyText> texts)
{
    private const double StatedConfidence = 0.9;
    private const double LeastConfidence = 0.3;
    private const double MostByRule = 0.8;
    private readonly ImmutableArray<ILookup<int, (Actor Actor, TextSpan Span)>> mentions =
    [
        .. texts.Select(t => t.Actors.SelectMany(a => a.Mentions.Select(m => (Actor: a, Mention: m))).ToLookup(m => m.Mention.Paragraph, m => (m.Actor, m.Mention.Span))),
    ];

    /// <summary>The pair of a conflict that a text states.</summary>
    public InteractionPair Stated(StatedConflict conflict)
    {
        var (a, namedA) = Clause(conflict.Sentence, conflict.A);
        var (b, _) = Clause(conflict.Sentence, conflict.B);
        return new InteractionPair(
            StableId.Of("p", "stated", a.Id, b.Id), conflict.Kind, InteractionScope.Internal, "stated", conflict.Cue.In(conflict.Sentence.Block.Text),
            conflict.Subject, "the text itself says so", StatedConfidence, a, b, namedA);
    }

    /// <summary>The pair that a rule found.</summary>
    public InteractionPair ByRule(Measure a, Measure b, RuleHit hit)
    {
        var (one, namedOne) = Clause(a.Sentence, a.Sentence.Span);
        var (other, namedOther) = Clause(b.Sentence, b.Sentence.Span);
        var scope = a.Sentence.Source == b.Sentence.Source ? InteractionScope.Internal : InteractionScope.External;
        return new InteractionPair(
            StableId.Of("p", hit.Rule, one.Id, other.Id), hit.Kind, scope, hit.Rule, null, Handle(a, hit.Shared), hit.Reason,
            Confidence(hit), one, other, [.. namedOne.Union(namedOther, StringComparer.Ordinal)]);
    }

    private static double Confidence(RuleHit hit) => Math.Round(
        LeastConfidence + ((MostByRule - LeastConfidence) * hit.Strength * (hit.Kind == InteractionKind.MissedReinforcement ? 0.8 : 1)), 2);

    private (PolicyClause Clause, ImmutableArray<string> Named) Clause(PolicySentence sentence, TextSpan span)
    {
        var policy = texts[sentence.Source];
        var anchor = Anchor.Of(policy.Input, sentence.Block, span);
        var named = mentions[sentence.Source][sentence.Block.Number].Where(m => m.Span.Overlaps(sentence.Span)).OrderBy(m => m.Span.Start)
            .Select(m => m.Actor).DistinctBy(a => a.Id, StringComparer.Ordinal).ToImmutableArray();
        var id = StableId.Of("cl", policy.Input, FormattableString.Invariant($"{sentence.Block.Number}:{span.Start}-{span.End}"), anchor.Exact);
        return (new PolicyClause(id, named.FirstOrDefault()?.Id, anchor), [.. named.Select(n => n.Name)]);
    }

    // The longest run of shared words as the first side has it; of two as long, the one that names a thing and not who.
    private static string Handle(Measure measure, ImmutableArray<string> shared)
    {
        var words = measure.Sentence.Words;
        var (bestFirst, bestEnd) = (0, 0);
        for (var first = 0; first < words.Length; first++)
        {
            var end = first;
            while (end < words.Length && shared.Contains(words[end].Stem, StringComparer.Ordinal)) end++;
            var longer = end - first > bestEnd - bestFirst;
            var rather = end > first && end - first == bestEnd - bestFirst && measure.Persons.Contains(words[bestFirst].Stem) && !measure.Persons.Contains(words[first].Stem);
            if (longer || rather) (bestFirst, bestEnd) = (first, end);
        }

        return bestEnd > bestFirst ? measure.Sentence.Stretch(bestFirst, bestEnd).In(measure.Sentence.Block.Text) : string.Join(", ", shared);
    }
}
