// Texts that a document names: declarations, reports, agendas, notes, outcomes of a chair's cycle.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Finds the texts that a document names.</summary>
/// <remarks>
/// A capitalised name whose head word is a kind of document, a common name of a preparatory paper ("guidance note" and the words before it),
/// or "outcomes of" a capitalised name. A name that is part of an earlier one is the same text. Cost: near-linear.
/// </remarks>
internal static class NamedTextReader
{
    private const int LongestName = 40; // words; a longer run of capitals is a title or a table

    private static readonly PerLanguage<TextCues> ByLanguage = new(l => new TextCues(
        l.Words("named.heads"), Cues.Of(l, "named.papers"), Cues.Of(l, "named.outcomes"), Cues.Of(l, "named.buildsOn"),
        l.Words("actors.joints"), l.Words("actors.listJoints"), l.Words("actors.articles")));

    /// <summary>The texts named, in order of first mention.</summary>
    /// <param name="input">Id of the input.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="own">Number of the first block after title and date: a text does not name itself there.</param>
    /// <param name="lexicon">Cues of its language.</param>
    public static ImmutableArray<NamedText> Read(string input, ImmutableArray<Passage> passages, int own, Lexicon lexicon)
    {
        var cues = ByLanguage[lexicon];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<NamedText>();
        foreach (var passage in passages)
        {
            if (passage.Block.Number < own || passage.Block.Kind == BlockKind.Heading) continue;
            foreach (var (first, past) in new Scan(passage, cues).All())
            {
                var span = new TextSpan(passage.Words[first].Span.Start, passage.Words[past - 1].Span.End);
                var buildsOn = BuildsOn(passage, first, cues);
                var keys = Keys(passage, first, past, cues).ToList();
                if (keys.Count == 0) continue;
                if (keys.Select(k => seen.GetValueOrDefault(k, -1)).FirstOrDefault(k => k >= 0, -1) is >= 0 and var known)
                {
                    found[known] = found[known] with { BuildsOn = found[known].BuildsOn || buildsOn };
                }
                else
                {
                    found.Add(new NamedText(span.In(passage.Text), Anchor.Of(input, passage.Block, span), buildsOn));
                    known = found.Count - 1;
                }

                foreach (var key in keys) seen.TryAdd(key, known);
            }
        }

        return [.. found];
    }

    // The whole name and its endings that hold the head: "United Nations A Declaration" is also "A Declaration", and "Declaration" alone.
    private static IEnumerable<string> Keys(Passage passage, int first, int past, TextCues cues)
    {
        var words = Enumerable.Range(first, past - first).Select(i => passage.Words[i].Word)
            .Where(w => !cues.Joints.Contains(w) && !cues.Articles.Contains(w) && !w.All(char.IsAsciiDigit)).ToImmutableArray();
        for (var from = 0; from < words.Length; from++)
            if (words.Length - from > 1 || words.Length == 1) yield return string.Join(' ', words[from..]);
        if (words.Length > 1 && cues.Heads.Contains(words[^1])) yield return words[^1];
    }

    private static bool BuildsOn(Passage passage, int first, TextCues cues)
    {
        const int WordsBefore = 8;
        return cues.BuildsOn.FindAll(passage.Words, Math.Max(0, first - WordsBefore), first) is { Length: > 0 };
    }

    private sealed record TextCues(
        FrozenSet<string> Heads, Cues Papers, Cues Outcomes, Cues BuildsOn,
        FrozenSet<string> Joints, FrozenSet<string> Lists, FrozenSet<string> Articles);

    private sealed class Scan(Passage passage, TextCues cues)
    {
        private readonly ImmutableArray<Term> words = passage.Words;

        public IEnumerable<(int First, int Past)> All()
        {
            for (var at = 0; at < words.Length;)
            {
                var (found, next) = At(at);
                if (found is { } text) yield return text;
                at = next;
            }
        }

        // The text named from a word on, if one is, and where to look next.
        private ((int First, int Past)? Found, int Next) At(int at)
        {
            if (cues.Outcomes.At(words, at, words.Length) is { } outcome)
            {
                var name = outcome.Past < words.Length && cues.Articles.Contains(words[outcome.Past].Word) ? outcome.Past + 1 : outcome.Past;
                var end = EndOfCapitals(name);
                return end > name ? ((at, end), end) : (null, at + 1);
            }

            if (cues.Papers.At(words, at, words.Length) is { } paper) return ((Modifiers(at), paper.Past), paper.Past);
            if (!IsNameStart(at)) return (null, at + 1);
            var past = EndOfName(at);
            return HeadAt(at, past) >= 0 && past - at > 1 ? ((at, past), past) : (null, EndOfSegment(at, past));
        }

        // A name with its complements: "Agenda for Change", "Approach to A and B"; another article or head word ends it.
        private int EndOfName(int at)
        {
            var past = EndOfCapitals(at);
            while (past < Math.Min(words.Length, at + LongestName) && IsNextTo(past - 1) && (cues.Joints.Contains(words[past].Word) || (cues.Lists.Contains(words[past].Word) && past - at > 2)))
            {
                var isList = cues.Lists.Contains(words[past].Word);
                var next = past + 1;
                if (!isList && next < words.Length && cues.Articles.Contains(words[next].Word)) next++;
                if (next >= words.Length || !IsNextTo(next - 1) || !IsCapital(next)) break;
                var end = EndOfCapitals(next);
                if (isList && HeadAt(next, end) >= 0) break;
                past = end;
            }

            return past;
        }

        // What follows a preposition may be a name of its own: "Chair of the Plan of Action".
        private int EndOfSegment(int first, int past)
        {
            var end = first + 1;
            while (end < past && !cues.Joints.Contains(words[end].Word) && !cues.Lists.Contains(words[end].Word)) end++;
            return end;
        }

        private int HeadAt(int first, int past)
        {
            var end = first;
            while (end < past && !cues.Joints.Contains(words[end].Word)) end++;
            return end > first && cues.Heads.Contains(words[end - 1].Word) ? end - 1 : -1;
        }

        private int EndOfCapitals(int at)
        {
            var past = at;
            while (past < Math.Min(words.Length, at + LongestName) && (past == at || IsNextTo(past - 1) || IsHyphenated(past)) && (IsCapital(past) || (past > at && IsHyphenated(past)) || IsYear(past))) past++;
            return past;
        }

        // Words before "guidance note" that belong to it: "the workshop guidance note".
        private int Modifiers(int at)
        {
            var first = at;
            while (first > 0 && at - first < 2 && IsNextTo(first - 1) && !words[first - 1].IsStopWord && char.IsLetter(passage.Text[words[first - 1].Span.Start])) first--;
            return first;
        }

        private bool IsNameStart(int at) => (IsCapital(at) || (IsYear(at) && at + 1 < words.Length && IsCapital(at + 1))) && !cues.Articles.Contains(words[at].Word);

        private bool IsCapital(int at) => char.IsUpper(passage.Text[words[at].Span.Start]);

        private bool IsYear(int at) => words[at].Span.Length == 4 && words[at].Word.All(char.IsAsciiDigit);

        private bool IsHyphenated(int at) => at > 0 && passage.Text[words[at].Span.Start - 1] is '-' or '\u2011';

        private bool IsNextTo(int at) => at + 1 < words.Length && passage.Text[words[at].Span.End..words[at + 1].Span.Start] is " " or "\u00A0" or " & ";
    }
}
