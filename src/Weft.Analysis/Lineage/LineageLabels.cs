// How an item relates to an earlier one that is like it.
using System.Collections.Immutable;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Analysis.Lineage;

/// <summary>Labels a pair. The rules stand in the order in which they are asked; the first that holds decides.</summary>
internal sealed class LineageLabels
{
    // A date, an addressee, means or a check make a demand operational; a group or a place makes it narrower.
    private static readonly ImmutableArray<Slot> Sharpening = [Slot.Who, Slot.ByWhen, Slot.Means, Slot.Verification];

    private const double Contained = 0.8; // of the objects of one, weighed by rarity, that make it part of the other
    private const double SameObject = 0.5; // least cover of both sides on which an opposite verb is an opposite demand
    private const int LongestCoordination = 8; // words in "and X": what is longer says more than one more object

    private readonly Phrases coordinators;
    private readonly Phrases qualifiers;
    private readonly Opposition opposition;
    private readonly RepetitionCues cues;

    /// <summary>Reads the lists of a language.</summary>
    public LineageLabels(Lexicon lexicon, RepetitionCues cues)
    {
        this.cues = cues;
        coordinators = Phrases.Of(lexicon, "lineage.coordinators");
        qualifiers = Phrases.Of(lexicon, "lineage.qualifiers");
        opposition = new(lexicon);
    }

    /// <summary>What a pair is judged on.</summary>
    public sealed record Pair(
        LineageItem Earlier, LineageItem Now, ImmutableArray<Term> EarlierWords, ImmutableArray<Term> NowWords, bool SameWords,
        FrameLikeness Likeness, ImmutableHashSet<string> SharedRare, ImmutableArray<AlignedSpan> Differences);

    /// <summary>The label and the rule that gave it, in English words.</summary>
    public (LineageLabel Label, string Rule) Of(Pair pair)
    {
        var likeness = pair.Likeness;
        if (pair.SameWords) return (LineageLabel.Identical, "the same words");
        var axis = opposition.OnSameObject(pair.EarlierWords, pair.NowWords);
        if (axis is null && Math.Min(likeness.CoverOfEarlier, likeness.CoverOfNew) >= SameObject) axis = opposition.Between(pair.EarlierWords, pair.NowWords, pair.SharedRare);
        if (axis is not null) return (LineageLabel.Contradicts, $"opposite demands ({axis})");
        if (cues.BuildsOn(pair.NowWords, pair.EarlierWords, pair.SharedRare.Contains)) return (LineageLabel.BuildsOn, "says that it builds on it");
        if (NewSlots(pair.Earlier, pair.Now) is var slots && slots.Any(Sharpening.Contains) && Lost(pair.Earlier, pair.Now).IsEmpty)
            return (LineageLabel.Sharpened, "more slots filled");
        return BySize(pair);
    }

    /// <summary>Slots filled now that were not before, in slot order; empty where either was not read.</summary>
    public static ImmutableArray<Slot> NewSlots(LineageItem earlier, LineageItem now) => earlier.Operationality is { } before && now.Operationality is { } after
        ? [.. after.Slots.Where(s => s.State == SlotState.Filled && before[s.Slot].State != SlotState.Filled).Select(s => s.Slot)] : [];

    private static ImmutableArray<Slot> Lost(LineageItem earlier, LineageItem now) => [.. NewSlots(now, earlier).Where(Sharpening.Contains)];

    private (LineageLabel Label, string Rule) BySize(Pair pair)
    {
        var (holdsEarlier, isHeld) = (pair.Likeness.CoverOfEarlier >= Contained, pair.Likeness.CoverOfNew >= Contained);
        if (holdsEarlier && !isHeld)
        {
            return OnlyCoordinates(pair.NowWords, pair.Differences.Select(d => d.To))
                ? (LineageLabel.Broadened, "adds an object") : (LineageLabel.Narrowed, "adds conditions or detail");
        }

        if (isHeld && !holdsEarlier)
        {
            return OnlyCoordinates(pair.EarlierWords, pair.Differences.Select(d => d.From))
                ? (LineageLabel.Narrowed, "drops an object") : (LineageLabel.Broadened, "drops conditions or detail");
        }

        return (LineageLabel.Restated, "the same demand in other words");
    }

    // Whether all that is added is "and X": objects side by side with those that were there.
    private bool OnlyCoordinates(ImmutableArray<Term> words, IEnumerable<TextSpan> added)
    {
        var any = false;
        foreach (var span in added.Where(s => s.Length > 0))
        {
            var stretch = words.Where(w => w.Span.Overlaps(span)).ToImmutableArray();
            if (stretch.All(w => w.IsStopWord)) continue;
            if (stretch.Length > LongestCoordination || qualifiers.In(stretch).Any() || !IsCoordinated(words, stretch)) return false;
            any = true;
        }

        return any;
    }

    private bool IsCoordinated(ImmutableArray<Term> words, ImmutableArray<Term> stretch)
    {
        var at = words.IndexOf(stretch[0]);
        var with = words[Math.Max(at - 1, 0)..Math.Min(at + stretch.Length + 1, words.Length)]; // and the word on each side: "X and" may stand before "Y"
        return coordinators.In(with).Any();
    }
}
