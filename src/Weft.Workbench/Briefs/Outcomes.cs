// What became of an earlier recommendation, in the words of the outputs.
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

/// <summary>Turns what a document says about a recommendation into an outcome.</summary>
internal static class Outcomes
{
    /// <summary>The outcome; null where the document does not say.</summary>
    public static string? Of(RecommendationPosition position) => position switch
    {
        RecommendationPosition.Unknown => null,
        RecommendationPosition.Implemented => "Done",
        _ => position.ToString(),
    };
}
