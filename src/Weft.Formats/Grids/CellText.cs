// What stands in a cell of a workbook, as text: dates as ISO, numbers as shown, escapes decoded.
using System.Globalization;
using System.Text.RegularExpressions;

namespace Weft.Formats.Grids;

/// <summary>Turns cell values into text.</summary>
internal static partial class CellText
{
    private const int SignificantDigits = 15; // what Excel keeps; more are rounding errors of the storage

    // Excel writes characters that XML does not allow as _xHHHH_.
    [GeneratedRegex("_x(?<hex>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Escape();

    /// <summary>The text of a value, trimmed; null when there is none.</summary>
    /// <param name="value">As the workbook stores it.</param>
    /// <param name="format">Its number format, or null.</param>
    public static string? Of(object? value, string? format = null)
    {
        var text = value switch
        {
            null => null,
            string words => Escape().Replace(words, m => Decoded(m.Groups["hex"].Value)),
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

    private static string Decoded(string hex) => (char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) switch
    {
        '\r' => "", // it comes with a line feed
        var c when char.IsControl(c) && c != '\n' && c != '\t' => " ",
        var c when char.IsSurrogate(c) => "\uFFFD",
        var c => c.ToString(),
    };

    private static string Iso(DateTime moment) => moment.TimeOfDay == TimeSpan.Zero
        ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : moment.ToString(moment.Second == 0 ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static string Digits(double number) => Math.Abs(number) is 0 or (> 1e-9 and < 1e15)
        ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) // the conversion keeps as many digits
        : number.ToString("G" + SignificantDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
