// Whether two items on the same thing ask for opposite things.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Lineage;

/// <summary>Finds opposite demands: opposite verbs before the same words, or one of two same verbs negated.</summary>
internal sealed class Opposition
{
    private const char SideEnd = '>';
    private const string Left = "<";
    private const string Right = ">";
    private const int Reach = 8; // words after a verb that it governs
    private const int NegationWithin = 3; // words before a verb in which a negation turns it
    private const double ShareGoverned = 0.5; // of the shared rare words that both verbs must govern
    private const int FewestOfObject = 2; // "plans" or "nurses" alone may be anyone's
    private const double ShareOfObject = 2.0 / 3; // of the longer of two objects that the other has too

    private readonly Phrases opposites;
    private readonly ImmutableHashSet<string> barriers; // as words: the stem of "restrictions" is that of "restrict"
    private readonly ImmutableHashSet<string> notOpposites; // "legally" has the stem of "legalise"
    private readonly Phrases negations;
    private readonly Phrases notNegations; // "without delay" negates nothing
    private readonly Phrases objectEnds; // "until the posts are filled" says when, not what

    /// <summary>Reads the lists of a language.</summary>
    public Opposition(Lexicon lexicon)
    {
        opposites = Phrases.Of(lexicon, lexicon["lineage.opposites"].SelectMany(Sides));
        barriers = lexicon["lineage.barriers"].ToImmutableHashSet(StringComparer.Ordinal);
        notOpposites = lexicon["lineage.notOpposites"].ToImmutableHashSet(StringComparer.Ordinal);
        negations = Phrases.Of(lexicon, "lineage.negations");
        notNegations = Phrases.Of(lexicon, "lineage.notNegations");
        objectEnds = Phrases.Of(lexicon, lexicon["lineage.qualifiers"].Concat(lexicon["lineage.coordinators"]).SelectMany(Phrases.Named));
    }

    private sealed record Stance(string Axis, bool IsRight, ImmutableHashSet<string> Governed, ImmutableHashSet<string> Object);

    /// <summary>The axis on which the two pull apart ("amount", "leave", "negation"); null where they do not.</summary>
    /// <param name="earlier">Words of the earlier item.</param>
    /// <param name="now">Words of the new item.</param>
    /// <param name="sharedRare">Stems that both have and that say what they are about.</param>
    public string? Between(ImmutableArray<Term> earlier, ImmutableArray<Term> now, ImmutableHashSet<string> sharedRare)
    {
        if (sharedRare.IsEmpty) return null;
        var theirs = Stances(earlier).ToList();
        foreach (var own in Stances(now))
        {
            foreach (var other in theirs)
            {
                if (own.Axis != other.Axis || own.IsRight == other.IsRight || AreApart(own.Object, other.Object)) continue;
                if (sharedRare.Count(s => own.Governed.Contains(s) && other.Governed.Contains(s)) >= Math.Max(1, ShareGoverned * sharedRare.Count)) return own.Axis;
            }
        }

        return IsNegated(earlier, sharedRare) != IsNegated(now, sharedRare) ? "negation" : null;
    }

    /// <summary>The axis on which two verbs right before the same object pull apart; null where none do. What else the items say, a condition or a date, does not matter.</summary>
    /// <param name="earlier">Words of the earlier item.</param>
    /// <param name="now">Words of the new item.</param>
    public string? OnSameObject(ImmutableArray<Term> earlier, ImmutableArray<Term> now)
    {
        var theirs = Stances(earlier).ToList();
        return Stances(now).FirstOrDefault(own => theirs.Exists(other => own.Axis == other.Axis && own.IsRight != other.IsRight && IsSame(own.Object, other.Object)))?.Axis;
    }

    private static bool IsSame(ImmutableHashSet<string> a, ImmutableHashSet<string> b) =>
        a.Count(b.Contains) is >= FewestOfObject and var shared && shared >= ShareOfObject * Math.Max(a.Count, b.Count);

    // Less waiting for permits and more permits are two objects, though the same words follow later.
    private static bool AreApart(ImmutableHashSet<string> a, ImmutableHashSet<string> b) => !a.IsEmpty && !b.IsEmpty && !a.Overlaps(b);

    private static IEnumerable<(string Name, string Phrase)> Sides(string entry)
    {
        var end = entry.IndexOf(SideEnd, StringComparison.Ordinal);
        var name = entry[..entry.IndexOf(':', StringComparison.Ordinal)];
        return Phrases.Named(entry[..end]).Select(p => (name + Left, p.Phrase)).Concat(Phrases.Named($"{name}:{entry[(end + 1)..]}").Select(p => (name + Right, p.Phrase)));
    }

    // "Remove the barriers to X" asks for X as much as "ease X" does: a barrier right after the verb turns it, and so does a negation before it.
    private IEnumerable<Stance> Stances(ImmutableArray<Term> terms)
    {
        var negating = Negations(terms).ToHashSet();
        foreach (var verb in opposites.In(terms).Where(v => !barriers.Contains(terms[v.First].Word) && !notOpposites.Contains(terms[v.First].Word)))
        {
            var from = verb.First + verb.Count;
            var governed = Enumerable.Range(from, Math.Max(Math.Min(Reach, terms.Length - from), 0)).ToList();
            var end = objectEnds.In(terms).Select(e => e.First).FirstOrDefault(e => e >= from, terms.Length);
            var direct = terms[from..Math.Min(end, from + governed.Count)].Where(t => !t.IsStopWord && !barriers.Contains(t.Word)).Select(t => t.Stem).ToImmutableHashSet(StringComparer.Ordinal);
            var turns = governed.Count(i => barriers.Contains(terms[i].Word)) + Enumerable.Range(verb.First - NegationWithin, NegationWithin).Count(negating.Contains);
            yield return new(verb.Name[..^1], verb.Name.EndsWith(Right, StringComparison.Ordinal) ^ (turns % 2 == 1), governed.Select(i => terms[i].Stem).ToImmutableHashSet(StringComparer.Ordinal), direct);
        }
    }

    /// <summary>Places of words that negate: "No. 138" is a number.</summary>
    private IEnumerable<int> Negations(ImmutableArray<Term> terms)
    {
        var harmless = notNegations.In(terms).Select(n => n.First).ToHashSet();
        return negations.In(terms).Select(n => n.First).Where(n => !harmless.Contains(n) && !(n + 1 < terms.Length && char.IsDigit(terms[n + 1].Word[0])));
    }

    private bool IsNegated(ImmutableArray<Term> terms, ImmutableHashSet<string> about) =>
        Negations(terms).Any(n => terms[n..Math.Min(n + Reach, terms.Length)].Any(t => about.Contains(t.Stem)));
}
