// Workbooks: valid, the same twice, no formula from a text, rules and hints where they belong.
using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Weft.Formats.Packaging;
using Weft.Formats.Xlsx;
using Cell = Weft.Formats.Xlsx.Cell;

namespace Weft.Formats.Tests.Xlsx;

public sealed class XlsxWriterTests
{
    private static readonly DocumentProperties Properties = new("A & <title>", "en", new DateOnly(2026, 5, 14));

    [Fact]
    public void A_workbook_is_valid_and_the_same_twice()
    {
        var first = XlsxWriter.Write([Sheet("One"), Sheet("One"), Sheet("A/very*long?name[that]is:over'thirty-one characters") with { IsHidden = true, IsReadOnly = true }], Properties);
        var second = XlsxWriter.Write([Sheet("One"), Sheet("One"), Sheet("A/very*long?name[that]is:over'thirty-one characters") with { IsHidden = true, IsReadOnly = true }], Properties);

        using var book = SpreadsheetDocument.Open(new MemoryStream(first), false);

        Assert.Equal(first, second);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
        Assert.Equal(["One", "One 2"], book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Take(2).Select(s => s.Name!.Value));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    [InlineData("\u0001control\u0007")]
    [InlineData("lone \ud800 surrogate")]
    public void A_text_stays_a_text(string text)
    {
        var sheet = WorkbookSheet.OfTexts("Sheet", ["text"], [[text]]);

        using var book = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write([sheet], Properties)), false);

        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList();
        Assert.All(cells, c => Assert.Equal(CellValues.InlineString, c.DataType!.Value));
        Assert.Empty(book.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
        Assert.Equal(new string([.. text.Where(c => c >= ' ' && !char.IsSurrogate(c))]), cells[1].InnerText);
    }

    [Fact]
    public void Rules_reach_the_rows_that_people_add_and_a_hint_keeps_the_rule_of_its_column()
    {
        var sheet = Sheet("Sheet") with { RowsToAdd = 10 };

        using var book = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write([sheet], Properties)), false);

        var rules = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DataValidation>().ToDictionary(v => v.SequenceOfReferences!.InnerText!, StringComparer.Ordinal);
        Assert.Equal(["A2:A13", "B2", "B3:B13", "C2:C13"], rules.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Who acts?", rules["B2"].Prompt!.Value);
        Assert.Equal((DataValidationValues.List, DataValidationErrorStyleValues.Warning), (rules["B2"].Type!.Value, rules["B2"].ErrorStyle!.Value));
        Assert.Equal(DataValidationValues.Date, rules["C2:C13"].Type!.Value);
    }

    [Theory]
    [InlineData(1900, 3, 1, "61")]
    [InlineData(1970, 1, 1, "25569")]
    [InlineData(2026, 5, 14, "46156")]
    public void A_day_is_the_number_that_spreadsheets_count(int year, int month, int day, string expected)
    {
        var sheet = new WorkbookSheet("Sheet", [new("d", 12)], [[new Cell.Day(new DateOnly(year, month, day))]]);

        using var book = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write([sheet], Properties)), false);

        Assert.Equal(expected, book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<CellValue>().Single().Text);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_named_as_spreadsheets_name_them(int column, string name) => Assert.Equal(name, XlsxWriter.ColumnName(column));

    private static WorkbookSheet Sheet(string name)
    {
        ImmutableArray<WorkbookColumn> columns =
        [
            new("id", 10) { IsHidden = true, Rule = new ColumnRule.Locked() { Message = "Written by the program." } },
            new("who", 20) { Rule = new ColumnRule.OneOf("Lists!$A$2:$A$3", false) },
            new("when", 12) { Rule = new ColumnRule.Date() },
            new("link", 30),
        ];
        return new WorkbookSheet(name, columns,
        [
            [new Cell.Words("1"), Cell.Nothing with { Look = CellLook.Hatched, Hint = "Who acts?" }, new Cell.Day(new DateOnly(2026, 5, 14)), new Cell.Link("page 1", "brief.html", "p-1")],
            [new Cell.Words("2"), new Cell.Words("all") { Look = CellLook.Vague }, Cell.Nothing, new Cell.Number(2.5)],
        ])
        { Conditions = [new ConditionalLook(3, "$D2=\"\"", "FF626A6D", " (none)")] };
    }
}
