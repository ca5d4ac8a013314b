// Finds the reporting verb of a sentence, who speaks by it and where what was said begins.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Reads the frame of one sentence.</summary>
internal sealed class FrameReader(
    Passage passage, int first, int past, ImmutableArray<ActorMention> mentions, FrameReader.FrameCues cues, Lexicon lexicon)
{
    private const int LongestFrame = 30; // words before the reporting verb; further on it belongs to what was said
    private const int WordsBeforeSpeaker = 4; // "The delegation of …", "In its reply …"
    private const int MostBetween = 4; // words between a reporting verb and its "that"

    private readonly ImmutableArray<Term> words = passage.Words;

    /// <summary>The frame of the first reporting verb that has a speaker or is impersonal; of a later one where both are joined by "and".</summary>
    public StatementFrame Read(StatementFrame before)
    {
        var verbs = cues.Reporting.FindAll(words, first, Math.Min(past, first + LongestFrame));
        for (var i = 0; i < verbs.Length; i++)
        {
            if (IsJoinedTo(verbs, i)) continue;
            if (FormOf(verbs[i]) is not { } form) continue;
            return Frame(verbs[i], form, before);
        }

        return Trailing() is { } last ? Frame(last, (FrameForm.Whole, first), before) : StatementFrame.None(first);
    }

    // "…, but the benefit of it was alluded to": the verb closes the sentence.
    private CueHit? Trailing()
    {
        foreach (var verb in cues.Reporting.FindAll(words, Math.Max(first, past - MostBetween), past))
            if (IsPassive(verb.First, out _)) return verb;
        return null;
    }

    private StatementFrame Frame(CueHit verb, (FrameForm Form, int Content) form, StatementFrame before)
    {
        var standing = StandingReader.Of(passage, first, verb.Past, lexicon);
        if (standing.Cue is null && cues.By.FindFirst(words, verb.Past - 1, past) is { } by) standing = StandingReader.Of(passage, by.Past, Math.Min(past, by.Past + MostBetween), lexicon);
        var isPassive = IsPassive(verb.First, out _);
        var speaker = standing.Cue is null && !isPassive ? Speaker(verb) : null;
        ImmutableArray<string> saidBy = speaker is { } said ? [said.Actor] : [];
        if (speaker is { } one) standing = new StandingReading(Text.Standing.One, one.Span);
        else if (standing.Cue is null && GoesOn(verb, isPassive)) (standing, saidBy) = (before.Standing, before.SaidBy);
        var content = form.Content < past ? form.Content : first;
        return new StatementFrame(content, standing, saidBy, form.Form, cues.Suggesting.FindFirst(words, verb.First, verb.Past) is not null);
    }

    // The actor that is the subject: at the sentence's start or right before the verb, no comma between.
    private ActorMention? Speaker(CueHit verb)
    {
        foreach (var mention in mentions.Where(m => m.Span.End <= verb.Span.Start).Reverse())
        {
            var isNext = !passage.Text[mention.Span.End..verb.Span.Start].Contains(',', StringComparison.Ordinal);
            var opens = passage.WordAt(mention.Span.Start) <= first + WordsBeforeSpeaker && !cues.IsGerund(words[verb.First].Word);
            if (isNext || opens) return mention;
        }

        return null;
    }

    // "It was added that …" and "It also welcomed …" go on with the speaker before; "it was noted" does not.
    private bool GoesOn(CueHit verb, bool isPassive) =>
        isPassive ? cues.GoesOn.At(words, first, past) is not null : BeforeAdverbs(verb.First) == first && cues.Pronouns.Contains(words[first].Word);

    // Null where the verb reports nothing: "the use of … points to the need" has no speaker.
    private (FrameForm Form, int Content)? FormOf(CueHit verb)
    {
        // "they would underline", "to recognise": what somebody is to do, not what somebody said.
        if (verb.First > first && cues.NotSaid.Contains(words[BeforeAdverbs(verb.First)].Word)) return null;
        var clause = ClauseAfter(verb.Past);
        if (IsPassive(verb.First, out var auxiliary))
        {
            var isImpersonal = auxiliary == first || cues.Impersonal.Contains(words[auxiliary - 1].Word) || SaysStanding(first, auxiliary) || cues.Speaking.FindFirst(words, first, auxiliary) is not null;
            return clause is { } c && isImpersonal ? (FrameForm.Clause, c) : (FrameForm.Whole, first);
        }

        if (cues.Speaking.At(words, verb.First, past) is not null) return clause is { } said ? (FrameForm.Clause, said) : null;
        if (!HasSpeaker(verb)) return null;
        if (clause is { } at) return (FrameForm.Clause, at);
        return cues.Pointing.At(words, verb.First, past) is { } pointing ? (FrameForm.Object, pointing.Past) : (FrameForm.Act, first);
    }

    private bool HasSpeaker(CueHit verb) =>
        SaysStanding(first, verb.First) || Speaker(verb) is not null
        || cues.Pronouns.Contains(words[Math.Max(first, BeforeAdverbs(verb.First))].Word) || cues.Speakers.FindFirst(words, first, verb.First) is not null;

    private bool SaysStanding(int from, int to) => StandingReader.Of(passage, from, to, lexicon).Cue is not null;

    // "that", "how", "to" right after the verb; "that" also a few words on ("informed the council that").
    private int? ClauseAfter(int at)
    {
        var next = at;
        while (next < past && cues.Adverbs.Contains(words[next].Word)) next++;
        if (next < past && cues.Clause.At(words, next, past) is { } hit) return hit.Past;
        for (var i = next; i < Math.Min(past, next + MostBetween); i++)
            if (cues.That.At(words, i, past) is { } that && NoStopBetween(at, i)) return that.Past;
        return null;
    }

    private bool NoStopBetween(int from, int to) => to <= from
        || !passage.Text[words[from - 1].Span.End..words[to].Span.Start].Any(c => c is ',' or ';' or ':' or '(');

    // "was", "were", "has been" before the verb, adverbs between.
    private bool IsPassive(int verb, out int auxiliary)
    {
        auxiliary = BeforeAdverbs(verb);
        if (auxiliary < first || !cues.Auxiliaries.Contains(words[auxiliary].Word)) return false;
        while (auxiliary - 1 >= first && (cues.Auxiliaries.Contains(words[auxiliary - 1].Word) || cues.Adverbs.Contains(words[auxiliary - 1].Word))) auxiliary--;
        return true;
    }

    private int BeforeAdverbs(int at)
    {
        var before = at - 1;
        while (before > first && cues.Adverbs.Contains(words[before].Word)) before--;
        return before;
    }

    // "confirmed and shared examples of how": the clause hangs on the second verb.
    private bool IsJoinedTo(ImmutableArray<CueHit> verbs, int i) =>
        i + 1 < verbs.Length && verbs[i + 1].First == verbs[i].Past + 1 && cues.Lists.Contains(words[verbs[i].Past].Word);

    internal sealed class FrameCues(Lexicon lexicon)
    {
        private readonly ImmutableArray<string> endings = lexicon["statements.gerundEndings"];

        public Cues Reporting { get; } = Cues.Of(lexicon, "statements.reporting", "statements.pointing", "statements.suggesting", "statements.speakingNouns");

        public Cues Pointing { get; } = Cues.Of(lexicon, "statements.pointing");

        public Cues Suggesting { get; } = Cues.Of(lexicon, "statements.suggesting");

        public Cues Speaking { get; } = Cues.Of(lexicon, "statements.speakingNouns");

        public Cues Speakers { get; } = Cues.Of(lexicon, "statements.speakers");

        public Cues Clause { get; } = Cues.Of(lexicon, "statements.clause");

        public Cues That { get; } = Cues.Of(lexicon, "statements.that");

        public Cues GoesOn { get; } = Cues.Of(lexicon, "statements.goesOn");

        public Cues By { get; } = Cues.Of(lexicon, "statements.by");

        public bool IsGerund(string word) => endings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

        public FrozenSet<string> Impersonal { get; } = lexicon.Words("statements.impersonal");

        public FrozenSet<string> NotSaid { get; } = lexicon.Words("statements.notSaid");

        public FrozenSet<string> Pronouns { get; } = lexicon.Words("statements.pronouns");

        public FrozenSet<string> Auxiliaries { get; } = lexicon.Words("statements.auxiliaries");

        public FrozenSet<string> Adverbs { get; } = lexicon.Words("statements.adverbs");

        public FrozenSet<string> Lists { get; } = lexicon.Words("actors.listJoints");
    }
}
