// Finds the verbs that a recommendation urges: the first two acts, in order.
using System.Collections.Immutable;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads acts by their place: after a cue of obligation, at the start of a clause, or as its subject.</summary>
internal sealed class ActReader(Wording wording, SlotCues cues)
{
    // "recommended that the Director of Civil Aviation undertake": words of a subject before its verb.
    private const int SubjectReach = 16;

    // "take all the specific and necessary measures to": words between the verb of measures and their noun.
    private const int MeasureReach = 6;

    // "Making these discussions more operational is a key means": words between such a subject and its predicate.
    private const int PredicateReach = 60;

    /// <summary>At most two acts.</summary>
    public ImmutableArray<Act> Read()
    {
        if (wording.Count == 0) return [];
        var first = Leading() ?? ByCue() ?? BySubject() ?? AfterOpener() ?? AnyVerb();
        if (first is not { } act) return [];
        return Second(act) is { } second ? [act, second] : [act];
    }

    /// <summary>Whether the text urges something: it begins with a verb, holds a cue of obligation, or says that doing something is essential.</summary>
    public bool Urges() => wording.Count > 0 && (Leading() ?? ByCue() ?? BySubject()) is not null;

    /// <summary>"Ratify", "To ratify", "Fully ratify" at the very start.</summary>
    private Act? Leading() => VerbAt(SkipAdverbs(0), ActForm.Imperative);

    /// <summary>What follows "should", "there is a need to", "it was suggested to"; or "measures are needed", "necessitates investment into putting".</summary>
    private Act? ByCue()
    {
        for (var at = 0; at < wording.Count; at++)
        {
            if (cues.Deontics.LengthAt(wording, at) is > 0 and var deontic && AfterDeontic(at + deontic) is { } act) return act;
            if (cues.UrgedClauses.LengthAt(wording, at) is > 0 and var urged && AfterSubject(at + urged) is { } clause) return clause;
            if (cues.Needs.LengthAt(wording, at) is > 0 and var need) return new Act(at, at + need - 1, at, ActForm.Noun);
            if (cues.Necessity.LengthAt(wording, at) is > 0 and var necessity && GerundWithin(at + necessity) is { } gerund) return gerund;
        }

        return null;
    }

    private Act? AfterDeontic(int at)
    {
        var verb = SkipAdverbs(at);
        if (VerbAt(verb, ActForm.Deontic) is { } act) return act;
        return cues.Be.LengthAt(wording, verb) > 0 ? PassiveAt(verb) : null;
    }

    /// <summary>"recommended that the agency review": the first plain verb after a subject; a name in capitals is none.</summary>
    private Act? AfterSubject(int from)
    {
        for (var at = from + 1; at < Math.Min(wording.SentenceEnd(from), from + SubjectReach); at++)
        {
            if (cues.Be.LengthAt(wording, at) > 0 && PassiveAt(at) is { } passive) return passive;
            if (!wording.IsCapital(at) && cues.Articles.LengthAt(wording, at - 1) == 0 && VerbAt(at, ActForm.Deontic) is { } act) return act;
        }

        return null;
    }

    /// <summary>"be established": a form of "be" with a verb.</summary>
    private Act? PassiveAt(int be)
    {
        var participle = SkipAdverbs(be + cues.Be.LengthAt(wording, be));
        return participle < wording.Count && wording.IsJoined(participle) && cues.IsVerbForm(wording[participle]) ? new Act(be, participle, participle, ActForm.Passive) : null;
    }

    private Act? GerundWithin(int from)
    {
        for (var at = from; at < Math.Min(wording.Count, from + MeasureReach); at++)
        {
            if (cues.IsGerund(wording[at])) return Extended(at, ActForm.Gerund);
        }

        return null;
    }

    /// <summary>A gerund at the start of a clause whose sentence goes on "is essential", "is a key means".</summary>
    private Act? BySubject()
    {
        for (var at = 0; at < wording.Count; at++)
        {
            if (!wording.IsClauseStart(at) || !cues.IsGerund(wording[at])) continue;
            var end = Math.Min(wording.SentenceEnd(at), at + PredicateReach);
            if (cues.Predicates.In(wording, at + 1, end).Any() || at == 0) return Extended(at, ActForm.Gerund);
        }

        return null;
    }

    /// <summary>"In line with …, ratify": a plain verb right after a comma or a "to".</summary>
    private Act? AfterOpener()
    {
        for (var at = 1; at < wording.Count; at++)
        {
            if (wording.IsJoined(at)) continue;
            if (VerbAt(SkipAdverbs(at), ActForm.Imperative) is { } act) return act;
        }

        return null;
    }

    private Act? AnyVerb()
    {
        for (var at = 0; at < wording.Count; at++)
        {
            if (cues.Be.LengthAt(wording, at) > 0 && PassiveAt(at) is { } passive) return passive;
            if (cues.IsBaseVerb(wording[at]) || cues.IsGerund(wording[at])) return Extended(at, ActForm.Imperative);
        }

        return null;
    }

    /// <summary>A second act: coordinated with the first, in the same form.</summary>
    private Act? Second(Act first)
    {
        if (first.Form == ActForm.Noun) return Purpose(first.Last + 1);
        if (Complement(first) is { } complement) return complement;
        var end = wording.SentenceEnd(first.Last);
        var inClause = Enumerable.Range(first.First, first.Last - first.First + 1).Any(w => cues.ThatClauses.LengthAt(wording, w) > 0);
        for (var at = first.Last + 1; at < end; at++)
        {
            var joint = cues.Joints.LengthAt(wording, at);
            if (joint == 0 && (inClause || !IsParted(at))) continue;
            var verb = SkipAdverbs(at + joint);
            if (inClause && !(joint > 0 && first.Form == ActForm.Gerund)) continue;
            if (Coordinated(first, verb) is { } act) return act;
            if (joint > 0 && PurposeAfterNoun(at + joint) is { } purpose) return purpose;
        }

        return null;
    }

    private Act? Coordinated(Act first, int verb)
    {
        if (verb >= wording.Count) return null;
        return first.Form switch
        {
            ActForm.Gerund => cues.IsGerund(wording[verb]) ? Extended(verb, ActForm.Gerund) : null,
            ActForm.Passive => null,
            _ => cues.NounLike.LengthAt(wording, verb) > 0 && cues.Articles.LengthAt(wording, verb + 1) == 0 ? null : VerbAt(verb, first.Form),
        };
    }

    /// <summary>Whether a word begins a new sentence or stands after a semicolon, or after a comma and "to".</summary>
    private bool IsParted(int at) => !wording.IsJoined(at) && (wording.IsClauseStart(at) || cues.To.LengthAt(wording, at) > 0);

    /// <summary>"…, as well as efforts to ensure": a noun of doing with its purpose.</summary>
    private Act? PurposeAfterNoun(int at) =>
        cues.Measures.LengthAt(wording, at) is > 0 and var noun && cues.To.LengthAt(wording, at + noun) is > 0 and var to
            ? VerbAt(SkipAdverbs(at + noun + to), ActForm.Deontic) : null;

    private Act? Purpose(int from)
    {
        for (var at = from; at < wording.SentenceEnd(from - 1); at++)
        {
            if (cues.To.LengthAt(wording, at) is > 0 and var to && VerbAt(SkipAdverbs(at + to), ActForm.Noun) is { } act) return act with { First = at };
        }

        return null;
    }

    /// <summary>"Making these discussions more operational": what the object is to become.</summary>
    private Act? Complement(Act first)
    {
        if (cues.ComplementVerbs.LengthAt(wording, first.First) == 0) return null;
        var end = wording.SentenceEnd(first.Last);
        for (var at = first.Last + 1; at < end; at++)
        {
            if (cues.Predicates.LengthAt(wording, at) > 0) return null;
            if (cues.Complements.LengthAt(wording, at) == 0) continue;
            var last = at + 1;
            while (last + 1 < end && wording.IsJoined(last + 1) && cues.Predicates.LengthAt(wording, last + 1) == 0 && cues.Auxiliaries.LengthAt(wording, last + 1) == 0
                && cues.FinalVerbs.LengthAt(wording, last + 1) == 0) last++;
            return last < end ? new Act(at, last, first.Verb, first.Form) : null;
        }

        return null;
    }

    private int SkipAdverbs(int at)
    {
        while (at < wording.Count)
        {
            var length = cues.Adverbs.LengthAt(wording, at);
            if (length == 0) length = cues.To.LengthAt(wording, at);
            if (length == 0) break;
            at += length;
        }

        return at;
    }

    private Act? VerbAt(int at, ActForm form) => at < wording.Count && cues.IsBaseVerb(wording[at]) ? Extended(at, form) : null;

    /// <summary>"continue to promote", "consider ratifying": the verb that a verb of continuity or consideration governs.</summary>
    private int? Governed(int verb, int last)
    {
        if (cues.Governing.LengthAt(wording, verb) == 0) return null;
        var next = SkipAdverbs(last + 1);
        if (next >= wording.Count || !wording.IsJoined(next)) return null;
        var governs = cues.IsGerund(wording[next]) || (next > last + 1 && cues.IsBaseVerb(wording[next]));
        return governs ? next + Math.Max(1, cues.VerbPhrases.LengthAt(wording, next)) - 1 : null;
    }

    /// <summary>The whole verb: "put in place", "take specific measures to ensure".</summary>
    private Act Extended(int at, ActForm form)
    {
        var last = at + Math.Max(1, cues.VerbPhrases.LengthAt(wording, at)) - 1;
        if (Governed(at, last) is { } governed) return new Act(at, governed, at, form);
        if (cues.MeasureVerbs.LengthAt(wording, at) == 0) return new Act(at, last, at, form);
        for (var noun = last; noun <= Math.Min(wording.Count - 1, at + MeasureReach); noun++)
        {
            if (noun > at && !wording.IsJoined(noun)) break;
            if (cues.Measures.LengthAt(wording, noun) is not (> 0 and var length)) continue;
            if (cues.To.LengthAt(wording, noun + length) is > 0 and var to && SkipAdverbs(noun + length + to) is var verb && verb < wording.Count && cues.IsBaseVerb(wording[verb]))
            {
                return new Act(at, verb + Math.Max(1, cues.VerbPhrases.LengthAt(wording, verb)) - 1, at, form);
            }

            return new Act(at, noun + length - 1, at, form);
        }

        return new Act(at, last, at, form);
    }
}
