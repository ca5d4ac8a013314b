// Which answer belongs to which finding, also after a re-run and in a new version of the file.
using System.Collections.Immutable;
using Weft.Analysis.Text;
using Weft.Workbench.Briefs;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Checks;

/// <summary>Why an answer belongs to no finding any more.</summary>
public enum DetachedReason
{
    /// <summary>Its words are no longer in the text.</summary>
    WordsGone,

    /// <summary>Its words are there, but nothing is found at them now.</summary>
    NothingFound,

    /// <summary>Something else is found there now, so a yes or no to the old finding says nothing about it.</summary>
    SaysOtherwise,
}

/// <summary>An answer that could not be attached again.</summary>
public sealed record DetachedAnswer(AnswerAct Act, DetachedReason Reason);

/// <summary>The answers of a check, attached to the findings of one run.</summary>
/// <param name="ByFinding">The act that counts, by id of the finding.</param>
/// <param name="Detached">Answers without a finding, in the order in which they were given.</param>
public sealed record AttachedAnswers(ImmutableSortedDictionary<string, AnswerAct> ByFinding, ImmutableArray<DetachedAnswer> Detached)
{
    /// <summary>Least share of two spans that lie on each other: a sentence cut a little differently is the same finding, its neighbour is not.</summary>
    private const double LeastOverlap = 0.5;

    /// <summary>As the composers want them.</summary>
    public ImmutableSortedDictionary<string, Answer> Answers => ByFinding.ToImmutableSortedDictionary(
        p => p.Key, p => new Answer(p.Value.Verdict!.Value, p.Value.Correction), StringComparer.Ordinal);

    /// <summary>Attaches acts to findings: by id, else by the place of the quoted words. The last act on a finding counts.</summary>
    /// <param name="check">The result.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="acts">All acts of the check, in their order.</param>
    public static AttachedAnswers Of(CoherenceCheck check, ImmutableArray<Finding> findings, IReadOnlyList<AnswerAct> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        var byId = findings.GroupBy(f => f.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var undone = acts.Where(a => a.Undoes is not null).Select(a => a.Undoes!.Value).ToHashSet();
        var attached = ImmutableSortedDictionary.CreateBuilder<string, AnswerAct>(StringComparer.Ordinal);
        var detached = new List<(DetachedAnswer Answer, string? Finding)>();
        foreach (var act in acts)
        {
            if (act.Undoes is not null || undone.Contains(act.Id)) continue;
            var (finding, reason) = byId.TryGetValue(act.FindingId, out var same) && same.Kind == act.Kind ? (same, default) : Search(check, findings, act);
            if (finding is not null && StillSays(finding, act)) attached[finding.Id] = act;
            else detached.Add((new DetachedAnswer(act, finding is null ? reason : DetachedReason.SaysOtherwise), finding?.Id));
        }

        var open = detached.Where(d => d.Finding is null || !attached.ContainsKey(d.Finding)); // the others were answered anew
        return new AttachedAnswers(attached.ToImmutable(), [.. open.Select(d => d.Answer)]);
    }

    // A correction says what is right whatever the engine says now; a yes or a no was about the label that it saw.
    private static bool StillSays(Finding finding, AnswerAct act) => act.Verdict == Briefs.Verdict.Corrected || finding.Label == act.Label;

    private static (Finding? Finding, DetachedReason Reason) Search(CoherenceCheck check, ImmutableArray<Finding> findings, AnswerAct act)
    {
        if (PlaceOf(check, act.Anchor) is not { } place) return (null, DetachedReason.WordsGone);
        var other = act.Other is null ? null : PlaceOf(check, act.Other);
        if (act.Other is not null && other is null) return (null, DetachedReason.WordsGone);
        var best = findings.Where(f => f.Kind == act.Kind)
            .Select(f => (Finding: f, Overlap: Math.Min(Overlap(f.Anchor, place), f.Other is null || other is null ? 1 : Overlap(f.Other, other.Value))))
            .Where(f => f.Overlap >= LeastOverlap)
            .OrderByDescending(f => f.Overlap)
            .FirstOrDefault();
        return best.Finding is null ? (null, DetachedReason.NothingFound) : (best.Finding, default);
    }

    // A file that is still part of the check is searched alone; otherwise the draft may have a new version, then the others.
    private static (string Input, FoundQuote Found)? PlaceOf(CoherenceCheck check, Anchor anchor)
    {
        IEnumerable<CheckedInput> inputs = check.Inputs.Where(i => i.Id == anchor.Input);
        foreach (var input in inputs.Any() ? inputs : check.Inputs)
        {
            if (QuoteSearch.Find(input.Text, anchor) is { } found) return (input.Id, found);
        }

        return null;
    }

    private static double Overlap(Anchor anchor, (string Input, FoundQuote Found) place)
    {
        if (anchor.Input != place.Input || anchor.Paragraph != place.Found.Block) return 0;
        var (a, b) = (anchor.Span, place.Found.Span);
        double shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return Math.Max(0, shared) / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));
    }
}
