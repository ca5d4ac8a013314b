// The block of "key: value" lines that may stand before a Markdown text: title, date and language of the document.
using System.Globalization;
using System.Text;

namespace Weft.Formats.Markdown;

/// <summary>What the front matter states; everything in it is no part of the text.</summary>
/// <param name="Title">Title, or null.</param>
/// <param name="Date">Date, or null.</param>
/// <param name="Language">Primary language subtag in lower case, or null.</param>
/// <param name="End">Where the text begins.</param>
internal sealed record FrontMatter(string? Title, DateOnly? Date, string? Language, int End)
{
    private const int LongestValue = 2_000;

    /// <summary>Reads the front matter of a text; null when it has none.</summary>
    public static FrontMatter? Of(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return null;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? key = null;
        for (var start = 4; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text[start..end];
            start = Math.Min(text.Length, end + 1);
            if (line.TrimEnd() is "---" or "...") return From(values, start);
            key = Take(line, key, values);
            if (key is null && line.Trim().Length > 0) return null; // a rule and a paragraph, not front matter
        }

        return null;
    }

    // A line is "key: value", or goes on with the value above it.
    private static string? Take(string line, string? key, Dictionary<string, string> values)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && !char.IsWhiteSpace(line[0]) && line.AsSpan(0, colon).IndexOfAny(" \"'") < 0)
        {
            values.TryAdd(line[..colon], line[(colon + 1)..].Trim());
            return line[..colon];
        }

        if (key is not null && line.Length > 0 && (char.IsWhiteSpace(line[0]) || line[0] == '-') && values[key].Length < LongestValue)
        {
            var before = values[key];
            values[key] = before.EndsWith('\\') ? before[..^1] + line.TrimStart() : $"{before} {line.Trim()}";
        }

        return key;
    }

    private static FrontMatter From(Dictionary<string, string> values, int end)
    {
        var title = Clean(values.GetValueOrDefault("title"));
        var date = Clean(values.GetValueOrDefault("date"));
        var language = Clean(values.GetValueOrDefault("language") ?? values.GetValueOrDefault("lang"));
        return new FrontMatter(title, DateOf(date), LanguageTag.Primary(language), end);
    }

    private static DateOnly? DateOf(string? value) => value is { Length: >= 10 }
        && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string? Clean(string? value)
    {
        if (value is null) return null;
        var bare = value switch
        {
            ['"', .., '"'] when value.Length > 1 => Unescaped(value[1..^1]),
            ['\'', .., '\''] when value.Length > 1 => value[1..^1].Replace("''", "'", StringComparison.Ordinal),
            _ => value,
        };
        var (text, _) = new StyledText().Append(bare).Build();
        return text.Length == 0 ? null : text;
    }

    // The escapes of YAML's double-quoted scalars, as far as titles use them.
    private static string Unescaped(string value)
    {
        var result = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                result.Append(value[i]);
                continue;
            }

            var digits = value[++i] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0 && i + digits < value.Length
                && int.TryParse(value.AsSpan(i + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var point) && Rune.IsValid(point))
            {
                result.Append(new Rune(point));
                i += digits;
            }
            else
            {
                result.Append(value[i] switch { '_' or 'n' or 't' or 'r' or 'N' or 'L' or 'P' => ' ', var other => other });
            }
        }

        return result.ToString();
    }
}
