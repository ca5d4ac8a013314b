// What is urged: a recommendation as found in a text, before and after its slots are read.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>What was answered to a recommendation or became of it, where the document reports it.</summary>
public enum RecommendationPosition
{
    /// <summary>The document does not say.</summary>
    Unknown,

    /// <summary>Accepted or supported.</summary>
    Accepted,

    /// <summary>Noted, i.e. not accepted.</summary>
    Noted,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>To be considered later.</summary>
    Pending,

    /// <summary>Said to be carried out.</summary>
    Done,

    /// <summary>Said to be carried out in part.</summary>
    Partly,

    /// <summary>Said to be under way.</summary>
    InProgress,

    /// <summary>Said not to be carried out: not begun, overdue, lapsed.</summary>
    NotDone,

    /// <summary>Replaced, withdrawn or overtaken.</summary>
    Superseded,
}

/// <summary>One recommendation as the text has it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">Its printed number without punctuation ("3", "115.163"), else its place in the list.</param>
/// <param name="Text">Its whole text (of several blocks, joined by one space).</param>
/// <param name="Anchors">Where it stands: one anchor for each block it covers, in order; never empty.</param>
/// <param name="From">Who made it, as printed (states in brackets, a body); empty where the text does not say.</param>
/// <param name="Position">What was answered or became of it.</param>
/// <param name="Reason">Name of the rule that found it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Recommendation(
    string Id, string Label, string Text, ImmutableArray<Anchor> Anchors, ImmutableArray<string> From,
    RecommendationPosition Position, string Reason, double Confidence)
{
    /// <summary>Where it begins.</summary>
    public Anchor Anchor => Anchors[0];

    /// <summary>Where a table says what was answered or became of it; null where its own text does, or nothing.</summary>
    public Anchor? PositionAnchor { get; init; }
}
