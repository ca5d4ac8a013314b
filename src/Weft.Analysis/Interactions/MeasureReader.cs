// Objectives and measures in the sentences of a text.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Carriage;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>Reads measures by the lists "pairs.*" of a language.</summary>
internal sealed class MeasureReader
{
    private const int ShortMonths = 12;  // up to a year is short, from three years on is long
    private const int LongMonths = 36;
    private const int NameLength = 2;    // content words before a resource noun that name it
    private readonly EffectReader effects;
    private readonly WordingReader wordings;
    private readonly ImmutableArray<(Told Told, PhraseFinder Finder)> cues;
    private readonly Cues resources;
    private readonly PhraseFinder contrasts;
    private readonly PhraseFinder limits;
    private readonly HashSet<string> hollow;
    private readonly HashSet<string> persons;
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, int> monthsOf;

    private enum Told
    {
        Demand, Short, Long, Draw, LeaveOut, TakeIn, Send, Abroad, Keep, Link,
    }

    // In the order of the cues.
    private static readonly string[] CueLists =
    [
        "pairs.demand", "pairs.short", "pairs.long", "pairs.draw", "pairs.leaveOut", "pairs.takeIn", "pairs.send", "pairs.abroad", "pairs.keep", "pairs.link",
    ];

    public MeasureReader(Lexicon lexicon)
    {
        effects = new EffectReader(lexicon);
        wordings = new WordingReader(lexicon);
        cues =
        [
            .. Enum.GetValues<Told>().Zip(CueLists).Select(c => (c.First, new PhraseFinder([lexicon[c.Second]], lexicon))),
        ];
        resources = Cues.Of(lexicon, "pairs.resources");
        contrasts = new PhraseFinder([lexicon["pairs.contrast"]], lexicon);
        limits = new PhraseFinder([lexicon["pairs.limits"]], lexicon);
        hollow = wordings.Stems(lexicon["pairs.hollow"]);
        persons = wordings.Stems(lexicon["pairs.persons"]);
        numbers = Values(lexicon["pairs.numbers"]);
        monthsOf = Values(lexicon["pairs.months"]);
    }

    /// <summary>The measure that a sentence is; null where it demands nothing.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="section">Number of its section.</param>
    public Measure? Read(PolicySentence sentence, int section)
    {
        var told = ToldIn(sentence);
        var found = effects.In(sentence);
        var demands = sentence.Block.Kind == BlockKind.ListItem || told.Contains(Told.Demand) || (sentence.Block.Kind == BlockKind.Heading && !found.IsEmpty);
        return demands ? Measure(sentence, section, told, found) : null;
    }

    /// <summary>A sentence that limits what can be asked, after its opening word of contrast, with that word; null where it limits nothing.</summary>
    public (Measure Limit, string Cue)? ReadLimit(PolicySentence sentence, int section)
    {
        var opening = contrasts.In(sentence.Words).Where(h => h.First == 0).Select(h => h.Length).FirstOrDefault();
        if (opening == 0 || opening >= sentence.Words.Length || limits.In(sentence.Words).IsEmpty) return null;
        var rest = sentence with { Span = sentence.Span with { Start = sentence.Words[opening].Span.Start }, Words = sentence.Words[opening..] };
        return (Measure(rest, section, [], []), sentence.Stretch(0, opening).In(sentence.Block.Text));
    }

    private Measure Measure(PolicySentence sentence, int section, HashSet<Told> told, ImmutableArray<Effect> found)
    {
        var stems = sentence.Words.Where(w => !w.IsStopWord && !IsHollow(w)).Select(w => w.Stem).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new Measure
        {
            Sentence = sentence,
            Stems = stems,
            Concepts = [.. stems.Select(wordings.ConceptsOf)],
            Persons = Persons(sentence.Words),
            Effects = [.. found.Select(Solid)],
            Horizon = HorizonOf(sentence, told),
            Resource = told.Contains(Told.Draw) ? Resource(sentence) : [],
            LeavesOut = told.Contains(Told.LeaveOut),
            TakesIn = told.Contains(Told.TakeIn) && !told.Contains(Told.LeaveOut),
            Sends = told.Contains(Told.Send) && told.Contains(Told.Abroad),
            Keeps = told.Contains(Told.Keep),
            IsLinked = told.Contains(Told.Link),
            Section = section,
        };
    }

    // Lists may share a word, so each is looked for on its own.
    private HashSet<Told> ToldIn(PolicySentence sentence) => [.. cues.Where(c => !c.Finder.In(sentence.Words).IsEmpty).Select(c => c.Told)];

    private bool IsHollow(Term word) => hollow.Contains(word.Stem) || char.IsDigit(word.Word[0]) || numbers.ContainsKey(word.Word);

    private Effect Solid(Effect effect) => effect with { Head = [.. effect.Head.Where(IsSolid)], Object = [.. effect.Object.Where(IsSolid)] };

    private bool IsSolid(string stem) => !hollow.Contains(stem) && !char.IsDigit(stem[0]) && !numbers.ContainsKey(stem);

    // "seasonal workers": the noun and the word before it.
    private ImmutableHashSet<string> Persons(ImmutableArray<Term> words) =>
        words.Where((w, i) => persons.Contains(w.Stem) || (i + 1 < words.Length && !w.IsStopWord && persons.Contains(words[i + 1].Stem)))
            .Select(w => w.Stem).ToImmutableHashSet(StringComparer.Ordinal);

    private Horizon HorizonOf(PolicySentence sentence, HashSet<Told> told)
    {
        if (told.Contains(Told.Long)) return Horizon.Long;
        if (told.Contains(Told.Short)) return Horizon.Short;
        for (var i = 1; i < sentence.Words.Length; i++)
        {
            if (!monthsOf.TryGetValue(sentence.Words[i].Word, out var unit) || Number(sentence.Words[i - 1].Word) is not { } number) continue;
            var months = unit > 0 ? number * unit : number / -unit;
            if (months <= ShortMonths) return Horizon.Short;
            if (months >= LongMonths) return Horizon.Long;
        }

        return Horizon.Untold;
    }

    private int? Number(string word) => numbers.TryGetValue(word, out var value) || int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out value) ? value : null;

    // "the Solidarity Fund", "labour inspectors": the noun and the words that name it.
    private ImmutableArray<string> Resource(PolicySentence sentence)
    {
        foreach (var hit in resources.FindAll(sentence.Words))
        {
            var first = hit.First;
            while (first > 0 && hit.First - first < NameLength && !sentence.Words[first - 1].IsStopWord) first--;
            if (first < hit.First) return [.. sentence.Words[first..hit.Past].Select(w => w.Stem)];
        }

        return [];
    }

    // "ninety=90"; units in months, those shorter than a month as "day=-30": thirty of them make one.
    private static Dictionary<string, int> Values(IEnumerable<string> entries) =>
        entries.Select(e => e.Split('=')).ToDictionary(e => e[0], e => int.Parse(e[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
