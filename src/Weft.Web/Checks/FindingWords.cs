// What a finding says, in the words of the brief.
using Weft.Analysis.Carriage;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;

namespace Weft.Web.Checks;

/// <summary>Words for labels.</summary>
public static class FindingWords
{
    /// <summary>The word for a label, with a capital; the label itself where it is a person's own words.</summary>
    public static string Of(BriefPhrases say, FindingKind kind, string label)
    {
        ArgumentNullException.ThrowIfNull(say);
        ArgumentNullException.ThrowIfNull(label);
        var key = kind switch
        {
            FindingKind.Statement => Enum.TryParse<FateLabel>(label, out _) ? $"fate.{label}" : $"statement.{label}",
            FindingKind.Earlier => $"lineage.{label}",
            FindingKind.Pair => $"interaction.{label}",
            _ => label == nameof(FindingKind.Recommendation) ? "column.recommendation" : "",
        };
        return say.Has(key) ? SourcePlaces.Capital(say.Text(key)) : label;
    }
}
