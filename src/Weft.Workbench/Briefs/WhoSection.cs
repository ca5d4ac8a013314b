// Section 6: who speaks, by kind of actor with the zeros printed; who is spoken of, mandated or asked for and is not there.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

internal static class WhoSection
{
    /// <summary>Kinds in the fixed order in which equal ones are printed; ministries and agencies count as their state.</summary>
    private static readonly ImmutableArray<(string Key, ImmutableArray<ActorKind> Kinds)> Kinds =
    [
        ("States", [ActorKind.State, ActorKind.Ministry, ActorKind.Agency]), ("InternationalOrganisations", [ActorKind.InternationalOrganisation]),
        ("RegionalOrganisations", [ActorKind.RegionalOrganisation]), ("CivilSociety", [ActorKind.CivilSociety]), ("Academia", [ActorKind.Academia]),
        ("PrivateSector", [ActorKind.PrivateSector]), ("Diaspora", [ActorKind.DiasporaOrganisation]), ("TradeUnions", [ActorKind.TradeUnion]),
        ("Parliaments", [ActorKind.Parliament]), ("LocalAuthorities", [ActorKind.LocalAuthority]), ("Forums", [ActorKind.Forum]), ("Unknown", [ActorKind.Unknown]),
    ];

    public static BriefSection Compose(Composing with)
    {
        var say = with.Say;
        var blocks = ImmutableArray.CreateBuilder<BriefBlock>();
        var seats = Seat.Of(with);
        if (seats.IsEmpty)
        {
            blocks.Add(new BriefBlock.Paragraph(say.Line("who.open.none")));
        }
        else
        {
            blocks.Add(new BriefBlock.Paragraph(Open(with, seats)));
            blocks.Add(new BriefBlock.FullTable(Table(with, seats)));
            var sources = with.Places.All(seats.Select(s => s.Anchor).OfType<Anchor>());
            if (!sources.IsEmpty) blocks.Add(new BriefBlock.Paragraph(say.Line("who.source", ("sources", sources)), true));
        }

        if (SpokenOf(with, seats.Count(s => s.IsInput)) is { } spoken) blocks.Add(new BriefBlock.Paragraph(spoken));
        blocks.AddRange(Lists(with).Select(l => new BriefBlock.Paragraph(l)));
        if (with.NotRun("mandates") is { } part) blocks.Add(with.NotCheckedLine("who.notchecked", part));
        return new BriefSection("who", 6, say.Text("heading.who"), say.Text("contents.who"), blocks.ToImmutable());
    }

    private static Line Open(Composing with, ImmutableArray<Seat> seats)
    {
        var inputs = seats.Where(s => s.IsInput).ToList();
        var states = inputs.Where(s => s.Kind is ActorKind.State or ActorKind.Ministry or ActorKind.Agency).ToList();
        return with.Say.Line(
            "who.open", ("i", inputs.Count), ("o", seats.Length - inputs.Count), ("n", states.Count), ("m", states.Count(s => s.Kind == ActorKind.Ministry)),
            ("participants", with.Check.Participants is { } p ? BriefPhrases.Figure(p) : with.Say.Text("unknown")));
    }

    private static BriefTable Table(Composing with, ImmutableArray<Seat> seats)
    {
        var say = with.Say;
        var (inputs, moderators) = (seats.Count(s => s.IsInput), seats.Count(s => !s.IsInput));
        var rows = Kinds.Select((k, place) => (k.Key, Place: place, In: seats.Where(s => s.IsInput && k.Kinds.Contains(s.Kind)).ToList(), Mod: seats.Where(s => !s.IsInput && k.Kinds.Contains(s.Kind)).ToList()))
            .Where(r => r.In.Count + r.Mod.Count > 0 || r.Key is not ("Forums" or "Unknown"))
            .OrderByDescending(r => r.In.Count).ThenByDescending(r => r.Mod.Count).ThenBy(r => r.Place)
            .Select(r => new BriefRow(Tone.None,
            [
                [new Inline.Words(say.Text($"kind.{r.Key}"))], [new Inline.Words(BriefPhrases.Figure(r.In.Count))], [new Inline.Squares(r.In.Count)],
                [new Inline.Words(r.In.Count == 0 ? say.Text("none") : Named(r.In))],
                [new Inline.Words(r.Mod.Count == 0 ? "0" : $"{BriefPhrases.Figure(r.Mod.Count)}: {Named(r.Mod)}")],
            ], HasHead: true));
        BriefColumn[] columns =
        [
            new(say.Text("column.kind")), new(say.Text("column.inputs"), true), new(say.Text("column.of", ("n", inputs))), new(say.Text("column.named")),
            new(say.Text("column.moderators", ("n", moderators))),
        ];
        return new BriefTable("who.table", TableLayout.Who, say.Text("who.table", ("noun", with.Noun)), [.. columns], [new RowGroup(null, [.. rows])]);
    }

    private static string Named(List<Seat> seats) =>
        string.Join("; ", seats.GroupBy(s => s.Session, StringComparer.Ordinal).Select(g => $"{string.Join(", ", g.Select(s => s.Name))} ({g.Key})"));

    private static Line? SpokenOf(Composing with, int inputs)
    {
        if (with.Check.SpokenOf.IsEmpty) return null;
        var quotes = BriefPhrases.Join("; ", with.Check.SpokenOf.Take(BriefLimits.WhoItems).Select(s => (ImmutableArray<Inline>)
            [with.Quote(s.Quote), new Inline.Words(" "), .. SourcePlaces.Joined(s.Anchors.Select((a, i) => with.Places.Of(a, recommendation: with.Recommendation(s.Recommendations[i])?.Recommendation.Label)))]));
        return with.Say.Line("who.spokenof", ("i", inputs), ("quotes", quotes));
    }

    private static IEnumerable<Line> Lists(Composing with)
    {
        var (say, who) = (with.Say, with.Check.Who);
        if (with.NotRun("mandates") is not null) yield break;
        (string Key, List<string> Items)[] lists =
        [
            ("who.absent", [.. who.MandatedButAbsent.Select(a => $"{a.Actor} ({a.Topic}, {say.Text($"function.{a.Function}")})").Distinct(StringComparer.Ordinal)]),
            ("who.unmandated", [.. who.PresentWithoutMandate.Select(p => $"{p.Actor} ({p.Topic})").Distinct(StringComparer.Ordinal)]),
            ("who.nolead", [.. who.TopicsWithoutLead]),
            ("who.twoleads", [.. who.TopicsWithTwoLeads.Select(t => $"{t.Topic} ({string.Join(", ", t.Actors)})")]),
            ("who.nomeans", [.. who.LeadsWithoutMeans.Select(l => $"{l.Actor} ({l.Topic})")]),
        ];
        foreach (var (key, items) in lists)
        {
            var shown = items.Take(BriefLimits.WhoItems).ToList();
            if (items.Count > shown.Count) shown.Add(say.Text("rest", ("n", items.Count - shown.Count)));
            yield return say.Line(key, ("n", items.Count), ("list", shown.Count == 0 ? say.Text("none") : string.Join("; ", shown)));
        }
    }

    /// <summary>An input or a moderator of a session.</summary>
    private sealed record Seat(string Session, string Name, ActorKind Kind, bool IsInput, Anchor? Anchor)
    {
        public static ImmutableArray<Seat> Of(Composing with)
        {
            var seats = ImmutableArray.CreateBuilder<Seat>();
            foreach (var s in with.AllSessions)
            {
                foreach (var i in s.Session.Inputs) seats.Add(Make(with, s.Label, i.Actor, true, i.Anchor));
                foreach (var m in s.Session.Moderators) seats.Add(Make(with, s.Label, m, false, null));
            }

            return seats.ToImmutable();
        }

        private static Seat Make(Composing with, string session, string id, bool input, Anchor? anchor) =>
            new(session, with.ActorName(id), with.Actor(id)?.Kind ?? ActorKind.Unknown, input, anchor);
    }
}
