// What an item asks for, taken apart so that two items can be compared part by part.
using System.Collections.Immutable;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Analysis.Lineage;

/// <summary>The comparable parts of an item.</summary>
/// <param name="ActStem">Stem of its leading verb; null where none was found.</param>
/// <param name="Acts">Kinds of act that the verb belongs to.</param>
/// <param name="Objects">Stems and concepts of what it is about, distinct, in ordinal order.</param>
/// <param name="Topics">Those of its concepts that are a field of policy, not an instrument.</param>
/// <param name="Groups">Whom it is for, in ordinal order.</param>
/// <param name="Levels">At which level, in ordinal order.</param>
internal sealed record Frame(string? ActStem, ImmutableArray<string> Acts, ImmutableArray<string> Objects, ImmutableArray<string> Topics,
    ImmutableArray<string> Groups, ImmutableArray<string> Levels);

/// <summary>Takes items apart, with the word lists of one language.</summary>
internal sealed class Frames
{
    private const char ConceptMark = '='; // no word has it
    private const int ActWithin = 8; // a leading verb stands among the first words: who and "should" come before
    private const int SupportReach = 6; // words from "strengthen" to what is strengthened: "its efforts aimed at preventing"

    private readonly Lexicon lexicon;
    private readonly Phrases acts;
    private readonly ImmutableHashSet<string> supporting;
    private readonly Phrases topics;
    private readonly Phrases instruments;
    private readonly Phrases groups;
    private readonly Phrases levels;
    private readonly ImmutableHashSet<string> generic;

    /// <summary>Reads the lists of a language.</summary>
    public Frames(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        acts = Phrases.Of(lexicon, "lineage.acts");
        supporting = lexicon["lineage.supportingActs"].ToImmutableHashSet(StringComparer.Ordinal);
        topics = Phrases.Of(lexicon, "lineage.topics");
        instruments = Phrases.Of(lexicon, "lineage.instruments");
        groups = Phrases.Of(lexicon, "lineage.groups");
        levels = Phrases.Of(lexicon, "lineage.levels");
        generic = lexicon["lineage.generic"].SelectMany(w => Terms.Of(w, lexicon)).Select(t => t.Stem)
            .Concat(lexicon["lineage.instruments"].SelectMany(Phrases.Named).Select(p => ConceptMark + p.Name)).ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a stem or an instrument is said in nearly every text of the field, whatever its subject, and so tells little.</summary>
    public bool IsGeneric(string term) => generic.Contains(term);

    /// <summary>The words of an item's demand, without a bracket that closes it.</summary>
    public ImmutableArray<Term> Words(string text) => Terms.Of(text[..FoldedWords.DemandEnd(text)], lexicon);

    /// <summary>Takes an item apart.</summary>
    public Frame Of(LineageItem item, ImmutableArray<Term> terms)
    {
        var act = LeadingAct(item.Operationality, terms);
        var foundTopics = topics.In(terms).ToList();
        var found = foundTopics.Concat(instruments.In(terms)).ToList();
        var covered = found.SelectMany(f => Enumerable.Range(f.First, f.Count)).ToHashSet();
        var objects = terms.Where((t, i) => !t.IsStopWord && (i < act.At || i >= act.At + act.Words) && !covered.Contains(i)).Select(t => t.Stem)
            .Concat(found.Select(f => ConceptMark + f.Name));
        return new(
            act.At < 0 ? null : terms[act.At].Stem, act.Kinds, Set(objects), Set(foundTopics.Select(t => ConceptMark + t.Name)),
            Set(groups.In(terms).Select(g => g.Name)), Set(levels.In(terms).Select(l => l.Name)));
    }

    private (int At, int Words, ImmutableArray<string> Kinds) LeadingAct(Operationality? read, ImmutableArray<Term> terms)
    {
        var found = acts.In(terms).GroupBy(a => a.First).ToList();
        if (read?.Category.Verb is { } verb && terms.IndexOf(terms.FirstOrDefault(t => verb.Overlaps(t.Span))) is >= 0 and var at)
            return (at, 1, Set(found.Where(f => f.Key == at).SelectMany(f => f).Select(f => f.Name)));
        var act = found.FindIndex(f => f.Key < ActWithin);
        if (act < 0) return (-1, 0, []);
        // Of two leading verbs the second counts: "continue to combat", "consider ratifying", "strengthen measures to prevent".
        while (act + 1 < found.Count && found[act].All(f => supporting.Contains(f.Name)) && found[act + 1].Key - found[act].Key <= SupportReach) act++;
        return (found[act].Key, found[act].Max(f => f.Count), Set(found[act].Select(f => f.Name)));
    }

    private static ImmutableArray<string> Set(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(string.Intern)];
}
