// The counts that pages and steps show.
using Weft.Analysis.Carriage;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;

namespace Weft.Web.Checks;

/// <summary>Counts of one check, as found, whatever was answered.</summary>
public sealed class CheckCounts(LoadedCheck check)
{
    private readonly CoherenceCheck result = check.Result;

    /// <summary>Everything that can be answered.</summary>
    public int Findings => check.Findings.Length;

    /// <summary>What is unsure and not yet answered.</summary>
    public int Unsure => check.Findings.Count(f => f.IsUnsure && !result.Answers.ContainsKey(f.Id));

    /// <summary>Recommendations.</summary>
    public int Recommendations => result.Recommendations.Length;

    /// <summary>Recommendations with an earlier one like them.</summary>
    public int Repeated => result.Recommendations.Count(r => r.Earlier.Length > 0);

    /// <summary>Statements that were dropped or altered.</summary>
    public int Lost => result.Statements.Count(s => s.Fate?.Label is FateLabel.Dropped or FateLabel.Altered);

    /// <summary>Pairs that pull apart.</summary>
    public int Conflicts => result.Conflicts.Length;

    /// <summary>Lines in the lists of who.</summary>
    public int Who => result.Who.MandatedButAbsent.Length + result.Who.PresentWithoutMandate.Length + result.Who.TopicsWithoutLead.Length
        + result.Who.TopicsWithTwoLeads.Length + result.Who.LeadsWithoutMeans.Length;

    /// <summary>Findings with an answer.</summary>
    public int Answers => result.Answers.Count;

    /// <summary>Files read or refused.</summary>
    public int Files => result.Inputs.Length + result.Refused.Length;
}
