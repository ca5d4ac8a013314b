// The labels that a browser would print before the items of a numbered list.
using System.Globalization;
using AngleSharp.Dom;

namespace Weft.Formats.Html;

/// <summary>Computes labels of list items.</summary>
internal static class HtmlLabels
{
    private static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The number of the first item.</summary>
    public static int Start(IElement list) => Number(list.GetAttribute("start")) ?? 1;

    /// <summary>The number that an item sets for itself, or null.</summary>
    public static int? Value(IElement item) => Number(item.GetAttribute("value"));

    /// <summary>The label of a number in a list.</summary>
    public static string Of(IElement list, int number) => list.GetAttribute("type") switch
    {
        "a" when number is > 0 and <= 26 => $"{(char)('a' + number - 1)}.",
        "A" when number is > 0 and <= 26 => $"{(char)('A' + number - 1)}.",
        "i" when number is > 0 and < 4000 => RomanOf(number) + ".",
        "I" when number is > 0 and < 4000 => RomanOf(number).ToUpperInvariant() + ".",
        _ => number.ToString(CultureInfo.InvariantCulture) + ".",
    };

    private static int? Number(string? value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string RomanOf(int number)
    {
        var result = "";
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value) result += sign;
        }

        return result;
    }
}
