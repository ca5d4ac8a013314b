// Conflicts that a text states itself: "at the expense of", "undermines", "is not compatible with".
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>Two sides of one sentence between which the text states a conflict.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Kind">What the cue says of them.</param>
/// <param name="Cue">Span of the cue.</param>
/// <param name="A">Span of the side before it.</param>
/// <param name="B">Span of the side after it.</param>
/// <param name="Subject">What the sentence is about; empty when it does not say.</param>
internal sealed record StatedConflict(PolicySentence Sentence, InteractionKind Kind, TextSpan Cue, TextSpan A, TextSpan B, string Subject);

/// <summary>Finds stated conflicts by the lists "pairs.counteracts…", "pairs.constrains…", "pairs.policyWords", "pairs.sideBreaks", "pairs.auxiliaries", "pairs.negations", "pairs.articles", "pairs.pronouns".</summary>
internal sealed class StatedConflictReader
{
    private enum Condition
    {
        None,
        Policy,
        Denied,
    }

    private const int DenialReach = 4;   // terms before the cue
    private const int LongestSubject = 14;
    private const int LongestSide = 20;
    private readonly ImmutableArray<(Cues Cues, InteractionKind Kind, Condition If)> cues;
    private readonly HashSet<string> policyWords;
    private readonly PhraseFinder breaks;
    private readonly HashSet<string> auxiliaries;
    private readonly HashSet<string> negations;
    private readonly HashSet<string> articles;
    private readonly HashSet<string> pronouns;

    public StatedConflictReader(Lexicon lexicon)
    {
        cues =
        [
            (Cues.Of(lexicon, "pairs.counteracts"), InteractionKind.Counteracts, Condition.None),
            (Cues.Of(lexicon, "pairs.counteractsIfPolicy"), InteractionKind.Counteracts, Condition.Policy),
            (Cues.Of(lexicon, "pairs.constrains"), InteractionKind.Constrains, Condition.None),
            (Cues.Of(lexicon, "pairs.constrainsIfPolicy"), InteractionKind.Constrains, Condition.Policy),
            (Cues.Of(lexicon, "pairs.constrainsIfDenied"), InteractionKind.Constrains, Condition.Denied),
        ];
        policyWords = Words(lexicon["pairs.policyWords"]);
        breaks = new PhraseFinder([lexicon["pairs.sideBreaks"]], lexicon);
        auxiliaries = Words(lexicon["pairs.auxiliaries"]);
        negations = Words(lexicon["pairs.negations"]);
        articles = Words(lexicon["pairs.articles"]);
        pronouns = Words(lexicon["pairs.pronouns"]);
    }

    /// <summary>The conflicts that a sentence states.</summary>
    public IEnumerable<StatedConflict> In(PolicySentence sentence)
    {
        foreach (var (list, kind, condition) in cues)
        {
            foreach (var hit in list.FindAll(sentence.Words))
            {
                var first = condition == Condition.Denied ? Denial(sentence, hit.First) : hit.First;
                if (first is not { } start || Before(sentence, start) is not { } a || After(sentence, hit.Past) is not { } b) continue;
                if (condition == Condition.Policy && !SpeaksOfPolicy(sentence, a)) continue;
                yield return new StatedConflict(sentence, kind, sentence.Stretch(start, hit.Past), a, b, Subject(sentence, start));
            }
        }
    }

    // "attacks undermine stability" is no conflict of two policies.
    private bool SpeaksOfPolicy(PolicySentence sentence, TextSpan side) => sentence.Words.Any(w => w.Span.Overlaps(side) && policyWords.Contains(w.Word));

    // "may not necessarily be compatible with": the cue begins at the auxiliary of the denial.
    private int? Denial(PolicySentence sentence, int cue)
    {
        for (var at = cue - 1; at >= Math.Max(0, cue - DenialReach); at--)
        {
            if (!negations.Contains(sentence.Words[at].Word)) continue;
            return at > 0 && auxiliaries.Contains(sentence.Words[at - 1].Word) ? at - 1 : at;
        }

        return null;
    }

    private TextSpan? Before(PolicySentence sentence, int cue)
    {
        var end = cue;
        while (end > 0 && IsLink(sentence, end - 1)) end--;
        if (end == 0) return null;
        var first = Math.Max(0, end - LongestSide);
        foreach (var hit in breaks.In(sentence.Words))
        {
            if (hit.First + hit.Length < end && hit.First + hit.Length > first) first = hit.First + hit.Length;
        }

        for (var at = end - 1; at > first; at--)
        {
            if (IsCut(sentence, at)) first = at;
        }

        return Side(sentence, first, end);
    }

    private TextSpan? After(PolicySentence sentence, int first)
    {
        if (first >= sentence.Words.Length || IsCut(sentence, first)) return null;
        var end = Math.Min(sentence.Words.Length, first + LongestSide);
        foreach (var hit in breaks.In(sentence.Words))
        {
            if (hit.First > first && hit.First < end) end = hit.First;
        }

        for (var at = first + 1; at < end; at++)
        {
            if (IsCut(sentence, at)) end = at;
        }

        return Side(sentence, first, end);
    }

    private TextSpan? Side(PolicySentence sentence, int first, int end)
    {
        while (first < end && articles.Contains(sentence.Words[first].Word)) first++;
        return sentence.Words[first..end].Any(w => !w.IsStopWord) ? sentence.Stretch(first, end) : null;
    }

    // "that", "which", auxiliaries and adverbs between a side and the cue belong to neither.
    private bool IsLink(PolicySentence sentence, int at) => sentence.Words[at].IsStopWord || auxiliaries.Contains(sentence.Words[at].Word);

    private static bool IsCut(PolicySentence sentence, int at) =>
        sentence.Block.Text.AsSpan(sentence.Words[at - 1].Span.End, sentence.Words[at].Span.Start - sentence.Words[at - 1].Span.End).ContainsAny(',', ':', '\u2013');

    private string Subject(PolicySentence sentence, int before)
    {
        var end = 0;
        while (end < before && end <= LongestSubject && !auxiliaries.Contains(sentence.Words[end].Word) && (end == 0 || !IsCut(sentence, end))) end++;
        if (end == 0 || end >= before || end > LongestSubject || !auxiliaries.Contains(sentence.Words[end].Word) || pronouns.Contains(sentence.Words[0].Word)) return "";
        var first = articles.Contains(sentence.Words[0].Word) ? 1 : 0;
        return first < end ? sentence.Stretch(first, end).In(sentence.Block.Text) : "";
    }

    private static HashSet<string> Words(IEnumerable<string> words) => words.ToHashSet(StringComparer.Ordinal);
}
