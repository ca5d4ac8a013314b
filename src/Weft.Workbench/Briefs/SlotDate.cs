// A full date in the words of a slot: day, month by name, year. Anything less stays words.
using System.Globalization;

namespace Weft.Workbench.Briefs;

/// <summary>Reads a date as a text writes it.</summary>
internal static class SlotDate
{
    /// <summary>The last full date in the words ("by 31 March 2027"); null where there is none.</summary>
    /// <param name="words">Words of a slot.</param>
    /// <param name="language">Language of the text: names of months are those of its phrases.</param>
    public static DateOnly? In(string words, string? language)
    {
        if (language is null || !BriefPhrases.Languages.Contains(language, StringComparer.Ordinal)) return null;
        var say = BriefPhrases.In(language);
        var parts = words.Split([' ', ',', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Where(p => p is not ("de" or "of")).ToArray();
        for (var i = parts.Length - 3; i >= 0; i--)
        {
            var month = Enumerable.Range(1, 12).FirstOrDefault(m => string.Equals(say.Text($"month.{BriefPhrases.Figure(m)}"), parts[i + 1], StringComparison.OrdinalIgnoreCase));
            if (month > 0
                && int.TryParse(parts[i].TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && int.TryParse(parts[i + 2].TrimEnd('.', ';'), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is > 1899 and < 10_000 && day >= 1 && day <= DateTime.DaysInMonth(year, month)) return new DateOnly(year, month, day);
        }

        return null;
    }
}
