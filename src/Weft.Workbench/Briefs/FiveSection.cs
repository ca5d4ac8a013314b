// Section 2: the five things to settle first, by the written rule.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

internal static class FiveSection
{
    private const int QuoteLength = 260;

    public static BriefSection Compose(Composing with)
    {
        var say = with.Say;
        var (chosen, also) = FirstFive.Of(with.Check);
        var blocks = ImmutableArray.CreateBuilder<BriefBlock>();
        if (chosen.IsEmpty) blocks.Add(new BriefBlock.Paragraph(say.Line("five.none")));
        else blocks.Add(new BriefBlock.Settle([.. chosen.Select(t => Item(with, t))]));
        if (also is not null)
        {
            blocks.Add(new BriefBlock.Paragraph(
                say.Line("five.also", ("class", say.Text($"class.{also.Class}")), ("n", new Inline.Source(BriefPhrases.Figure(SectionOf(also.Class)), Target(also.Class)))), true));
        }

        var notRun = NotRun(with).ToList();
        if (notRun.Count > 0) blocks.Add(new BriefBlock.Paragraph(say.Line("five.notchecked", ("list", string.Join("; ", notRun))), true));
        return new BriefSection("five", 2, chosen.IsEmpty ? say.Text("heading.five.none") : say.Text("heading.five", ("n", chosen.Length)), say.Text("contents.five"), blocks.ToImmutable());
    }

    private static IEnumerable<string> NotRun(Composing with)
    {
        foreach (var part in (string[])["carriage", "conflicts", "slots", "repeated"])
        {
            if (with.NotRun(part) is { } n) yield return $"{with.PartName(part)} ({with.ReasonWords(n.Reason)})";
        }
    }

    private static int SectionOf(FindingClass c) => c switch
    {
        FindingClass.Altered or FindingClass.Dropped => 4,
        FindingClass.Conflict => 5,
        FindingClass.Empty => 7,
        FindingClass.Repeated => 3,
        _ => 6,
    };

    private static string Target(FindingClass c) => SectionOf(c) switch { 3 => "repeated", 4 => "lost", 5 => "conflicts", 6 => "who", _ => "recommendations" };

    private static SettleItem Item(Composing with, ToSettle thing) => thing switch
    {
        ToSettle.Altered t => Altered(with, t),
        ToSettle.Conflict t => Conflict(with, t),
        ToSettle.Empty t => Empty(with, t),
        ToSettle.Repeated t => Repeated(with, t),
        ToSettle.Dropped t => Dropped(with, t),
        _ => Missing(with, thing),
    };

    private static SettleItem Make(
        Composing with, ToSettle thing, Tone tone, Line line, ImmutableArray<Inline> sources, ImmutableArray<Inline> quote, Line? rest, string question, string answer) =>
        new(thing.Class, tone, with.Say.Text($"class.{thing.Class}"), line, sources, quote, rest, with.Say.Line("five.settle", ("question", with.Say.Line(question)), ("answer", answer)));

    private static SettleItem Altered(Composing with, ToSettle.Altered t)
    {
        var say = with.Say;
        var s = t.Statement;
        var session = with.Sessions.FirstOrDefault(v => v.Session.Id == s.Statement.Session);
        var by = s.Fate!.Recommendations.Select(with.Recommendation).FirstOrDefault(r => r is not null);
        var label = by?.Recommendation.Label ?? say.Text("unknown");
        var line = session is null
            ? say.Line("five.altered.text", ("r", label)) : say.Line("five.altered", ("r", label), ("s", session.Label));
        var sources = new List<Inline.Source> { with.Places.Of(s.Statement.Anchor, s.Statement.Id) };
        if (by is not null) sources.Add(with.Places.Of(by.Recommendation.Anchor, recommendation: by.Recommendation.Label));
        var moderators = session?.Session.Moderators ?? [];
        var answer = moderators.IsEmpty ? say.Text("unknown") : say.Text("answer.moderator", ("list", with.Names(moderators)), ("s", session!.Label));
        return Make(with, t, Tone.Altered, line, SourcePlaces.Joined(sources), [with.QuoteOf(s, QuoteLength)], null, "ask.altered", answer);
    }

    private static SettleItem Conflict(Composing with, ToSettle.Conflict t)
    {
        var say = with.Say;
        var pair = t.Pair;
        var decision = with.Check.Register?.GetValueOrDefault(pair.Id)?.Decision;
        var line = decision?.ReviewDue is { } due
            ? say.Line("five.conflict.overdue", ("date", say.Date(due)))
            : say.Line("five.conflict");
        var answer = pair.MustAnswer.IsEmpty ? say.Text("unknown") : say.Text("answer.named", ("list", with.Names(pair.MustAnswer)));
        return Make(with, t, Tone.Conflict, line, with.Places.Items([pair.A.Anchor, pair.B.Anchor]), ConflictSection.BothSides(with, pair, QuoteLength), null, "ask.conflict", answer);
    }

    private static SettleItem Empty(Composing with, ToSettle.Empty t)
    {
        var say = with.Say;
        var total = with.Check.Recommendations.Length;
        var slots = SourcePlaces.Capital(string.Join(", ", t.Slots.Select(s => say.Text($"slot.short.{s}"))));
        var line = say.Line("five.empty", ("slots", slots), ("n", t.Filled), ("R", total));
        var rest = ImmutableArray.CreateBuilder<Inline>();
        foreach (var slot in t.Rest)
        {
            var readings = Readings(with, slot);
            rest.AddRange(say.Line(
                "five.empty.rest", ("slot", SourcePlaces.Capital(say.Text($"slot.short.{slot}"))), ("n", readings.Count(r => r.State == SlotState.Filled)), ("R", total), ("v", readings.Count(r => r.State == SlotState.Vague))).Parts);
            rest.Add(new Inline.Words(" "));
        }

        foreach (var slot in t.Slots)
        {
            var vague = with.Check.Recommendations.Where(r => r.Operationality?[slot].State == SlotState.Vague)
                .Select(r => RecommendationPlace.Words(r.Recommendation, r.Operationality![slot])).OfType<string>().ToList();
            if (vague.Count == 0) continue;
            rest.AddRange(say.Line(slot == Slot.Means ? "five.empty.vague.Means" : "five.empty.vague", ("slot", SourcePlaces.Capital(say.Text($"slot.short.{slot}"))), ("n", vague.Count), ("quotes", with.QuoteList(vague.Take(3)))).Parts);
            rest.Add(new Inline.Words(" "));
        }

        if (rest.Count > 0) rest.RemoveAt(rest.Count - 1);
        var source = new Inline.Source(RecommendationsSource(with), "recommendations");
        return Make(with, t, Tone.Dropped, line, [source], [], rest.Count == 0 ? null : new Line("five.empty.rest", rest.ToImmutable()), "ask.empty", with.Authors);
    }

    private static List<SlotReading> Readings(Composing with, Slot slot) =>
        [.. with.Check.Recommendations.Where(r => r.Operationality is not null).Select(r => r.Operationality![slot])];

    /// <summary>All recommendations as one place: from the first to the last.</summary>
    private static string RecommendationsSource(Composing with)
    {
        var first = with.Check.Recommendations[0].Recommendation;
        var last = with.Check.Recommendations[^1].Recommendation;
        return with.Places.Range(first.Anchor, last.Anchor);
    }

    private static SettleItem Repeated(Composing with, ToSettle.Repeated t)
    {
        var say = with.Say;
        var key = t.Before.Link.Label == Analysis.Lineage.LineageLabel.Contradicts ? "five.repeated.contradicts" : "five.repeated";
        var line = say.Line(
            key, ("r", t.Now.Recommendation.Label), ("source", Title(with, t.Before)),
            ("outcome", with.OutcomeWord(t.Before.Outcome).ToLowerInvariant()));
        return Make(
            with, t, Tone.Repeated, line, SourcePlaces.Joined([with.Places.Of(t.Now.Recommendation.Anchor, recommendation: t.Now.Recommendation.Label, withTitle: true), with.Places.OfItem(t.Before.Anchor)]),
            [with.Say.Quote(Quotes.Cut(t.Before.Text, QuoteLength), with.Places.LanguageOf(t.Before.Input))], null, "ask.repeated", with.Authors);
    }

    private static string Title(Composing with, EarlierItem before) => SourcePlaces.ShortTitle(with.Check.Inputs[BriefOrders.InputOrder(with.Check, before.Input)]);

    private static SettleItem Dropped(Composing with, ToSettle.Dropped t)
    {
        var say = with.Say;
        var line = t.Session is { } s
            ? say.Line("five.dropped", ("d", t.Count), ("N", t.Of), ("s", s.Label), ("x", s.Count(FateLabel.Dropped)), ("n", s.Statements.Length))
            : say.Line("five.dropped.text", ("d", t.Count), ("N", t.Of));
        var first = say.Line("five.dropped.first", ("quote", with.Quote(Quotes.Cut(t.First.Statement.Text, QuoteLength))));
        return new SettleItem(
            t.Class, Tone.Dropped, say.Text("class.Dropped"), line, [with.Places.Of(t.First.Statement.Anchor, t.First.Statement.Id)], [], first,
            say.Line("five.settle", ("question", say.Line("ask.dropped", ("d", t.Count))), ("answer", with.Authors)));
    }

    private static SettleItem Missing(Composing with, ToSettle thing)
    {
        var say = with.Say;
        var inputs = with.AllSessions.Sum(s => s.Session.Inputs.Length);
        var line = thing switch
        {
            ToSettle.Absent a => say.Line("five.missing.absent", ("list", string.Join(", ", a.Mandates.Select(m => $"{m.Actor} ({m.Topic}, {say.Text($"function.{m.Function}")})").Take(BriefLimits.WhoItems)))),
            ToSettle.NoLead n => say.Line("five.missing.nolead", ("n", n.Topics.Length), ("list", string.Join(", ", n.Topics.Take(BriefLimits.WhoItems)))),
            ToSettle.SpokenOfWithoutInput s => say.Line(
                "five.missing", ("n", Labels(with, s).Count), ("list", List(with, Labels(with, s))),
                ("quotes", with.QuoteList(s.Groups.Take(BriefLimits.WhoItems).Select(g => g.Quote))), ("i", inputs)),
            _ => throw new InvalidOperationException($"No line for {thing}."),
        };
        return Make(with, thing, Tone.Unknown, line, [new Inline.Source(say.Text("source.who"), "who")], [], null, thing is ToSettle.NoLead ? "ask.nolead" : "ask.missing", with.Authors);
    }

    private static List<string> Labels(Composing with, ToSettle.SpokenOfWithoutInput s) =>
        [.. with.Check.Recommendations.Where(r => s.Groups.Any(g => g.Recommendations.Contains(r.Id, StringComparer.Ordinal))).Select(r => r.Recommendation.Label)];

    private static string List(Composing with, List<string> labels) =>
        labels.Count < 2 ? string.Concat(labels) : with.Say.Text("and", ("list", string.Join(", ", labels.SkipLast(1))), ("last", labels[^1]));
}
