// Names of institutions as they stand in a text: states, acronyms, capitalised names with a head word.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>A name met in a text, before spellings are merged.</summary>
/// <param name="Passage">Index of the passage.</param>
/// <param name="Span">Its words in the block.</param>
/// <param name="Text">Its words.</param>
/// <param name="Words">Its words, folded, without articles, prepositions and a year before it.</param>
/// <param name="Head">Its head word, folded; empty for states and acronyms.</param>
/// <param name="Kind">Kind of its head word or of its list.</param>
/// <param name="Form">What it looks like.</param>
/// <param name="IsDefinite">Whether "the" stands before it.</param>
/// <param name="Defines">The acronym in brackets right after it, or null.</param>
internal sealed record NameMention(
    int Passage, TextSpan Span, string Text, ImmutableArray<string> Words, string Head, ActorKind Kind, NameForm Form, bool IsDefinite, string? Defines);

/// <summary>What a name looks like.</summary>
internal enum NameForm
{
    /// <summary>A state of the lexicon's list.</summary>
    State,

    /// <summary>Capitals alone.</summary>
    Acronym,

    /// <summary>A head word with capitalised words around it.</summary>
    Name,
}

/// <summary>Finds the names of institutions.</summary>
/// <remarks>Cost: linear. A name never holds a semicolon, a stop or a bracket.</remarks>
internal static class ActorNames
{
    private const int LongestAcronym = 8;
    private const int LongestName = 40; // words; a longer run of capitals is a title or a table

    private static readonly PerLanguage<NameCues> ByLanguage = new(l => new NameCues(l));

    /// <summary>All names in order of place, none overlapping.</summary>
    public static ImmutableArray<NameMention> Find(ImmutableArray<Passage> passages, Lexicon lexicon)
    {
        var cues = ByLanguage[lexicon];
        var declared = DeclaredStates.In(passages, lexicon);
        var names = ImmutableArray.CreateBuilder<NameMention>();
        for (var i = 0; i < passages.Length; i++)
        {
            var scan = new Scan(passages[i], i, cues, declared, names);
            for (var at = 0; at < passages[i].Words.Length;) at = scan.From(at);
        }

        return names.DrainToImmutable();
    }

    internal sealed class NameCues
    {
        public NameCues(Lexicon lexicon)
        {
            States = Cues.Of(lexicon, "actors.states");
            Joints = lexicon.Words("actors.joints");
            Lists = lexicon.Words("actors.listJoints");
            Articles = lexicon.Words("actors.articles");
            Heads = lexicon.Kinds("actors.head").ToFrozenDictionary(p => Terms.Fold(p.Cue), p => p.Kind, StringComparer.Ordinal);
            var named = lexicon.Kinds("actors.named").ToList();
            Named = Cues.Of(lexicon, [.. Enum.GetValues<ActorKind>().Where(k => k != ActorKind.State).Select(k => ActorKinds.List("actors.named", k))]);
            NamedKinds = named.ToFrozenDictionary(p => p.Cue, p => p.Kind, StringComparer.Ordinal);
            Generic = lexicon.Words("actors.generic");
            BreakEndings = lexicon["actors.breakEndings"];
            Acronyms = lexicon.Kinds("actors.acronym").ToFrozenDictionary(p => Terms.Fold(p.Cue), p => p.Kind, StringComparer.Ordinal);
        }

        public Cues States { get; }

        public FrozenSet<string> Joints { get; }

        public FrozenSet<string> Lists { get; }

        public FrozenSet<string> Articles { get; }

        public FrozenDictionary<string, ActorKind> Heads { get; }

        public Cues Named { get; }

        public FrozenDictionary<string, ActorKind> NamedKinds { get; }

        public FrozenDictionary<string, ActorKind> Acronyms { get; }

        public ImmutableArray<string> BreakEndings { get; }

        public FrozenSet<string> Generic { get; }
    }

    private sealed class Scan(Passage passage, int index, NameCues cues, DeclaredStates declared, ImmutableArray<NameMention>.Builder names)
    {
        private readonly ImmutableArray<Term> words = passage.Words;

        // A line all in capitals: its short words are no acronyms.
        private readonly bool isShouted = !passage.Text.Any(char.IsLower);

        // Reads the name that begins at a word, if one does; says where to go on.
        public int From(int at)
        {
            if (State(at) is { } state)
            {
                Add(at, state, NameForm.State, ActorKind.State, "");
                return state;
            }

            var isYear = IsYear(at) && at + 1 < words.Length && IsCapital(at + 1) && IsNextTo(at);
            if (!isYear && (!IsCapital(at) || cues.Articles.Contains(words[at].Word) || IsSmallWord(at))) return at + 1;
            var past = EndOfName(at, isYear);
            var first = isYear ? at + 1 : at;
            if (HeadOf(first, past) is { } head && (head.Past - first > 1 || cues.Articles.Contains(at > 0 ? words[at - 1].Word : "")))
            {
                Add(at, head.Past, NameForm.Name, head.Kind, words[head.At].Word);
                return head.Past;
            }

            return Acronyms(at, past);
        }

        // "Through Cabinet", "Other United Nations": a sentence begins, not a name; "WHO" and "US" are names.
        private bool IsSmallWord(int at) => words[at].IsStopWord && TextOf(words[at].Span).Any(char.IsLower);

        private int Acronyms(int at, int past)
        {
            for (var i = at; i < past; i++)
            {
                if (State(i) is { } state)
                {
                    Add(i, state, NameForm.State, ActorKind.State, "");
                    i = state - 1;
                }
                else if (IsAcronym(i))
                {
                    Add(i, i + 1, NameForm.Acronym, cues.Acronyms.GetValueOrDefault(words[i].Word, ActorKind.Unknown), "");
                }
            }

            return past;
        }

        private int? State(int at) => !IsCapital(at) ? null
            : cues.States.At(words, at, words.Length) is { } hit && IsCapital(hit.Past - 1) && !TextOf(hit.Span).Contains(',', StringComparison.Ordinal) ? hit.Past
            : declared.At(passage, at);

        private int EndOfName(int at, bool isYear)
        {
            var past = at + (isYear ? 2 : 1);
            var hasComplement = false;
            while (past < Math.Min(words.Length, at + LongestName))
            {
                if (hasComplement && BeginsPhrase(past)) break;
                if (IsHyphenated(past) || (IsCapital(past) && IsNextTo(past - 1) && !cues.Articles.Contains(words[past].Word)))
                {
                    past++;
                    continue;
                }

                if (Joined(past, hasComplement) is not { } next) break;
                hasComplement = true;
                past = next;
            }

            return past;
        }

        // "… Research Promoting Policy Coherence": a title that runs on after the name.
        private bool BeginsPhrase(int at) => at + 2 < words.Length && IsCapital(at) && IsCapital(at + 1) && !cues.Joints.Contains(words[at - 1].Word)
            && cues.BreakEndings.Any(e => words[at].Word.EndsWith(e, StringComparison.Ordinal)) && !cues.Lists.Contains(words[at - 1].Word);

        private bool IsHyphenated(int at) => Between(at - 1) is "-" or "\u2011";

        // "of", "on", "for the" before another capitalised word; "and" and ", … and" only inside what follows such a word.
        private int? Joined(int at, bool hasComplement)
        {
            if (hasComplement && Between(at - 1) == ", " && IsCapital(at) && ListEnds(at)) return at + 1;
            if (!IsNextTo(at - 1)) return null;
            var isList = cues.Lists.Contains(words[at].Word);
            if (isList && !hasComplement && !NamesOneBody(at)) return null;
            if (!isList && !cues.Joints.Contains(words[at].Word)) return null;
            var next = at + 1;
            if (!isList && next < words.Length && IsNextTo(at) && cues.Articles.Contains(words[next].Word)) next++;
            if (next >= words.Length || !IsNextTo(next - 1) || !IsCapital(next)) return null;
            if (isList && (State(next) is not null || cues.Heads.ContainsKey(words[next].Word) || IsAcronym(next))) return null;
            return next + 1;
        }

        // "Ministry of A, B and C": the comma goes on where capitalised words and an "and" follow.
        private bool ListEnds(int at)
        {
            for (var i = at + 1; i < Math.Min(words.Length - 1, at + 6); i++)
            {
                if (cues.Lists.Contains(words[i].Word)) return IsCapital(i + 1) && State(i + 1) is null && !cues.Heads.ContainsKey(words[i + 1].Word);
                if (!IsCapital(i)) return false;
            }

            return false;
        }

        // "Economic and Social Council": both sides capitalised and the right side closed by a head word.
        private bool NamesOneBody(int at)
        {
            if (at + 1 >= words.Length || !IsCapital(at + 1) || State(at - 1) is not null || State(at + 1) is not null || !TextOf(words[at - 1].Span).Any(char.IsLower) || cues.Heads.ContainsKey(words[at - 1].Word)) return false;
            for (var i = at + 1; i < Math.Min(words.Length, at + 5) && IsCapital(i); i++)
                if (i > at + 1 && cues.Heads.ContainsKey(words[i].Word)) return true;
            return false;
        }

        // The last head word before the first preposition. The name goes on after it only with its complements, or where the head comes
        // first: "United Nations A Convention" names the United Nations, "Institute A B" is all name.
        private (int At, int Past, ActorKind Kind)? HeadOf(int first, int past)
        {
            var end = first;
            while (end < past && !cues.Joints.Contains(words[end].Word)) end++;
            for (var i = end - 1; i >= first; i--)
            {
                if (NamedAt(first, i, past) is { } named) return (i, i == end - 1 || i == first ? past : i + 1, named);
                if (!cues.Heads.TryGetValue(words[i].Word, out var kind) || (i > first && IsHyphenated(i))) continue;
                if (i > first && cues.Generic.Contains($"{words[i - 1].Word} {words[i].Word}")) return null;
                return (i, i == end - 1 || i == first ? past : i + 1, kind);
            }

            return null;
        }

        // "Chamber of Commerce", "United Nations": names of bodies whose head word alone would mislead.
        private ActorKind? NamedAt(int first, int head, int past)
        {
            for (var at = first; at <= head; at++)
                if (cues.Named.At(words, at, past) is { } hit && hit.Past > head && hit.Past - hit.First > 1) return cues.NamedKinds[hit.Cue];
            return null;
        }

        private void Add(int first, int past, NameForm form, ActorKind kind, string head)
        {
            var span = new TextSpan(words[first].Span.Start, words[past - 1].Span.End);
            var kept = Enumerable.Range(first, past - first)
                .Where(i => !cues.Joints.Contains(words[i].Word) && !cues.Lists.Contains(words[i].Word) && !cues.Articles.Contains(words[i].Word) && !(i == first && past - first > 1 && IsYear(i)))
                .Select(i => words[i].Word);
            names.Add(new NameMention(index, span, TextOf(span), form == NameForm.Acronym ? [words[first].Word] : [.. kept], head, kind, form,
                first > 0 && cues.Articles.Contains(words[first - 1].Word), form == NameForm.Name ? Defined(past) : null));
        }

        // "(HLD)" right after a name.
        private string? Defined(int past)
        {
            if (past >= words.Length || !IsAcronym(past)) return null;
            var end = words[past].Span.End;
            return Between(past - 1) is " (" or " (\"" or " (\u201C" && end < passage.Text.Length && passage.Text[end] is ')' or '"' or '\u201D' or ',' or ';' ? TextOf(words[past].Span) : null;
        }

        private bool IsCapital(int at) => char.IsUpper(passage.Text[words[at].Span.Start]);

        private bool IsYear(int at) => words[at].Span.Length == 4 && words[at].Word.All(char.IsAsciiDigit);

        private bool IsAcronym(int at)
        {
            var span = words[at].Span;
            if (span.Length is < 2 or > LongestAcronym || !IsCapital(at) || (words[at].IsStopWord && !cues.Acronyms.ContainsKey(words[at].Word)) || (isShouted && !cues.Acronyms.ContainsKey(words[at].Word))) return false;
            var capitals = TextOf(span).Count(char.IsUpper);
            return capitals >= 2 && TextOf(span).All(char.IsLetterOrDigit) && capitals >= span.Length - 1;
        }

        private bool IsNextTo(int at) => Between(at) is " " or "-" or " & " or "' " or "\u2019 " or "\u2011" or "\u00A0";

        private string Between(int at) => at + 1 < words.Length ? passage.Text[words[at].Span.End..words[at + 1].Span.Start] : "";

        private string TextOf(TextSpan span) => span.In(passage.Text);
    }
}
