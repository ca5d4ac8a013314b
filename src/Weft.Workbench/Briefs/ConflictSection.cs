// Section 5: pairs of aims that pull apart, both texts, what they share, who must answer, what was decided.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Interactions;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

internal static class ConflictSection
{
    private const int QuoteLength = 220;

    public static BriefSection Compose(Composing with)
    {
        var say = with.Say;
        var blocks = ImmutableArray.CreateBuilder<BriefBlock>();
        if (with.NotRun("conflicts") is { } part)
        {
            blocks.Add(with.NotCheckedLine("conflicts.notchecked", part));
        }
        else
        {
            var pairs = BriefOrders.Conflicts(with.Check).ToList();
            var shown = pairs.Take(with.Limits.Rows).ToList();
            blocks.Add(new BriefBlock.Paragraph(Open(with, pairs, shown.Count)));
            foreach (var pair in shown) blocks.Add(new BriefBlock.Pair(Pair(with, pair)));
        }

        return new BriefSection("conflicts", 5, say.Text("heading.conflicts"), say.Text("contents.conflicts"), blocks.ToImmutable());
    }

    private static Line Open(Composing with, List<InteractionPair> pairs, int shown)
    {
        var say = with.Say;
        var inside = pairs.Where(p => p.Scope == InteractionScope.Internal).ToList();
        var between = pairs.Count - inside.Count;
        var stated = inside.Count(p => p.StatedCue is not null);
        var draftOnly = inside.All(p => p.A.Anchor.Input == with.Check.Draft.Id);
        var line = say.Line(
            draftOnly ? "conflicts.open" : "conflicts.open.texts", ("n", inside.Count), ("x", stated), ("y", inside.Count - stated));
        line = with.NotRun("conflicts-with-other-texts") is { } part
            ? line with { Parts = [.. line.Parts, .. Space(say.Line("conflicts.open.decisions", ("d", Decided(with, pairs)), ("n", pairs.Count))), .. Space(say.Line("conflicts.open.notchecked", ("reason", with.ReasonWords(part.Reason))))] }
            : line with
            {
                Parts = [.. line.Parts, .. Space(say.Line("conflicts.open.between", ("n", between))),
                    .. shown < pairs.Count ? Space(say.Line("shown.rest", ("h", shown), ("n", pairs.Count), ("m", pairs.Count - shown))) : [],
                    .. Space(say.Line("conflicts.open.decisions", ("d", Decided(with, pairs)), ("n", pairs.Count)))],
            };
        if (with.Check.Register is { } register)
        {
            line = line.Then(say.Line("conflicts.open.judged", ("j", pairs.Count(p => register.GetValueOrDefault(p.Id)?.Judgements.IsEmpty == false)), ("n", pairs.Count)).Parts);
        }

        return line;
    }

    private static ImmutableArray<Inline> Space(Line line) => line.Parts.Insert(0, new Inline.Words(" "));

    private static int Decided(Composing with, List<InteractionPair> pairs) => pairs.Count(p => with.Check.Register?.GetValueOrDefault(p.Id)?.Decision is not null);

    private static PairOfTexts Pair(Composing with, InteractionPair pair)
    {
        var say = with.Say;
        var onePlace = pair.A.Anchor.Input == with.Check.Draft.Id && pair.B.Anchor.Input == with.Check.Draft.Id;
        ImmutableArray<Inline> Where(PolicyClause side) => onePlace ? [] :
            side.Actor is { } actor ? [new Inline.Words($"{with.ActorName(actor)}: "), with.Places.OfItem(side.Anchor)] : SourcePlaces.Sentence([with.Places.OfItem(side.Anchor)]);
        return new PairOfTexts(
            say.Text($"interaction.{pair.Kind}"), say.Text(pair.StatedCue is null ? "conflicts.byrule" : "conflicts.stated"),
            Side(with, pair.A), Where(pair.A), Side(with, pair.B), Where(pair.B), Explain(with, pair),
            onePlace ? SourcePlaces.Sentence(with.Places.Items([pair.A.Anchor, pair.B.Anchor])) : []);
    }

    private static Inline.Quote Side(Composing with, PolicyClause side) =>
        with.Say.Quote(Quotes.Cut(side.Anchor.Exact, QuoteLength), with.Places.LanguageOf(side.Anchor.Input));

    private static Line Explain(Composing with, InteractionPair pair)
    {
        var say = with.Say;
        var parts = new List<Line>
        {
            pair.StatedCue is { } cue
                ? say.Line("conflicts.line.stated", ("cue", say.Quote(cue, with.Places.LanguageOf(pair.A.Anchor.Input))))
                : say.Line("conflicts.line.rule", ("rule", RuleWords(with, pair))),
        };
        if (pair.Handle.Length > 0) parts.Add(say.Line("conflicts.line.shared", ("handle", with.Quote(pair.Handle))));
        var entry = with.Check.Register?.GetValueOrDefault(pair.Id);
        if (entry is { Judgements.IsEmpty: false })
        {
            var judged = string.Join(", ", entry.Judgements.Select(j => $"{Signed(j.Points)} {j.Actor}"));
            parts.Add(say.Line(
                BriefOrders.OppositeSigns(entry) ? "conflicts.line.judged.opposite" : "conflicts.line.judged", ("list", judged), ("n", entry.Judgements.Length), ("m", entry.Asked)));
        }

        parts.Add(say.Line("conflicts.line.answer", ("list", pair.MustAnswer.IsEmpty ? say.Text("unknown") : with.Names(pair.MustAnswer))));
        if (with.Check.Register is not null) parts.Add(Decision(with, entry?.Decision));
        return new Line("conflicts.line", BriefPhrases.Join(" ", parts.Select(p => p.Parts)));
    }

    /// <summary>The rule's fixed words in the language of the brief; the cue that it rests on stands in brackets at the end of its reason.</summary>
    private static Line RuleWords(Composing with, InteractionPair pair)
    {
        var key = $"rule.{pair.Rule}";
        if (!with.Say.Has(key)) return new Line(key, [new Inline.Words(pair.Reason.TrimEnd('.'))]);
        var open = pair.Reason.LastIndexOf('(');
        var cue = open < 0 ? string.Empty : pair.Reason[(open + 1)..].TrimEnd(')', '.');
        return with.Say.Line(key, ("cue", with.Say.Quote(cue, with.Places.LanguageOf(pair.A.Anchor.Input))));
    }

    private static string Signed(int points) => points switch
    {
        < 0 => "−" + (-points).ToString(CultureInfo.InvariantCulture),
        > 0 => "+" + points.ToString(CultureInfo.InvariantCulture),
        _ => "0",
    };

    private static Line Decision(Composing with, RecordedDecision? decision)
    {
        var say = with.Say;
        if (decision is null) return say.Line("conflicts.line.undecided");
        var accepted = say.Text("conflicts.line.accepted", ("actor", decision.By));
        if (decision.Date is { } on) accepted += $", {say.Date(on)}";
        if (decision.ReviewDue is { } due)
        {
            accepted += $", {say.Text("conflicts.line.due", ("date", say.Date(due)))}";
            if (with.Check.Draft.Date is { } drafted) accepted += $", {say.Text(due < drafted ? "before.draft" : "after.draft")}";
        }

        var line = say.Line("conflicts.line.decision", ("decision", accepted));
        return decision.Anchor is { } anchor ? line.Then(SourcePlaces.Sentence([with.Places.Of(anchor)])) : line;
    }

    /// <summary>Both sides as one quotation with the cue marked where one sentence holds them, else one after the other.</summary>
    public static ImmutableArray<Inline> BothSides(Composing with, InteractionPair pair, int length)
    {
        var (a, b) = (pair.A.Anchor, pair.B.Anchor);
        if (a.Input == b.Input && a.Paragraph == b.Paragraph && pair.StatedCue is { } cue)
        {
            var input = with.Check.Inputs[BriefOrders.InputOrder(with.Check, a.Input)];
            var span = new TextSpan(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));
            if (span.Length <= length && input.Text.BlockAt(a.Paragraph) is { } block && span.End <= block.Text.Length)
            {
                var words = span.In(block.Text);
                var at = words.IndexOf(cue, StringComparison.Ordinal);
                return [with.Say.Quote(Quotes.Marked(words, at < 0 ? [] : [new TextSpan(at, at + cue.Length)], QuoteMark.Cue), input.Language)];
            }
        }

        return [Side(with, pair.A), new Inline.Words(" / "), Side(with, pair.B)];
    }
}
