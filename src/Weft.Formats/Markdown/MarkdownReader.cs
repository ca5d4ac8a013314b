// Markdown: what is written with marks becomes blocks; what only looks like a heading becomes one too.
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Weft.Analysis;
using Weft.Formats.Shapes;
using Weft.Formats.Text;
using MarkdownBlock = Markdig.Syntax.Block;

namespace Weft.Formats.Markdown;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Reads Markdown (CommonMark with pipe tables and footnotes).</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseFootnotes().Build();

    private readonly BlockSequence blocks;
    private readonly ReadingBudget budget;
    private int tables;

    private MarkdownReader(ReadingBudget budget) => (this.budget, blocks) = (budget, new BlockSequence(budget));

    /// <summary>Reads a file whose bytes are Markdown.</summary>
    public static Result<DocumentText> Read(byte[] content, ReadingBudget budget)
    {
        budget.CheckTextLength(content.LongLength);
        var text = LineEnds.Unified(TextDecoding.Decode(content));
        var front = FrontMatter.Of(text);
        var body = front is null ? text : text[front.End..];
        var reader = new MarkdownReader(budget);
        reader.ReadBlocks(Parse(MarkRepair.Of(body), budget), 0, 0);
        CutParagraphs.Join(reader.blocks.Drafts, budget.Limits.MaxBlockLength);
        HeadingShapes.Apply(reader.blocks.Drafts);
        var read = reader.blocks.Numbered();
        if (read.IsEmpty) return FormatsRefusals.NoText(budget.File);
        return new DocumentText
        {
            Format = DocumentFormat.Markdown,
            Blocks = read,
            Title = front?.Title ?? DocumentTitle.Of(read),
            Date = front?.Date,
            DeclaredLanguage = front?.Language,
        };
    }

    private static MarkdownDocument Parse(string body, ReadingBudget budget)
    {
        try
        {
            return Markdig.Markdown.Parse(body, Pipeline);
        }
        catch (ArgumentException) // the parser's own guard against nesting
        {
            throw new ReadingStopped(FormatsRefusals.TooDeep(budget.File, budget.Limits.MaxDepth));
        }
    }

    private void ReadBlocks(ContainerBlock container, int depth, int listDepth)
    {
        budget.CheckDepth(depth);
        foreach (var block in container) ReadBlock(block, depth, listDepth);
    }

    private void ReadBlock(MarkdownBlock block, int depth, int listDepth)
    {
        switch (block)
        {
            case HeadingBlock heading:
                blocks.Add(BlockKind.Heading, InlineText.Of(heading.Inline), heading.Level);
                break;
            case ParagraphBlock paragraph:
                ReadParagraph(paragraph, listDepth);
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>()) ReadItem(list, item, depth + 1, listDepth + 1);
                break;
            case Table table:
                ReadTable(table);
                break;
            case FootnoteGroup notes:
                foreach (var note in notes.OfType<Footnote>()) ReadNote(note);
                break;
            case HtmlBlock html:
                blocks.Add(BlockKind.Paragraph, InlineText.WithoutTags(html.Lines.ToString()));
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case LeafBlock leaf:
                blocks.Add(BlockKind.Paragraph, leaf.Lines.ToString());
                break;
            case ContainerBlock container:
                ReadBlocks(container, depth + 1, listDepth);
                break;
        }
    }

    // A bold line that ends in a hard break is a heading over the lines below it; elsewhere such a break is a blank.
    private void ReadParagraph(ParagraphBlock paragraph, int listDepth)
    {
        var kind = listDepth > 0 ? BlockKind.ListItem : BlockKind.Paragraph;
        foreach (var line in BoldLines.Parts(InlineText.LinesOf(paragraph.Inline))) blocks.Add(kind, line, listDepth);
    }

    private void ReadItem(ListBlock list, ListItemBlock item, int depth, int listDepth)
    {
        budget.CheckDepth(depth);
        var label = list.IsOrdered ? $"{item.Order}{list.OrderedDelimiter}" : null;
        var first = true;
        foreach (var child in item)
        {
            if (first && child is ParagraphBlock paragraph)
            {
                foreach (var line in BoldLines.Parts(InlineText.LinesOf(paragraph.Inline)))
                {
                    blocks.Add(BlockKind.ListItem, line, listDepth, label);
                    label = null;
                }
            }
            else
            {
                ReadBlock(child, depth, listDepth);
            }

            first = false;
        }
    }

    private void ReadNote(Footnote note)
    {
        foreach (var paragraph in note.OfType<ParagraphBlock>()) blocks.Add(BlockKind.Footnote, InlineText.Of(paragraph.Inline), label: note.Order.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private void ReadTable(Table table)
    {
        tables++;
        var rowNumber = 0;
        foreach (var row in table.OfType<TableRow>())
        {
            rowNumber++;
            var column = 1;
            foreach (var cell in row.OfType<TableCell>())
            {
                foreach (var paragraph in cell.OfType<ParagraphBlock>())
                {
                    blocks.Add(BlockKind.TableCell, InlineText.Of(paragraph.Inline), cell: new TablePlace(tables, rowNumber, column, row.IsHeader));
                }

                column += Math.Max(1, cell.ColumnSpan);
            }
        }
    }
}
