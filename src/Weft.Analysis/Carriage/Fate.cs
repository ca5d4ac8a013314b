// What became of a statement in the recommendations.
using System.Collections.Immutable;

namespace Weft.Analysis.Carriage;

/// <summary>What became of a statement.</summary>
public enum FateLabel
{
    /// <summary>A recommendation carries it.</summary>
    Carried,

    /// <summary>A recommendation carries part of it.</summary>
    Partly,

    /// <summary>A recommendation has its skeleton with another object, or without a qualifier that matters.</summary>
    Altered,

    /// <summary>No recommendation speaks of it.</summary>
    Dropped,
}

/// <summary>Words that changed on the way.</summary>
/// <param name="From">As voiced; empty where words were added.</param>
/// <param name="To">As recommended; empty where words were lost.</param>
public readonly record struct ChangedWords(string From, string To);

/// <summary>The fate of one statement.</summary>
/// <param name="Statement">Id of the statement.</param>
/// <param name="Label">What became of it.</param>
/// <param name="Recommendations">Ids of the recommendations that carry it, best first; empty when dropped.</param>
/// <param name="Changed">Words that changed, in order (also for Carried, where a qualifier was lost).</param>
/// <param name="Reason">Why, in fixed English words: the rule and the shared words.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Fate(
    string Statement, FateLabel Label, ImmutableArray<string> Recommendations, ImmutableArray<ChangedWords> Changed, string Reason, double Confidence);
