// What kind of statement words are.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Tells the kind of a statement by cue lists, the most telling first.</summary>
internal static class StatementKinds
{
    private static readonly PerLanguage<ImmutableArray<(StatementKind Kind, Cues Cues)>> ByLanguage = new(l =>
    [
        (StatementKind.GoodPractice, Cues.Of(l, "statements.goodPractice")), (StatementKind.Challenge, Cues.Of(l, "statements.challenge")),
        (StatementKind.Suggestion, Cues.Of(l, "statements.suggestion")), (StatementKind.Concern, Cues.Of(l, "statements.concern")),
        (StatementKind.Interest, Cues.Of(l, "statements.interest")), (StatementKind.Position, Cues.Of(l, "statements.position")),
        (StatementKind.FactClaim, Cues.Of(l, "statements.factClaim")),
    ]);

    /// <summary>The kind that the words say, or null.</summary>
    public static StatementKind? Of(Passage passage, int first, int past, Lexicon lexicon)
    {
        foreach (var (kind, cues) in ByLanguage[lexicon])
            if (cues.FindFirst(passage.Words, first, past) is not null) return kind;
        return null;
    }

    /// <summary>Whether the words name a difficulty or something to be done: what an opening must say to be more than history.</summary>
    public static bool Urges(Passage passage, int first, int past, Lexicon lexicon) => ByLanguage[lexicon].Any(
        k => k.Kind is StatementKind.Challenge or StatementKind.Suggestion && k.Cues.FindFirst(passage.Words, first, past) is not null);
}
