// What one sentence voices, cut into its single things.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Cuts a clause where the lexicon says that something else begins.</summary>
/// <remarks>Lists "statements.cutAfter" (a joint, left out: "as well as") and "statements.cutBefore" (kept: "in order to"). Cost: linear.</remarks>
internal static class StatementParts
{
    private const int FewestWords = 3; // words with content of their own; a shorter piece belongs to the one before it

    private static readonly PerLanguage<CutCues> ByLanguage = new(l => new CutCues(Cues.Of(l, "statements.cutAfter"), Cues.Of(l, "statements.cutBefore")));

    /// <summary>The parts of the words from <paramref name="first"/> to <paramref name="past"/>, in order; at least one.</summary>
    public static ImmutableArray<TextSpan> Cut(Passage passage, int first, int past, Lexicon lexicon)
    {
        var words = passage.Words;
        var parts = new List<(int First, int Past)>();
        var start = first;
        foreach (var (at, next) in CutPoints(words, first, past, ByLanguage[lexicon]))
        {
            if (at <= start || Weight(words, start, at) < FewestWords || Weight(words, next, past) < FewestWords) continue;
            parts.Add((start, at));
            start = next;
        }

        parts.Add((start, past));
        return [.. parts.Select(p => new TextSpan(words[p.First].Span.Start, End(passage, p.Past)))];
    }

    private static List<(int At, int Next)> CutPoints(ImmutableArray<Term> words, int first, int past, CutCues cues)
    {
        var points = cues.After.FindAll(words, first, past).Select(h => (At: h.First, Next: h.Past))
            .Concat(cues.Before.FindAll(words, first, past).Select(h => (At: h.First, Next: h.First))).OrderBy(p => p.At).ThenBy(p => p.Next).ToList();
        return points;
    }

    private static int Weight(ImmutableArray<Term> words, int first, int past)
    {
        var weight = 0;
        for (var i = first; i < past && weight < FewestWords; i++)
            if (!words[i].IsStopWord) weight++;
        return weight;
    }

    // A bracket or quotation mark that closes right after the last word belongs to it.
    private static int End(Passage passage, int past)
    {
        var end = passage.Words[past - 1].Span.End;
        while (end < passage.Text.Length && passage.Text[end] is (')' or '\'' or '\u2019' or '\u201D' or '"' or ']')) end++;
        return end;
    }

    private sealed record CutCues(Cues After, Cues Before);
}
