// Seats: exact lists on small tables, and agreement with a brute-force model on random ones.
using System.Collections.Immutable;
using CsCheck;
using Weft.Analysis.Mandates;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Mandates;

public sealed class SeatsTests
{
    private static readonly string[] Topics = ["Data", "data ", "Return", "Skills"];
    private static readonly string[] Names = ["Ministry of Labour", "MINISTRY OF LABOUR", "MoL", "Statistics Office", "Région Sud", "Region Sud", "Port Union"];
    private static readonly ImmutableArray<Actor> Actors = [new Actor("a1", "Ministry of Labour", ActorKind.Ministry, Tier.National, ["MoL"], [])];

    [Fact]
    public void Names_are_matched_over_case_diacritics_and_aliases()
    {
        var lists = Seats.Compare(
            [new Mandate("Data", "Ministry of Labour", MandateFunction.Lead, null, "2 m", null), new Mandate("Data", "Région Sud", MandateFunction.Support, null, null, null)],
            [new AgendaItem("1", "data", ["mol", "region sud", "Port Union"])], [], Actors);

        Assert.Empty(lists.MandatedButAbsent);
        Assert.Equal([new UnmandatedPresence("data", "Port Union", "1")], lists.PresentWithoutMandate);
    }

    [Fact]
    public void A_lead_with_neither_budget_nor_staff_has_no_means_and_zero_is_nothing()
    {
        var lists = Seats.Compare(
            [
                new Mandate("Data", "A", MandateFunction.Lead, null, "0", " "), new Mandate("Data", "B", MandateFunction.CoLead, null, null, "3"),
                new Mandate("Data", "C", MandateFunction.Support, null, null, null),
            ],
            [], [], []);

        Assert.Equal([new LeadWithoutMeans("Data", "A")], lists.LeadsWithoutMeans);
    }

    [Fact]
    public void An_item_without_participants_says_nothing_about_who_is_absent()
    {
        var lists = Seats.Compare([new Mandate("Data", "A", MandateFunction.Lead, null, "1", null)], [new AgendaItem("1", "Data", [])], [], []);

        Assert.Empty(lists.MandatedButAbsent);
    }

    [Fact]
    public void Voices_are_counted_by_kind_with_zeros_and_the_unknown_last()
    {
        var anchor = new Anchor("in", null, 1, 0, 1, "x", "", "");
        var session = new Session("s", "a", "First", [], [], [new SessionInput("a1", null, anchor), new SessionInput("a9", null, anchor)], anchor, 1, 2);

        var voices = Seats.Compare([], [], [new Meeting("m", "Meeting", null, null, [], [session])], Actors).Voices;

        Assert.Equal(Enum.GetValues<ActorKind>().Length, voices.Length);
        Assert.Equal(ActorKind.Unknown, voices[^1].Kind);
        Assert.Equal([new VoiceCount(ActorKind.Ministry, 1, 2), new VoiceCount(ActorKind.Unknown, 1, 2)], voices.Where(v => v.Count > 0));
    }

    [Fact]
    public void Random_tables_agree_with_a_brute_force_model()
    {
        var mandate = Gen.Select(Gen.OneOf(Topics), Gen.OneOf(Names), Gen.Enum<MandateFunction>(), Gen.OneOf<string?>(null, "0", "5"), Gen.OneOf<string?>(null, "2"),
            (topic, actor, function, budget, staff) => new Mandate(topic, actor, function, null, budget, staff));
        var item = Gen.Select(Gen.OneOf("1", "2", "3"), Gen.OneOf(Topics), Gen.OneOf(Names).Array[0, 5], (i, t, p) => new AgendaItem(i, t, [.. p]));

        Gen.Select(mandate.Array[0, 12], item.Array[0, 5]).Sample((mandates, agenda) =>
        {
            var lists = Seats.Compare([.. mandates], [.. agenda], [], Actors);
            Assert.Equal(AbsentModel(mandates, agenda), lists.MandatedButAbsent.Select(m => $"{Topic(m.Topic)}/{Name(m.Actor)}/{m.Function}/{m.Item}").Order(StringComparer.Ordinal).Distinct());
            Assert.Equal(PresentModel(mandates, agenda), lists.PresentWithoutMandate.Select(m => $"{Topic(m.Topic)}/{Name(m.Actor)}/{m.Item}").Order(StringComparer.Ordinal).Distinct());
            Assert.Equal(LeadlessModel(mandates, agenda), lists.TopicsWithoutLead.Select(Topic).Order(StringComparer.Ordinal));
            Assert.Equal(ContestedModel(mandates), lists.TopicsWithTwoLeads.Select(t => $"{Topic(t.Topic)}/{string.Join('+', t.Actors.Select(Name).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
            Assert.Equal(MeansModel(mandates), lists.LeadsWithoutMeans.Select(m => $"{Topic(m.Topic)}/{Name(m.Actor)}").Order(StringComparer.Ordinal));
        });
    }

    private static string Topic(string topic) => topic.Trim().ToUpperInvariant();

    private static string Name(string name) => name.ToUpperInvariant().Replace('É', 'E') is var plain && plain == "MOL" ? "MINISTRY OF LABOUR" : plain;

    private static IEnumerable<string> AbsentModel(Mandate[] mandates, AgendaItem[] agenda) => Sorted(
        from item in agenda
        where item.Participants.Length > 0
        from m in mandates
        where Topic(m.Topic) == Topic(item.Topic) && !item.Participants.Any(p => Name(p) == Name(m.Actor))
        select $"{Topic(item.Topic)}/{Name(m.Actor)}/{m.Function}/{item.Item}");

    private static IEnumerable<string> PresentModel(Mandate[] mandates, AgendaItem[] agenda) => mandates.Length == 0 ? [] : Sorted(
        from item in agenda
        from p in item.Participants
        where !mandates.Any(m => Topic(m.Topic) == Topic(item.Topic) && Name(m.Actor) == Name(p))
        select $"{Topic(item.Topic)}/{Name(p)}/{item.Item}");

    private static IEnumerable<string> LeadlessModel(Mandate[] mandates, AgendaItem[] agenda) => mandates.Length == 0 ? [] : Sorted(
        from topic in mandates.Select(m => m.Topic).Concat(agenda.Select(a => a.Topic))
        where !mandates.Any(m => Topic(m.Topic) == Topic(topic) && m.Function is MandateFunction.Lead or MandateFunction.CoLead && Topic(m.Topic) == Topic(topic))
        select Topic(topic));

    private static IEnumerable<string> ContestedModel(Mandate[] mandates) => Sorted(
        from topic in mandates.Select(m => Topic(m.Topic))
        let leads = mandates.Where(m => Topic(m.Topic) == topic && m.Function == MandateFunction.Lead).Select(m => Name(m.Actor)).Distinct().Order(StringComparer.Ordinal).ToArray()
        where leads.Length > 1
        select $"{topic}/{string.Join('+', leads)}");

    private static IEnumerable<string> MeansModel(Mandate[] mandates) => Sorted(
        from m in mandates
        where m.Function is MandateFunction.Lead or MandateFunction.CoLead
        let own = mandates.Where(o => o.Function is MandateFunction.Lead or MandateFunction.CoLead && Topic(o.Topic) == Topic(m.Topic) && Name(o.Actor) == Name(m.Actor))
        where own.All(o => o.Budget is null or "0" && o.Staff is null)
        select $"{Topic(m.Topic)}/{Name(m.Actor)}");

    private static IEnumerable<string> Sorted(IEnumerable<string> rows) => rows.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
