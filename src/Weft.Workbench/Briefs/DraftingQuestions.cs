// One drafting question for each slot that is empty or vague.
using System.Collections.Immutable;
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

/// <summary>The question for one slot.</summary>
public sealed record DraftingQuestion(Slot Slot, SlotState State, Line Question);

/// <summary>Asks for what a recommendation leaves open: fixed questions around its own words.</summary>
public static class DraftingQuestions
{
    /// <summary>The questions in slot order.</summary>
    public static ImmutableArray<DraftingQuestion> Of(Recommendation recommendation, Operationality read, BriefPhrases say)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(say);
        return [.. read.Slots.Where(s => s.State != SlotState.Filled).Select(s => new DraftingQuestion(s.Slot, s.State, Ask(s, recommendation, read, say)))];
    }

    private static Line Ask(SlotReading slot, Recommendation recommendation, Operationality read, BriefPhrases say)
    {
        var key = $"ask.{slot.Slot}.{(slot.State == SlotState.Empty ? "empty" : "vague")}";
        if (!say.Has(key)) key = $"ask.{slot.Slot}.empty";
        var (name, other) = slot.Slot switch
        {
            Slot.Who or Slot.Act => ("onWhat", Slot.OnWhat),
            Slot.OnWhat => ("act", Slot.Act),
            _ => ("text", slot.Slot),
        };
        var words = RecommendationPlace.Words(recommendation, read[other]);
        return words is null && say.Has($"{key}.alone")
            ? say.Line($"{key}.alone")
            : say.Line(key, (name, words is null ? string.Empty : say.Quote(words, null)));
    }
}
