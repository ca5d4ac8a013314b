// brief.docx: the same brief in Word, with real styles, headings, contents and table heads.
using System.Collections.Immutable;
using System.Text;
using Weft.Analysis.Recommendations;
using Weft.Formats.Docx;
using Weft.Formats.Packaging;

namespace Weft.Workbench.Briefs;

/// <summary>Writes the brief as a Word document.</summary>
public static class BriefDocx
{
    private const double TextWidth = 176; // millimetres between the margins

    /// <summary>Writes the document.</summary>
    /// <returns>The bytes of the file; the same brief gives the same bytes.</returns>
    public static byte[] Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var blocks = ImmutableArray.CreateBuilder<WordBlock>();
        blocks.Add(Paragraph(WordStyle.Kicker, brief.Kicker));
        blocks.Add(new WordBlock.Paragraph(WordStyle.Title, [new WordRun(brief.Title, Language: brief.DraftLanguage == brief.Language ? null : brief.DraftLanguage)]));
        if (brief.Document is { } document) blocks.Add(Paragraph(WordStyle.Subtitle, document));
        blocks.Add(Paragraph(WordStyle.Lead, brief.Lead));
        blocks.Add(new WordBlock.Contents(brief.Phrases.Text("contents")));
        foreach (var section in brief.Sections)
        {
            blocks.Add(new WordBlock.Paragraph(WordStyle.Heading1, [new WordRun($"{section.Number}", "Number"), new WordRun($"\u2003{section.Heading}")], $"section_{section.Id}"));
            blocks.AddRange(new SectionBlocks(brief).Of(section));
        }

        return DocxWriter.Write(new WordDocument(
            new DocumentProperties($"{brief.Kicker.Plain}: {brief.Title}", brief.Language, brief.Date), Quotes.Cut($"{brief.Kicker.Plain} · {brief.Title}", 120), brief.Foot.Plain,
            brief.Phrases.Text("page.of"), blocks.ToImmutable()));
    }

    private static WordBlock.Paragraph Paragraph(WordStyle style, Line line) => new(style, Runs(line.Parts));

    private static ImmutableArray<WordRun> Runs(IEnumerable<Inline> parts) => [.. parts.SelectMany(Run)];

    private static IEnumerable<WordRun> Run(Inline part)
    {
        switch (part)
        {
            case Inline.Words w: yield return new WordRun(w.Text); break;
            case Inline.Strong s: yield return new WordRun(s.Text, "Label"); break;
            case Inline.KindWord k: yield return new WordRun(k.Text, Style(k.Tone)); break;
            case Inline.Source s: yield return new WordRun(s.Text, "Source"); break;
            case Inline.Squares s: yield return new WordRun(new string('▪', s.Count)); break;
            case Inline.Quote q:
                yield return new WordRun(q.Marks.Open, "Quotation");
                foreach (var stretch in q.Parts)
                {
                    var style = stretch.Mark switch { QuoteMark.Lost => "Lost", QuoteMark.Added => "Added", _ => "Quotation" };
                    yield return new WordRun(stretch.Text, style, q.Language) { IsBold = stretch.Mark == QuoteMark.Cue };
                }

                yield return new WordRun(q.Marks.Close, "Quotation");
                break;
        }
    }

    private static string? Style(Tone tone) => tone == Tone.None ? null : tone.ToString();

    /// <summary>The blocks of a section.</summary>
    private sealed class SectionBlocks(Brief brief)
    {
        private readonly List<WordRow> pairs = [];

        public IEnumerable<WordBlock> Of(BriefSection section)
        {
            foreach (var block in section.Blocks)
            {
                if (block is not BriefBlock.Pair && PairTable() is { } before) yield return before;
                foreach (var word in Of(block)) yield return word;
            }

            if (PairTable() is { } last) yield return last;
        }

        private IEnumerable<WordBlock> Of(BriefBlock block) => block switch
        {
            BriefBlock.Paragraph p => [Paragraph(p.Small ? WordStyle.Note : WordStyle.Normal, p.Line)],
            BriefBlock.SubHeading h => [Paragraph(WordStyle.Heading2, h.Line)],
            BriefBlock.Facts f => f.Items.SelectMany(Facts),
            BriefBlock.Settle s => s.Items.SelectMany(Settle),
            BriefBlock.Picture p => [Picture(p.Figure)],
            BriefBlock.FullTable t => Table(t.Table),
            BriefBlock.TwoTables t => [.. Table(t.First), .. Table(t.Second)],
            BriefBlock.Slots s => Grid(s.Grid),
            BriefBlock.Pair p => Pair(p.Texts),
            _ => [],
        };

        private static IEnumerable<WordBlock> Facts(Fact fact) => fact.Lines.Select((line, i) =>
            (WordBlock)new WordBlock.Paragraph(WordStyle.Fact, [.. i == 0 ? (WordRun[])[new WordRun(fact.Term, "Label"), new WordRun("\t")] : [new WordRun("\t")], .. Runs(line.Parts)]));

        private static IEnumerable<WordBlock> Settle(SettleItem item)
        {
            yield return new WordBlock.Paragraph(
                WordStyle.Numbered,
                [new WordRun($"{item.Kind}. ", Style(item.Tone)), .. Runs(item.Line.Parts).Select(r => r with { IsBold = true }), new WordRun(" "), .. Runs(item.Sources)]);
            if (!item.Quote.IsEmpty) yield return new WordBlock.Paragraph(WordStyle.Continued, Runs(item.Quote)) { KeepWithNext = true };
            if (item.Rest is { } rest) yield return Paragraph(WordStyle.Continued, rest) with { KeepWithNext = true };
            yield return Paragraph(WordStyle.Continued, item.ToSettle);
        }

        private static WordBlock.Picture Picture(FlowFigure figure) => new(
            FlowPng.Draw(figure), Encoding.UTF8.GetBytes(FlowPicture.SvgAlone(figure)), TextWidth, TextWidth * figure.Height / FlowFigure.Width,
            figure.Words.Title, figure.Words.Description);

        private static IEnumerable<WordBlock> Table(BriefTable table)
        {
            if (table.Layout is not (TableLayout.Lost or TableLayout.Lineage)) yield return WordBlock.Paragraph.Of(WordStyle.Caption, table.Caption);
            var head = table.Columns.Select(c => WordCell.Of(c.IsNumber ? WordStyle.TableHeadNumber : WordStyle.TableHead, c.Head)).ToImmutableArray();
            var rows = ImmutableArray.CreateBuilder<WordRow>();
            foreach (var group in table.Groups)
            {
                if (group.Heading is { } heading) rows.Add(new WordRow([new WordCell([Paragraph(WordStyle.TableText, heading)], table.Columns.Length)]) { KeepWithNext = true });
                rows.AddRange(group.Rows.Select(r => Row(table, r)));
            }

            if (rows.Count > 0) rows[^1] = rows[^1] with { KeepWithNext = false };
            yield return new WordBlock.Table(table.Caption, Widths(table), head, rows.ToImmutable());
        }

        private static WordRow Row(BriefTable table, BriefRow row) =>
            new([.. row.Cells.Select((cell, i) => CellOf(table, row, cell, i))]) { KeepWithNext = table.Layout is TableLayout.Counts };

        private static WordCell CellOf(BriefTable table, BriefRow row, ImmutableArray<Inline> cell, int column)
        {
            var runs = Runs(cell);
            if (row.IsSum || (column == 0 && row.HasHead)) runs = [.. runs.Select(r => r.Style is null ? r with { IsBold = true } : r)];
            return new WordCell([new WordBlock.Paragraph(table.Columns[column].IsNumber ? WordStyle.TableNumber : WordStyle.TableText, runs)]);
        }

        private static ImmutableArray<double> Widths(BriefTable table)
        {
            switch (table.Layout)
            {
                case TableLayout.Lost: return [118, 22, 36];
                case TableLayout.Lineage: return [21, 50, 50, 29, 26];
                case TableLayout.Who: return [38, 14, 22, 62, 40];
                case TableLayout.Recommendations: return [104, 42, 30];
                default:
                    const double First = 34;
                    var rest = Math.Min(18, (TextWidth - First) / Math.Max(1, table.Columns.Length - 1));
                    return [First, .. Enumerable.Repeat(rest, table.Columns.Length - 1)];
            }
        }

        private IEnumerable<WordBlock> Pair(PairOfTexts pair)
        {
            var a = new WordCell([new WordBlock.Paragraph(WordStyle.TableText, [.. Run(pair.A), .. After(pair.ASource)])]);
            var how = new WordCell([new WordBlock.Paragraph(WordStyle.TableText, [new WordRun(pair.Kind, "Conflict"), new WordRun($", {pair.How}")])]);
            var b = new WordCell([new WordBlock.Paragraph(WordStyle.TableText, [.. Run(pair.B), .. After(pair.BSource)])]);
            pairs.Add(new WordRow([a, how, b]) { KeepWithNext = true });
            pairs.Add(new WordRow([new WordCell([new WordBlock.Paragraph(WordStyle.TableText, [.. Runs(pair.Line.Parts), .. After(pair.Sources)])], 3)]));
            return [];
        }

        private static IEnumerable<WordRun> After(ImmutableArray<Inline> source) => source.IsEmpty ? [] : [new WordRun(" "), .. Runs(source)];

        private WordBlock.Table? PairTable()
        {
            if (pairs.Count == 0) return null;
            var say = brief.Phrases;
            var table = new WordBlock.Table(
                say.Text("heading.conflicts"), [72, 32, 72],
                [WordCell.Of(WordStyle.TableHead, say.Text("annex.a")), WordCell.Of(WordStyle.TableHead, say.Text("annex.kind")), WordCell.Of(WordStyle.TableHead, say.Text("annex.b"))],
                [.. pairs]);
            pairs.Clear();
            return table;
        }

        private static IEnumerable<WordBlock> Grid(SlotGrid grid)
        {
            yield return WordBlock.Paragraph.Of(WordStyle.Heading2, grid.Name);
            yield return new WordBlock.Paragraph(WordStyle.Normal, [.. Run(grid.Text), .. After(grid.Sources)]) { KeepWithNext = true };
            for (var at = 0; at < grid.Slots.Length; at += 4)
            {
                var slots = grid.Slots.Skip(at).Take(4).ToList();
                yield return new WordBlock.Table(
                    grid.Name, [.. slots.Select(_ => TextWidth / 4)], [.. slots.Select(s => WordCell.Of(WordStyle.TableHead, s.Name))],
                    [new WordRow([.. slots.Select(Slot)]) { KeepWithNext = true }]);
            }

            yield return Paragraph(WordStyle.Note, grid.Line);
        }

        private static WordCell Slot(SlotCell slot)
        {
            var runs = new List<WordRun>();
            if (slot.StateWord is { } state) runs.Add(new WordRun(state, slot.State == SlotState.Empty ? "Dropped" : "Partly"));
            if (slot.Quote is { } quote) runs.AddRange([.. runs.Count > 0 ? (WordRun[])[new WordRun(": ")] : [], .. Run(quote)]);
            if (slot.Question is { } question) runs.AddRange([new WordRun(" → "), .. Runs(question.Parts)]);
            return new WordCell([new WordBlock.Paragraph(WordStyle.TableText, [.. runs])], IsHatched: slot.State == SlotState.Empty);
        }
    }
}
