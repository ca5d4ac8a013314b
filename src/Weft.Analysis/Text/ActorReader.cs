// The institutions that a document names, their spellings merged.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>A mention of an actor.</summary>
/// <param name="Passage">Index of the passage.</param>
/// <param name="Span">Its words in the block.</param>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Kind">Kind of the actor.</param>
internal readonly record struct ActorMention(int Passage, TextSpan Span, string Actor, ActorKind Kind);

/// <summary>The actors of a document and its mentions of them in order of place.</summary>
internal sealed record ActorReading(ImmutableArray<Actor> Actors, ImmutableArray<ActorMention> Mentions)
{
    /// <summary>The mentions that lie inside a span of a passage, in order.</summary>
    public ImmutableArray<ActorMention> In(int passage, TextSpan span)
    {
        var first = First(passage, span.Start);
        var past = first;
        while (past < Mentions.Length && Mentions[past].Passage == passage && Mentions[past].Span.End <= span.End) past++;
        return Mentions[first..past];
    }

    private int First(int passage, int place)
    {
        var (low, high) = (0, Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((Mentions[middle].Passage, Mentions[middle].Span.Start).CompareTo((passage, place)) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>Reads the actors of a document: names by head word, states and acronyms; <see cref="ActorAliases"/> merges them.</summary>
internal static class ActorReader
{
    /// <summary>The actors in order of first mention.</summary>
    public static ActorReading Read(string input, ImmutableArray<Passage> passages, Lexicon lexicon)
    {
        var mentions = ActorNames.Find(passages, lexicon);
        var numbers = ActorAliases.Merge(mentions, lexicon);
        var actors = mentions.Select((mention, i) => (Mention: mention, Number: numbers[i])).Where(p => p.Number >= 0)
            .GroupBy(p => p.Number, p => p.Mention)
            .Select(g => (g.Key, Actor: Make(input, [.. g], passages, lexicon))).Where(p => p.Actor is not null)
            .ToDictionary(p => p.Key, p => p.Actor!);
        var found = mentions.Select((mention, i) => (mention, Number: numbers[i])).Where(p => actors.ContainsKey(p.Number))
            .Select(p => new ActorMention(p.mention.Passage, p.mention.Span, actors[p.Number].Id, actors[p.Number].Kind));
        return new ActorReading([.. actors.OrderBy(p => p.Key).Select(p => p.Value)], [.. found]);
    }

    // Null for capitals that neither the lexicon nor a name in the text makes an institution.
    private static Actor? Make(string input, ImmutableArray<NameMention> mentions, ImmutableArray<Passage> passages, Lexicon lexicon)
    {
        if (mentions.All(m => m.Form == NameForm.Acronym && m.Kind == ActorKind.Unknown)) return null;
        var spellings = mentions.Select(m => m.Text).Distinct(StringComparer.Ordinal).ToList();
        var name = mentions.OrderByDescending(m => m.Words.Length).ThenByDescending(m => m.Form).First().Text;
        var kind = mentions.Select(m => m.Kind).FirstOrDefault(k => k != ActorKind.Unknown);
        return new Actor(
            StableId.Of("a", input, Terms.Fold(name)), name, kind, ActorKinds.TierOf(name, kind, lexicon),
            [.. spellings.Where(s => s != name)], [.. mentions.Select(m => Anchor.Of(input, passages[m.Passage].Block, m.Span))]);
    }
}
