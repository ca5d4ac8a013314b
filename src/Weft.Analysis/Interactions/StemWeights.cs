// How much a stem says among the measures compared.
namespace Weft.Analysis.Interactions;

/// <summary>Inverse frequency of stems among measures.</summary>
internal sealed class StemWeights
{
    private const double CommonShare = 0.1; // a stem in more than this share of the measures is a theme, not a handle
    private const int AlwaysSpecific = 5;
    private readonly Dictionary<string, int> frequency = new(StringComparer.Ordinal);
    private readonly int measures;

    public StemWeights(IReadOnlyCollection<Measure> all)
    {
        measures = all.Count;
        foreach (var stem in all.SelectMany(m => m.Stems)) frequency[stem] = frequency.GetValueOrDefault(stem) + 1;
    }

    /// <summary>Least weight of a side: that of two rare stems, so that sharing the only word of a short side is not sharing all.</summary>
    public double Least => 2 * Math.Log(1 + measures);

    /// <summary>Weight of a stem, above 0.</summary>
    public double Of(string stem) => Math.Log(1 + ((double)measures / Math.Max(1, frequency.GetValueOrDefault(stem))));

    /// <summary>Whether a stem can be a handle.</summary>
    public bool IsSpecific(string stem) => frequency.GetValueOrDefault(stem) <= Math.Max(AlwaysSpecific, CommonShare * measures);
}
