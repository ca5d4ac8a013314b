// What a sentence promotes and what it restricts.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>Reads effects by the lists "pairs.promote", "pairs.restrict", "pairs.relieve", "pairs.burdens", "pairs.harms", "pairs.refrain", "pairs.be", "pairs.articles", "pairs.prepositions", "pairs.infinitive", "pairs.nominal", "pairs.gerund", "pairs.relative", "pairs.against".</summary>
internal sealed class EffectReader
{
    private const int Restrict = 1;      // entries of the verbs, in the order of their lists
    private const int Relieve = 2;       // "ease a restriction": these verbs mean the burden's end
    private const int LongSentence = 25; // terms
    private const int Reach = 12;        // terms of an object
    private const int BurdenReach = 5;   // terms in which a burden heads the object
    private const int DenialReach = 3;   // terms between a denial and its verb
    private readonly PhraseFinder verbs;
    private readonly HashSet<string> burdens;
    private readonly HashSet<string> harms;
    private readonly HashSet<string> refrain;
    private readonly HashSet<string> be;
    private readonly HashSet<string> articles;
    private readonly HashSet<string> prepositions;
    private readonly HashSet<string> infinitive;
    private readonly HashSet<string> relative;
    private readonly HashSet<string> against;
    private readonly ImmutableArray<string> nominal;
    private readonly ImmutableArray<string> gerund;

    public EffectReader(Lexicon lexicon)
    {
        verbs = new PhraseFinder([lexicon["pairs.promote"], lexicon["pairs.restrict"], lexicon["pairs.relieve"]], lexicon);
        burdens = Stems(lexicon["pairs.burdens"], lexicon);
        harms = Stems(lexicon["pairs.harms"], lexicon);
        refrain = Stems(lexicon["pairs.refrain"], lexicon);
        be = Stems(lexicon["pairs.be"], lexicon);
        articles = Stems(lexicon["pairs.articles"], lexicon);
        prepositions = Stems(lexicon["pairs.prepositions"], lexicon);
        infinitive = Stems(lexicon["pairs.infinitive"], lexicon);
        against = Stems(lexicon["pairs.against"], lexicon);
        relative = Stems(lexicon["pairs.relative"], lexicon);
        nominal = lexicon["pairs.nominal"];
        gerund = lexicon["pairs.gerund"];
    }

    /// <summary>The effects of a sentence, in order; of a long one the first, as what follows only says how.</summary>
    public ImmutableArray<Effect> In(PolicySentence sentence)
    {
        var words = sentence.Words;
        ImmutableArray<PhraseHit> hits = [.. verbs.In(words).Where(h => IsVerb(sentence, h.First))];
        var effects = ImmutableArray.CreateBuilder<Effect>();
        var sign = true;
        var from = 0;
        for (var i = 0; i < hits.Length; i++)
        {
            var next = i + 1 < hits.Length ? hits[i + 1].First : words.Length;
            var after = Content(words, hits[i].First + hits[i].Length, Math.Min(next, hits[i].First + hits[i].Length + Reach));
            var before = IsPassive(words, hits[i].First) ? Content(words, Math.Max(from, hits[i].First - Reach), hits[i].First) : [];
            sign = sign == (hits[i].Entry != Restrict) != IsDenied(words, from, hits[i].First);
            if (after.IsEmpty && before.IsEmpty) continue; // "ease restrictions on …": the second verb's object, with both signs
            var head = before.IsEmpty ? after : before;
            var all = before.Concat(after).Where(s => !harms.Contains(s)).Distinct(StringComparer.Ordinal).ToImmutableArray();
            var isBurden = hits[i].Entry != Relieve && (before.IsEmpty ? IsBurden(words, hits[i].First + hits[i].Length, next) : IsBurden(words, from, hits[i].First));
            effects.Add(new Effect(words[hits[i].First].Stem, sign != isBurden, [.. head.Distinct(StringComparer.Ordinal)], all, [.. all.Where(burdens.Contains)]));
            sign = true;
            from = hits[i].First + hits[i].Length;
        }

        if (words.Length > LongSentence && effects.Count > 1) effects.RemoveRange(1, effects.Count - 1);
        return effects.DrainToImmutable();
    }

    // "a levy", "with places", "recruitment" and "the Solidarity Fund" name things; "fees that are charged" says which fees.
    private bool IsVerb(PolicySentence sentence, int at)
    {
        var word = sentence.Words[at];
        if (EndsWith(word, nominal)) return false;
        if (at == 0) return true;
        var before = sentence.Words[at - 1].Stem;
        if (relative.Contains(before) || (at > 1 && be.Contains(before) && relative.Contains(sentence.Words[at - 2].Stem))) return false;
        return !articles.Contains(before) && (!prepositions.Contains(before) || EndsWith(word, gerund)) && !char.IsUpper(sentence.Block.Text[word.Span.Start]);
    }

    // "the cost of sending money" is a burden, "the capacity to prevent losses" is none: what counts stands before the first preposition; "anti-discrimination" is no harm.
    private bool IsBurden(ImmutableArray<Term> words, int from, int end) => words[from..Math.Min(end, from + BurdenReach)]
        .TakeWhile(w => !prepositions.Contains(w.Stem) && !infinitive.Contains(w.Stem))
        .Where((w, i) => burdens.Contains(w.Stem) || (harms.Contains(w.Stem) && (from + i == 0 || !against.Contains(words[from + i - 1].Stem)))).Any();

    private static bool EndsWith(Term word, ImmutableArray<string> endings) => endings.Any(e => word.Word.EndsWith(e, StringComparison.Ordinal));

    private bool IsPassive(ImmutableArray<Term> words, int verb) =>
        (verb > 0 && be.Contains(words[verb - 1].Stem)) || (verb > 1 && be.Contains(words[verb - 2].Stem));

    // "refrain from recruiting", "shall not be charged", and "no fee shall be charged", where the denial opens the sentence.
    private bool IsDenied(ImmutableArray<Term> words, int from, int verb) =>
        words[Math.Max(from, verb - DenialReach)..verb].Any(w => refrain.Contains(w.Stem)) || (from == 0 && verb > 0 && refrain.Contains(words[0].Stem));

    // "nurses who are recruited abroad": what says which nurses is not acted on.
    private ImmutableArray<string> Content(ImmutableArray<Term> words, int first, int end) =>
        first >= end ? [] : [.. words[first..end].TakeWhile(w => !relative.Contains(w.Stem)).Where(w => !w.IsStopWord).Select(w => w.Stem)];

    private static HashSet<string> Stems(IEnumerable<string> words, Lexicon lexicon) =>
        words.SelectMany(w => Terms.Of(w, lexicon)).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
}
