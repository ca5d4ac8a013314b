// The sessions of a meeting: level, moderators, inputs.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Reads sessions from the sections that are sessions and from the sentences that say who spoke in which role.</summary>
internal static class SessionReader
{
    private const int BlocksForLevel = 2; // where the title names no level

    private static readonly PerLanguage<RoleCues> ByLanguage = new(l => new RoleCues(
        [(Level.IntraGovernmental, Cues.Of(l, "levels.intraGovernmental")), (Level.InterGovernmental, Cues.Of(l, "levels.interGovernmental")),
            (Level.Multilateral, Cues.Of(l, "levels.multilateral")), (Level.MultiStakeholder, Cues.Of(l, "levels.multiStakeholder"))],
        Cues.Of(l, "meetings.moderatedBy"), Cues.Of(l, "meetings.moderator"), Cues.Of(l, "meetings.inputAfter"), Cues.Of(l, "meetings.inputBefore"),
        Cues.Of(l, "meetings.capacity"), l.Words("meetings.placeBefore")));

    /// <summary>The sessions in order.</summary>
    public static ImmutableArray<Session> Read(
        string input, ImmutableArray<Passage> passages, ImmutableArray<Section> sections, ActorReading actors, Lexicon lexicon)
    {
        var cues = ByLanguage[lexicon];
        var sessions = ImmutableArray.CreateBuilder<Session>();
        var at = 0;
        foreach (var section in sections.Where(s => s.Role == SectionRole.Session))
        {
            while (at < passages.Length && passages[at].Block.Number < section.FirstBlock) at++;
            var heading = passages[at];
            var moderators = new List<string>();
            var inputs = new List<SessionInput>();
            for (var i = at; i < passages.Length && passages[i].Block.Number <= section.LastBlock; i++)
                foreach (var sentence in passages[i].Sentences) ReadRoles(new Clause(input, passages[i], sentence, actors.In(i, sentence), cues), moderators, inputs);
            sessions.Add(new Session(
                StableId.Of("n", input, heading.Text), section.Label, section.Title, Levels(passages, at, section, cues),
                [.. moderators.Distinct(StringComparer.Ordinal)], [.. inputs.DistinctBy(i => i.Actor, StringComparer.Ordinal)], Anchor.Of(input, heading.Block), section.FirstBlock, section.LastBlock));
        }

        return sessions.DrainToImmutable();
    }

    private static ImmutableArray<Level> Levels(ImmutableArray<Passage> passages, int at, Section section, RoleCues cues)
    {
        for (var i = at; i < passages.Length && i <= at + BlocksForLevel && passages[i].Block.Number <= section.LastBlock; i++)
        {
            var words = passages[i].Words;
            var levels = cues.Levels.Where(l => l.Cues.FindFirst(words, 0, words.Length) is not null).Select(l => l.Level).ToImmutableArray();
            if (!levels.IsEmpty) return levels;
        }

        return [];
    }

    private static void ReadRoles(Clause clause, List<string> moderators, List<SessionInput> inputs)
    {
        var cues = clause.Cues;
        var (first, past) = clause.Passage.WordsIn(clause.Sentence);
        foreach (var hit in cues.ModeratedBy.FindAll(clause.Passage.Words, first, past)) moderators.AddRange(NamedList.After(clause.Passage, hit.Span.End, clause.Free()));
        foreach (var hit in cues.Moderator.FindAll(clause.Passage.Words, first, past)) moderators.AddRange(NamedList.Before(clause.Passage, hit.Span.Start, clause.Free()).TakeLast(1));
        foreach (var hit in cues.InputAfter.FindAll(clause.Passage.Words, first, past))
            inputs.AddRange(clause.Free().Where(m => m.Span.End <= hit.Span.Start).Select(m => clause.Input(m, hit)));
        foreach (var hit in cues.InputBefore.FindAll(clause.Passage.Words, first, past))
            inputs.AddRange(clause.Row(hit.Span.End).Select(m => clause.Input(m, hit)));
    }

    private sealed record RoleCues(
        ImmutableArray<(Level Level, Cues Cues)> Levels, Cues ModeratedBy, Cues Moderator, Cues InputAfter, Cues InputBefore, Cues Capacity, FrozenSet<string> PlaceBefore);

    // A sentence with the actors that it names.
    private sealed record Clause(string Id, Passage Passage, TextSpan Sentence, ImmutableArray<ActorMention> Mentions, RoleCues Cues)
    {
        // Without those that only say where another one is ("centre in India") or in which capacity it speaks ("as chair of the group").
        public ImmutableArray<ActorMention> Free() => [.. Mentions.Where(m => !IsPlace(m) && !IsCapacity(m))];

        public IEnumerable<ActorMention> Row(int place)
        {
            var row = NamedList.After(Passage, place, Free());
            return Free().Where(m => m.Span.Start >= place).TakeWhile((m, i) => i < row.Length);
        }

        public SessionInput Input(ActorMention mention, CueHit hit)
        {
            var (first, past) = Passage.WordsIn(new TextSpan(mention.Span.End, Sentence.End));
            var capacity = Cues.Capacity.At(Passage.Words, Math.Min(first, past - 1), past);
            var span = capacity is { } c && c.Past < past ? new TextSpan(Passage.Words[c.Past].Span.Start, EndOfCapacity(c)) : hit.Span;
            return new SessionInput(mention.Actor, span.In(Passage.Text), Anchor.Of(Id, Passage.Block, new TextSpan(mention.Span.Start, mention.Span.End)));
        }

        private int EndOfCapacity(CueHit capacity) =>
            Mentions.FirstOrDefault(m => m.Span.Start > capacity.Span.End && IsCapacity(m)) is { Actor: not null } named ? named.Span.End : Passage.Words[Math.Min(capacity.Past, Passage.Words.Length - 1)].Span.End;

        private bool IsPlace(ActorMention mention)
        {
            var at = Passage.WordAt(mention.Span.Start) - 1;
            return at >= 0 && mention.Kind == ActorKind.State && Cues.PlaceBefore.Contains(Passage.Words[at].Word)
                && Mentions.Any(m => m.Span.End < mention.Span.Start && m.Span.End >= Passage.Words[at].Span.Start - 1);
        }

        private bool IsCapacity(ActorMention mention)
        {
            const int LongestCapacity = 8; // words between "as" and the body's name
            var at = Passage.WordAt(mention.Span.Start);
            return Cues.Capacity.FindAll(Passage.Words, Math.Max(0, at - LongestCapacity), at)
                .Any(c => c.Span.Start > Sentence.Start && !Mentions.Any(m => m.Span.Start > c.Span.Start && m.Span.End < mention.Span.Start));
        }
    }
}
