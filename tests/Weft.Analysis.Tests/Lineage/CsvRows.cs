// Reads the CSV files of the shared folder: quoted cells, any line ending.
using System.Text;

namespace Weft.Analysis.Tests.Lineage;

/// <summary>Rows of a CSV file as cells by column name.</summary>
internal static class CsvRows
{
    /// <summary>All rows after the header.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var rows = Cells(File.ReadAllText(path, Encoding.UTF8)).ToList();
        var header = rows[0];
        return [.. rows.Skip(1).Where(r => r.Count == header.Count)
            .Select(r => header.Zip(r).ToDictionary(p => p.First.Trim('\uFEFF'), p => p.Second, StringComparer.Ordinal))];
    }

    private static IEnumerable<List<string>> Cells(string text)
    {
        List<string> row = [];
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted && c == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (',' or '\r' or '\n')) cell.Append(c);
            else
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                if (c == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
                yield return row;
                row = [];
            }
        }

        if (cell.Length > 0 || row.Count > 0) yield return [.. row, cell.ToString()];
    }
}
