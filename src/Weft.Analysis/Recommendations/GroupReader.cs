// For whom: whose situation a recommendation is to change.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads the groups that a recommendation is for.</summary>
internal sealed class GroupReader(Wording wording, SlotCues cues)
{
    /// <summary>Reads the slot; those who are to act are not whom it is for.</summary>
    public SlotReading Read(SlotReading who)
    {
        var named = Found(cues.Groups, who);
        if (named.Length > 0) return SlotRules.Filled(Slot.ForWhom, "group-named", named);
        var vague = Found(cues.VagueGroups, who);
        return vague.Length > 0 ? SlotRules.Vague(Slot.ForWhom, "group-without-name", vague) : SlotRules.Empty(Slot.ForWhom, "no-group");
    }

    private ImmutableArray<TextSpan> Found(CueSet groups, SlotReading who) => [.. groups.In(wording, 0, wording.Count)
        .Where(f => !IsInName(f.First))
        .Select(f => wording.Span(WithArticle(f.First), f.First + f.Length - 1))
        .Where(s => !who.Spans.Any(w => w.Overlaps(s)))
        .DistinctBy(s => s.In(wording.Text), StringComparer.OrdinalIgnoreCase)];

    // "the Convention on the Rights of the Child": a part of a name.
    private bool IsInName(int word) => wording.IsCapital(word) && !wording.IsClauseStart(word) && wording.Text.Length > wording[word].Span.Start + 1
        && char.IsLower(wording.Text[wording[word].Span.Start + 1]) && (IsCapitalBefore(word) || cues.Of.LengthAt(wording, word - 1) > 0 || cues.Articles.LengthAt(wording, word - 1) > 0);

    private bool IsCapitalBefore(int word) => wording.IsCapital(word - 1) || cues.Boundaries.LengthAt(wording, word - 1) > 0;

    private int WithArticle(int first) => first > 0 && wording.IsJoined(first) && cues.Articles.LengthAt(wording, first - 1) > 0 ? first - 1 : first;
}
