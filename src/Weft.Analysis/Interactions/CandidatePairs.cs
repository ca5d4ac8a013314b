// Pairs of objectives and measures that may pull apart, or should help each other and do not.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>Finds candidate interactions.</summary>
public static class CandidatePairs
{
    /// <summary>Name and version of the method.</summary>
    public const string Method = "pairs/1.0";

    private const double SureFrom = 0.7; // strength
    private const int ShortestAsk = 3;   // content stems
    private const int MostOfOneSide = 3;
    private const int LargestBlock = 40; // measures that share one stem

    /// <summary>Candidate pairs inside the texts and between them.</summary>
    /// <param name="texts">One or more texts, the draft first.</param>
    /// <param name="lexicon">Cues of their language, lists "pairs.*".</param>
    /// <param name="limit">Most pairs to give.</param>
    /// <returns>By kind (counteracts, constrains, missed reinforcement), stated before found by rule, then place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    /// <remarks>Source: docs/METHODS.md, M5.</remarks>
    public static ImmutableArray<InteractionPair> Find(ImmutableArray<PolicyText> texts, Lexicon lexicon, int limit = 40)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var sentences = texts.SelectMany((t, i) => PolicySentence.Of(t, i, lexicon)).ToImmutableArray();
        var stated = new StatedConflictReader(lexicon);
        var maker = new PairMaker(texts);
        var pairs = sentences.SelectMany(stated.In).Select(maker.Stated)
            .Concat(ByRule(sentences, texts, lexicon).Select(m => maker.ByRule(m.A, m.B, m.Hit))).OrderByDescending(p => p.Confidence).ThenBy(p => p.Id, StringComparer.Ordinal);
        return
        [
            .. NotAlwaysTheSame(pairs).Take(limit)
                .OrderBy(p => p.Kind).ThenBy(p => p.StatedCue is null).ThenBy(p => Place(p.A, texts)).ThenBy(p => Place(p.B, texts)).ThenBy(p => p.Id, StringComparer.Ordinal),
        ];
    }

    // A sentence that pairs with everything says little: of each kind its best few stay.
    private static IEnumerable<InteractionPair> NotAlwaysTheSame(IEnumerable<InteractionPair> pairs)
    {
        var shown = new Dictionary<(InteractionKind, string), int>();
        foreach (var pair in pairs)
        {
            var (a, b) = ((pair.Kind, pair.A.Id), (pair.Kind, pair.B.Id));
            if (shown.GetValueOrDefault(a) >= MostOfOneSide || shown.GetValueOrDefault(b) >= MostOfOneSide) continue;
            shown[a] = shown.GetValueOrDefault(a) + 1;
            shown[b] = shown.GetValueOrDefault(b) + 1;
            yield return pair;
        }
    }

    // A report of a meeting tells what was said; what it demands stands in its recommendations.
    private static bool CanDemand(PolicySentence sentence, PolicyText policy) =>
        !policy.Sections.Any(s => s.Role == SectionRole.Session)
        || IsAsked(sentence, policy);

    private static bool IsAsked(PolicySentence sentence, PolicyText policy) => policy.Sections.Any(s => s.Role is SectionRole.Recommendations or SectionRole.Conclusions && Holds(s, sentence));

    private static bool Holds(Section section, PolicySentence sentence) => sentence.Block.Number >= section.FirstBlock && sentence.Block.Number <= section.LastBlock;

    private static int SectionOf(PolicySentence sentence, PolicyText policy)
    {
        for (var i = policy.Sections.Length - 1; i >= 0; i--)
        {
            if (Holds(policy.Sections[i], sentence)) return i + 1;
        }

        return 0;
    }

    private static IEnumerable<(Measure A, Measure B, RuleHit Hit)> ByRule(ImmutableArray<PolicySentence> sentences, ImmutableArray<PolicyText> texts, Lexicon lexicon)
    {
        var reader = new MeasureReader(lexicon);
        var measures = sentences.Where(p => CanDemand(p, texts[p.Source])).Select(p => reader.Read(p, SectionOf(p, texts[p.Source]), IsAsked(p, texts[p.Source]))).OfType<Measure>().ToImmutableArray();
        var rules = new EffectRules(new StemWeights(measures));
        foreach (var (a, b) in Blocked(measures))
        {
            if (SaysTheSame(measures[a], measures[b]) || rules.Between(measures[a], measures[b]) is not { } hit) continue;
            var (one, other) = (measures[a].Sentence.Source, measures[b].Sentence.Source);
            var reports = IsReport(texts[one]) && IsReport(texts[other]);
            if (!reports || (one == other ? IsSure(hit) : hit.Kind != InteractionKind.MissedReinforcement)) yield return (measures[a], measures[b], hit);
        }

        foreach (var sentence in sentences)
        {
            if (reader.ReadLimit(sentence, SectionOf(sentence, texts[sentence.Source])) is { } found && Asked(found.Limit, found.Cue, measures, rules) is { } pair) yield return pair;
        }
    }

    // Recommendations of one report are made side by side: that two of them touch one matter says little. That two reports ask the same is a matter of lineage.
    private static bool IsReport(PolicyText policy) => policy.Sections.Any(s => s.Role is SectionRole.Session or SectionRole.Recommendations or SectionRole.Conclusions);

    private static bool IsSure(RuleHit hit) => hit.Kind == InteractionKind.Counteracts && hit.Strength >= SureFrom;

    // A text that is printed twice does not pull apart from itself.
    private static bool SaysTheSame(Measure a, Measure b) => a.Stems.SequenceEqual(b.Stems, StringComparer.Ordinal);

    // What a limiting sentence limits most: one pair for each such sentence.
    private static (Measure A, Measure B, RuleHit Hit)? Asked(Measure limit, string cue, ImmutableArray<Measure> measures, EffectRules rules)
    {
        (Measure Ask, RuleHit Hit)? best = null;
        foreach (var ask in measures)
        {
            if (ask.Sentence.Block == limit.Sentence.Block || ask.Stems.Length < ShortestAsk || rules.Limited(ask, limit, cue) is not { } hit || hit.Strength <= best?.Hit.Strength) continue;
            best = (ask, hit);
        }

        return best is not { } found ? null
            : (found.Ask.Sentence.Source, found.Ask.Sentence.Block.Number).CompareTo((limit.Sentence.Source, limit.Sentence.Block.Number)) < 0
                ? (found.Ask, limit, found.Hit) : (limit, found.Ask, found.Hit);
    }

    // Only measures that share a stem are compared; a stem that most measures have would make that a comparison of all with all.
    private static SortedSet<(int A, int B)> Blocked(ImmutableArray<Measure> measures)
    {
        var byStem = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < measures.Length; i++)
        {
            foreach (var stem in measures[i].Stems)
            {
                if (!byStem.TryGetValue(stem, out var list)) byStem[stem] = list = [];
                list.Add(i);
            }
        }

        var pairs = new SortedSet<(int, int)>();
        foreach (var list in byStem.Values.Where(l => l.Count <= LargestBlock))
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++) pairs.Add((list[i], list[j]));
            }
        }

        return pairs;
    }

    private static (int Source, int Block, int Start) Place(PolicyClause clause, ImmutableArray<PolicyText> texts)
    {
        var source = 0;
        while (!string.Equals(texts[source].Input, clause.Anchor.Input, StringComparison.Ordinal)) source++;
        return (source, clause.Anchor.Paragraph, clause.Anchor.Start);
    }
}
