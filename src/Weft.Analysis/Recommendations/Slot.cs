// The eight parts that make a recommendation operational.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>One of the eight slots, in the order in which they are printed.</summary>
public enum Slot
{
    /// <summary>The addressee that can act.</summary>
    Who,

    /// <summary>The verb.</summary>
    Act,

    /// <summary>The object of the verb.</summary>
    OnWhat,

    /// <summary>Whose situation it is to change.</summary>
    ForWhom,

    /// <summary>At which level of coherence.</summary>
    Level,

    /// <summary>By which date.</summary>
    ByWhen,

    /// <summary>From which budget, with which staff.</summary>
    Means,

    /// <summary>Which published text or figure will show it.</summary>
    Verification,
}

/// <summary>Whether a slot is filled.</summary>
public enum SlotState
{
    /// <summary>Nothing in the text.</summary>
    Empty,

    /// <summary>Something, but nobody could act on it or check it ("all stakeholders", "soon", "investment" without an amount).</summary>
    Vague,

    /// <summary>Filled.</summary>
    Filled,
}

/// <summary>What was read for one slot.</summary>
/// <param name="Slot">Which slot.</param>
/// <param name="State">Filled, vague or empty.</param>
/// <param name="Spans">Spans in <see cref="Recommendation.Text"/>, at most two, in order; empty when the slot is.</param>
/// <param name="Why">Name of the rule that decided.</param>
public sealed record SlotReading(Slot Slot, SlotState State, ImmutableArray<TextSpan> Spans, string Why);

/// <summary>Action category of UPR Info (McMahon): how much a recommendation asks for.</summary>
/// <param name="Category">1 minimal, 2 continuity, 3 consideration, 4 general action, 5 specific action.</param>
/// <param name="Verb">Span of the deciding verb in the text; null when none was found.</param>
/// <param name="Unsure">Whether another category is nearly as likely.</param>
/// <param name="Why">Name of the rule that decided.</param>
public sealed record ActionCategory(int Category, TextSpan? Verb, bool Unsure, string Why);

/// <summary>Slots and category of one recommendation.</summary>
/// <param name="Slots">Eight readings in <see cref="Slot"/> order.</param>
/// <param name="Category">Its action category.</param>
public sealed record Operationality(ImmutableArray<SlotReading> Slots, ActionCategory Category)
{
    /// <summary>The reading of one slot.</summary>
    public SlotReading this[Slot slot] => Slots[(int)slot];
}
