// With what means: the money or the staff that a recommendation names.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads means: an amount of money or staff fills the slot; means named without an amount are vague.</summary>
internal sealed class MeansReader(Wording wording, SlotCues cues)
{
    // "3.5 million US dollars": words between a number and its unit.
    private const int Reach = 3;

    /// <summary>Reads the slot.</summary>
    public SlotReading Read()
    {
        ImmutableArray<TextSpan> amounts = [.. Enumerable.Range(0, wording.Count).Select(Amount).OfType<TextSpan>()];
        if (amounts.Length > 0) return SlotRules.Filled(Slot.Means, "amount", amounts);
        ImmutableArray<TextSpan> vague = [.. cues.Means.In(wording, 0, wording.Count).Select(m => wording.Span(m.First, m.First + m.Length - 1))];
        return vague.Length > 0 ? SlotRules.Vague(Slot.Means, "means-without-amount", vague) : SlotRules.Empty(Slot.Means, "no-means");
    }

    private TextSpan? Amount(int at)
    {
        if (!wording[at].Word.All(char.IsAsciiDigit)) return null;
        if (at > 0 && wording.IsJoined(at) && cues.Currencies.LengthAt(wording, at - 1) > 0) return wording.Span(at - 1, at);
        if (CurrencySignBefore(wording[at].Span.Start) is { } sign) return new TextSpan(sign, wording[at].Span.End);
        for (var next = at + 1; next < Math.Min(wording.Count, at + 1 + Reach); next++)
        {
            if (!wording.IsJoined(next) && wording.GapBefore(next) is not ("." or ",")) return null;
            if (cues.Currencies.LengthAt(wording, next) is > 0 and var currency) return wording.Span(at, next + currency - 1);
            if (cues.MeansUnits.LengthAt(wording, next) is > 0 and var unit) return wording.Span(at, next + unit - 1);
        }

        return null;
    }

    private int? CurrencySignBefore(int at)
    {
        at--;
        if (at >= 0 && wording.Text[at] is ' ' or '\u00A0') at--;
        return at >= 0 && char.GetUnicodeCategory(wording.Text[at]) == UnicodeCategory.CurrencySymbol ? at : null;
    }
}
