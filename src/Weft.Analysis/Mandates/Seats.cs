// Who should be in the room and who is: exact set operations on a mandates table, an agenda and the inputs of meetings.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Mandates;

/// <summary>Compares mandates with seats and counts voices.</summary>
public static class Seats
{
    /// <summary>Name and version of the method.</summary>
    public const string Method = "seats/1.0";

    /// <summary>The exact lists of who.</summary>
    /// <param name="mandates">Rows of a mandates table; with none, all lists but the voices are empty, since nothing can be said.</param>
    /// <param name="agenda">Agenda items; one without participants says nothing about who is absent.</param>
    /// <param name="meetings">Meetings whose inputs are counted.</param>
    /// <param name="actors">Actors by whose names and aliases spellings are merged.</param>
    /// <returns>Lists in the order of the table and the agenda, names as given there first. Every function counts as a mandate.</returns>
    /// <remarks>Source: docs/METHODS.md, M7. Cost: linear in rows and participants.</remarks>
    public static SeatLists Compare(
        ImmutableArray<Mandate> mandates, ImmutableArray<AgendaItem> agenda, ImmutableArray<Meeting> meetings, ImmutableArray<Actor> actors)
    {
        var names = new Spellings(actors);
        var voices = Voices(meetings, actors);
        if (mandates.IsEmpty) return new SeatLists([], [], [], [], [], voices);
        var byTopic = mandates.ToLookup(m => Spellings.Key(m.Topic), StringComparer.Ordinal);
        var topics = mandates.Select(m => m.Topic).Concat(agenda.Select(a => a.Topic)).DistinctBy(Spellings.Key, StringComparer.Ordinal).ToImmutableArray();
        return new SeatLists(
            [.. agenda.SelectMany(item => Absent(item, byTopic[Spellings.Key(item.Topic)], names))],
            [.. agenda.SelectMany(item => Unmandated(item, byTopic[Spellings.Key(item.Topic)], names))],
            [.. topics.Where(t => !byTopic[Spellings.Key(t)].Any(IsLead))],
            [.. topics.Select(t => new ContestedTopic(t, Leads(byTopic[Spellings.Key(t)], names))).Where(t => t.Actors.Length > 1)],
            [.. topics.SelectMany(t => WithoutMeans(t, byTopic[Spellings.Key(t)], names))],
            voices);
    }

    private static IEnumerable<AbsentMandate> Absent(AgendaItem item, IEnumerable<Mandate> mandated, Spellings names)
    {
        if (item.Participants.IsEmpty) return [];
        var present = item.Participants.Select(names.Canonical).ToHashSet(StringComparer.Ordinal);
        return mandated.Where(m => !present.Contains(names.Canonical(m.Actor)))
            .DistinctBy(m => (names.Canonical(m.Actor), m.Function))
            .Select(m => new AbsentMandate(item.Topic, m.Actor, m.Function, item.Item));
    }

    private static IEnumerable<UnmandatedPresence> Unmandated(AgendaItem item, IEnumerable<Mandate> mandated, Spellings names)
    {
        var expected = mandated.Select(m => names.Canonical(m.Actor)).ToHashSet(StringComparer.Ordinal);
        return item.Participants.Where(p => !expected.Contains(names.Canonical(p)))
            .DistinctBy(names.Canonical, StringComparer.Ordinal)
            .Select(p => new UnmandatedPresence(item.Topic, p, item.Item));
    }

    private static ImmutableArray<string> Leads(IEnumerable<Mandate> mandated, Spellings names) =>
        [.. mandated.Where(m => m.Function == MandateFunction.Lead).Select(m => m.Actor).DistinctBy(names.Canonical, StringComparer.Ordinal)];

    private static IEnumerable<LeadWithoutMeans> WithoutMeans(string topic, IEnumerable<Mandate> mandated, Spellings names) =>
        mandated.Where(IsLead).GroupBy(m => names.Canonical(m.Actor), StringComparer.Ordinal)
            .Where(rows => rows.All(m => IsNothing(m.Budget) && IsNothing(m.Staff)))
            .Select(rows => new LeadWithoutMeans(topic, rows.First().Actor));

    private static bool IsLead(Mandate mandate) => mandate.Function is MandateFunction.Lead or MandateFunction.CoLead;

    // "0", "-" and blanks give nobody anything to act with.
    private static bool IsNothing(string? means) => means is null || !means.Any(c => char.IsLetter(c) || (char.IsDigit(c) && c != '0'));

    private static ImmutableArray<VoiceCount> Voices(ImmutableArray<Meeting> meetings, ImmutableArray<Actor> actors)
    {
        var kinds = actors.ToLookup(a => a.Id, a => a.Kind, StringComparer.Ordinal);
        var inputs = meetings.SelectMany(m => m.Sessions).SelectMany(s => s.Inputs).Select(i => kinds[i.Actor].FirstOrDefault()).ToImmutableArray();
        return [.. Enum.GetValues<ActorKind>().OrderBy(k => k == ActorKind.Unknown).ThenBy(k => k)
            .Select(kind => new VoiceCount(kind, inputs.Count(k => k == kind), inputs.Length))];
    }
}
