// Whether a text is a list of values, and what separates them.
namespace Weft.Formats.Csv;

/// <summary>Tells the shape of separated values.</summary>
internal static class CsvShape
{
    private const int LinesLooked = 40;
    private const int FewestLines = 3;

    private static readonly char[] Delimiters = ['\t', ';', ',', '|'];

    /// <summary>Whether a text looks like separated values: lines that all hold the same number, at least two, of delimiters.</summary>
    public static bool IsTable(string sample) => Best(sample) is { Fields: >= 3, Agreement: >= 0.95 };

    /// <summary>The delimiter of a text that is known to hold values.</summary>
    public static char Delimiter(string sample) => Best(sample)?.Delimiter ?? ',';

    private static (char Delimiter, int Fields, double Agreement)? Best(string sample)
    {
        (char Delimiter, int Fields, double Agreement)? best = null;
        foreach (var delimiter in Delimiters)
        {
            var counts = FieldCounts(sample, delimiter);
            if (counts.Count == 0) continue;
            var usual = counts.GroupBy(c => c).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First();
            var agreement = counts.Count < FewestLines ? 0 : (double)usual.Count() / counts.Count;
            if (usual.Key > 1 && (best is null || (agreement, usual.Key).CompareTo((best.Value.Agreement, best.Value.Fields)) > 0)) best = (delimiter, usual.Key, agreement);
        }

        return best;
    }

    // Records, not lines: a quoted value may hold line ends.
    private static List<int> FieldCounts(string sample, char delimiter)
    {
        var counts = new List<int>();
        int fields = 1, length = 0;
        var quoted = false;
        foreach (var c in sample)
        {
            if (c == '"') quoted = !quoted;
            else if (c == delimiter && !quoted) fields++;
            if (c == '\n' && !quoted)
            {
                if (length > 0) counts.Add(fields);
                if (counts.Count == LinesLooked) break;
                (fields, length) = (1, 0);
                continue;
            }

            length++;
        }

        return counts;
    }
}
