// By when: the date or the event until which a recommendation is to be carried out.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads deadlines: a cue ("by", "within", "no later than") with a date, a period or a named event; "soon" and the like are vague.</summary>
internal sealed class DeadlineReader(Wording wording, SlotCues cues, Lexicon lexicon)
{
    private readonly ImmutableArray<DateMention> dates = DateReader.Read(wording.Text, lexicon);

    // "by the end of the first half of 2027": words between the cue and what dates it.
    private const int Reach = 7;

    /// <summary>Reads the slot.</summary>
    public SlotReading Read()
    {
        var dated = ImmutableArray.CreateBuilder<TextSpan>();
        var events = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var (first, length) in cues.Deadlines.In(wording, 0, wording.Count))
        {
            if (Dated(first + length) is { } end) dated.Add(new TextSpan(wording[first].Span.Start, end));
        }

        foreach (var (first, length) in cues.EventCues.In(wording, 0, wording.Count))
        {
            if (Event(first + length) is { } named) events.Add(wording.Span(first, named));
        }

        // "by district by 31 March": the first "by" reaches the date too, and the shorter reading is the deadline.
        ImmutableArray<TextSpan> shortest = [.. dated.Where(d => !dated.Any(o => o != d && d.Start <= o.Start && o.End <= d.End))];
        if (shortest.Length > 0) return SlotRules.Filled(Slot.ByWhen, "date-or-period", shortest);
        if (events.Count > 0) return SlotRules.Vague(Slot.ByWhen, "event-without-date", events.DrainToImmutable());
        ImmutableArray<TextSpan> vague = [.. cues.VagueDeadlines.In(wording, 0, wording.Count).Select(v => wording.Span(v.First, v.First + v.Length - 1))];
        return vague.Length > 0 ? SlotRules.Vague(Slot.ByWhen, "time-without-date", vague) : SlotRules.Empty(Slot.ByWhen, "no-date");
    }

    /// <summary>Where a date or a period after a cue ends.</summary>
    private int? Dated(int from)
    {
        for (var at = from; at < Math.Min(wording.Count, from + Reach); at++)
        {
            if (at > from && !wording.IsJoined(at) && wording.GapBefore(at).Trim() is not ",") return null;
            if (dates.FirstOrDefault(d => d.Span.Start == wording[at].Span.Start) is { Span.Length: > 0 } date) return date.Span.End;
            if (cues.TimeUnits.LengthAt(wording, at) is > 0 and var unit && at > from && IsNumber(at - 1)) return wording[at + unit - 1].Span.End;
        }

        return null;
    }

    private int? Event(int from)
    {
        for (var at = from; at < Math.Min(wording.Count, from + Reach); at++)
        {
            if (at > from && !wording.IsJoined(at)) return null;
            if (cues.NamedEvents.LengthAt(wording, at) is > 0 and var length) return at + length - 1;
        }

        return null;
    }

    private bool IsNumber(int at) => wording[at].Word.All(char.IsAsciiDigit) || cues.Numbers.LengthAt(wording, at) > 0;
}
