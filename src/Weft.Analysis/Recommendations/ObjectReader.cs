// On what: the object of each act.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads the noun phrase that an act acts on.</summary>
internal sealed class ObjectReader(Wording wording, SlotCues cues)
{
    // The longest object quoted: what is longer is cut, since it is shown in a cell.
    private const int MaxWords = 14;

    /// <summary>Reads the slot.</summary>
    public SlotReading Read(ImmutableArray<Act> acts)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var (act, next) in acts.Zip(acts.Skip(1).Select(a => (int?)a.First).Append(null)))
        {
            if (acts[0].Form == ActForm.Noun && spans.Count > 0) break; // "measures are needed in terms of X to ensure …": X is what they are on
            if (Object(act, next ?? wording.Count) is { } span) spans.Add(span);
        }

        return spans.Count == 0 ? SlotRules.Empty(Slot.OnWhat, "no-object") : SlotRules.Filled(Slot.OnWhat, "object-of-act", spans.DrainToImmutable());
    }

    private TextSpan? Object(Act act, int end)
    {
        if (act.Form == ActForm.Passive) return Before(act.First);
        var from = act.Last + 1;
        var connector = cues.Connectors.LengthAt(wording, from);
        if (cues.ThatClauses.LengthAt(wording, act.First) > 0 || cues.ThatClauses.LengthAt(wording, act.Last) > 0) return OfClause(from + cues.That.LengthAt(wording, from), end);
        return Phrase(from + connector, end, inClause: false);
    }

    /// <summary>"ensure that the conflicts are brought": the subject; where that is who acts, what it acts on.</summary>
    private TextSpan? OfClause(int from, int end)
    {
        if (Phrase(from, end, inClause: true) is not { } subject) return null;
        var at = from;
        while (at < end && wording[at].Span.End <= subject.End) at++;
        if (!cues.VagueActors.In(wording, from, at).Any() && !cues.Actors.In(wording, from, at).Any()) return subject;
        while (at < end && (cues.IsVerbForm(wording[at]) || cues.Auxiliaries.LengthAt(wording, at) > 0)) at++;
        at += cues.Connectors.LengthAt(wording, at);
        return Phrase(at, end, inClause: false) ?? subject;
    }

    /// <summary>The subject before a passive.</summary>
    private TextSpan? Before(int verb)
    {
        var last = verb - 1;
        while (last >= 0 && cues.Deontics.LengthAt(wording, last) > 0) last--;
        var first = last;
        while (first > 0 && last - first < MaxWords && wording.IsJoined(first) && cues.Connectors.LengthAt(wording, first - 1) == 0) first--;
        return last < 0 ? null : wording.Span(first, last);
    }

    private TextSpan? Phrase(int from, int end, bool inClause)
    {
        from += cues.Joints.LengthAt(wording, from);
        var last = from;
        for (var at = from; at < Math.Min(end, from + MaxWords); at++)
        {
            if (at > from && !wording.IsJoined(at) && !IsListed(at)) break;
            if (Ends(at, at > from, inClause)) break;
            last = at + 1;
        }

        while (last > from && (cues.Joints.LengthAt(wording, last - 1) > 0 || cues.Articles.LengthAt(wording, last - 1) > 0)) last--;
        return last > from && last <= wording.Count ? wording.Span(from, last - 1) : null;
    }

    private bool Ends(int at, bool inside, bool inClause)
    {
        if (cues.Boundaries.LengthAt(wording, at) > 0 || cues.Auxiliaries.LengthAt(wording, at) > 0 || cues.To.LengthAt(wording, at) > 0) return true;
        if (!inside) return false;
        if (inClause && (cues.FinalVerbs.LengthAt(wording, at) > 0 || (cues.IsBaseVerb(wording[at]) && cues.Joints.LengthAt(wording, at - 1) == 0))) return true;
        return cues.Joints.LengthAt(wording, at) is > 0 and var joint && at + joint < wording.Count && (cues.IsBaseVerb(wording[at + joint]) || cues.IsGerund(wording[at + joint]));
    }

    /// <summary>"the collection, systematisation of research": a word after a comma that shares the "of" with the one before.</summary>
    private bool IsListed(int at) => wording.GapBefore(at).Trim() == "," && cues.Of.LengthAt(wording, at + 1) > 0 && wording.IsJoined(at + 1);
}
