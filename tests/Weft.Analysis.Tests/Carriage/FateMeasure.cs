// Macro-F1 over the three classes of fate.
using System.Collections.Immutable;
using System.Globalization;

namespace Weft.Analysis.Tests.Carriage;

internal static class FateMeasure
{
    private static readonly string[] Classes = ["carried or partly", "altered", "dropped"];

    public static double MacroF1(ImmutableArray<string> coded, ImmutableArray<string> told, Action<string> print)
    {
        var (truth, answer) = (coded.Select(Class).ToImmutableArray(), told.Select(Class).ToImmutableArray());
        var figures = Classes.Select(c => F1(truth, answer, c)).ToImmutableArray();
        print(string.Join(", ", Classes.Zip(figures, (c, f) => string.Create(CultureInfo.InvariantCulture, $"{c} {f:0.000}"))));
        print(string.Join(", ", coded.Zip(told).GroupBy(p => $"{p.First} as {p.Second}").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}")));
        return figures.Average();
    }

    private static double F1(ImmutableArray<string> truth, ImmutableArray<string> told, string label)
    {
        var hits = truth.Zip(told).Count(p => p.First == label && p.Second == label);
        return hits == 0 ? 0 : 2.0 * hits / (truth.Count(t => t == label) + told.Count(t => t == label));
    }

    private static string Class(string fate) => fate.ToUpperInvariant() switch
    {
        "DROPPED" => "dropped",
        "ALTERED" => "altered",
        "CARRIED" or "PARTLY" => "carried or partly",
        _ => fate,
    };
}
