// How verified: the published text or figure that will show that it was done.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads verification: a duty to report or publish, or an indicator, fills the slot; "monitor" and the like are vague.</summary>
internal sealed class VerificationReader(Wording wording, SlotCues cues)
{
    /// <summary>Reads the slot.</summary>
    public SlotReading Read()
    {
        var filled = Found(cues.Checks);
        if (filled.Length > 0) return SlotRules.Filled(Slot.Verification, "report-or-indicator", filled);
        var vague = Found(cues.VagueChecks);
        return vague.Length > 0 ? SlotRules.Vague(Slot.Verification, "check-without-text-or-figure", vague) : SlotRules.Empty(Slot.Verification, "no-check");
    }

    private ImmutableArray<TextSpan> Found(CueSet checks) =>
        [.. checks.In(wording, 0, wording.Count).Select(c => wording.Span(c.First, c.First + c.Length - 1))];
}
