// The one form of each kind of value. What people type is read with patience, what is written is always the same.
using System.Globalization;
using Weft.Analysis.Text;

namespace Weft.Workbench.Lists;

/// <summary>Writes and reads values.</summary>
internal static class ValueForms
{
    private const string Day = "yyyy-MM-dd";
    private const string Second = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly string[] Yes = ["yes", "true", "1", "x", "oui", "vrai", "si", "verdadero"];
    private static readonly string[] No = ["no", "false", "0", "non", "faux", "falso"];

    /// <summary>A number between two others.</summary>
    public static ValueWords<double> Number(double least, double most, bool isWhole) => new(
        value => value.ToString("0.######", CultureInfo.InvariantCulture),
        words => double.TryParse(words, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most && (!isWhole || Math.Truncate(value) == value) ? Math.Round(value, 6) : null,
        ListRefusals.NoNumber(least, most, isWhole));

    /// <summary>A day.</summary>
    public static ValueWords<DateOnly> Date { get; } = new(
        value => value.ToString(Day, CultureInfo.InvariantCulture),
        words => DateOnly.TryParseExact(words, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null,
        ListRefusals.NoDate);

    /// <summary>A moment in UTC; a filter may name a day alone.</summary>
    public static ValueWords<DateTime> Moment { get; } = new(
        value => value.ToString(Second, CultureInfo.InvariantCulture),
        words => DateTime.TryParseExact(words, [Second, Day], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value) ? value : null,
        ListRefusals.NoDate);

    /// <summary>Yes or no.</summary>
    public static ValueWords<bool> YesNo { get; } = new(
        value => value ? Yes[0] : No[0],
        words => Terms.Fold(words) is var folded && Yes.Contains(folded) ? true : No.Contains(folded) ? false : null,
        ListRefusals.NoYesNo);

    /// <summary>A name of an enum.</summary>
    public static ValueWords<TEnum> Choice<TEnum>()
        where TEnum : struct, Enum => new(
        value => value.ToString(),
        words => NameOf<TEnum>(words) is { } name ? Enum.Parse<TEnum>(name) : null,
        ListRefusals.NoChoice(Enum.GetNames<TEnum>()));

    /// <summary>Several names of an enum of flags.</summary>
    public static ValueWords<TEnum> Choices<TEnum>()
        where TEnum : struct, Enum => new(
        value => value.ToString().Replace(", ", "; ", StringComparison.Ordinal),
        words =>
        {
            var names = words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(NameOf<TEnum>).ToList();
            return names.Contains(null) ? null : Enum.Parse<TEnum>(string.Join(',', names));
        },
        ListRefusals.NoChoice(Enum.GetNames<TEnum>()));

    // By name alone: a number would let in what the enum does not hold.
    private static string? NameOf<TEnum>(string words)
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().FirstOrDefault(n => string.Equals(n, words.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
}
