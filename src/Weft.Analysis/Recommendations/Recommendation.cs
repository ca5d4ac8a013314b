// What is urged: a recommendation as found in a text, before and after its slots are read.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>What the addressee said to a recommendation, where the document reports it.</summary>
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

    /// <summary>Said to be implemented already.</summary>
    Implemented,
}

/// <summary>One recommendation as the text has it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">Its printed number without punctuation ("3", "115.163"), else its place in the list.</param>
/// <param name="Text">Its whole text (of several blocks, joined by one space).</param>
/// <param name="Anchors">Where it stands: one anchor for each block it covers, in order; never empty.</param>
/// <param name="From">Who made it, as printed (states in brackets, a body); empty where the text does not say.</param>
/// <param name="Position">What the addressee said.</param>
/// <param name="Reason">Name of the rule that found it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Recommendation(
    string Id, string Label, string Text, ImmutableArray<Anchor> Anchors, ImmutableArray<string> From,
    RecommendationPosition Position, string Reason, double Confidence)
{
    /// <summary>Where it begins.</summary>
    public Anchor Anchor => Anchors[0];
}
