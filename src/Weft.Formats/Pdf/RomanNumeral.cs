// Roman numerals as labels use them.
namespace Weft.Formats.Pdf;

/// <summary>Reads Roman numerals.</summary>
internal static class RomanNumeral
{
    /// <summary>The value, or null where a letter is no numeral.</summary>
    public static int? Value(string numeral)
    {
        var total = 0;
        for (var i = 0; i < numeral.Length; i++)
        {
            if (Digit(numeral[i]) is not { } value) return null;
            total += i + 1 < numeral.Length && Digit(numeral[i + 1]) > value ? -value : value;
        }

        return total;
    }

    private static int? Digit(char letter) => char.ToUpperInvariant(letter) switch
    {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        'C' => 100,
        'D' => 500,
        'M' => 1000,
        _ => null,
    };
}
