// Mandates and seats: who has which function for which topic, and the exact lists that follow.
using System.Collections.Immutable;

namespace Weft.Analysis.Mandates;

/// <summary>An actor's function for a topic.</summary>
public enum MandateFunction
{
    /// <summary>Leads.</summary>
    Lead,

    /// <summary>Leads with another.</summary>
    CoLead,

    /// <summary>Supports.</summary>
    Support,

    /// <summary>Is asked.</summary>
    Consulted,

    /// <summary>Is told.</summary>
    Informed,

    /// <summary>Watches over it.</summary>
    Monitor,
}

/// <summary>One row of a mandates table.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Actor">The actor's name as given.</param>
/// <param name="Function">Its function.</param>
/// <param name="LegalBasis">Law or decision; null when empty.</param>
/// <param name="Budget">As given; null when empty.</param>
/// <param name="Staff">As given; null when empty.</param>
public sealed record Mandate(string Topic, string Actor, MandateFunction Function, string? LegalBasis, string? Budget, string? Staff);

/// <summary>One agenda item with its participants.</summary>
/// <param name="Item">The agenda item.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Participants">Names as given.</param>
public sealed record AgendaItem(string Item, string Topic, ImmutableArray<string> Participants);

/// <summary>Mandated for a topic, not in the room.</summary>
public sealed record AbsentMandate(string Topic, string Actor, MandateFunction Function, string Item);

/// <summary>In the room without a mandate for the topic.</summary>
public sealed record UnmandatedPresence(string Topic, string Actor, string Item);

/// <summary>A topic with more than one lead.</summary>
public sealed record ContestedTopic(string Topic, ImmutableArray<string> Actors);

/// <summary>A lead without budget or staff.</summary>
public sealed record LeadWithoutMeans(string Topic, string Actor);

/// <summary>How many voices of a kind.</summary>
/// <param name="Kind">Kind of actor.</param>
/// <param name="Count">How many inputs came from it.</param>
/// <param name="Of">Of how many.</param>
public sealed record VoiceCount(Text.ActorKind Kind, int Count, int Of);

/// <summary>The exact lists of who.</summary>
/// <param name="MandatedButAbsent">Empty without a mandates table and participants.</param>
/// <param name="PresentWithoutMandate">Empty without them too.</param>
/// <param name="TopicsWithoutLead">Topics of table and agenda without Lead or CoLead.</param>
/// <param name="TopicsWithTwoLeads">Topics with two or more Leads.</param>
/// <param name="LeadsWithoutMeans">Leads and CoLeads without budget or staff.</param>
/// <param name="Voices">Inputs by kind of actor, zeros printed.</param>
public sealed record SeatLists(
    ImmutableArray<AbsentMandate> MandatedButAbsent, ImmutableArray<UnmandatedPresence> PresentWithoutMandate,
    ImmutableArray<string> TopicsWithoutLead, ImmutableArray<ContestedTopic> TopicsWithTwoLeads,
    ImmutableArray<LeadWithoutMeans> LeadsWithoutMeans, ImmutableArray<VoiceCount> Voices);
