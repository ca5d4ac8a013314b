// The ids under which people answer findings (the keys of CoherenceCheck.Answers).
namespace Weft.Workbench.Briefs;

/// <summary>Ids of findings: a statement, a recommendation and a pair have their own; an earlier item is found once for each recommendation.</summary>
public static class FindingId
{
    /// <summary>The id of an earlier item as found for a recommendation.</summary>
    public static string Of(CheckedRecommendation recommendation, EarlierItem earlier)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(earlier);
        return $"{recommendation.Id}~{earlier.Link.Match}";
    }
}
