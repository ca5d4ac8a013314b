// The lists of a lexicon that the slot rules use, made ready once for each language.
using System.Collections.Frozen;
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>The cues of one language for the eight slots. Frozen: any number of threads may share one.</summary>
internal sealed class SlotCues
{
    private static readonly PerLanguage<SlotCues> ByLanguage = new(l => new SlotCues(l));

    private readonly FrozenSet<string> baseForms;
    private readonly FrozenSet<string> verbStems;
    private readonly ImmutableArray<string> gerundEndings;

    private SlotCues(Lexicon lexicon)
    {
        CueSet Set(string list) => CueSet.OfStems(lexicon[list], lexicon);
        CueSet Words(string list) => CueSet.OfWords(lexicon[list], lexicon);
        var verbs = lexicon["slots.verbs"].AddRange(CategoryLists(lexicon).SelectMany(l => l));
        var first = verbs.Select(v => Terms.Of(v, lexicon)[0]).ToImmutableArray();
        baseForms = first.Select(t => t.Word).ToFrozenSet(StringComparer.Ordinal);
        verbStems = first.Select(t => t.Stem).ToFrozenSet(StringComparer.Ordinal);
        VerbPhrases = CueSet.OfStems(verbs, lexicon);
        Categories = [.. CategoryLists(lexicon).Select(l => CueSet.OfStems(l, lexicon))];
        CategoryPatterns = [.. Enumerable.Range(1, 5).Select(c => new VerbPatterns(lexicon[$"slots.category.{c}.patterns"], lexicon))];
        (Adverbs, Deontics, Needs, Necessity, Addressing) = (Words("slots.adverbs"), Words("slots.deontics"), Words("slots.needs"), Words("slots.necessity"), Words("slots.addressing"));
        Be = Words("slots.be");
        (UrgedClauses, NounLike, EventCues, Governing) = (Words("slots.urgedClauses"), Words("slots.nounLike"), Words("slots.byWhen.eventCues"), CueSet.OfStems([.. lexicon["slots.category.2.verbs"], .. lexicon["slots.category.3.verbs"]], lexicon));
        (Measures, MeasureVerbs, Complements) = (Set("slots.measures"), Set("slots.measureVerbs"), Set("slots.complements"));
        (Connectors, Boundaries, Auxiliaries) = (Set("slots.connectors"), Words("slots.boundaries"), Words("slots.auxiliaries"));
        (Actors, VagueActors, SubjectVerbs) = (Words("slots.who.actors"), Words("slots.who.vague"), Words("slots.who.subjectVerbs"));
        (Groups, VagueGroups) = (Words("slots.forWhom.groups"), Words("slots.forWhom.vague"));
        Levels = [.. Enum.GetNames<Level>().Select(n => Words("slots.level." + n))];
        (AllLevels, LevelNouns, NotLevels) = (Words("slots.level.all"), Words("slots.level.nouns"), Words("slots.level.notBefore"));
        (Deadlines, VagueDeadlines, TimeUnits, NamedEvents) = (Words("slots.byWhen.deadlines"), Words("slots.byWhen.vague"), Set("slots.byWhen.units"), Set("slots.byWhen.events"));
        (Means, Currencies, MeansUnits) = (Words("slots.means.vague"), Set("slots.means.currencies"), Set("slots.means.units"));
        (Checks, VagueChecks) = (Words("slots.verification.filled"), Words("slots.verification.vague"));
        (To, Joints, ThatClauses, Predicates) = (Set("slots.to"), Set("slots.joints"), Set("slots.thatClauses"), Set("slots.predicates"));
        (ComplementVerbs, FinalVerbs) = (Set("slots.complementVerbs"), Words("slots.finalVerbs"));
        (That, Of, By, Articles, Conjunctions, Numbers) = (Set("slots.that"), Set("slots.of"), Set("slots.by"), Set("slots.articles"), Set("slots.conjunctions"), Set("slots.numbers"));
        (LevelPlaces, LevelJoints, LevelInsertions) = (Set("slots.level.places"), Set("slots.level.joints"), Set("slots.level.insertions"));
        LevelQuantifiers = Words("slots.level.quantifiers");
        gerundEndings = lexicon["slots.gerundEndings"];
    }

    public ImmutableArray<CueSet> Categories { get; }

    public ImmutableArray<VerbPatterns> CategoryPatterns { get; }

    public CueSet VerbPhrases { get; }

    public CueSet Adverbs { get; }

    public CueSet Deontics { get; }

    public CueSet Needs { get; }

    public CueSet Necessity { get; }

    public CueSet Addressing { get; }

    public CueSet Measures { get; }

    public CueSet MeasureVerbs { get; }

    public CueSet Complements { get; }

    public CueSet Connectors { get; }

    public CueSet Boundaries { get; }

    public CueSet Auxiliaries { get; }

    public CueSet Actors { get; }

    public CueSet VagueActors { get; }

    public CueSet SubjectVerbs { get; }

    public CueSet Groups { get; }

    public CueSet VagueGroups { get; }

    public ImmutableArray<CueSet> Levels { get; }

    public CueSet AllLevels { get; }

    public CueSet LevelNouns { get; }

    public CueSet NotLevels { get; }

    public CueSet Deadlines { get; }

    public CueSet VagueDeadlines { get; }

    public CueSet TimeUnits { get; }

    public CueSet NamedEvents { get; }

    public CueSet Means { get; }

    public CueSet Currencies { get; }

    public CueSet MeansUnits { get; }

    public CueSet Checks { get; }

    public CueSet VagueChecks { get; }

    public CueSet Be { get; }

    public CueSet UrgedClauses { get; }

    public CueSet NounLike { get; }

    public CueSet EventCues { get; }

    public CueSet Governing { get; }

    public CueSet To { get; }

    public CueSet Joints { get; }

    public CueSet ThatClauses { get; }

    public CueSet Predicates { get; }

    public CueSet ComplementVerbs { get; }

    public CueSet FinalVerbs { get; }

    public CueSet That { get; }

    public CueSet Of { get; }

    public CueSet By { get; }

    public CueSet Articles { get; }

    public CueSet Conjunctions { get; }

    public CueSet Numbers { get; }

    public CueSet LevelQuantifiers { get; }

    public CueSet LevelPlaces { get; }

    public CueSet LevelJoints { get; }

    public CueSet LevelInsertions { get; }

    /// <summary>The cues of a lexicon's language.</summary>
    public static SlotCues For(Lexicon lexicon) => ByLanguage[lexicon];

    /// <summary>Whether a word is a known verb in its plain form.</summary>
    public bool IsBaseVerb(Term term) => baseForms.Contains(term.Word);

    /// <summary>Whether a word is a form of a known verb.</summary>
    public bool IsVerbForm(Term term) => verbStems.Contains(term.Stem);

    /// <summary>Whether a word is a known verb used as a noun ("ratifying").</summary>
    public bool IsGerund(Term term) => IsVerbForm(term) && gerundEndings.Any(e => term.Word.EndsWith(e, StringComparison.Ordinal));

    private static IEnumerable<ImmutableArray<string>> CategoryLists(Lexicon lexicon) =>
        Enumerable.Range(1, 5).Select(c => lexicon[$"slots.category.{c}.verbs"]);
}
