using System.Text;
using Weft.Formats.Tests.Docx;

namespace Weft.Formats.Tests;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

public sealed class FormatRecognitionTests
{
    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Compound(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(stream), .. new byte[64]];

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "empty.docx", [], "empty" },
        { "blank.txt", Utf8(" \n\t\n"), "no-text" },
        { "old.doc", Compound("WordDocument"), "unsupported-format" },
        { "old.xls", Compound("Workbook"), "unsupported-format" },
        { "locked.docx", Compound("EncryptedPackage"), "office-password" },
        { "strange.doc", Compound("Nothing"), "unknown-format" },
        { "a.rtf", Utf8(@"{\rtf1 text}"), "unsupported-format" },
        { "a.odt", Packed.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")), "unsupported-format" },
        { "a.pptx", Packed.Zip(("[Content_Types].xml", """<Types><Override ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>""")), "unsupported-format" },
        { "a.zip", Packed.Zip(("a.docx", "x")), "archive" },
        { "a.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "archive" },
        { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "picture" },
        { "a.docx", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "picture" },
        { "a.exe", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0], "executable" },
        { "a.bin", [1, 2, 3, 0, 0, 7, 9, 200, 0, 4, 5], "unknown-format" },
        { "a.xml", Utf8("<?xml version='1.0'?><!-- x --><activities><p>a</p></activities>"), "unsupported-format" },
        { "a.json", Utf8("""{ "a": [1, 2] }"""), "unknown-format" },
        { "a.mht", Utf8("From: <Saved by browser>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><body><p>x</p>"), "unsupported-format" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_read_is_refused_with_its_own_word(string file, byte[] content, string code)
    {
        var refusal = Reading.Refused(file, content);

        Assert.Equal((code, file), (refusal.Code, refusal.Where));
        Assert.EndsWith(".", refusal.Remedy, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, DocumentFormat> Texts => new()
    {
        { "a", "<!DOCTYPE html><p>x", DocumentFormat.Html },
        { "a.txt", "<HTML><BODY>x</BODY></HTML>", DocumentFormat.Html },
        { "a.html", "<p>only a piece</p>", DocumentFormat.Html },
        { "a.xhtml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>x</p></body></html>", DocumentFormat.Html },
        { "a.md", "Plain words.", DocumentFormat.Markdown },
        { "a", "# Title\n\nSome **bold** words.\n", DocumentFormat.Markdown },
        { "a.md", "<!-- note -->\n# Title\n", DocumentFormat.Markdown },
        { "a.txt", "Plain words, with commas, and more.\nAnd more, of that.\n", DocumentFormat.Text },
        { "a", "a;b;c\n1;2;3\n4;5;6\n", DocumentFormat.Csv },
        { "a.csv", "a,b\n1,2\n", DocumentFormat.Csv },
        { "a.txt", "We agreed, as before, to act.\nThey, too, agreed.\nNobody, then, objected, or so we heard.\n", DocumentFormat.Text },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Kinds_of_text_are_told_by_content_first(string file, string content, DocumentFormat format) => Assert.Equal(format, Reading.Of(file, content).Format);

    [Fact]
    public void A_document_with_the_wrong_ending_is_read_and_says_so()
    {
        var read = Reading.Of("report.doc", new WordFile(WordFile.P("Text.")).Bytes());

        Assert.Equal(DocumentFormat.Docx, read.Format);
        Assert.Equal([FormatsProblems.WrongEnding("doc", DocumentFormat.Docx)], read.Problems);
    }

    [Theory]
    [InlineData("/home/someone/secret/report.bin", "report.bin")]
    [InlineData(@"C:\Users\someone\report.bin", "report.bin")]
    [InlineData("../../etc/\u202Ereport\n.bin", "report.bin")]
    [InlineData("..", "file")]
    public void Messages_show_the_bare_name_of_a_file(string file, string shown) => Assert.Equal(shown, Reading.Refused(file, [0, 1, 2, 0]).Where);
}
