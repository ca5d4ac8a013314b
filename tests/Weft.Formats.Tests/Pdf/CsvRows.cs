// Reads the lists that people made of the same documents: comma-separated, quoted where needed, names in the first row.
using System.Text;

namespace Weft.Formats.Tests.Pdf;

internal static class CsvRows
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        var rows = Cells(File.ReadAllText(path)).ToList();
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }

    private static IEnumerable<List<string>> Cells(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var c in text.ReplaceLineEndings("\n").Replace("\"\"", "\uE000", StringComparison.Ordinal))
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (isQuoted || c is not (',' or '\n')) cell.Append(c);
            else
            {
                row.Add(cell.ToString().Replace('\uE000', '"'));
                cell.Clear();
                if (c == ',') continue;
                yield return row;
                row = [];
            }
        }
    }
}
