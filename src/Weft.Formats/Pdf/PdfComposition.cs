// From page layouts to the blocks of the document: what is set aside, what is joined, what each passage is.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Formats.Shapes;

namespace Weft.Formats.Pdf;

/// <summary>Composes one document out of its pages.</summary>
internal sealed class PdfComposition(string file, PdfPages pages, ReadingBudget budget)
{
    private readonly List<object> order = []; // passages, set-aside blocks and tables as they were met
    private int tables;
    private readonly HashSet<string> marks = new(StringComparer.Ordinal);

    public Result<DocumentText> Compose()
    {
        var layouts = pages.Layouts;
        if (!layouts.Any(p => p?.Rows.Count > 0)) return NothingToRead(layouts);
        var heads = RunningHeads.Find(layouts);
        var textSize = TextSize(layouts);
        var sheets = layouts.Select((p, i) => p is null ? null : Sheet.Of(p, heads[i], textSize)).ToList();
        foreach (var note in sheets.SelectMany(s => s?.Notes ?? [])) marks.Add(note.Mark);
        foreach (var line in sheets.SelectMany(s => s?.Lines ?? []).SelectMany(l => l.Table?.Cells.SelectMany(c => c.Lines) ?? [l])) Footnotes.MarkReferences(line, marks);
        foreach (var line in sheets.SelectMany(s => s?.Notes ?? []).SelectMany(n => n.Lines)) Footnotes.MarkReferences(line, marks);
        ColumnEdges.Align([.. sheets.SelectMany(s => s?.Lines ?? [])]);
        var builder = new PassageBuilder(PassageBuilder.Leadings(sheets.Select(s => s?.Lines ?? [])));
        foreach (var sheet in sheets)
        {
            budget.Tick();
            if (sheet is not null) Lay(sheet, builder);
        }

        PassageKinds.Classify(builder.Passages, textSize);
        var writer = new PassageText(sheets.SelectMany(s => s?.Lines ?? []));
        return Document(writer, builder.Passages);
    }

    private Result<DocumentText> NothingToRead(PageLayout?[] layouts)
    {
        if (layouts.Length > 0 && Array.TrueForAll(layouts, p => p is null)) return FormatsRefusals.Damaged(file, "PDF");
        return pages.HasPictures ? FormatsRefusals.PdfNoTextLayer(file) : FormatsRefusals.NoText(file);
    }

    private static float TextSize(PageLayout?[] layouts) => layouts.Where(p => p is not null).SelectMany(p => p!.Rows).SelectMany(r => r.Words)
        .GroupBy(w => MathF.Round(w.Size * 2) / 2).OrderByDescending(g => g.Sum(w => w.Text.Length)).ThenByDescending(g => g.Key).First().Key;

    private void Lay(Sheet sheet, PassageBuilder builder)
    {
        order.AddRange(sheet.Heads);
        foreach (var line in sheet.Lines)
        {
            if (line.Table is { } part)
            {
                builder.Close();
                Lay(part);
                continue;
            }

            var passage = builder.Add(line);
            if (passage.Lines.Count == 1) order.Add(passage);
        }

        order.AddRange(sheet.Notes);
        order.AddRange(sheet.Feet);
    }

    private static string? TitleOf(PassageText writer, IReadOnlyList<Passage> passages)
    {
        var title = string.Join(' ', FrontMatter.Title(passages).Select(p => writer.Of(p).Build().Text));
        return title.Length > 0 ? title : null;
    }

    // A table at the head of a page goes on with the one that ended the page before, running heads and footnotes in between.
    private void Lay(PageTable part)
    {
        var last = order.FindLast(item => item is Passage or RunningTable) as RunningTable;
        if (last is not null && last.Cells[^1].Page == part.Page - 1 && last.GoesOnWith(part))
        {
            last.Add(part);
            return;
        }

        order.Add(new RunningTable(++tables, part));
    }

    private DocumentText Document(PassageText writer, IReadOnlyList<Passage> passages)
    {
        var blocks = new BlockSequence(budget);
        foreach (var item in order)
        {
            if (item is RunningTable table) Write(table, blocks, writer);
            else WithPage(blocks, () => Write(item, blocks, writer));
        }

        CutParagraphs.Join(blocks.Drafts, budget.Limits.MaxBlockLength);
        HeadingShapes.Apply(blocks.Drafts);
        var numbered = blocks.Numbered();
        return new DocumentText
        {
            Format = Analysis.Text.DocumentFormat.Pdf,
            Blocks = numbered,
            Pages = pages.Layouts.Length,
            Title = TitleOf(writer, passages) ?? DocumentTitle.Of(numbered),
            Date = FrontMatter.Date(numbered, pages.Language),
            DeclaredLanguage = pages.Language,
            Problems = Problems(),
        };
    }

    private static void WithPage(BlockSequence blocks, Func<int> write)
    {
        var before = blocks.Drafts.Count;
        var page = write();
        for (var i = before; i < blocks.Drafts.Count; i++) blocks.Drafts[i] = blocks.Drafts[i] with { Block = blocks.Drafts[i].Block with { Page = page } };
    }

    private static void Write(RunningTable table, BlockSequence blocks, PassageText writer)
    {
        foreach (var cell in table.Cells)
        {
            WithPage(blocks, () =>
            {
                var place = new TablePlace(table.Number, cell.Row, cell.Column, table.HasHeader && cell.Row == 1);
                blocks.Add(cell.IsRepeated ? BlockKind.RunningHead : BlockKind.TableCell, writer.OfCell(cell.Lines), cell: cell.IsRepeated ? null : place);
                return cell.Page;
            });
        }
    }

    private static int Write(object item, BlockSequence blocks, PassageText writer)
    {
        switch (item)
        {
            case Footnote note:
                blocks.Add(BlockKind.Footnote, writer.Of(note.Lines, note.Mark.Length > 0 ? 1 : 0), label: note.Mark.Length > 0 ? note.Mark : null);
                return note.Lines[0].Page;
            case TextLine head:
                blocks.Add(BlockKind.RunningHead, writer.Of([head]));
                return head.Page;
            default:
                var passage = (Passage)item;
                var before = blocks.Drafts.Count;
                blocks.Add(passage.Kind, writer.Of(passage), passage.Level, passage.PrintedLabel);
                for (var i = before; i < blocks.Drafts.Count && !passage.MayBeHeading; i++) blocks.Drafts[i] = blocks.Drafts[i] with { StandsAlone = false };
                return passage.First.Page;
        }
    }

    private ImmutableArray<ReadingProblem> Problems() => [.. pages.Layouts.Select((p, i) => (Page: p, Number: i + 1))
        .Where(p => p.Page is null || p.Page.Rows.Count == 0)
        .Select(p => p.Page is null ? FormatsProblems.UnreadablePage(p.Number) : FormatsProblems.PageWithoutText(p.Number))];
}
