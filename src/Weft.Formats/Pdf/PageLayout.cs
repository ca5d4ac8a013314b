// One page after its words were put together: rows from top to bottom and ruled lines, nothing classified yet.
namespace Weft.Formats.Pdf;

/// <summary>The rows and ruled lines of one page.</summary>
internal sealed record PageLayout(int Number, float Width, float Height, List<Row> Rows, List<RuledLine> Lines)
{
    public static PageLayout Of(PageInk ink) =>
        new(ink.Number, ink.Width, ink.Height, RowBuilder.Build(WordBuilder.Build(ink.Glyphs)), ink.Lines);
}
