// The meeting that a document reports on: title, date, place, chairs, sessions with moderators and inputs.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Reads the meeting of a document.</summary>
/// <remarks>A document reports on a meeting when it has sessions or its opening or title names one. Cost: linear.</remarks>
internal static class MeetingReader
{
    private const int FewestTitleWords = 3;
    private const int LongestDateLine = 20; // words; what is longer tells of other days too

    private static readonly PerLanguage<MeetingCues> ByLanguage = new(l => new MeetingCues(
        Cues.Of(l, "meetings.events"), Cues.Of(l, "meetings.held"), Cues.Of(l, "meetings.chairBefore"), Cues.Of(l, "meetings.chairAfter"),
        Cues.Of(l, "meetings.notChair"), l.Words("meetings.placeBefore")));

    /// <summary>The meeting, or none.</summary>
    public static ImmutableArray<Meeting> Read(
        string input, DocumentText text, ImmutableArray<Passage> passages, ImmutableArray<Section> sections, ActorReading actors, Lexicon lexicon)
    {
        var cues = ByLanguage[lexicon];
        var opening = TitlePage.Opening(passages, lexicon);
        var sessions = SessionReader.Read(input, passages, sections, actors, lexicon);
        if (sessions.IsEmpty && !opening.Any(p => p.Words.Length <= LongestDateLine && cues.Events.FindFirst(p.Words, 0, p.Words.Length) is not null)) return [];
        var (date, place) = DateAndPlace(opening, passages, cues, lexicon);
        if (sessions.IsEmpty && date is null) return [];
        var title = Title(text, passages, opening, actors, lexicon);
        return [new Meeting(StableId.Of("m", input, title), title, date, place, Chairs(passages, sections, actors, cues), sessions)];
    }

    // A title that begins with the name of a body is that body's, and the rest is the title of the meeting.
    private static string Title(DocumentText text, ImmutableArray<Passage> passages, ImmutableArray<Passage> opening, ActorReading actors, Lexicon lexicon)
    {
        var title = TitlePage.Title(text, opening, lexicon) ?? opening.FirstOrDefault()?.Text ?? "";
        var at = passages.IndexOf(passages.FirstOrDefault(p => p.Text == title)!);
        if (at < 0 || actors.In(at, new TextSpan(0, title.Length)).FirstOrDefault() is not { Actor: not null } first || first.Span.Start > 0) return title;
        var rest = title[first.Span.End..].TrimStart(' ', ':', ',', '-', '\u2013');
        return rest.Length > 0 && char.IsUpper(rest[0]) && Terms.Of(rest, lexicon).Length >= FewestTitleWords ? rest : title;
    }

    // "Town, 3 May 2020" on a line of its own; else "held on 3 May 2020 in Town"; else the first day on the title page.
    private static (DateOnly? Date, string? Place) DateAndPlace(
        ImmutableArray<Passage> opening, ImmutableArray<Passage> passages, MeetingCues cues, Lexicon lexicon)
    {
        DateOnly? onTitlePage = null;
        foreach (var passage in opening.Where(p => p.Words.Length <= LongestDateLine))
        {
            foreach (var mention in Days(passage, lexicon))
            {
                if (PlaceBefore(passage, mention.Span) is { } place) return (mention.Date, place);
                onTitlePage ??= mention.Date;
            }
        }

        foreach (var passage in passages)
        {
            foreach (var day in Days(passage, lexicon))
            {
                var sentence = passage.SentenceAt(day.Span.Start);
                var (first, past) = passage.WordsIn(sentence);
                if (cues.Held.FindFirst(passage.Words, first, past) is not { } held) continue;
                // "in accordance with the resolution of 18 June, held its session from 4 May": what is held is dated after the verb.
                var after = Days(passage, lexicon).FirstOrDefault(d => d.Span.Start >= held.Span.Start && d.Span.End <= sentence.End);
                return (after.Span.Length > 0 ? after.Date : day.Date, PlaceAfter(passage, held, sentence, cues));
            }
        }

        return (onTitlePage, null);
    }

    private static IEnumerable<DateMention> Days(Passage passage, Lexicon lexicon) =>
        DateReader.Read(passage.Text, passage.Words, lexicon).Where(d => d.Precision == DatePrecision.Day);

    private static string? PlaceBefore(Passage passage, TextSpan date)
    {
        const int LongestPlace = 40;
        var before = passage.Text[..date.Start].TrimEnd(' ', ',', ':', '(', '\u2013', '-');
        var isPlace = before.Length is > 1 and <= LongestPlace && char.IsUpper(before[0]) && !before.Contains(':', StringComparison.Ordinal) && date.End >= passage.Text.TrimEnd('.', ' ').Length - 1
            && before.Split(' ').All(w => w.Length > 0 && (char.IsUpper(w[0]) || w.Length <= 3));
        return isPlace ? before : null;
    }

    private static string? PlaceAfter(Passage passage, CueHit held, TextSpan sentence, MeetingCues cues)
    {
        for (var at = held.Past; at + 1 < passage.Words.Length && passage.Words[at].Span.End < sentence.End; at++)
        {
            if (!cues.PlaceBefore.Contains(passage.Words[at].Word) || !char.IsUpper(passage.Text[passage.Words[at + 1].Span.Start])) continue;
            var past = at + 1;
            while (past < passage.Words.Length && char.IsUpper(passage.Text[passage.Words[past].Span.Start])
                && (past == at + 1 || passage.Text[passage.Words[past - 1].Span.End..passage.Words[past].Span.Start] is " " or "-")) past++;
            var place = new TextSpan(passage.Words[at + 1].Span.Start, passage.Words[past - 1].Span.End);
            if (DateOnlyWords(place, passage)) continue;
            return place.In(passage.Text);
        }

        return null;
    }

    private static bool DateOnlyWords(TextSpan span, Passage passage) =>
        span.End + 5 < passage.Text.Length && char.IsAsciiDigit(passage.Text[span.End + 1]) && passage.Text[span.End] == ' ';

    private static ImmutableArray<string> Chairs(ImmutableArray<Passage> passages, ImmutableArray<Section> sections, ActorReading actors, MeetingCues cues)
    {
        var inSessions = sections.Where(s => s.Role is SectionRole.Session or SectionRole.Annex).ToList();
        var chairs = new List<string>();
        for (var i = 0; i < passages.Length; i++)
        {
            var passage = passages[i];
            if (inSessions.Any(s => passage.Block.Number >= s.FirstBlock && passage.Block.Number <= s.LastBlock)) continue;
            var barred = cues.NotChair.FindAll(passage.Words).ToDictionary(b => b.First);
            foreach (var hit in cues.ChairBefore.FindAll(passage.Words).Where(h => IsFree(h, barred)))
                chairs.AddRange(NamedList.After(passage, hit.Span.End, actors.In(i, passage.SentenceAt(hit.Span.Start))));
            foreach (var hit in cues.ChairAfter.FindAll(passage.Words).Where(h => IsFree(h, barred)))
                chairs.AddRange(NamedList.Before(passage, hit.Span.Start, actors.In(i, passage.SentenceAt(hit.Span.Start))).TakeLast(1));
        }

        return [.. chairs.Distinct(StringComparer.Ordinal)];
    }

    // "incoming chairs", "chair in office": another body's.
    private static bool IsFree(CueHit hit, Dictionary<int, CueHit> barred) =>
        !Enumerable.Range(hit.First - 1, hit.Past - hit.First + 1).Any(barred.ContainsKey);

    private sealed record MeetingCues(
        Cues Events, Cues Held, Cues ChairBefore, Cues ChairAfter, Cues NotChair, FrozenSet<string> PlaceBefore);
}
