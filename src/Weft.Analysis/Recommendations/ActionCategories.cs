// Action category: how much a recommendation asks for, from 1 (minimal) to 5 (specific).
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads the action category of a recommendation by its leading verbs.</summary>
/// <remarks>
/// Source: E. R. McMahon for UPR Info, "Action category" (October 2014): the first verb and the whole action decide; of two leading verbs the second counts;
/// a general action with specific examples is specific.
/// </remarks>
public static class ActionCategories
{
    private const int General = 4;
    private const int Specific = 5;

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

    internal static ActionCategory Read(Wording wording, ImmutableArray<Act> acts, SlotCues cues)
    {
        if (acts.IsEmpty) return new ActionCategory(General, null, Unsure: true, "no-verb");
        var act = acts[0];
        if (act.Form == ActForm.Noun && acts.Length > 1) act = acts[1];
        var span = wording.Span(act.First, act.Last);
        var lengths = cues.Categories.Select(c => c.LengthAt(wording, act.Verb)).ToImmutableArray();
        if (lengths.Max() is 0) return new ActionCategory(General, span, Unsure: true, "verb-without-category");
        var category = lengths.IndexOf(lengths.Max()) + 1;
        return new ActionCategory(category, span, Unsure: act.Form == ActForm.Gerund && category == Specific, "verb");
    }
}
