// What one sentence voices, cut into its single things.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Cuts a clause where the lexicon says that something else begins.</summary>
/// <remarks>
/// Lists: "statements.cutClause" (another clause: "and that"), "statements.cutAfter" (a joint, left out: "and thus"), "statements.cutRow" (the same, only after a verb: "as well as"), "statements.cutBefore" (kept: "according to"),
/// "statements.cutPurpose" (kept; only after a full clause: "in order to"), "statements.cutGerund" (a preposition before a gerund: after a
/// full clause ("statements.cutManner"), or after a comma in a row of them). A piece without enough words of its own stays with the one before it. Cost: linear.
/// </remarks>
internal static class StatementParts
{
    private const int FewestWords = 3; // words that are not stop words on either side of a joint
    private const int FewestAfterCue = 2; // "according to what can be reached": the cue's own words do not count
    private const int FullClause = 5; // what a purpose serves stands alone only when it is more than "take measures"
    private const int FewestPurpose = 4;

    private static readonly PerLanguage<CutCues> ByLanguage = new(l => new CutCues(
        Cues.Of(l, "statements.cutClause"), Cues.Of(l, "statements.cutAfter"), Cues.Of(l, "statements.cutRow"), Cues.Of(l, "statements.cutBefore"), Cues.Of(l, "statements.cutPurpose"), Cues.Of(l, "statements.cutGerund"), Cues.Of(l, "statements.cutManner"),
        Cues.Of(l, "statements.cutVerb"), l.Words("actors.listJoints"), l.Words("statements.verbal"), l["statements.gerundEndings"]));

    /// <summary>The parts of the words from <paramref name="first"/> to <paramref name="past"/>, in order; at least one.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="first">First word.</param>
    /// <param name="past">One past the last word.</param>
    /// <param name="form">How the sentence reports: a speaker's act stays whole ("A welcomed B, as well as C"), a verb that points governs each object.</param>
    /// <param name="lexicon">Cues of the language.</param>
    public static ImmutableArray<TextSpan> Cut(Passage passage, int first, int past, FrameForm form, Lexicon lexicon)
    {
        if (form == FrameForm.Act) return [new TextSpan(Start(passage, first), End(passage, past))];
        var parts = new List<(int First, int Past)>();
        var start = first;
        var cues = ByLanguage[lexicon];
        foreach (var cut in CutPoints(passage, first, past, cues))
        {
            if (cut.At <= start || (cut.NeedsVerb && form != FrameForm.Object && !HasVerb(passage.Words, first, cut.At, cues)) || Weight(passage.Words, start, cut.At) < cut.Before || Weight(passage.Words, cut.Counted, past) < cut.After) continue;
            parts.Add((start, cut.At));
            start = cut.Next;
        }

        parts.Add((start, past));
        return [.. parts.Select(p => new TextSpan(Start(passage, p.First), End(passage, p.Past)))];
    }

    private static IEnumerable<CutPoint> CutPoints(Passage passage, int first, int past, CutCues cues)
    {
        var words = passage.Words;
        for (var at = first + 1; at < past; at++)
        {
            if (cues.Clause.At(words, at, past) is { } clause) yield return new CutPoint(at, clause.Past, clause.Past, 1, 1);
            else if (cues.After.At(words, at, past) is { } joint) yield return new CutPoint(at, joint.Past, joint.Past, FewestWords, FewestWords);
            else if (cues.Row.At(words, at, past) is { } row) yield return new CutPoint(at, row.Past, row.Past, FewestWords, FewestWords, NeedsVerb: true);
            else if (cues.Before.At(words, at, past) is { } own) yield return new CutPoint(at, at, own.Past, FewestWords, FewestAfterCue);
            else if (cues.Purpose.At(words, at, past) is { } purpose) yield return new CutPoint(at, at, purpose.Past, FullClause, FewestPurpose);
            else if (cues.Gerund.At(words, at, past) is { } gerund && gerund.Past < past && cues.IsGerund(words[gerund.Past].Word) && IsInRow(passage, at))
                yield return new CutPoint(at, at, gerund.Past, FewestAfterCue, FewestAfterCue);
            else if (cues.Manner.At(words, at, past) is { } manner && manner.Past < past && cues.IsGerund(words[manner.Past].Word))
                yield return new CutPoint(at, at, manner.Past, FullClause, FewestWords);
            else if (cues.Lists.Contains(words[at].Word) && at + 1 < past && cues.Verb.At(words, at - 1, past) is null && cues.Verb.At(words, at + 1, past) is { } verb)
                yield return new CutPoint(at, at + 1, verb.Past, FewestPurpose, FewestWords);
        }
    }

    private static bool HasVerb(ImmutableArray<Term> words, int first, int past, CutCues cues)
    {
        for (var i = first; i < past; i++)
            if (cues.Verbal.Contains(words[i].Word)) return true;
        return false;
    }

    private static bool IsInRow(Passage passage, int at) => passage.Text[passage.Words[at - 1].Span.End] == ',';

    private static int Weight(ImmutableArray<Term> words, int first, int past)
    {
        var weight = 0;
        for (var i = first; i < past && weight < FullClause; i++)
            if (!words[i].IsStopWord) weight++;
        return weight;
    }

    // A quotation mark that opens right before the first word, or closes right after the last, belongs to it.
    private static int Start(Passage passage, int first)
    {
        var start = passage.Words[first].Span.Start;
        return start > 0 && passage.Text[start - 1] is ('\'' or '\u2018' or '\u201C' or '"') ? start - 1 : start;
    }

    private static int End(Passage passage, int past)
    {
        var end = passage.Words[past - 1].Span.End;
        while (end < passage.Text.Length && passage.Text[end] is (')' or '\'' or '\u2019' or '\u201D' or '"' or ']')) end++;
        return end;
    }

    private readonly record struct CutPoint(int At, int Next, int Counted, int Before, int After, bool NeedsVerb = false);

    private sealed record CutCues(
        Cues Clause, Cues After, Cues Row, Cues Before, Cues Purpose, Cues Gerund, Cues Manner, Cues Verb,
        FrozenSet<string> Lists, FrozenSet<string> Verbal, ImmutableArray<string> Endings)
    {
        public bool IsGerund(string word) => Endings.Any(e => word.Length > e.Length + 1 && word.EndsWith(e, StringComparison.Ordinal));
    }
}
