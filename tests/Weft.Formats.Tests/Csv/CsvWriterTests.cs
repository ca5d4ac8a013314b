// Tables as CSV: RFC 4180, and nothing that a spreadsheet would run.
using System.Text;
using Weft.Formats.Csv;
using Weft.Formats.Xlsx;

namespace Weft.Formats.Tests.Csv;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" edge ", "\" edge \"")]
    [InlineData("", "")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tcmd", "\"'\tcmd\"")]
    [InlineData("a=b", "a=b")]
    public void A_text_is_quoted_and_never_a_formula(string text, string expected)
    {
        var sheet = WorkbookSheet.OfTexts("Sheet", ["text"], [[text]]);

        var csv = Encoding.UTF8.GetString(CsvWriter.Write(sheet));

        Assert.Equal($"text\r\n{expected}\r\n", csv);
    }

    [Fact]
    public void Numbers_and_days_are_written_without_a_culture()
    {
        var sheet = new WorkbookSheet("Sheet", [new("n", 8), new("d", 8), new("e", 8)], [[new Cell.Number(-1234.5), new Cell.Day(new DateOnly(2026, 1, 2)), Cell.Nothing]]);

        var csv = Encoding.UTF8.GetString(CsvWriter.Write(sheet));

        Assert.Equal("n,d,e\r\n-1234.5,2026-01-02,\r\n", csv);
    }

    [Fact]
    public void A_mark_goes_first_where_it_is_asked_for()
    {
        var sheet = WorkbookSheet.OfTexts("Sheet", ["é"], []);

        var csv = CsvWriter.Write(sheet, withMark: true);

        Assert.Equal([0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x0D, 0x0A], csv);
    }
}
