// Candidate interactions between objectives and measures.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>How one objective or measure may affect another.</summary>
public enum InteractionKind
{
    /// <summary>Makes the other's success impossible or reverses it.</summary>
    Counteracts,

    /// <summary>Limits the other.</summary>
    Constrains,

    /// <summary>Should help each other, and nothing connects them.</summary>
    MissedReinforcement,

    /// <summary>No effect.</summary>
    Neutral,

    /// <summary>Creates conditions for the other.</summary>
    Enables,

    /// <summary>Helps the other.</summary>
    Reinforces,
}

/// <summary>Inside one text or between two.</summary>
public enum InteractionScope
{
    /// <summary>Both sides in one text.</summary>
    Internal,

    /// <summary>Two texts.</summary>
    External,
}

/// <summary>An objective or measure of a policy, or a sentence that states a conflict.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Actor">Id or name of who answers for it; null when unknown.</param>
/// <param name="Anchor">Where it stands.</param>
public sealed record PolicyClause(string Id, string? Actor, Anchor Anchor);

/// <summary>A candidate pair.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">How they interact.</param>
/// <param name="Scope">Inside one text or between two.</param>
/// <param name="Rule">Name of the rule that found it; "stated" when the text itself says so.</param>
/// <param name="StatedCue">The words by which the text itself says so; null when found by rule.</param>
/// <param name="Handle">What both share: group, corridor, object, budget, instrument, place.</param>
/// <param name="Reason">Why, in the rule's fixed words.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="A">One side, first in place.</param>
/// <param name="B">The other.</param>
/// <param name="MustAnswer">Names of who must answer; empty when unknown.</param>
public sealed record InteractionPair(
    string Id, InteractionKind Kind, InteractionScope Scope, string Rule, string? StatedCue, string Handle, string Reason,
    double Confidence, PolicyClause A, PolicyClause B, ImmutableArray<string> MustAnswer);
