// Section 3: what was said before, old and new side by side, with what is new and what became of it.
using System.Collections.Immutable;
using Weft.Analysis.Lineage;
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

internal static class RepeatedSection
{
    private const int QuoteLength = 300;

    public static BriefSection Compose(Composing with)
    {
        var say = with.Say;
        var blocks = ImmutableArray.CreateBuilder<BriefBlock>();
        if (with.NotRun("repeated") is { } part) blocks.Add(with.NotCheckedLine(part.Reason == "nothing-earlier-given" ? "repeated.notchecked.nothing" : "repeated.notchecked", part));
        else if (with.Check.Recommendations.IsEmpty) blocks.Add(new BriefBlock.Paragraph(say.Line("repeated.none")));
        else Found(with, blocks);
        foreach (var named in with.Check.Draft.Ledger.NamedTexts.Where(t => t.BuildsOn).Take(with.Limits.Rows))
        {
            var key = Given(with, named.Title) ? "repeated.buildson.given" : "repeated.buildson";
            blocks.Add(new BriefBlock.Paragraph(
                say.Line(key, ("kind", new Inline.KindWord(Tone.Repeated, say.Text(key + ".kind"))), ("quote", with.Quote(BuildsOnWords(with, named))))
                    .Then(SourcePlaces.Sentence([with.Places.Of(named.Anchor)]))));
        }

        return new BriefSection("repeated", 3, say.Text("heading.repeated"), say.Text("contents.repeated"), blocks.ToImmutable());
    }

    private static readonly ImmutableArray<RecommendationPosition> OutcomeOrder =
    [
        RecommendationPosition.Done, RecommendationPosition.Partly, RecommendationPosition.InProgress, RecommendationPosition.NotDone, RecommendationPosition.Superseded,
        RecommendationPosition.Accepted, RecommendationPosition.Noted, RecommendationPosition.Rejected, RecommendationPosition.Pending, RecommendationPosition.Unknown,
    ];

    private static bool Given(Composing with, string title) =>
        with.Check.Inputs.Skip(1).Any(i => i.Title?.Contains(title, StringComparison.OrdinalIgnoreCase) == true);

    private static string BuildsOnWords(Composing with, Analysis.Text.NamedText named) =>
        named.Anchor.Exact.Length > 0 ? Quotes.Cut(named.Anchor.Exact, QuoteLength) : named.Title;

    private static void Found(Composing with, ImmutableArray<BriefBlock>.Builder blocks)
    {
        var say = with.Say;
        var pairs = BriefOrders.Repeated(with.Check).ToList();
        var total = with.Check.Recommendations.Length;
        var labels = pairs.GroupBy(p => p.Before.Link.Label).OrderBy(g => BriefOrders.Rank(g.Key)).Select(g => say.Text($"lineage.count.{g.Key}", ("n", g.Count()))).ToList();
        var outcomes = pairs.GroupBy(p => p.Before.Outcome)
            .OrderBy(g => OutcomeOrder.IndexOf(g.Key)).Select(g => say.Text($"outcome.count.{g.Key}", ("n", g.Count()))).ToList();
        blocks.Add(new BriefBlock.Paragraph(pairs.Count == 0
            ? say.Line("repeated.open.zero", ("R", total))
            : say.Line("repeated.open", ("R", total), ("n", pairs.Count), ("labels", string.Join(", ", labels)), ("m", total - pairs.Count), ("outcomes", string.Join(", ", outcomes)))));
        if (pairs.Count == 0) return;
        var shown = pairs.Take(with.Limits.Rows).ToList();
        var columns = ((string[])["label", "now", "before", "new", "outcome"]).Select(c => new BriefColumn(say.Text($"repeated.column.{c}"))).ToImmutableArray();
        blocks.Add(new BriefBlock.FullTable(new BriefTable(
            "repeated.table", TableLayout.Lineage, say.Text("repeated.table"), columns, [new RowGroup(null, [.. shown.Select(p => Row(with, p.Now, p.Before))])])));
        if (pairs.Count > shown.Count)
        {
            blocks.Add(new BriefBlock.Paragraph(say.Line("shown.rest", ("h", shown.Count), ("n", pairs.Count), ("m", pairs.Count - shown.Count)), true));
        }

        foreach (var (now, before) in pairs.Where(p => p.Before.Link.MarkedAsRepetition is not null).Take(with.Limits.Rows))
        {
            blocks.Add(new BriefBlock.Paragraph(
                say.Line("repeated.marked", ("cue", with.Quote(before.Link.MarkedAsRepetition!.Value.In(RecommendationPlace.AsWritten(now.Recommendation)))))
                    .Then(SourcePlaces.Sentence([with.Places.Of(now.Recommendation.Anchor, recommendation: now.Recommendation.Label)]))));
        }
    }


    private static BriefRow Row(Composing with, CheckedRecommendation now, EarlierItem before)
    {
        var say = with.Say;
        var (was, reads) = Quotes.Aligned(before.Text, RecommendationPlace.AsWritten(now.Recommendation), before.Link.Spans);
        var tone = before.Link.Label == LineageLabel.Contradicts ? Tone.Conflict : Tone.Repeated;
        return new BriefRow(tone,
        [
            [new Inline.KindWord(tone, say.Text($"lineage.{before.Link.Label}"))],
            [say.Quote(Quotes.Cut(reads, QuoteLength), with.DraftLanguage), new Inline.Words(" "), with.Places.Of(now.Recommendation.Anchor, recommendation: now.Recommendation.Label, withTitle: true)],
            [say.Quote(Quotes.Cut(was, QuoteLength), with.Places.LanguageOf(before.Input)), new Inline.Words(" "), with.Places.OfItem(before.Anchor)],
            NewSlots(with, now, before),
            Outcome(with, before),
        ], HasHead: true);
    }

    private static ImmutableArray<Inline> NewSlots(Composing with, CheckedRecommendation now, EarlierItem before)
    {
        var say = with.Say;
        var items = new List<ImmutableArray<Inline>>();
        if (before.Link.Label == LineageLabel.Contradicts) items.Add([new Inline.Words(say.Text("repeated.opposite"))]);
        foreach (var slot in before.Link.NewSlots)
        {
            var reading = now.Operationality?[slot];
            var words = reading is null ? null : RecommendationPlace.Words(now.Recommendation, reading);
            ImmutableArray<Inline> item = [new Inline.Words($"{say.Text($"slot.short.{slot}")}: ")];
            item = words is null ? [new Inline.Words(say.Text($"slot.short.{slot}"))] : item.Add(with.Quote(words));
            if (reading?.State == SlotState.Vague) item = item.Add(new Inline.Words($" ({say.Text("state.Vague")})"));
            items.Add(item);
        }

        return items.Count == 0 ? [new Inline.Words(say.Text("repeated.nothing"))] : BriefPhrases.Join("; ", items);
    }

    private static ImmutableArray<Inline> Outcome(Composing with, EarlierItem before)
    {
        var say = with.Say;
        return before.OutcomeAnchor is not { } anchor
            ? [new Inline.Strong(with.OutcomeWord(before.Outcome))]
            : [new Inline.Strong(with.OutcomeWord(before.Outcome) + ":"), new Inline.Words(" "), say.Quote(Quotes.Cut(anchor.Exact, 80), with.Places.LanguageOf(anchor.Input)), new Inline.Words(" "), with.Places.Of(anchor)];
    }
}
