// Section 7: each recommendation, slot by slot, with a drafting question for each slot that is not filled.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

internal static class RecommendationsSection
{
    private const int TextLength = 700;
    private const int LineLength = 160;

    public static BriefSection Compose(Composing with)
    {
        var say = with.Say;
        return new BriefSection("recommendations", 7, say.Text("heading.recommendations"), say.Text("contents.recommendations"), [.. Blocks(with)]);
    }

    private static IEnumerable<BriefBlock> Blocks(Composing with)
    {
        var say = with.Say;
        var all = with.Check.Recommendations;
        if (all.IsEmpty)
        {
            yield return new BriefBlock.Paragraph(say.Line("slots.none"));
            yield break;
        }

        if (with.HasSlots) yield return new BriefBlock.FullTable(Counts(with));
        else yield return with.NotCheckedLine("slots.notchecked", with.NotRun("slots") ?? new NotChecked("slots", "no-lexicon"));
        if (with.Limits.Grids && all.Length <= BriefLimits.GridRecommendations)
        {
            foreach (var r in all) yield return new BriefBlock.Slots(Grid(with, r));
            yield break;
        }

        var shown = all.Take(with.Limits.RecommendationLines).ToList();
        BriefColumn[] columns = [new(say.Text("column.recommendation")), new(say.Text("column.emptyslots")), new(say.Text("column.source"))];
        yield return new BriefBlock.FullTable(new BriefTable(
            "rec.lines", TableLayout.Recommendations, say.Text("rec.lines"), [.. columns], [new RowGroup(null, [.. shown.Select(r => LineRow(with, r))])]));
        if (shown.Count < all.Length) yield return new BriefBlock.Paragraph(say.Line("shown.rest", ("h", shown.Count), ("n", all.Length), ("m", all.Length - shown.Count)), true);
    }

    private static BriefTable Counts(Composing with)
    {
        var say = with.Say;
        var read = with.Check.Recommendations.Select(r => r.Operationality).OfType<Operationality>().ToList();
        var rows = ((SlotState[])[SlotState.Filled, SlotState.Vague, SlotState.Empty]).Select(state => new BriefRow(
            Tone.None,
            [
                [new Inline.Words(say.Text($"count.{state}"))],
                .. Enum.GetValues<Slot>().Select(slot => ImmutableArray.Create<Inline>(new Inline.Words(BriefPhrases.Figure(read.Count(r => r[slot].State == state))))),
            ], HasHead: true));
        BriefColumn[] columns = [new(say.Text("column.ofall", ("n", read.Count))), .. Enum.GetValues<Slot>().Select(s => new BriefColumn(with.SlotName(s), true))];
        return new BriefTable("slots.table", TableLayout.Counts, say.Text("slots.table", ("n", read.Count)), [.. columns], [new RowGroup(null, [.. rows])]);
    }

    private static SlotGrid Grid(Composing with, CheckedRecommendation r)
    {
        var rec = r.Recommendation;
        var cells = r.Operationality is { } read ? read.Slots.Select(s => Cell(with, rec, read, s)).ToImmutableArray() : [];
        return new SlotGrid(
            rec.Label, with.Say.Text("rec.name", ("r", rec.Label)), TargetOf(r), with.Quote(Quotes.Cut(rec.Text, TextLength)),
            [.. Corrected(with, r), .. SourcePlaces.Sentence([with.Places.Of(rec.Anchor)])], cells, RecLine(with, r));
    }

    private static ImmutableArray<Inline> Corrected(Composing with, CheckedRecommendation r) => with.Corrected(r) is { } line ? [.. line.Parts, new Inline.Words(" ")] : [];

    public static string TargetOf(CheckedRecommendation r) => r.Id;

    private static SlotCell Cell(Composing with, Recommendation rec, Operationality read, SlotReading slot)
    {
        var words = RecommendationPlace.Words(rec, slot);
        return new SlotCell(
            with.SlotName(slot.Slot), slot.State, slot.State == SlotState.Filled ? null : with.Say.Text($"state.{slot.State}"),
            words is null ? null : with.Quote(Quotes.Cut(words, 160)),
            DraftingQuestions.Of(rec, read, with.Say).FirstOrDefault(q => q.Slot == slot.Slot)?.Question);
    }

    private static Line RecLine(Composing with, CheckedRecommendation r)
    {
        var say = with.Say;
        var parts = new List<ImmutableArray<Inline>>();
        if (r.Operationality?.Category is { } category)
        {
            var name = say.Text($"category.{BriefPhrases.Figure(category.Category)}") + (category.Unsure ? $", {say.Text("unsure")}" : string.Empty);
            parts.Add(category.Verb is { } verb
                ? say.Line("rec.line.category", ("c", category.Category), ("name", name), ("verb", with.Quote(verb.In(r.Recommendation.Text)))).Parts
                : say.Line("rec.line.category.noverb", ("c", category.Category), ("name", name)).Parts);
        }

        if (with.HasFates)
        {
            var fed = with.Voiced.Where(s => s.Fate is { } f && f.Label != FateLabel.Dropped && !f.Recommendations.IsEmpty && f.Recommendations[0] == r.Id).ToList();
            parts.Add(say.Line(
                "rec.line.fed", ("n", fed.Count), ("N", with.Voiced.Length), ("c", VoicedSession.Count(fed, FateLabel.Carried)),
                ("p", VoicedSession.Count(fed, FateLabel.Partly)), ("a", VoicedSession.Count(fed, FateLabel.Altered))).Parts);
            foreach (var s in fed.Where(s => !s.Fate!.Changed.IsEmpty).OrderBy(s => s.Fate!.Label == FateLabel.Altered ? 0 : 1).Take(2)) parts.Add(Changed(with, s));
        }

        return new Line("rec.line", BriefPhrases.Join(" ", parts));
    }

    /// <summary>"Altered: …" where the object changed, "Words lost: …" where a qualifier went.</summary>
    private static ImmutableArray<Inline> Changed(Composing with, CheckedStatement s)
    {
        var altered = s.Fate!.Label == FateLabel.Altered;
        Inline kind = new Inline.KindWord(altered ? Tone.Altered : Tone.Partly, with.Say.Text(altered ? "rec.line.altered" : "rec.line.lost"));
        var replaced = altered && s.Fate.Changed.All(c => c.From.Length > 0 && c.To.Length > 0);
        Inline quote = replaced ? with.Say.Quote(Quotes.Cut(Quotes.OnlyChanged(s.Fate.Changed), LineLength), with.DraftLanguage) : with.QuoteAround(s);
        return [kind, new Inline.Words(" "), quote, new Inline.Words(" "), with.Places.Of(s.Statement.Anchor, s.Statement.Id), new Inline.Words(".")];
    }

    private static BriefRow LineRow(Composing with, CheckedRecommendation r)
    {
        var say = with.Say;
        ImmutableArray<Inline> slots = r.Operationality is { } read
            ? [new Inline.Words(Open(with, read))] : [new Inline.Words(say.Text("unknown"))];
        return new BriefRow(Tone.None,
        [
            [new Inline.Strong(r.Recommendation.Label), new Inline.Words(" "), with.Quote(Quotes.Cut(r.Recommendation.Text, LineLength))],
            slots, [.. Corrected(with, r), with.Places.Of(r.Recommendation.Anchor)],
        ]);
    }

    private static string Open(Composing with, Operationality read)
    {
        var empty = read.Slots.Where(s => s.State != SlotState.Filled)
            .Select(s => with.Say.Text($"slot.short.{s.Slot}") + (s.State == SlotState.Vague ? $" ({with.Say.Text("state.Vague")})" : string.Empty)).ToList();
        return empty.Count == 0 ? with.Say.Text("none") : string.Join(", ", empty);
    }
}
