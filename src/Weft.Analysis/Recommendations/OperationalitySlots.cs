// Slots: which of the eight parts that make a recommendation operational its text fills.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads the eight slots of a recommendation by rules over a lexicon.</summary>
/// <remarks>
/// A slot is filled where the text names it, vague where it names it without saying which or how much, empty elsewhere; there is no total.
/// A recommendation without a subject ("Ratify the …") leaves who empty: it is addressed to whoever the list is addressed to, which its own text does not say.
/// Cost: linear in the text for a fixed lexicon.
/// </remarks>
public static class OperationalitySlots
{
    /// <summary>Name and version of the method.</summary>
    public const string Method = "slots/1.0";

    /// <summary>The slots and the action category of one recommendation.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="lexicon">Cues of its language.</param>
    public static Operationality Read(string text, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        var cues = SlotCues.For(lexicon);
        var wording = new Wording(text, lexicon);
        var acts = new ActReader(wording, cues).Read();
        var who = new WhoReader(wording, cues).Read(acts);
        ImmutableArray<SlotReading> slots =
        [
            who,
            ReadAct(wording, acts),
            new ObjectReader(wording, cues).Read(acts),
            new GroupReader(wording, cues).Read(who),
            new LevelReader(wording, cues).Read(),
            new DeadlineReader(wording, cues, lexicon).Read(),
            new MeansReader(wording, cues).Read(),
            new VerificationReader(wording, cues).Read(),
        ];
        return new Operationality(slots, ActionCategories.Read(wording, acts, cues));
    }

    private static SlotReading ReadAct(Wording wording, ImmutableArray<Act> acts) => acts.IsEmpty
        ? SlotRules.Empty(Slot.Act, "no-verb")
        : SlotRules.Filled(Slot.Act, $"verb-{acts[0].Form.ToString().ToLowerInvariant()}", [.. acts.Select(a => wording.Span(a.First, a.Last))]);
}
