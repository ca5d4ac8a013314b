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
    private readonly PhraseFinder told;
    private readonly PhraseFinder about;
    private readonly PhraseFinder questions;
    private readonly HashSet<string> hollow;
    private readonly HashSet<string> persons;
    private readonly HashSet<string> refrain;
    private readonly HashSet<string> toPlace;
    private readonly HashSet<string> homePlaces;
    private readonly PhraseFinder modals;
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, int> monthsOf;

    private enum Told
    {
        Demand, Short, Long, Draw, LeaveOut, TakeIn, Send, Abroad, Keep, Leave, Link,
    }

    // In the order of the cues.
    private static readonly string[] CueLists =
    [
        "pairs.demand", "pairs.short", "pairs.long", "pairs.draw", "pairs.leaveOut", "pairs.takeIn", "pairs.send", "pairs.abroad", "pairs.keep", "pairs.leave", "pairs.link",
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
        refrain = wordings.Stems(lexicon["pairs.refrain"]);
        toPlace = wordings.Stems(lexicon["pairs.toPlace"]);
        homePlaces = wordings.Stems(lexicon["pairs.homePlaces"]);
        about = new PhraseFinder([lexicon["pairs.about"]], lexicon);
        questions = new PhraseFinder([lexicon["pairs.questions"]], lexicon, byWord: true);
        modals = new PhraseFinder([lexicon["pairs.demand"]], lexicon);
        told = new PhraseFinder([lexicon["pairs.told"]], lexicon, byWord: true);
        numbers = Values(lexicon["pairs.numbers"]);
        monthsOf = Values(lexicon["pairs.months"]);
    }

    /// <summary>The measure that a sentence is; null where it demands nothing.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="section">Number of its section.</param>
    /// <param name="isAsked">Whether it stands among recommendations.</param>
    public Measure? Read(PolicySentence sentence, int section, bool isAsked)
    {
        var met = ToldIn(sentence);
        var found = effects.In(sentence);
        var demands = (sentence.Block.Kind == BlockKind.ListItem && (isAsked || !IsTold(sentence))) || met.Contains(Told.Demand) || (sentence.Block.Kind == BlockKind.Heading && !found.IsEmpty);
        return demands && !IsQuestion(sentence) && about.In(sentence.Words).IsEmpty ? Measure(sentence, section, met, found) : null;
    }

    // "The delegation welcomed", "a strategy had been adopted": a numbered paragraph that tells what was said or done.
    private bool IsTold(PolicySentence sentence) => told.In(sentence.Words).Any(h => h.First > 0);

    private bool IsQuestion(PolicySentence sentence) => sentence.Block.Text[sentence.Span.End - 1] == '?' || questions.In(sentence.Words).Any(h => h.First == 0);

    /// <summary>A sentence that limits what can be asked, after its opening word of contrast, with that word; null where it limits nothing.</summary>
    public (Measure Limit, string Cue)? ReadLimit(PolicySentence sentence, int section)
    {
        var opening = contrasts.In(sentence.Words).Where(h => h.First == 0).Select(h => h.Length).FirstOrDefault();
        if (opening == 0 || opening >= sentence.Words.Length || limits.In(sentence.Words).IsEmpty) return null;
        var rest = sentence with { Span = sentence.Span with { Start = sentence.Words[opening].Span.Start }, Words = sentence.Words[opening..] };
        return (Measure(rest, section, [], []), sentence.Stretch(0, opening).In(sentence.Block.Text));
    }

    private Measure Measure(PolicySentence sentence, int section, HashSet<Told> met, ImmutableArray<Effect> found)
    {
        var stems = sentence.Words.Where(w => !w.IsStopWord && !IsHollow(w) && !sentence.IsOfBody(w)).Select(w => w.Stem).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new Measure
        {
            Sentence = sentence,
            Stems = stems,
            Concepts = [.. stems.Select(wordings.ConceptsOf)],
            Persons = Persons(sentence.Words),
            Effects = [.. found.Select(Solid)],
            Horizon = HorizonOf(sentence, met),
            Resource = met.Contains(Told.Draw) ? Resource(sentence) : [],
            LeavesOut = met.Contains(Told.LeaveOut),
            TakesIn = met.Contains(Told.TakeIn) && !met.Contains(Told.LeaveOut),
            Sends = met.Contains(Told.Send) && !sentence.Words.Any(w => refrain.Contains(w.Stem)) && (met.Contains(Told.Abroad) || NamesPlace(sentence)),
            Keeps = met.Contains(Told.Keep) || (met.Contains(Told.Leave) && found.Any(e => !e.Promotes)),
            Act = Act(sentence.Words),
            IsLinked = met.Contains(Told.Link),
            Section = section,
        };
    }

    // Lists may share a word, so each is looked for on its own.
    private HashSet<Told> ToldIn(PolicySentence sentence) => [.. cues.Where(c => !c.Finder.In(sentence.Words).IsEmpty).Select(c => c.Told)];

    private bool IsHollow(Term word) => hollow.Contains(word.Stem) || char.IsDigit(word.Word[0]) || numbers.ContainsKey(word.Word);

    // What stands after "will", "should": who is to do it is no part of the act.
    private ImmutableArray<string> Act(ImmutableArray<Term> words)
    {
        var past = modals.In(words).Select(h => h.First + h.Length).FirstOrDefault();
        return [.. words[past..].Where(w => !w.IsStopWord && !char.IsDigit(w.Word[0])).Select(w => w.Stem)];
    }

    // "placed in Besara", "doctors from Karesh": a name after such a word, unless it is that of a hospital or a district.
    private bool NamesPlace(PolicySentence sentence)
    {
        var words = sentence.Words;
        for (var at = 1; at < words.Length; at++)
        {
            if (!toPlace.Contains(words[at - 1].Stem) || !IsCapital(at)) continue;
            var past = at + 1;
            while (past < words.Length && IsCapital(past)) past++;
            var goesOn = past < words.Length && !words[past].IsStopWord && !char.IsDigit(words[past].Word[0]) && sentence.Block.Text[words[past - 1].Span.End] == ' ';
            if (!goesOn && !words[at..past].Any(w => homePlaces.Contains(w.Stem))) return true;
        }

        return false;

        bool IsCapital(int at) => char.IsUpper(sentence.Block.Text[words[at].Span.Start]);
    }

    private Effect Solid(Effect effect) => effect with { Head = [.. effect.Head.Where(IsSolid)], Object = [.. effect.Object.Where(IsSolid)] };

    private bool IsSolid(string stem) => !hollow.Contains(stem) && !char.IsDigit(stem[0]) && !numbers.ContainsKey(stem);

    // "seasonal workers": the noun and the word before it.
    private ImmutableHashSet<string> Persons(ImmutableArray<Term> words) =>
        words.Where((w, i) => persons.Contains(w.Stem) || (i + 1 < words.Length && !w.IsStopWord && persons.Contains(words[i + 1].Stem)))
            .Select(w => w.Stem).ToImmutableHashSet(StringComparer.Ordinal);

    private Horizon HorizonOf(PolicySentence sentence, HashSet<Told> met)
    {
        if (met.Contains(Told.Long)) return Horizon.Long;
        if (met.Contains(Told.Short)) return Horizon.Short;
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
