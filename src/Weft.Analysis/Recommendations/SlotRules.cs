// Makes slot readings: at most two spans, in order.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Readings of the three states.</summary>
internal static class SlotRules
{
    /// <summary>Most spans that a reading keeps.</summary>
    public const int MaxSpans = 2;

    /// <summary>A filled slot.</summary>
    public static SlotReading Filled(Slot slot, string why, ImmutableArray<TextSpan> spans) => Of(slot, SlotState.Filled, why, spans);

    /// <summary>A slot with something nobody could act on.</summary>
    public static SlotReading Vague(Slot slot, string why, ImmutableArray<TextSpan> spans) => Of(slot, SlotState.Vague, why, spans);

    /// <summary>An empty slot.</summary>
    public static SlotReading Empty(Slot slot, string why) => new(slot, SlotState.Empty, [], why);

    private static SlotReading Of(Slot slot, SlotState state, string why, ImmutableArray<TextSpan> spans) =>
        new(slot, state, [.. spans.Distinct().OrderBy(s => s.Start).ThenBy(s => s.End).Take(MaxSpans)], why);
}
