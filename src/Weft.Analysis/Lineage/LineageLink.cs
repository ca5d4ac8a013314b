// A link from an item to an earlier one that is like it.
using System.Collections.Immutable;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Analysis.Lineage;

/// <summary>How an item relates to an earlier one.</summary>
public enum LineageLabel
{
    /// <summary>Nothing earlier is like it.</summary>
    New,

    /// <summary>The same words.</summary>
    Identical,

    /// <summary>The same demand in other words.</summary>
    Restated,

    /// <summary>The same demand with more slots filled.</summary>
    Sharpened,

    /// <summary>The same demand on less.</summary>
    Narrowed,

    /// <summary>The same demand on more.</summary>
    Broadened,

    /// <summary>The opposite demand.</summary>
    Contradicts,

    /// <summary>Says that it builds on it.</summary>
    BuildsOn,
}

/// <summary>An item of the corpus or an item that is looked up in it.</summary>
/// <param name="Id">Its id, unique in its corpus.</param>
/// <param name="Text">1 to 4,000 code units.</param>
/// <param name="Date">When it was made; null when unknown.</param>
/// <param name="Outcome">What became of it, as given ("accepted", "noted", "done"); null when unknown.</param>
/// <param name="Operationality">Its slots where they were read; null otherwise.</param>
public sealed record LineageItem(string Id, string Text, DateOnly? Date, string? Outcome, Operationality? Operationality);

/// <summary>Two stretches that correspond, with what differs.</summary>
/// <param name="From">Span in the earlier text; empty span where words were added.</param>
/// <param name="To">Span in the new text; empty span where words were dropped.</param>
public readonly record struct AlignedSpan(TextSpan From, TextSpan To);

/// <summary>An earlier item like this one.</summary>
/// <param name="Match">Id of the earlier item.</param>
/// <param name="Label">How they relate.</param>
/// <param name="Score">Visible sum of frame parts, 0 to 1.</param>
/// <param name="Jaccard">Exact Jaccard similarity of word 3-shingles, 0 to 1.</param>
/// <param name="Containment">Share of the smaller text's shingles that the other holds, 0 to 1.</param>
/// <param name="NewSlots">Slots filled now that were not before, in slot order.</param>
/// <param name="Spans">Differing stretches, in order.</param>
/// <param name="Reason">Why, in fixed English words with the parts of the score.</param>
/// <param name="MarkedAsRepetition">The cue by which the text itself says that it repeats ("as previously recommended"); null otherwise.</param>
public sealed record LineageLink(
    string Match, LineageLabel Label, double Score, double Jaccard, double Containment, ImmutableArray<Slot> NewSlots,
    ImmutableArray<AlignedSpan> Spans, string Reason, TextSpan? MarkedAsRepetition);
