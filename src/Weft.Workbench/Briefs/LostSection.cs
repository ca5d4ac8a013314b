// Section 4: lost and altered: the picture of threads, its two tables, and the statements that ask for an answer.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

internal static class LostSection
{
    private const int QuoteLength = 240;
    private static readonly ImmutableArray<FateLabel> Labels = [FateLabel.Carried, FateLabel.Partly, FateLabel.Altered, FateLabel.Dropped];

    public static BriefSection Compose(Composing with)
    {
        var say = with.Say;
        return new BriefSection("lost", 4, say.Text("heading.lost"), say.Text("contents.lost"), [.. Blocks(with)]);
    }

    private static IEnumerable<BriefBlock> Blocks(Composing with)
    {
        var say = with.Say;
        if (with.NotRun("carriage") is { } part || !with.HasFates)
        {
            yield return with.NotCheckedLine("lost.notchecked", with.NotRun("carriage") ?? new NotChecked("carriage", with.Check.Recommendations.IsEmpty ? "no-recommendations" : "no-statements"));
            yield break;
        }

        var figure = FlowFigure.Of(with);
        var values = new (string, object)[]
        {
            ("N", with.Voiced.Length), ("s", with.Sessions.Length), ("c", with.Count(FateLabel.Carried)), ("p", with.Count(FateLabel.Partly)),
            ("a", with.Count(FateLabel.Altered)), ("d", with.Count(FateLabel.Dropped)),
        };
        var open = say.Line(with.Sessions.IsEmpty ? "lost.open.text" : "lost.open", values);
        if (figure is not null) open = open.Then(say.Line("lost.thread", ("k", figure.StatementsPerThread)).Parts);
        yield return new BriefBlock.Paragraph(open.Then(new Inline.Source(say.Text("lost.annex", ("N", with.Voiced.Length)), "annex-statements")));
        if (figure is not null) yield return new BriefBlock.Picture(figure);
        if (with.Sessions.IsEmpty) yield return new BriefBlock.FullTable(RecommendationTable(with));
        else yield return new BriefBlock.TwoTables(SessionTable(with), RecommendationTable(with));
        foreach (var block in List(with)) yield return block;
    }

    private static BriefTable SessionTable(Composing with)
    {
        var say = with.Say;
        var rows = with.Sessions.Select(s => Row([new Inline.Words(s.Label)], [s.Statements.Length, .. Labels.Select(s.Count)], false)).ToList();
        rows.Add(Row([new Inline.Words(say.Text("all"))], [with.Voiced.Length, .. Labels.Select(with.Count)], true));
        BriefColumn[] columns = [new(say.Text("column.session")), new(say.Text("column.voiced"), true), .. Labels.Select(l => new BriefColumn(say.Text($"fate.{l}"), true))];
        return new BriefTable("lost.table.sessions", TableLayout.Counts, say.Text("lost.table.sessions"), [.. columns], [new RowGroup(null, [.. rows])]);
    }

    /// <summary>Which recommendation the statements reach; a statement counts at the first that carries it. Beyond eight, only those reached.</summary>
    private static BriefTable RecommendationTable(Composing with)
    {
        var say = with.Say;
        var reaching = with.Voiced.Where(s => s.Fate is { } f && f.Label != FateLabel.Dropped).ToList();
        var all = with.Check.Recommendations;
        var shown = all.Length <= BriefLimits.GridRecommendations ? all : [.. all.Where(r => reaching.Any(s => First(s) == r.Id)).Take(BriefLimits.GridRecommendations)];
        int At(FateLabel? label, string? id) => reaching.Count(s => (label is null || s.Fate!.Label == label) && (id is null || First(s) == id));
        var rows = Labels.SkipLast(1).Select(l => Row([new Inline.Words(say.Text($"fate.{l}"))], [.. shown.Select(r => At(l, r.Id)), At(l, null)], false)).ToList();
        rows.Add(Row([new Inline.Words(say.Text("all"))], [.. shown.Select(r => At(null, r.Id)), reaching.Count], true));
        BriefColumn[] columns = [new(say.Text("column.recommendation")), .. shown.Select(r => new BriefColumn(r.Recommendation.Label, true)), new(say.Text("all"), true)];
        return new BriefTable(
            "lost.table.recommendations", TableLayout.Counts, say.Text("lost.table.recommendations", ("n", reaching.Count)), [.. columns], [new RowGroup(null, [.. rows])]);
    }

    private static string? First(CheckedStatement s) => s.Fate!.Recommendations.IsEmpty ? null : s.Fate.Recommendations[0];

    private static BriefRow Row(ImmutableArray<Inline> head, IEnumerable<int> counts, bool sum) =>
        new(Tone.None, [head, .. counts.Select(c => ImmutableArray.Create<Inline>(new Inline.Words(BriefPhrases.Figure(c))))], HasHead: true, IsSum: sum);

    private static IEnumerable<BriefBlock> List(Composing with)
    {
        var say = with.Say;
        var lost = with.Voiced.Where(IsLost).ToList();
        if (lost.Count == 0)
        {
            yield return new BriefBlock.Paragraph(say.Line("lost.list.none"));
            yield break;
        }

        var groups = new List<RowGroup>();
        var shown = 0;
        foreach (var session in with.Sessions.IsEmpty ? [new LostGroup(null, with.Voiced)] : with.Sessions.Take(BriefLimits.Sessions).Select(s => new LostGroup(s, s.Statements)))
        {
            var rows = session.Rows(with.Limits.LostRows * (session.Session is null ? 2 : 1));
            if (session.Lost == 0) continue;
            shown += rows.Sum(r => r.Length);
            groups.Add(new RowGroup(session.Heading(with, rows), [.. rows.Select(r => Row(with, r))]));
        }

        yield return new BriefBlock.SubHeading(say.Line("lost.list", ("noun", with.Noun), ("n", shown), ("N", lost.Count)));
        if (groups.Any(g => !g.Rows.IsEmpty))
        {
            BriefColumn[] columns = [new(say.Text("column.said")), new(say.Text("column.saidby")), new(say.Text("column.source"))];
            yield return new BriefBlock.FullTable(new BriefTable("lost.list", TableLayout.Lost, say.Text("heading.lost"), [.. columns], [.. groups]));
        }

        if (with.Sessions.Length > BriefLimits.Sessions)
        {
            yield return new BriefBlock.Paragraph(say.Line("lost.sessions.rest", ("n", with.Sessions.Length - BriefLimits.Sessions)), true);
        }
    }

    private static bool IsLost(CheckedStatement s) => s.Fate?.Label is FateLabel.Altered or FateLabel.Dropped;

    private static BriefRow Row(Composing with, ImmutableArray<CheckedStatement> inOne)
    {
        var say = with.Say;
        var first = inOne[0];
        var label = first.Fate!.Label;
        var cell = ImmutableArray.CreateBuilder<Inline>();
        cell.Add(with.FateWord(label));
        if (label == FateLabel.Altered)
        {
            var by = first.Fate.Recommendations.Select(with.Recommendation).FirstOrDefault(r => r is not null);
            cell.Add(new Inline.Words(by is null ? " " : $" {say.Text("lost.altered.in", ("r", by.Recommendation.Label))} "));
            cell.Add(with.QuoteOf(first, QuoteLength));
        }
        else
        {
            cell.Add(new Inline.Words(inOne.Length > 1 ? $" {say.Text("lost.inone", ("n", inOne.Length))} " : " "));
            cell.Add(with.Quote(Quotes.Cut(Together(with, inOne), QuoteLength)));
        }

        return new BriefRow(
            Composing.ToneOf(label),
            [cell.ToImmutable(), [new Inline.Words(with.StandingWords(first.Statement))], [with.Places.Of(first.Statement.Anchor, first.Statement.Id)]]);
    }

    /// <summary>Statements of one sentence as one quotation, from the first word to the last.</summary>
    private static string Together(Composing with, ImmutableArray<CheckedStatement> inOne)
    {
        var (from, to) = (inOne.Min(s => s.Statement.Anchor.Start), inOne.Max(s => s.Statement.Anchor.End));
        return with.Check.Draft.Text.BlockAt(inOne[0].Statement.Anchor.Paragraph) is { } block && to <= block.Text.Length
            ? new TextSpan(from, to).In(block.Text) : inOne[0].Statement.Text;
    }

    /// <summary>What a session lost.</summary>
    private sealed record LostGroup(VoicedSession? Session, ImmutableArray<CheckedStatement> Statements)
    {
        public int Lost => Statements.Count(IsLost);

        /// <summary>Altered; dropped with a stated standing or emphasised. Statements of one sentence share a row and are all counted.</summary>
        public List<ImmutableArray<CheckedStatement>> Rows(int limit) =>
        [
            .. BriefOrders.Lost(Statements.Where(IsLost))
                .GroupBy(s => (s.Fate!.Label, s.Statement.Anchor.Paragraph, s.Statement.Sentence))
                .Where(g => g.Any(s => s.Fate!.Label == FateLabel.Altered || s.Statement.Standing != Standing.NotStated || s.Statement.Emphasised))
                .Select(g => g.ToImmutableArray()).Take(limit),
        ];

        public Line? Heading(Composing with, List<ImmutableArray<CheckedStatement>> rows)
        {
            var say = with.Say;
            var dropped = VoicedSession.Count(Statements, FateLabel.Dropped);
            var altered = VoicedSession.Count(Statements, FateLabel.Altered);
            var here = rows.Where(r => r[0].Fate!.Label == FateLabel.Dropped).Sum(r => r.Length);
            var counts = ImmutableArray.CreateBuilder<Inline>();
            if (altered > 0) counts.AddRange(say.Line("lost.session.altered", ("a", altered), ("n", Statements.Length)).Parts);
            counts.AddRange(say.Line("lost.session", ("d", dropped), ("n", Statements.Length), ("h", here)).Parts);
            if (dropped > here) counts.AddRange(say.Line("lost.session.rest", ("m", dropped - here)).Parts);
            if (Session is null) return new Line("lost.session", counts.ToImmutable());
            var levels = with.Levels(Session.Session.Levels);
            var name = levels.Length == 0
                ? say.Line("lost.session.name", ("s", Session.Label)) : say.Line("lost.session.level", ("s", Session.Label), ("levels", levels));
            return new Line("lost.session", [.. name.Parts.Select(p => p is Inline.Words w ? new Inline.Strong(w.Text) : p), new Inline.Words(" · "), .. counts]);
        }
    }
}
