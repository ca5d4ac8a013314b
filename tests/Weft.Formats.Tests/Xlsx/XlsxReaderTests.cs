using Weft.Analysis.Text;
using static Weft.Formats.Tests.Xlsx.WorkbookFile;

namespace Weft.Formats.Tests.Xlsx;

public sealed class XlsxReaderTests
{
    [Fact]
    public void Title_rows_are_paragraphs_and_the_row_below_them_names_the_columns()
    {
        var bytes = Bytes(
            ("Plan", Row(1, "Action plan 2026") + Row(3, "Action", "Owner", "Due") + Row(4, "Adopt a law", "Ministry", "=<c r=\"@\" s=\"1\"><v>46174</v></c>"), "visible"),
            ("Codes", Row(1, "x", "y"), "hidden"),
            ("Notes", Row(1, "Word", "Meaning") + Row(2, "Share", "=<c r=\"@\" s=\"2\"><v>0.256</v></c>"), "visible"));

        var read = Reading.Of("plan.xlsx", bytes);

        Assert.Equal(
            [
                "Heading1 Plan", "Paragraph Action plan 2026", "TableCell Action", "TableCell Owner", "TableCell Due", "TableCell Adopt a law", "TableCell Ministry",
                "TableCell 2026-06-01", "Heading1 Notes", "TableCell Word", "TableCell Meaning", "TableCell Share", "TableCell 25.6%",
            ],
            read.Lines());
        Assert.Equal(new TablePlace(1, 1, 3, true), read.Blocks[4].Cell);
        Assert.Equal(new TablePlace(2, 2, 2, false), read.Blocks[^1].Cell);
        Assert.Equal([FormatsProblems.HiddenSheet()], read.Problems);
    }

    [Fact]
    public void Escaped_characters_are_decoded_and_formulas_give_their_stored_result()
    {
        var read = Reading.Of("a.xlsx", Bytes(("S", Row(1, "Text", "Sum") + Row(2, "first_x000D_\nsecond_x0009_x", "=<c r=\"@\"><f>1+1</f><v>2</v></c>"), "visible")));

        Assert.Equal(["Text", "Sum", "first second x", "2"], read.Blocks.Select(b => b.Text));
    }

    [Fact]
    public void A_stray_cell_in_the_last_corner_is_refused_before_the_walk()
    {
        var bytes = Bytes(("S", Row(1, "a", "b") + """<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>""", "visible"));

        Assert.Equal(FormatsRefusals.UnpacksTooLarge("a.xlsx"), Reading.Refused("a.xlsx", bytes));
    }
}
