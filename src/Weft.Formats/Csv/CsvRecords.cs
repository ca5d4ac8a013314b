// Records of separated values (RFC 4180, read with patience): quoted values may hold delimiters, line ends and doubled quotation marks.
using System.Text;

namespace Weft.Formats.Csv;

/// <summary>Splits a text into records.</summary>
internal static class CsvRecords
{
    /// <summary>The records in order, blank lines included as records of one empty value.</summary>
    /// <param name="text">Text whose line ends are all "\n".</param>
    /// <param name="delimiter">What separates values.</param>
    /// <param name="quotes">Whether quotation marks hold values together.</param>
    public static IEnumerable<List<string>> Of(string text, char delimiter, bool quotes)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        bool quoted = false, begun = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            begun = true;
            if (quoted && c == '"')
            {
                if (i + 1 < text.Length && text[i + 1] == '"') value.Append(text[i++]);
                else quoted = false;
            }
            else if (quotes && c == '"' && value.Length == 0)
            {
                quoted = true;
            }
            else if (!quoted && c == delimiter)
            {
                Take();
            }
            else if (!quoted && c == '\n')
            {
                Take();
                yield return values;
                values = [];
                begun = false;
            }
            else
            {
                value.Append(c);
            }
        }

        if (begun)
        {
            Take();
            yield return values;
        }

        void Take()
        {
            values.Add(value.ToString());
            value.Clear();
        }
    }
}
