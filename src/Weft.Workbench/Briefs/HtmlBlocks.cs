// Blocks of the brief as HTML.
using System.Collections.Immutable;
using System.Text;
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

internal static class HtmlBlocks
{
    public static void Write(HtmlLines page, BriefBlock block)
    {
        switch (block)
        {
            case BriefBlock.Paragraph p: page.Line("p", p.Line, p.Small ? "where" : null); break;
            case BriefBlock.SubHeading h: page.Line("h3", h.Line); break;
            case BriefBlock.Facts f: Facts(page, f.Items); break;
            case BriefBlock.Settle s: Settle(page, s.Items); break;
            case BriefBlock.Picture p: Picture(page, p.Figure); break;
            case BriefBlock.FullTable { Table.Layout: TableLayout.Counts } g: Scrolling(page, g.Table); break;
            case BriefBlock.FullTable g: Table(page, g.Table); break;
            case BriefBlock.TwoTables t:
                page.Raw("<div class=\"two\">\n<div>");
                Table(page, t.First);
                page.Raw("</div>\n<div>");
                Table(page, t.Second);
                page.Raw("</div>\n</div>\n");
                break;
            case BriefBlock.Pair p: Pair(page, p.Texts); break;
            case BriefBlock.Slots s: Slots(page, s.Grid); break;
        }
    }

    private static void Facts(HtmlLines page, ImmutableArray<Fact> items)
    {
        page.Raw("<dl class=\"facts\">\n");
        foreach (var fact in items)
        {
            page.Raw($"<dt>{HtmlLines.Escape(fact.Term)}</dt>");
            foreach (var line in fact.Lines) page.Line("dd", line);
        }

        page.Raw("</dl>\n");
    }

    private static void Settle(HtmlLines page, ImmutableArray<SettleItem> items)
    {
        page.Raw("<ol class=\"first-five\">\n");
        foreach (var item in items)
        {
            page.Raw($"<li class=\"{HtmlLines.Class(item.Tone)}\" data-phrase=\"{item.Line.Phrase}\"><span class=\"line\"><span><span class=\"kind\">{HtmlLines.Escape(item.Kind)}.</span> ");
            page.Raw($"<strong>{page.Parts(item.Line.Parts)}</strong></span> <span class=\"where\">{page.Parts(item.Sources)}</span></span>\n");
            foreach (var quote in item.Quote.OfType<Inline.Quote>()) page.Raw(page.Block(quote) + "\n");
            if (item.Rest is { } rest) page.Raw($"<span class=\"settle\">{page.Parts(rest.Parts)}</span>\n");
            page.Raw($"<span class=\"settle\">{page.Parts(item.ToSettle.Parts)}</span></li>\n");
        }

        page.Raw("</ol>\n");
    }

    private static void Picture(HtmlLines page, FlowFigure figure)
    {
        page.Raw($"<figure><div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"{HtmlLines.Escape(figure.Words.Title)}\">\n");
        page.Raw(FlowPicture.Svg(figure));
        page.Raw("\n</div></figure>\n");
    }

    private static void Scrolling(HtmlLines page, BriefTable table)
    {
        page.Raw($"<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"{HtmlLines.Escape(table.Caption)}\">");
        Table(page, table);
        page.Raw("</div>\n");
    }

    private static void Table(HtmlLines page, BriefTable table)
    {
        var css = table.Layout switch { TableLayout.Lost => "lost", TableLayout.Lineage => "lin", TableLayout.Who => "who", TableLayout.Recommendations => "recs", _ => "counts" };
        page.Raw($"<table class=\"{css}\"><caption{(table.Layout is TableLayout.Lost or TableLayout.Lineage ? " class=\"unseen\"" : $" data-phrase=\"{table.Phrase}\"")}>{HtmlLines.Escape(table.Caption)}</caption><thead><tr>");
        foreach (var column in table.Columns) page.Raw($"<th scope=\"col\"{(column.IsNumber ? " class=\"number\"" : string.Empty)}>{HtmlLines.Escape(column.Head)}</th>");
        page.Raw("</tr></thead>\n");
        foreach (var group in table.Groups) Group(page, table, group);
        page.Raw("</table>\n");
    }

    private static void Group(HtmlLines page, BriefTable table, RowGroup group)
    {
        page.Raw("<tbody>");
        if (group.Heading is { } heading)
        {
            var parts = heading.Parts;
            page.Raw($"<tr><th colspan=\"{table.Columns.Length}\" scope=\"rowgroup\">");
            var name = parts.TakeWhile(p => p is Inline.Strong).ToImmutableArray();
            page.Raw(string.Concat(name.Select(p => HtmlLines.Escape(p.Plain))));
            page.Raw($" <span class=\"where\" data-phrase=\"{heading.Phrase}\">{page.Parts(parts.RemoveRange(0, name.Length))}</span></th></tr>\n");
        }

        foreach (var row in group.Rows) Row(page, table, row);
        page.Raw("</tbody>\n");
    }

    private static void Row(HtmlLines page, BriefTable table, BriefRow row)
    {
        string[] classes = [.. row.Tone == Tone.None ? (string[])[] : [HtmlLines.Class(row.Tone)], .. row.IsSum ? (string[])["sum"] : []];
        page.Raw(classes.Length == 0 ? "<tr>" : $"<tr class=\"{string.Join(' ', classes)}\">");
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = page.Parts(row.Cells[i]);
            if (i == 0 && row.HasHead)
            {
                page.Raw($"<th scope=\"row\">{cell}</th>");
                continue;
            }

            var number = table.Columns[i].IsNumber ? " class=\"number\"" : string.Empty;
            var head = table.Layout is TableLayout.Lineage or TableLayout.Recommendations ? $" data-head=\"{HtmlLines.Escape(table.Columns[i].Head)}\"" : string.Empty;
            page.Raw($"<td{number}{head}>{cell}</td>");
        }

        page.Raw("</tr>\n");
    }

    private static void Pair(HtmlLines page, PairOfTexts pair)
    {
        page.Raw("<div class=\"conf conflict\">");
        Side(page, pair.A, pair.ASource);
        page.Raw($"<span class=\"kind\">{HtmlLines.Escape(pair.Kind)}<br>{HtmlLines.Escape(pair.How)}</span>");
        Side(page, pair.B, pair.BSource);
        page.Raw($"\n<p class=\"line\" data-phrase=\"{pair.Line.Phrase}\"><span>{page.Parts(pair.Line.Parts)}</span>");
        if (!pair.Sources.IsEmpty) page.Raw($" <span class=\"where\">{page.Parts(pair.Sources)}</span>");
        page.Raw("</p></div>\n");
    }

    private static void Side(HtmlLines page, Inline.Quote quote, ImmutableArray<Inline> source)
    {
        page.Raw($"<span>{page.Block(quote)}");
        if (!source.IsEmpty) page.Raw($"<span class=\"where\">{page.Parts(source)}</span>");
        page.Raw("</span>");
    }

    private static void Slots(HtmlLines page, SlotGrid grid)
    {
        page.Raw($"<div class=\"rec\" id=\"{grid.Id}\"><h3><span class=\"unseen\">{HtmlLines.Escape(grid.Name)}</span><span aria-hidden=\"true\">{HtmlLines.Escape(grid.Label)}</span></h3>");
        page.Raw($"<div><p class=\"source\">{page.Block(grid.Text).Replace("<span class=\"q\"", "<span", StringComparison.Ordinal)} {page.Parts(grid.Sources)}</p>\n");
        if (!grid.Slots.IsEmpty) page.Raw($"<div class=\"slots\">{string.Concat(grid.Slots.Select(s => Slot(page, s)))}</div>\n");
        page.Line("p", grid.Line, "where");
        page.Raw("</div></div>\n");
    }

    private static string Slot(HtmlLines page, SlotCell slot)
    {
        var html = new StringBuilder(slot.State switch { SlotState.Empty => "<div class=\"empty\">", SlotState.Vague => "<div class=\"vague\">", _ => "<div>" });
        html.Append(slot.StateWord is { } state ? $"<b>{HtmlLines.Escape(slot.Name)}: <em>{HtmlLines.Escape(state)}</em></b>" : $"<b>{HtmlLines.Escape(slot.Name)}</b>");
        if (slot.Quote is { } quote) html.Append(page.Part(quote));
        if (slot.Question is { } question) html.Append("<span class=\"ask\">").Append(page.Parts(question.Parts)).Append("</span>");
        return html.Append("</div>").ToString();
    }
}
