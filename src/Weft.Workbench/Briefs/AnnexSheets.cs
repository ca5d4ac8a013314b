// The annex: everything that was found, as plain tables; the same sheets in the web page and in the matrix.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>Composes the annex.</summary>
internal static class AnnexSheets
{
    public static Annex Compose(Composing with) => new(
        with.Say.Text("heading.annex"), with.Say.Line("annex.open"), [Statements(with), Repeated(with), Conflicts(with), Who(with)]);

    private static AnnexSheet Sheet(Composing with, string key, string[] columns, IEnumerable<ImmutableArray<string>> rows) =>
        new(with.Say.Text($"sheet.{key}"), [.. columns.Select(c => with.Say.Text($"annex.{c}"))], [.. rows]);

    private static AnnexSheet Statements(Composing with)
    {
        var sessions = with.AllSessions.ToDictionary(s => s.Session.Id, s => s.Label, StringComparer.Ordinal);
        return Sheet(with, "statements", ["session", "statement", "kind", "saidby", "fate", "recommendation", "changed", "source"], with.Check.Statements.Select(s => ImmutableArray.Create(
            s.Statement.Session is { } id && sessions.TryGetValue(id, out var label) ? label : with.Say.Text("none"),
            s.Statement.Text, with.Say.Text($"statement.{s.Statement.Kind}"), with.StandingWords(s.Statement),
            s.Fate is { } f ? with.Say.Text($"fate.{f.Label}") : with.Say.Text("unknown"),
            s.Fate is null ? with.Say.Text("unknown") : string.Join(", ", s.Fate.Recommendations.Select(with.Recommendation).OfType<CheckedRecommendation>().Select(r => r.Recommendation.Label)),
            s.Fate is null ? string.Empty : string.Join("; ", s.Fate.Changed.Select(c => $"{c.From} → {c.To}")),
            with.Places.Of(s.Statement.Anchor).Text)));
    }

    private static AnnexSheet Repeated(Composing with) =>
        Sheet(with, "repeated", ["recommendation", "now", "label", "before", "earliersource", "date", "outcome", "jaccard", "reason"],
            from r in with.Check.Recommendations
            from e in r.Earlier
            select ImmutableArray.Create(
                r.Recommendation.Label, RecommendationPlace.AsWritten(r.Recommendation), with.Say.Text($"lineage.{e.Link.Label}"), e.Text, with.Places.Of(e.Anchor).Text,
                e.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? with.Say.Text("unknown"), with.OutcomeWord(e.Outcome),
                e.Link.Jaccard.ToString("0.00", CultureInfo.InvariantCulture), e.Link.Reason));

    private static AnnexSheet Conflicts(Composing with) =>
        Sheet(with, "conflicts", ["kind", "scope", "how", "a", "asource", "b", "bsource", "shared", "answer"], with.Check.Conflicts.Select(c => ImmutableArray.Create(
            with.Say.Text($"interaction.{c.Kind}"), with.Say.Text($"scope.{c.Scope}"), c.StatedCue is { } cue ? $"{with.Say.Text("conflicts.stated")}: {cue}" : c.Reason,
            c.A.Anchor.Exact, with.Places.Of(c.A.Anchor).Text, c.B.Anchor.Exact, with.Places.Of(c.B.Anchor).Text, c.Handle,
            c.MustAnswer.IsEmpty ? with.Say.Text("unknown") : with.Names(c.MustAnswer))));

    private static AnnexSheet Who(Composing with)
    {
        var say = with.Say;
        var who = with.Check.Who;
        var rows = new List<ImmutableArray<string>>();
        void Add(string list, string topic, string actor, string item) => rows.Add([say.Text($"list.{list}"), topic, actor, item]);
        foreach (var s in with.AllSessions)
        {
            foreach (var i in s.Session.Inputs) Add("input", SessionName(with, s), with.ActorName(i.Actor), Kind(with, i.Actor));
            foreach (var m in s.Session.Moderators) Add("moderator", SessionName(with, s), with.ActorName(m), Kind(with, m));
        }

        foreach (var a in who.MandatedButAbsent) Add("absent", a.Topic, a.Actor, a.Item);
        foreach (var p in who.PresentWithoutMandate) Add("unmandated", p.Topic, p.Actor, p.Item);
        foreach (var t in who.TopicsWithoutLead) Add("nolead", t, string.Empty, string.Empty);
        foreach (var t in who.TopicsWithTwoLeads) Add("twoleads", t.Topic, string.Join("; ", t.Actors), string.Empty);
        foreach (var l in who.LeadsWithoutMeans) Add("nomeans", l.Topic, l.Actor, string.Empty);
        return Sheet(with, "who", ["list", "topic", "actor", "item"], rows);
    }

    private static string SessionName(Composing with, VoicedSession s) => with.Say.Text("flow.session", ("s", s.Label));

    private static string Kind(Composing with, string actor) => with.Say.Text($"actorkind.{with.Actor(actor)?.Kind ?? ActorKind.Unknown}");
}
