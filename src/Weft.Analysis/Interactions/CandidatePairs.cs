// Pairs of objectives and measures that may pull apart, or should help each other and do not.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>Finds candidate interactions.</summary>
public static class CandidatePairs
{
    /// <summary>Name and version of the method.</summary>
    public const string Method = "pairs/1.0";

    private const double StatedConfidence = 0.8;

    /// <summary>Candidate pairs inside the texts and between them.</summary>
    /// <param name="texts">One or more texts, the draft first.</param>
    /// <param name="lexicon">Cues of their language, lists "pairs.*".</param>
    /// <param name="limit">Most pairs to give.</param>
    /// <returns>By kind (counteracts, constrains, missed reinforcement), stated before found by rule, then place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    /// <remarks>Source: docs/METHODS.md, M5.</remarks>
    public static ImmutableArray<InteractionPair> Find(ImmutableArray<PolicyText> texts, Lexicon lexicon, int limit = 40)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var stated = new StatedConflictReader(lexicon);
        var passages = texts.SelectMany((t, i) => Passage.Of(t, i, lexicon)).ToImmutableArray();
        return [.. passages.SelectMany(stated.In).Select(c => Pair(c, texts)).OrderBy(p => p.Kind).Take(limit)];
    }

    private static InteractionPair Pair(StatedConflict conflict, ImmutableArray<PolicyText> texts)
    {
        var policy = texts[conflict.Passage.Source];
        var block = conflict.Passage.Block;
        var named = policy.Actors.Where(a => a.Mentions.Any(m => m.Paragraph == block.Number && m.Span.Overlaps(conflict.Passage.Span))).ToImmutableArray();
        PolicyClause Clause(TextSpan span)
        {
            var anchor = Anchor.Of(policy.Input, block, span);
            return new PolicyClause(StableId.Of("cl", policy.Input, $"{block.Number}:{span.Start}-{span.End}", anchor.Exact), named.FirstOrDefault()?.Id, anchor);
        }

        var (a, b, cue) = (Clause(conflict.A), Clause(conflict.B), conflict.Cue.In(block.Text));
        return new InteractionPair(
            StableId.Of("p", "stated", a.Id, b.Id), conflict.Kind, InteractionScope.Internal, "stated", cue, conflict.Subject,
            "the text itself states it", StatedConfidence, a, b, [.. named.Select(n => n.Name)]);
    }
}
