// Dates as texts write them: "26 June 2012", "June 26, 2012", "24-26 June 2012", "June 2012", "2012-06-26", "by 2027".
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Weft.Analysis.Text;

/// <summary>How exactly a date is given.</summary>
public enum DatePrecision
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>A date met in a text.</summary>
/// <param name="Span">Its words, a weekday before it included.</param>
/// <param name="Date">The day; of a range its first day, of a month or a year the first day of it.</param>
/// <param name="Precision">How exactly it is given.</param>
public readonly record struct DateMention(TextSpan Span, DateOnly Date, DatePrecision Precision);

/// <summary>Finds the dates in a text.</summary>
/// <remarks>
/// Month names, weekdays and ordinal endings come from the lexicon ("dates.month.1" .. "dates.month.12", "dates.weekdays", "dates.ordinals",
/// "dates.fillers"). Figures alone are read where only one reading is possible: year first, or a first figure above 12. Cost: linear.
/// </remarks>
public static class DateReader
{
    private const int FirstYear = 1800;
    private const int LastYear = 2199;

    private static readonly PerLanguage<Calendar> ByLanguage = new(l => new Calendar(
        Enumerable.Range(1, 12).SelectMany(m => l[string.Create(CultureInfo.InvariantCulture, $"dates.month.{m}")].Select(name => (name, m)))
            .ToFrozenDictionary(p => Terms.Fold(p.name), p => p.m, StringComparer.Ordinal),
        l.Words("dates.weekdays"), l.Words("dates.ordinals"), l.Words("dates.fillers")));

    /// <summary>The dates of a text in order of place, none overlapping.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="lexicon">Cues of its language.</param>
    public static ImmutableArray<DateMention> Read(string text, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return Read(text, Terms.Of(text, lexicon), lexicon);
    }

    internal static ImmutableArray<DateMention> Read(string text, ImmutableArray<Term> words, Lexicon lexicon)
    {
        var reading = new Reading(text, words, ByLanguage[lexicon]);
        var dates = ImmutableArray.CreateBuilder<DateMention>();
        for (var at = 0; at < words.Length;)
        {
            if (reading.At(at) is { } found)
            {
                dates.Add(found.Mention);
                at = found.Past;
            }
            else
            {
                at++;
            }
        }

        return dates.DrainToImmutable();
    }

    private sealed record Calendar(
        FrozenDictionary<string, int> Months, FrozenSet<string> Weekdays, FrozenSet<string> Ordinals, FrozenSet<string> Fillers);

    private sealed class Reading(string text, ImmutableArray<Term> words, Calendar calendar)
    {
        public (DateMention Mention, int Past)? At(int first)
        {
            var at = first;
            if (calendar.Weekdays.Contains(words[at].Word) && at + 1 < words.Length && Near(at)) at++;
            return DayFirst(first, at) ?? MonthFirst(first, at) ?? Figures(first, at) ?? YearAlone(at);
        }

        // "26 June 2012", "26th of June 2012", "24-26 June 2012", "30 May to 2 June 2012"
        private (DateMention, int)? DayFirst(int first, int at)
        {
            if (Day(at) is not { } day) return null;
            var next = AfterDay(at);
            if (IsNumberOfPaper(at)) return null;
            for (var steps = 0; steps < 2 && next < words.Length && Near(next - 1) && Day(next) is not null; steps++) next = AfterDay(next);
            if (Month(next) is not { } month || !Near(next - 1)) return null;
            if (Year(next + 1) is { } year && Near(next)) return Make(first, next + 2, year, month, day, DatePrecision.Day);
            // The year of a range stands after its end: "24 February-20 March 2020".
            var end = next + 1;
            if (end < words.Length && calendar.Fillers.Contains(words[end].Word)) end++;
            return Day(end) is not null && Month(AfterDay(end)) is not null && Year(AfterDay(end) + 1) is { } later && Near(next) && Near(end)
                ? Make(first, AfterDay(end) + 2, later, month, day, DatePrecision.Day) : null;
        }

        // "resolution 5/1 of 18 June 2007": neither of the first two figures is a day.
        private bool IsNumberOfPaper(int at) => IsSlashed(at) || (at > 0 && IsSlashed(at - 1));

        private bool IsSlashed(int at) => at + 3 < words.Length && Between(at) == "/" && Day(at) is not null && Day(at + 1) is not null && AfterDay(at + 1) == at + 3 && Day(at + 3) is not null;

        // "June 26, 2012", "June 24-26, 2012", "June 2012"
        private (DateMention, int)? MonthFirst(int first, int at)
        {
            if (Month(at) is not { } month) return null;
            if (Year(at + 1) is { } only && Near(at)) return Make(first, at + 2, only, month, 1, DatePrecision.Month);
            if (Day(at + 1) is not { } day || !Near(at)) return null;
            var next = AfterDay(at + 1);
            if (Day(next) is not null && Near(next - 1)) next = AfterDay(next);
            return Year(next) is { } year && Near(next - 1) ? Make(first, next + 1, year, month, day, DatePrecision.Day) : null;
        }

        // "2012-06-26", "26.06.2012", "26/6/2012"
        private (DateMention, int)? Figures(int first, int at)
        {
            if (at + 2 >= words.Length || Joint(at) is not { } joint || Joint(at + 1) != joint) return null;
            if (Year(at) is { } year && joint == '-' && Number(at + 1, 12) is { } m && Number(at + 2, 31) is { } d)
                return Make(first, at + 3, year, m, d, DatePrecision.Day);
            if (Year(at + 2) is not { } last || Number(at + 1, 31) is not { } b || Number(at, 31) is not { } a) return null;
            if (b <= 12 && (a > 12 || joint == '.')) return Make(first, at + 3, last, b, a, DatePrecision.Day);
            return a <= 12 && b > 12 ? Make(first, at + 3, last, a, b, DatePrecision.Day) : null;
        }

        private (DateMention, int)? YearAlone(int at) =>
            Year(at) is { } year && !IsPartOfNumber(at) ? Make(at, at + 1, year, 1, 1, DatePrecision.Year) : null;

        private (DateMention, int)? Make(int first, int past, int year, int month, int day, DatePrecision precision) =>
            day > DateTime.DaysInMonth(year, month) ? null
                : (new DateMention(new TextSpan(words[first].Span.Start, words[past - 1].Span.End), new DateOnly(year, month, day), precision), past);

        private int? Month(int at) => at < words.Length && calendar.Months.TryGetValue(words[at].Word, out var month) ? month : null;

        private int? Day(int at)
        {
            if (at >= words.Length) return null;
            var word = words[at].Word;
            var ending = calendar.Ordinals.FirstOrDefault(o => word.Length > o.Length && char.IsAsciiDigit(word[0]) && word.EndsWith(o, StringComparison.Ordinal));
            return ParsedUpTo(ending is null ? word : word[..^ending.Length], 31);
        }

        // Past the day and the small words that may follow it ("of", "de").
        private int AfterDay(int at) => at + 1 < words.Length && calendar.Fillers.Contains(words[at + 1].Word) ? at + 2 : at + 1;

        private int? Year(int at)
        {
            if (at >= words.Length || words[at].Span.Length != 4) return null;
            return ParsedUpTo(words[at].Word, LastYear) is { } year and >= FirstYear ? year : null;
        }

        private int? Number(int at, int most) => words[at].Span.Length <= 2 ? ParsedUpTo(words[at].Word, most) : null;

        private static int? ParsedUpTo(string digits, int most) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most ? value : null;

        // Words of one date are parted by no more than a comma, a dash and blanks.
        private bool Near(int at) => at + 1 < words.Length && Between(at) is { Length: <= 3 } gap && gap.All(c => char.IsWhiteSpace(c) || c is ',' or '-' or '\u2013' or '/' or '.');

        private char? Joint(int at) => Between(at) is { Length: 1 } gap && gap[0] is '-' or '.' or '/' ? Between(at)[0] : null;

        private string Between(int at) => text[words[at].Span.End..words[at + 1].Span.Start];

        private bool IsPartOfNumber(int at)
        {
            var span = words[at].Span;
            return (span.Start > 1 && text[span.Start - 1] is '.' or ',' && char.IsAsciiDigit(text[span.Start - 2]))
                || (span.Start > 0 && text[span.Start - 1] is '/' or '$' or '\u20AC' or '\u00A3')
                || (span.End + 1 < text.Length && text[span.End] is '.' or ',' && char.IsAsciiDigit(text[span.End + 1]))
                || (span.End < text.Length && text[span.End] is '/' or '%');
        }
    }
}
