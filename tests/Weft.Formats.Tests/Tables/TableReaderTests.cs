using System.Text;
using Weft.Formats.Tables;
using static Weft.Formats.Tests.Xlsx.WorkbookFile;

namespace Weft.Formats.Tests.Tables;

public sealed class TableReaderTests
{
    private static Table Read(string file, byte[] content)
    {
        var read = TableReader.Read(file, content, ReadingLimits.Default, TestContext.Current.CancellationToken);
        Assert.True(read.IsOk, read.Refusal?.ToString());
        return read.Value;
    }

    [Fact]
    public void A_workbook_gives_names_cells_and_the_numbers_of_its_rows()
    {
        var table = Read("m.xlsx", Bytes(
            ("Empty", "", "visible"),
            ("List", Row(2, "Mandates") + Row(4, "Actor", "Topic", "Since") + Row(5, " Ministry ", "", "=<c r=\"@\" s=\"1\"><v>46174</v></c>") + Row(7, "City", "Housing"), "visible")));

        Assert.Equal(["Actor", "Topic", "Since"], table.Columns);
        Assert.Equal<string?>(["Ministry", null, "2026-06-01"], table.Rows[0]);
        Assert.Equal<string?>(["City", "Housing", null], table.Rows[1]);
        Assert.Equal([5, 7], table.RowNumbers);
    }

    [Theory]
    [InlineData("actor,topic\nMinistry,\"Labour, pay\"\n\nCity,Housing\n")]
    [InlineData("actor;topic\r\nMinistry;Labour, pay\r\n\r\nCity;Housing")]
    [InlineData("actor\ttopic\rMinistry\tLabour, pay\r\rCity\tHousing\r")]
    [InlineData("\uFEFF\"actor\";\"topic\"\n\"Ministry\";\"Labour, pay\"\n\n\"City\";\"Housing\"")]
    public void Delimiters_line_ends_and_quotation_marks_are_told_from_the_content(string text)
    {
        var table = Read("m.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal(["actor", "topic"], table.Columns);
        Assert.Equal<string?>(["Ministry", "Labour, pay"], table.Rows[0]);
        Assert.Equal<string?>(["City", "Housing"], table.Rows[1]);
        Assert.Equal([2, 4], table.RowNumbers);
    }

    [Fact]
    public void A_value_may_hold_line_ends_and_doubled_quotation_marks()
    {
        var table = Read("m.csv", Encoding.UTF8.GetBytes("a,b\n\"one\ntwo\",\"say \"\"yes\"\"\"\n3,4\n"));

        Assert.Equal<string?>(["one\ntwo", "say \"yes\""], table.Rows[0]);
    }

    [Fact]
    public void A_quotation_mark_that_never_closes_does_not_swallow_the_rest()
    {
        var table = Read("m.csv", Encoding.UTF8.GetBytes("\"a,b\n1,2\n3,4\n5,6\n7,8\n9,10\n"));

        Assert.Equal(5, table.Rows.Length);
    }

    [Fact]
    public void A_list_of_one_column_is_a_table()
    {
        var table = Read("m.csv", Encoding.UTF8.GetBytes("actor\nMinistry\nCity\n"));

        Assert.Equal(["actor"], table.Columns);
        Assert.Equal(2, table.Rows.Length);
    }

    [Theory]
    [InlineData("m.csv", "actor,topic\n")]
    [InlineData("m.md", "# A heading\n\n**Text**\n")]
    public void What_is_no_table_is_refused(string file, string content)
    {
        var read = TableReader.Read(file, Encoding.UTF8.GetBytes(content), ReadingLimits.Default, TestContext.Current.CancellationToken);

        Assert.Equal(FormatsRefusals.NoTable(file), read.Refusal);
    }
}
