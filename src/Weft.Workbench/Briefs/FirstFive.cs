// The five things to settle first: six classes in a fixed order, the first of each; a rule that a pencil can check, no weights.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Interactions;
using Weft.Analysis.Lineage;
using Weft.Analysis.Mandates;
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

/// <summary>The classes in their order: what is wrong in the text, what is missing in it, what is missing in the room.</summary>
public enum FindingClass
{
    /// <summary>A statement that changed its meaning.</summary>
    Altered,

    /// <summary>Two aims that pull apart.</summary>
    Conflict,

    /// <summary>Slots filled in fewer than half of the recommendations.</summary>
    Empty,

    /// <summary>Said before, and not known as done.</summary>
    Repeated,

    /// <summary>Voiced, and in no recommendation.</summary>
    Dropped,

    /// <summary>Who is not in the room.</summary>
    Missing,
}

/// <summary>One thing that may be settled first.</summary>
public abstract record ToSettle(FindingClass Class)
{
    /// <summary>A statement that changed its meaning.</summary>
    public sealed record Altered(CheckedStatement Statement) : ToSettle(FindingClass.Altered);

    /// <summary>A conflict without a decision that holds.</summary>
    public sealed record Conflict(InteractionPair Pair) : ToSettle(FindingClass.Conflict);

    /// <summary>Slots that are equally and most rarely filled, and the other rare ones.</summary>
    public sealed record Empty(int Filled, ImmutableArray<Slot> Slots, ImmutableArray<Slot> Rest) : ToSettle(FindingClass.Empty);

    /// <summary>A recommendation said before.</summary>
    public sealed record Repeated(CheckedRecommendation Now, EarlierItem Before) : ToSettle(FindingClass.Repeated);

    /// <summary>All that was dropped: the session with the highest share, the first by standing.</summary>
    public sealed record Dropped(int Count, int Of, VoicedSession? Session, CheckedStatement First) : ToSettle(FindingClass.Dropped);

    /// <summary>Mandated but absent.</summary>
    public sealed record Absent(ImmutableArray<AbsentMandate> Mandates) : ToSettle(FindingClass.Missing);

    /// <summary>Spoken of in recommendations with no input.</summary>
    public sealed record SpokenOfWithoutInput(ImmutableArray<SpokenOf> Groups) : ToSettle(FindingClass.Missing);

    /// <summary>Topics without a lead.</summary>
    public sealed record NoLead(ImmutableArray<string> Topics) : ToSettle(FindingClass.Missing);
}

/// <summary>Chooses what is settled first.</summary>
public static class FirstFive
{
    /// <summary>How many.</summary>
    public const int Limit = 5;

    private static readonly ImmutableArray<Slot> Watched = [Slot.Who, Slot.ByWhen, Slot.Means, Slot.Verification];

    /// <summary>What is settled first, in the order in which it is listed, and the class that is named beside them; null when none is left out.</summary>
    public static (ImmutableArray<ToSettle> Chosen, ToSettle? Also) Of(CoherenceCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var classes = Classes(check);
        var chosen = Choose([.. classes.Select(c => c.Length)]).Select(p => classes[(int)p.Class][p.Place]).ToImmutableArray();
        var also = classes.FirstOrDefault(c => !c.IsEmpty && chosen.All(t => t.Class != c[0].Class), []);
        return (chosen, also.IsDefaultOrEmpty ? null : also[0]);
    }

    /// <summary>The classes of which the check holds at least one, in their order.</summary>
    public static ImmutableArray<FindingClass> Found(CoherenceCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return [.. Classes(check).Where(c => !c.IsEmpty).Select(c => c[0].Class)];
    }

    /// <summary>The rule itself: the first of each class in order until there are five; fewer than five, a second of each; never a third.</summary>
    /// <param name="counts">How many each of the six classes has.</param>
    public static ImmutableArray<(FindingClass Class, int Place)> Choose(ImmutableArray<int> counts) =>
        [.. Enumerable.Range(0, 2).SelectMany(place => Enum.GetValues<FindingClass>().Where(c => counts[(int)c] > place).Select(c => (c, place))).Take(Limit)];

    private static ImmutableArray<ImmutableArray<ToSettle>> Classes(CoherenceCheck check) =>
        [[.. Altered(check)], [.. Conflicts(check)], [.. Empty(check)], [.. Repeated(check)], [.. Dropped(check)], [.. Missing(check)]];

    private static IEnumerable<ToSettle> Altered(CoherenceCheck check) => check.Statements
        .Where(s => s.Fate?.Label == FateLabel.Altered)
        .OrderBy(s => BriefOrders.Rank(s.Statement.Standing)).ThenBy(s => s.Statement.Anchor.Paragraph).ThenBy(s => s.Statement.Anchor.Start)
        .Select(s => new ToSettle.Altered(s));

    private static IEnumerable<ToSettle> Conflicts(CoherenceCheck check) => BriefOrders.Conflicts(check)
        .Where(c => check.Register?.GetValueOrDefault(c.Id)?.Decision is not { } decision
            || (decision.ReviewDue is { } due && check.Draft.Date is { } drafted && due < drafted))
        .Select(c => new ToSettle.Conflict(c));

    private static IEnumerable<ToSettle> Empty(CoherenceCheck check)
    {
        var read = check.Recommendations.Where(r => r.Operationality is not null).Select(r => r.Operationality!).ToList();
        var rare = Watched.Select(slot => (Slot: slot, Filled: read.Count(r => r[slot].State == SlotState.Filled)))
            .Where(s => s.Filled * 2 < read.Count).ToList();
        if (rare.Count == 0) yield break;
        var fewest = rare.Min(s => s.Filled);
        yield return new ToSettle.Empty(
            fewest, [.. rare.Where(s => s.Filled == fewest).Select(s => s.Slot)], [.. rare.Where(s => s.Filled > fewest).OrderBy(s => s.Filled).Select(s => s.Slot)]);
    }

    private static IEnumerable<ToSettle> Repeated(CoherenceCheck check) => BriefOrders.Repeated(check)
        .Where(p => p.Before.Link.MarkedAsRepetition is null && (p.Before.Link.Label == LineageLabel.Contradicts
            || (BriefOrders.Rank(p.Before.Link.Label) <= BriefOrders.Rank(LineageLabel.Broadened) && p.Before.Outcome != RecommendationPosition.Done)))
        .Select(p => new ToSettle.Repeated(p.Now, p.Before));

    private static IEnumerable<ToSettle> Dropped(CoherenceCheck check)
    {
        var sessions = VoicedSession.Counted(check);
        var voiced = sessions.IsEmpty ? check.Statements : [.. sessions.SelectMany(s => s.Statements)];
        var dropped = voiced.Where(s => s.Fate?.Label == FateLabel.Dropped).ToList();
        if (dropped.Count == 0) yield break;
        // Shares are compared crosswise, as whole numbers: the first of equals is the first in place.
        VoicedSession? highest = null;
        foreach (var session in sessions.Where(s => !s.Statements.IsEmpty))
        {
            if (highest is null
                || session.Count(FateLabel.Dropped) * highest.Statements.Length > highest.Count(FateLabel.Dropped) * session.Statements.Length) highest = session;
        }

        yield return new ToSettle.Dropped(dropped.Count, voiced.Length, highest, BriefOrders.Lost(dropped).First());
    }

    /// <summary>Mandated but absent, spoken of without an input, topics without a lead; those that touch equally many are one thing.</summary>
    private static IEnumerable<ToSettle> Missing(CoherenceCheck check)
    {
        foreach (var equal in check.Who.MandatedButAbsent.GroupBy(a => a.Actor, StringComparer.Ordinal).GroupBy(g => g.Count()).OrderByDescending(g => g.Key))
        {
            yield return new ToSettle.Absent([.. equal.SelectMany(a => a)]);
        }

        foreach (var equal in check.SpokenOf.GroupBy(s => s.Recommendations.Length).OrderByDescending(g => g.Key))
        {
            yield return new ToSettle.SpokenOfWithoutInput([.. equal]);
        }

        if (!check.Who.TopicsWithoutLead.IsEmpty) yield return new ToSettle.NoLead(check.Who.TopicsWithoutLead);
    }
}
