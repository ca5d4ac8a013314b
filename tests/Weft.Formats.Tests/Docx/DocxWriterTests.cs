// Word documents: valid, the same twice, with what a screen reader needs.
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Weft.Formats.Docx;
using Weft.Formats.Packaging;

namespace Weft.Formats.Tests.Docx;

public sealed class DocxWriterTests
{
    private static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public void A_document_is_valid_and_the_same_twice()
    {
        var first = DocxWriter.Write(Document());
        var second = DocxWriter.Write(Document());

        using var word = WordprocessingDocument.Open(new MemoryStream(first), false);

        Assert.Equal(first, second);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
    }

    [Fact]
    public void A_screen_reader_gets_headings_table_heads_alternative_texts_and_the_language()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(Document())), false);
        var body = word.MainDocumentPart!.Document!.Body!;

        var styles = word.MainDocumentPart.StyleDefinitionsPart!.Styles!;

        Assert.Contains(styles.Elements<Style>(), s => s.StyleId == "Heading1" && s.StyleName!.Val == "heading 1" && s.StyleParagraphProperties!.OutlineLevel!.Val! == 0);
        Assert.All(body.Descendants<Table>(), t => Assert.NotNull(t.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.All(body.Descendants<Table>(), t => Assert.Equal("What it shows", t.GetFirstChild<TableProperties>()!.GetFirstChild<TableCaption>()!.Val!.Value));
        Assert.All(body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(), p => Assert.Equal("A dot.", p.Description!.Value));
        Assert.Equal("fr", styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.GetFirstChild<Languages>()!.Val!.Value);
        Assert.Contains(body.Descendants<FieldCode>(), f => f.Text.Contains("TOC", StringComparison.Ordinal));
        Assert.Equal(["1 First", "2 Second"], body.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "TOC1").Select(p => string.Concat(p.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Select(t => t.Text))));
    }

    [Fact]
    public void Entries_stand_in_order_and_carry_no_clock()
    {
        using var zip = new ZipArchive(new MemoryStream(DocxWriter.Write(Document())));

        var names = zip.Entries.Select(e => e.FullName).ToList();

        Assert.Equal("[Content_Types].xml", names[0]);
        Assert.Equal(names.Skip(1).Order(StringComparer.Ordinal), names.Skip(1));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    private static WordDocument Document() => new(
        new DocumentProperties("Title", "fr", null), "Head", "Foot", "of",
        [
            WordBlock.Paragraph.Of(WordStyle.Title, "Title \u0001 & <more>"),
            new WordBlock.Contents("Contents"),
            new WordBlock.Paragraph(WordStyle.Heading1, [new WordRun("1", "Number"), new WordRun("\tFirst")], "first"),
            new WordBlock.Paragraph(WordStyle.Normal, [new WordRun("gone", "Lost", "en"), new WordRun("see", Link: "second") { IsBold = true, IsStruck = true, IsUnderlined = true }]),
            WordBlock.Paragraph.Of(WordStyle.Numbered, "An item"),
            new WordBlock.Picture(Dot, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), 10, 10, "Dot", "A dot."),
            new WordBlock.Paragraph(WordStyle.Heading1, [new WordRun("2 Second")], "second"),
            Table(), Table(),
        ]);

    private static WordBlock.Table Table() => new(
        "What it shows", [40, 40], [WordCell.Of(WordStyle.TableHead, "a"), WordCell.Of(WordStyle.TableHeadNumber, "b")],
        [new WordRow([new WordCell([WordBlock.Paragraph.Of(WordStyle.TableText, "over both")], 2)]), new WordRow([WordCell.Of(WordStyle.TableText, "x"), new WordCell([WordBlock.Paragraph.Of(WordStyle.TableNumber, "1")], IsHatched: true)])]);
}
