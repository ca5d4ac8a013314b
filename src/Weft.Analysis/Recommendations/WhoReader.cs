// Who: the addressee that can act.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads who is to act: the subject of an obligation, whoever is called on, or the agent of a passive.</summary>
internal sealed class WhoReader(Wording wording, SlotCues cues)
{
    // Words of a subject: "The ministries responsible for labour and for the interior should".
    private const int SubjectReach = 12;

    /// <summary>Reads the slot.</summary>
    public SlotReading Read(ImmutableArray<Act> acts)
    {
        var found = Addressees().Concat(Subjects()).Concat(Agents(acts)).Distinct().OrderBy(s => s.Span.Start).ToImmutableArray();
        var named = found.Where(s => s.Named).ToImmutableArray();
        if (named.Length > 0) return SlotRules.Filled(Slot.Who, named[0].Why, [.. named.Select(s => s.Span)]);
        if (found.Length > 0) return SlotRules.Vague(Slot.Who, found[0].Why, [.. found.Select(s => s.Span)]);
        return SlotRules.Empty(Slot.Who, acts switch
        {
            [] => "no-verb",
            [{ Form: ActForm.Imperative }, ..] => "no-subject: addressed to whoever the list is addressed to",
            [{ Form: ActForm.Passive }, ..] => "passive-without-agent",
            _ => "no-subject",
        });
    }

    /// <summary>"invites its members to", "calls on governments to".</summary>
    private IEnumerable<(TextSpan Span, bool Named, string Why)> Addressees()
    {
        for (var at = 0; at < wording.Count; at++)
        {
            if (cues.Addressing.LengthAt(wording, at) is not (> 0 and var length) || (at == 0 && cues.IsBaseVerb(wording[at]))) continue;
            var end = at + length;
            while (end < wording.Count && end - at - length < SubjectReach && cues.To.LengthAt(wording, end) == 0 && cues.Auxiliaries.LengthAt(wording, end) == 0 && wording.IsJoined(end)) end++;
            if (end < wording.Count && cues.To.LengthAt(wording, end) > 0 && Actor(at + length, end) is { } actor) yield return (actor.Span, actor.Named, "called-on");
        }
    }

    /// <summary>"Governments should", "CSOs have a role"; "making sure all stakeholders subscribe", "recommended that the agency review".</summary>
    private IEnumerable<(TextSpan Span, bool Named, string Why)> Subjects()
    {
        for (var at = 0; at < wording.Count; at++)
        {
            if (cues.SubjectVerbs.LengthAt(wording, at) > 0 && Actor(SubjectStart(at), at) is { } subject && EndsAt(subject.Span, at)) yield return (subject.Span, subject.Named, "subject-of-verb");
            var ensure = Math.Max(cues.ThatClauses.LengthAt(wording, at), cues.UrgedClauses.LengthAt(wording, at));
            if (ensure == 0) continue;
            var from = at + ensure + cues.That.LengthAt(wording, at + ensure);
            var end = from;
            while (end < wording.Count && end - from < SubjectReach && wording.IsJoined(end) && cues.Boundaries.LengthAt(wording, end) == 0
                && (end == from || !cues.IsBaseVerb(wording[end])) && cues.Auxiliaries.LengthAt(wording, end) == 0) end++;
            if (end < wording.Count && cues.IsBaseVerb(wording[end]) && Actor(from, end) is { } actor && EndsAt(actor.Span, end)) yield return (actor.Span, actor.Named, "subject-of-clause");
        }
    }

    /// <summary>"should be set up by the Ministry of Labour".</summary>
    private IEnumerable<(TextSpan Span, bool Named, string Why)> Agents(ImmutableArray<Act> acts)
    {
        foreach (var act in acts.Where(a => a.Form == ActForm.Passive))
        {
            for (var at = act.Last + 1; at < wording.SentenceEnd(act.Last) && at < act.Last + SubjectReach; at++)
            {
                if (cues.By.LengthAt(wording, at) == 0) continue;
                var end = at + 1;
                while (end < wording.Count && end - at < SubjectReach && wording.IsJoined(end) && cues.To.LengthAt(wording, end) == 0) end++;
                if (Actor(at + 1, end) is { } actor) yield return (actor.Span, actor.Named, "agent-of-passive");
            }
        }
    }

    private int ClauseStart(int verb)
    {
        var at = verb;
        while (at > 0 && verb - at < SubjectReach && wording.IsJoined(at) && cues.That.LengthAt(wording, at - 1) == 0 && cues.Conjunctions.LengthAt(wording, at - 1) == 0) at--;
        return at;
    }

    // "The Ministry of Health and the Ministry of Labour should": a name before the "and" belongs to the subject, another clause does not.
    private int SubjectStart(int verb)
    {
        var start = ClauseStart(verb);
        while (start > 1 && cues.Conjunctions.LengthAt(wording, start - 1) > 0)
        {
            var before = ClauseStart(start - 1);
            if (before == start - 1 || verb - before > SubjectReach || !IsName(before, start - 1)) break;
            start = before;
        }

        return start;
    }

    private bool IsName(int first, int end) =>
        Enumerable.Range(first, end - first).All(at => wording.IsCapital(at) || wording[at].IsStopWord) && Actor(first, end) is { Named: true };

    private bool EndsAt(TextSpan subject, int verb) => wording.Text.AsSpan(subject.End, wording[verb].Span.Start - subject.End).IndexOfAny(",;:.") < 0;

    /// <summary>The actor among words: a listed one (named or vague), else a name in capitals.</summary>
    private (TextSpan Span, bool Named)? Actor(int first, int end)
    {
        if (first >= end) return null;
        var vague = cues.VagueActors.In(wording, first, end).ToList();
        if (vague.Count > 0) return (wording.Span(first, end - 1), false);
        if (cues.Actors.In(wording, first, end).Any() || HasName(first, end)) return (wording.Span(first, end - 1), true);
        return null;
    }

    private bool HasName(int first, int end)
    {
        if (end - first > SubjectReach || cues.IsVerbForm(wording[first])) return false;
        for (var at = first; at < end; at++)
        {
            var word = wording[at].Span.In(wording.Text);
            if (word.Length > 1 && word.All(char.IsUpper)) return true;
            if (wording.IsCapital(at) && !wording.IsSentenceStart(at)) return true;
        }

        return false;
    }
}
