// Conflicts that a text states itself: "at the expense of", "undermines", "is not compatible with".
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>Two sides of one sentence between which the text states a conflict.</summary>
/// <param name="Passage">The sentence.</param>
/// <param name="Kind">What the cue says of them.</param>
/// <param name="Cue">Span of the cue.</param>
/// <param name="A">Span of the side before it.</param>
/// <param name="B">Span of the side after it.</param>
/// <param name="Subject">What the sentence is about; empty when it does not say.</param>
internal sealed record StatedConflict(Passage Passage, InteractionKind Kind, TextSpan Cue, TextSpan A, TextSpan B, string Subject);

/// <summary>Finds stated conflicts by the lists "pairs.stated", "pairs.statedIfDenied", "pairs.sideBreaks", "pairs.auxiliaries", "pairs.negations", "pairs.articles".</summary>
internal sealed class StatedConflictReader
{
    private const int DenialReach = 4;   // terms before the cue
    private const int LongestSubject = 14;
    private const int LongestSide = 20;
    private readonly PhraseFinder cues;
    private readonly ImmutableArray<(InteractionKind Kind, bool IfDenied)> entries;
    private readonly PhraseFinder breaks;
    private readonly HashSet<string> auxiliaries;
    private readonly HashSet<string> negations;
    private readonly HashSet<string> articles;
    private readonly HashSet<string> pronouns;

    public StatedConflictReader(Lexicon lexicon)
    {
        var stated = lexicon["pairs.stated"].Select(e => (Entry: e, IfDenied: false)).Concat(lexicon["pairs.statedIfDenied"].Select(e => (Entry: e, IfDenied: true))).ToImmutableArray();
        entries = [.. stated.Select(s => (Enum.Parse<InteractionKind>(s.Entry.Split('>')[1], ignoreCase: true), s.IfDenied))];
        cues = new PhraseFinder(stated.Select(s => (IEnumerable<string>)s.Entry.Split('>')[0].Split('|')), lexicon);
        breaks = new PhraseFinder([lexicon["pairs.sideBreaks"]], lexicon);
        auxiliaries = Words(lexicon["pairs.auxiliaries"]);
        negations = Words(lexicon["pairs.negations"]);
        articles = Words(lexicon["pairs.articles"]);
        pronouns = Words(lexicon["pairs.pronouns"]);
    }

    /// <summary>The conflicts that a passage states.</summary>
    public IEnumerable<StatedConflict> In(Passage passage)
    {
        foreach (var hit in cues.In(passage.Words))
        {
            var (kind, ifDenied) = entries[hit.Entry];
            var first = ifDenied ? Denial(passage, hit.First) : hit.First;
            if (first is not { } start || Before(passage, start) is not { } a || After(passage, hit.First + hit.Length) is not { } b) continue;
            yield return new StatedConflict(passage, kind, passage.Stretch(start, hit.First + hit.Length), a, b, Subject(passage, start));
        }
    }

    // "may not necessarily be compatible with": the cue begins at the auxiliary of the denial.
    private int? Denial(Passage passage, int cue)
    {
        for (var at = cue - 1; at >= Math.Max(0, cue - DenialReach); at--)
        {
            if (!negations.Contains(passage.Words[at].Word)) continue;
            return at > 0 && auxiliaries.Contains(passage.Words[at - 1].Word) ? at - 1 : at;
        }

        return null;
    }

    private TextSpan? Before(Passage passage, int cue)
    {
        var end = cue;
        while (end > 0 && IsLink(passage, end - 1)) end--;
        if (end == 0) return null;
        var first = Math.Max(0, end - LongestSide);
        foreach (var hit in breaks.In(passage.Words))
        {
            if (hit.First + hit.Length < end && hit.First + hit.Length > first) first = hit.First + hit.Length;
        }

        for (var at = end - 1; at > first; at--)
        {
            if (IsCut(passage, at)) first = at;
        }

        return Side(passage, first, end);
    }

    private TextSpan? After(Passage passage, int first)
    {
        var end = Math.Min(passage.Words.Length, first + LongestSide);
        foreach (var hit in breaks.In(passage.Words))
        {
            if (hit.First > first && hit.First < end) end = hit.First;
        }

        for (var at = first + 1; at < end; at++)
        {
            if (IsCut(passage, at)) end = at;
        }

        return Side(passage, first, end);
    }

    private TextSpan? Side(Passage passage, int first, int end)
    {
        while (first < end && articles.Contains(passage.Words[first].Word)) first++;
        return passage.Words[first..end].Any(w => !w.IsStopWord) ? passage.Stretch(first, end) : null;
    }

    // "that", "which", auxiliaries and adverbs between a side and the cue belong to neither.
    private bool IsLink(Passage passage, int at) => passage.Words[at].IsStopWord || auxiliaries.Contains(passage.Words[at].Word);

    private static bool IsCut(Passage passage, int at) =>
        passage.Block.Text.AsSpan(passage.Words[at - 1].Span.End, passage.Words[at].Span.Start - passage.Words[at - 1].Span.End).ContainsAny(',', ':', '\u2013');

    private string Subject(Passage passage, int before)
    {
        var end = 0;
        while (end < before && end <= LongestSubject && !auxiliaries.Contains(passage.Words[end].Word) && (end == 0 || !IsCut(passage, end))) end++;
        if (end == 0 || end >= before || end > LongestSubject || !auxiliaries.Contains(passage.Words[end].Word) || pronouns.Contains(passage.Words[0].Word)) return "";
        var first = articles.Contains(passage.Words[0].Word) ? 1 : 0;
        return first < end ? passage.Stretch(first, end).In(passage.Block.Text) : "";
    }

    private static HashSet<string> Words(IEnumerable<string> words) => words.ToHashSet(StringComparer.Ordinal);
}
