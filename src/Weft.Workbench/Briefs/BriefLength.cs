// How many A4 pages a brief will fill, estimated from its lines: what does not fit goes into the annex before anything is printed.
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

/// <summary>Estimates pages; on four texts in two languages within 0.3 pages of Chromium's print and LibreOffice's.</summary>
internal static class BriefLength
{
    private const double PageLines = 58.4; // lines of running text on a page
    private const double LineCharacters = 112;

    public static int Pages(Brief brief) => (int)Math.Ceiling(Measure(brief));

    /// <summary>Pages with their fraction.</summary>
    public static double Measure(Brief brief)
    {
        var lines = 8.0;
        foreach (var section in brief.Sections) lines += 2.4 + section.Blocks.Sum(Lines);
        return lines / PageLines;
    }

    private static double Lines(BriefBlock block) => block switch
    {
        BriefBlock.Paragraph p => Wrap(p.Line.Plain, LineCharacters) + 0.4,
        BriefBlock.SubHeading => 1.8,
        BriefBlock.Facts f => f.Items.Sum(i => i.Lines.Sum(l => Wrap(l.Plain, 92)) + 0.2),
        BriefBlock.Settle s => s.Items.Sum(i => 2.9 + Wrap(string.Concat(i.Quote.Select(q => q.Plain)), 100) + (i.Rest is null ? 0 : Wrap(i.Rest.Plain, 100))),
        BriefBlock.Picture p => p.Figure.Height / 16.0 + 1,
        BriefBlock.TwoTables t => Math.Max(Rows(t.First), Rows(t.Second)),
        BriefBlock.FullTable g => Rows(g.Table),
        BriefBlock.Pair p => Math.Max(Wrap(p.Texts.A.Plain, 46), Wrap(p.Texts.B.Plain, 46)) + (p.Texts.ASource.IsEmpty ? 0 : 1) + Wrap(p.Texts.Line.Plain, LineCharacters) + 1,
        BriefBlock.Slots s => Wrap(s.Grid.Text.Plain, 105) + (s.Grid.Slots.IsEmpty ? 0 : 2 * SlotRow(s.Grid)) + Wrap(s.Grid.Line.Plain, 120) + 1.2,
        _ => 0,
    };

    private static double SlotRow(SlotGrid grid) => 1.4 + grid.Slots.Max(c =>
        (c.Quote is null ? 0 : Wrap(c.Quote.Plain, 27)) + (c.Question is null ? 0 : Wrap(c.Question.Plain, 27)) + (c.State == SlotState.Filled ? 0 : 0.3));

    private static double Rows(BriefTable table) => 2.4 + table.Groups.Sum(g => (g.Heading is null ? 0 : 1.6) + g.Rows.Sum(r => Row(table, r)));

    private static double Row(BriefTable table, BriefRow row)
    {
        double[] widths = table.Layout switch
        {
            TableLayout.Lost => [78, 14, 26],
            TableLayout.Lineage => [12, 30, 30, 20, 20],
            TableLayout.Who => [24, 6, 16, 40, 28],
            TableLayout.Recommendations => [62, 27, 20],
            _ => [],
        };
        var height = 1.0;
        for (var i = 0; i < row.Cells.Length && i < widths.Length; i++) height = Math.Max(height, Wrap(string.Concat(row.Cells[i].Select(c => c.Plain)), widths[i]));
        return height + 0.25;
    }

    private static double Wrap(string text, double width) => text.Length == 0 ? 0 : Math.Ceiling(text.Length / width);
}
