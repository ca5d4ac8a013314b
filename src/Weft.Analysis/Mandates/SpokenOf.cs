// Whom recommendations speak of without their having spoken.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Analysis.Mandates;

/// <summary>A group or an actor that recommendations speak of and that made no input.</summary>
/// <param name="Quote">As first named, with its article: the first anchor's exact quotation.</param>
/// <param name="Recommendations">Ids of the recommendations that speak of it, in their order.</param>
/// <param name="Anchors">First mention in each of them.</param>
public sealed record SpokenOf(string Quote, ImmutableArray<string> Recommendations, ImmutableArray<Anchor> Anchors)
{
    /// <summary>Name and version of the method.</summary>
    public const string Method = "spoken-of/1.0";

    /// <summary>Finds groups and actors that are spoken of in recommendations with no input to any session.</summary>
    /// <param name="recommendations">The recommendations in their order.</param>
    /// <param name="meetings">Meetings whose inputs count; without any input nothing is said.</param>
    /// <param name="actors">Actors of the text.</param>
    /// <param name="lexicon">Its list "seats.groups" names groups and the kinds of actor that speak for them.</param>
    /// <returns>Most recommendations first, then place.</returns>
    public static ImmutableArray<SpokenOf> Find(
        ImmutableArray<Recommendation> recommendations, ImmutableArray<Meeting> meetings, ImmutableArray<Actor> actors, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var speakers = meetings.SelectMany(m => m.Sessions).SelectMany(s => s.Inputs).Select(i => i.Actor).ToHashSet(StringComparer.Ordinal);
        if (speakers.Count == 0) return [];
        var heard = actors.Where(a => speakers.Contains(a.Id)).ToImmutableArray();
        var silent = actors.Where(a => !speakers.Contains(a.Id) && !a.Mentions.IsEmpty && a.Kind is not (ActorKind.Unknown or ActorKind.Forum)).ToImmutableArray();
        var groups = lexicon["seats.groups"].Select(Group.Parse).Where(g => !heard.Any(g.IsVoicedBy)).ToImmutableArray();
        var finder = new PhraseFinder(groups.Select(g => (IEnumerable<string>)g.Phrases), lexicon, byWord: true);
        return [.. recommendations.SelectMany(r => Groups(r, finder, lexicon).Concat(Actors(r, silent, groups.Length)).OrderBy(m => m.Anchor.Paragraph).ThenBy(m => m.Anchor.Start)).GroupBy(m => m.Entry)
            .Select(g => g.DistinctBy(m => m.Recommendation, StringComparer.Ordinal).ToImmutableArray())
            .OrderByDescending(g => g.Length)
            .Select(g => new SpokenOf(g[0].Anchor.Exact, [.. g.Select(m => m.Recommendation)], [.. g.Select(m => m.Anchor)]))];
    }

    private static IEnumerable<(int Entry, string Recommendation, Anchor Anchor)> Groups(Recommendation recommendation, PhraseFinder finder, Lexicon lexicon)
    {
        var articles = lexicon["seats.articles"];
        foreach (var anchor in recommendation.Anchors)
        {
            var terms = Terms.Of(anchor.Exact, lexicon);
            foreach (var hit in finder.In(terms))
            {
                var end = terms[hit.First + hit.Length - 1].Span.End;
                var isOwner = end < anchor.Exact.Length && anchor.Exact[end] is '\'' or '\u2019'; // in "the migrants' view" the article is the view's
                var first = !isOwner && hit.First > 0 && articles.Contains(terms[hit.First - 1].Word, StringComparer.Ordinal) ? hit.First - 1 : hit.First;
                yield return (hit.Entry, recommendation.Id, Inside(anchor, new TextSpan(terms[first].Span.Start, end)));
            }
        }
    }

    private static IEnumerable<(int Entry, string Recommendation, Anchor Anchor)> Actors(Recommendation recommendation, ImmutableArray<Actor> silent, int firstEntry) =>
        from part in recommendation.Anchors
        from actor in silent.Select((a, i) => (a.Mentions, Entry: firstEntry + i))
        from mention in actor.Mentions
        where string.Equals(mention.Input, part.Input, StringComparison.Ordinal) && mention.Paragraph == part.Paragraph && mention.Start >= part.Start && mention.End <= part.End
        select (actor.Entry, recommendation.Id, mention);

    private static Anchor Inside(Anchor whole, TextSpan span)
    {
        var before = whole.Prefix + whole.Exact[..span.Start];
        var after = whole.Exact[span.End..] + whole.Suffix;
        return whole with
        {
            Start = whole.Start + span.Start,
            End = whole.Start + span.End,
            Exact = span.In(whole.Exact),
            Prefix = before[Math.Max(0, before.Length - Anchor.ContextLength)..],
            Suffix = after[..Math.Min(after.Length, Anchor.ContextLength)],
        };
    }

    // An entry "migrants|diaspora>DiasporaOrganisation": phrases, then the kinds of actor that speak for the group.
    private sealed record Group(ImmutableArray<string> Phrases, ImmutableArray<ActorKind> Kinds)
    {
        public static Group Parse(string entry)
        {
            var halves = entry.Split('>');
            return new Group([.. halves[0].Split('|')], [.. halves[1].Split('|').Select(k => Enum.Parse<ActorKind>(k, ignoreCase: true))]);
        }

        public bool IsVoicedBy(Actor actor) => Kinds.Contains(actor.Kind);
    }
}
