// Every refusal of checking a draft and composing its brief.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.Briefs;

/// <summary>The refusals of the check.</summary>
public static class BriefRefusals
{
    /// <summary>More files than the limit.</summary>
    public static Refusal TooManyFiles(int given, int limit) => new(
        "too-many-files", string.Create(CultureInfo.InvariantCulture, $"{given} files were given and at most {limit} are read in one check"), null,
        "Leave some out, or raise Weft:Limits:MaxFiles.");
}
