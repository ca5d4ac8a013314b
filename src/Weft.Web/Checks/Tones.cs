// The tone of a finding: the same seven on every page.
using Weft.Analysis.Carriage;
using Weft.Analysis.Lineage;
using Weft.Workbench.Briefs;

namespace Weft.Web.Checks;

/// <summary>Names of tones, which are classes of the style sheet.</summary>
public static class Tones
{
    /// <summary>Of a conflict.</summary>
    public const string Conflict = "conflict";

    /// <summary>Of what came before.</summary>
    public const string Repeated = "repeated";

    /// <summary>Of what is not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>Of a fate.</summary>
    public static string Of(FateLabel? fate) => fate switch
    {
        FateLabel.Carried => "carried",
        FateLabel.Partly => "partly",
        FateLabel.Altered => "altered",
        FateLabel.Dropped => "dropped",
        _ => Unknown,
    };

    /// <summary>Of a lineage label: the opposite demand stands out.</summary>
    public static string Of(LineageLabel label) => label == LineageLabel.Contradicts ? "altered" : Repeated;

    /// <summary>Of a line of the brief; null where it has none.</summary>
    public static string? Of(Tone tone) => tone == Tone.None ? null : tone.ToString().ToLowerInvariant();
}
