// The typed rules by which two measures that share a handle may pull apart, or should help each other.
using System.Collections.Immutable;

namespace Weft.Analysis.Interactions;

/// <summary>What a rule found between two measures.</summary>
/// <param name="Kind">How they interact.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Reason">Its fixed words.</param>
/// <param name="Shared">Stems that both share.</param>
/// <param name="Strength">Share of the weight of the smaller side that is shared, 0 to 1.</param>
internal sealed record RuleHit(InteractionKind Kind, string Rule, string Reason, ImmutableArray<string> Shared, double Strength);

/// <summary>Applies the rules in their fixed order; the first that fits names the pair.</summary>
internal sealed class EffectRules(StemWeights weights)
{
    private const double OppositeFrom = 0.33;
    private const double LeftOutFrom = 0.2;
    private const double HandleFrom = 0.1;       // rules whose cues say much need little more than the handle itself
    private const double MissedFrom = 0.25;
    private const double MissedInsideFrom = 0.6; // inside one text two measures of one goal mostly know of each other
    private const double ConceptShare = 0.5;
    private const int SameAct = 4;               // content words in a row: one act said twice is a matter of lineage
    private const int SameObject = 2;            // words of its object after the same verb
    private const int FewestLike = 2;            // words of one goal; a single one is no goal

    /// <summary>What stands between two measures; null when no rule fits.</summary>
    public RuleHit? Between(Measure a, Measure b) => Opposite(a, b) ?? SendKeep(a, b) ?? Rivalry(a, b) ?? LeftOut(a, b) ?? Horizons(a, b) ?? Missed(a, b);

    /// <summary>What stands between a measure and a sentence that limits what can be asked; null when they share too little.</summary>
    public RuleHit? Limited(Measure ask, Measure limit, string cue)
    {
        var (_, shared) = Share(ask.Stems, limit.Stems);
        var (likeAsk, weight) = Like(ask, limit);
        var (likeLimit, _) = Like(limit, ask);
        return shared.IsEmpty || Math.Min(likeAsk, likeLimit) < FewestLike ? null
            : new RuleHit(InteractionKind.Constrains, "asks-limits", $"one asks, the other limits ({cue})", shared, Math.Min(1, weight / ask.Stems.Sum(weights.Of)));
    }

    private RuleHit? Opposite(Measure a, Measure b)
    {
        var best = (Strength: 0.0, Shared: ImmutableArray<string>.Empty);
        foreach (var x in a.Effects)
        {
            foreach (var y in b.Effects.Where(y => y.Promotes != x.Promotes))
            {
                var found = Share(Besides(x, y), Besides(y, x));
                if (found.Shared.Length == 1 && a.Persons.Contains(found.Shared[0])) continue; // "workers" alone is no handle, "seasonal workers" is
                if (!found.Shared.Intersect(x.Head.Union(y.Head, StringComparer.Ordinal), StringComparer.Ordinal).Any()) continue;
                if (found.Strength > best.Strength) best = found;
            }
        }

        return best.Strength < OppositeFrom ? null
            : new RuleHit(InteractionKind.Counteracts, "restricts-promotes", "one restricts what the other promotes", best.Shared, best.Strength);
    }

    // A burden says how something is affected; it is a handle only where both speak of it.
    private static ImmutableArray<string> Besides(Effect effect, Effect other) =>
        [.. effect.Object.Where(s => !effect.Burdens.Contains(s, StringComparer.Ordinal) || other.Object.Contains(s, StringComparer.Ordinal))];

    private RuleHit? SendKeep(Measure a, Measure b)
    {
        if (!(a.Sends && b.Keeps) && !(a.Keeps && b.Sends)) return null;
        var found = Share(a.Stems, b.Stems, needsSpecific: false);
        var people = found.Shared.Where(a.Persons.Contains).ToImmutableArray();
        return found.Strength < HandleFrom || (people.IsEmpty && !found.Shared.Any(weights.IsSpecific)) ? null
            : new RuleHit(InteractionKind.Counteracts, "sends-keeps", "one sends abroad, the other keeps", people.IsEmpty ? found.Shared : people, found.Strength);
    }

    private static RuleHit? Rivalry(Measure a, Measure b)
    {
        if (a.Resource.IsEmpty || !a.Resource.SequenceEqual(b.Resource, StringComparer.Ordinal)) return null;
        return new RuleHit(InteractionKind.Constrains, "one-resource", "both draw on one fund, budget or staff", a.Resource, 1);
    }

    private RuleHit? LeftOut(Measure a, Measure b)
    {
        if (!(a.LeavesOut && (b.TakesIn || b.Effects.Any(e => e.Promotes))) && !(b.LeavesOut && (a.TakesIn || a.Effects.Any(e => e.Promotes)))) return null;
        if ((a.LeavesOut && b.LeavesOut) || IsOneAct(a, b)) return null;
        var found = Share(a.Stems, b.Stems);
        return found.Strength < LeftOutFrom || found.Shared.All(s => a.Persons.Contains(s) || b.Persons.Contains(s)) ? null
            : new RuleHit(InteractionKind.Constrains, "left-out", "one leaves out a group that the other takes in", found.Shared, found.Strength);
    }

    private RuleHit? Horizons(Measure a, Measure b)
    {
        if (a.Horizon == Horizon.Untold || b.Horizon == Horizon.Untold || a.Horizon == b.Horizon || IsOneAct(a, b)) return null;
        var found = Share(a.Stems, b.Stems, needsSpecific: a.Sentence.Source != b.Sentence.Source || a.Section != b.Section);
        return found.Strength < HandleFrom ? null
            : new RuleHit(InteractionKind.Constrains, "two-horizons", "two horizons on one matter", found.Shared, found.Strength);
    }

    private RuleHit? Missed(Measure a, Measure b)
    {
        var inside = a.Sentence.Source == b.Sentence.Source;
        if ((inside && a.Section == b.Section) || a.IsLinked || b.IsLinked || a.Effects.Any(e => !e.Promotes) || b.Effects.Any(e => !e.Promotes)) return null;
        if (a.IsHeading || b.IsHeading || IsOneAct(a, b)) return null;
        var (_, shared) = Share(a.Stems, b.Stems);
        var (likeA, weightA) = Like(a, b);
        var (likeB, weightB) = Like(b, a);
        var strength = ((weightA / Math.Max(weights.Least, a.Stems.Sum(weights.Of))) + (weightB / Math.Max(weights.Least, b.Stems.Sum(weights.Of)))) / 2;
        return shared.IsEmpty || Math.Min(likeA, likeB) < FewestLike || strength < (inside ? MissedInsideFrom : MissedFrom) ? null
            : new RuleHit(InteractionKind.MissedReinforcement, "same-goal", "same goal or group, neither names the other", shared, strength);
    }

    private static bool IsOneAct(Measure a, Measure b) => LongestRun(a.Act, b.Act) >= SameAct
        || a.Effects.Any(x => b.Effects.Any(y => string.Equals(x.Verb, y.Verb, StringComparison.Ordinal) && x.Head.Length >= SameObject && y.Head.Length >= SameObject
            && x.Head.Take(SameObject).SequenceEqual(y.Head.Take(SameObject), StringComparer.Ordinal)));

    private static int LongestRun(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        var longest = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                var run = 0;
                while (i + run < a.Length && j + run < b.Length && string.Equals(a[i + run], b[j + run], StringComparison.Ordinal)) run++;
                longest = Math.Max(longest, run);
            }
        }

        return longest;
    }

    // How many words of one side the other has or has a like one for, and what they weigh.
    private (int Words, double Weight) Like(Measure side, Measure other)
    {
        var concepts = other.Concepts.SelectMany(c => c).ToHashSet();
        var words = 0;
        var weight = 0.0;
        for (var i = 0; i < side.Stems.Length; i++)
        {
            var same = other.Stems.Contains(side.Stems[i], StringComparer.Ordinal);
            if (!same && !side.Concepts[i].Any(concepts.Contains)) continue;
            words++;
            weight += weights.Of(side.Stems[i]) * (same ? 1 : ConceptShare);
        }

        return (words, weight);
    }

    private (double Strength, ImmutableArray<string> Shared) Share(ImmutableArray<string> a, ImmutableArray<string> b, bool needsSpecific = true)
    {
        var shared = a.Intersect(b, StringComparer.Ordinal).ToImmutableArray();
        if (shared.IsEmpty || (needsSpecific && !shared.Any(weights.IsSpecific))) return (0, []);
        var smaller = Math.Max(weights.Least, Math.Min(a.Sum(weights.Of), b.Sum(weights.Of)));
        return (Math.Min(1, shared.Sum(weights.Of) / smaller), shared);
    }
}
