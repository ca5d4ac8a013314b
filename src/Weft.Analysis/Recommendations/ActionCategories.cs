// Action category: how much a recommendation asks for, from 1 (minimal) to 5 (specific).
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads the action category of a recommendation by its leading verbs and what they act on.</summary>
/// <remarks>
/// Source: E. R. McMahon for UPR Info, "Action category" (October 2014): the first verb and the whole action decide; of two leading verbs the second counts;
/// a general action with specific examples is specific. Verbs and objects of the lexicon were learned on the hand coding of sessions 1 to 5.
/// Departure: where a specific verb is followed by a general one ("ratify and promote"), the first stays, as in the hand coding.
/// </remarks>
public static class ActionCategories
{
    private const int Continuity = 2;
    private const int Consideration = 3;
    private const int General = 4;
    private const int Specific = 5;

    // "Improve the protection of … by amending": words between an act and its example.
    private const int ExampleReach = 40;

    /// <summary>The category of one recommendation.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="lexicon">Cues of its language.</param>
    public static ActionCategory Read(string text, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        var cues = SlotCues.For(lexicon);
        var wording = new Wording(text, lexicon);
        return Read(wording, new ActReader(wording, cues).Read(), cues);
    }

    /// <summary>The category of a recommendation whose acts were read already.</summary>
    internal static ActionCategory Read(Wording wording, ImmutableArray<Act> acts, SlotCues cues)
    {
        if (acts.IsEmpty) return new ActionCategory(General, null, Unsure: true, "no-verb");
        var act = acts[0].Form == ActForm.Noun && acts.Length > 1 ? acts[1] : acts[0];
        var span = wording.Span(act.First, act.Last);
        var (category, why) = ByVerb(wording, act.Verb, cues);
        var unsure = category == 0 || (category == Specific && act.Form == ActForm.Gerund);
        if (category == 0) (category, why) = (General, "verb-without-category");
        if (Example(wording, act, category, cues) is { } example) return new ActionCategory(example, span, Unsure: true, "general-action-with-example");
        return new ActionCategory(category, span, unsure, why);
    }

    private static (int Category, string Why) ByVerb(Wording wording, int verb, SlotCues cues)
    {
        var phrases = cues.CategoryPatterns.Select(p => p.PhraseLength(wording, verb)).ToImmutableArray();
        if (phrases.Max() > 0) return (phrases.IndexOf(phrases.Max()) + 1, "phrase");
        var lengths = cues.Categories.Select(c => c.LengthAt(wording, verb)).ToImmutableArray();
        var category = lengths.Max() == 0 ? 0 : lengths.IndexOf(lengths.Max()) + 1;
        if (SecondVerb(wording, verb + lengths.Max(), category, cues) is { } second) return (second, "second-verb");
        var distances = cues.CategoryPatterns.Select(p => p.ObjectDistance(wording, verb) ?? int.MaxValue).ToImmutableArray();
        if (distances.Min() < int.MaxValue) return (distances.IndexOf(distances.Min()) + 1, "verb-with-object");
        return (category, "verb");
    }

    /// <summary>"Continue and strengthen": the second verb counts.</summary>
    private static int? SecondVerb(Wording wording, int after, int category, SlotCues cues)
    {
        if (category is not (Continuity or Consideration or General) || cues.Joints.LengthAt(wording, after) is not (> 0 and var joint)) return null;
        var verb = after + joint;
        while (verb < wording.Count && cues.Adverbs.LengthAt(wording, verb) is > 0 and var adverb) verb += adverb;
        var lengths = cues.Categories.Select(c => c.LengthAt(wording, verb)).ToImmutableArray();
        return lengths.Max() == 0 ? null : lengths.IndexOf(lengths.Max()) + 1;
    }

    /// <summary>"Improve … by amending": a general action that names a specific one.</summary>
    private static int? Example(Wording wording, Act act, int category, SlotCues cues)
    {
        if (category is not (Continuity or General)) return null;
        for (var at = act.Verb + 1; at < Math.Min(wording.Count - 1, act.Verb + ExampleReach); at++)
        {
            if (cues.By.LengthAt(wording, at) == 0 || !cues.IsGerund(wording[at + 1])) continue;
            var specific = cues.Categories[Specific - 1].LengthAt(wording, at + 1) > 0;
            if (category == Continuity) return General;
            if (specific) return Specific;
        }

        return null;
    }
}
