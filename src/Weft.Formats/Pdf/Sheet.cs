// One page taken apart: running heads, the lines of its text in reading order, footnotes, running feet.
namespace Weft.Formats.Pdf;

/// <summary>The parts of one page.</summary>
internal sealed record Sheet(List<TextLine> Heads, List<TextLine> Lines, List<Footnote> Notes, List<TextLine> Feet)
{
    public static Sheet Of(PageLayout page, HashSet<Row> setAside, float textSize)
    {
        var text = page.Rows.Where(r => !setAside.Contains(r)).ToList();
        text = PageTable.TakeFrom(text, page);
        var notes = Footnotes.TakeFrom(text, page, textSize);
        var heads = setAside.Where(r => r.Baseline > page.Height / 2).OrderByDescending(r => r.Baseline);
        var feet = setAside.Where(r => r.Baseline <= page.Height / 2).OrderByDescending(r => r.Baseline);
        return new Sheet(Set(heads, page), ReadingOrder.Order(text, page.Number), notes, Set(feet, page));
    }

    private static List<TextLine> Set(IEnumerable<Row> rows, PageLayout page) => [.. rows.Select(r => TextLine.Of(r.Words, page.Number))];
}
