// What stands in a cell of a workbook, as text: dates as ISO, numbers as shown.
using System.Globalization;
using System.Text;

namespace Weft.Formats.Grids;

/// <summary>Turns cell values into text.</summary>
internal static class CellText
{
    private const int SignificantDigits = 15; // what Excel keeps; more are rounding errors of the storage

    /// <summary>The text of a value, trimmed; null when there is none.</summary>
    /// <param name="value">As the workbook stores it.</param>
    /// <param name="format">Its number format, or null.</param>
    public static string? Of(object? value, string? format = null)
    {
        var text = value switch
        {
            null => null,
            string words => Clean(words),
            DateTime moment => Iso(moment),
            TimeSpan time => time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture),
            bool flag => flag ? "TRUE" : "FALSE",
            double number when format?.Contains('%', StringComparison.Ordinal) == true => Digits(number * 100) + "%",
            double number => Digits(number),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return Trimmed(text);
    }

    /// <summary>The text without blanks around it; null when nothing is left.</summary>
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // The package has decoded _xHHHH_, by which Excel writes what XML does not allow: such a character is then a blank, a carriage return
    // goes. Characters that stand in the sheet themselves are left as they are.
    private static string Clean(string words) => words.EnumerateRunes().Any(IsEscaped)
        ? string.Concat(words.EnumerateRunes().Where(r => r.Value != '\r').Select(r => IsEscaped(r) ? " " : r.ToString())) : words;

    private static bool IsEscaped(Rune rune) => rune.Value < ' ' && rune.Value is not ('\n' or '\t');

    private static string Iso(DateTime moment) => moment.TimeOfDay == TimeSpan.Zero
        ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : moment.ToString(moment.Second == 0 ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static string Digits(double number) => Math.Abs(number) is 0 or (> 1e-9 and < 1e15)
        ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) // the conversion keeps as many digits
        : number.ToString("G" + SignificantDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
