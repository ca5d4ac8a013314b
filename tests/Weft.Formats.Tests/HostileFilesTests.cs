using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Weft.Formats.Tables;
using Weft.Formats.Tests.Docx;
using static Weft.Formats.Tests.Docx.WordFile;

namespace Weft.Formats.Tests;

/// <summary>Files made to do harm end in one refusal, soon, and without filling the memory.</summary>
public sealed class HostileFilesTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20); // generous: the machine may be busy, the harm would take minutes

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] WithPart(string name, byte[] content)
    {
        using var buffer = new MemoryStream();
        buffer.Write(new WordFile(P("Text.")).Bytes());
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var stream = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            stream.Write(content);
        }

        return buffer.ToArray();
    }

    [Fact]
    public void A_part_that_unpacks_to_a_thousand_times_its_size_is_refused()
    {
        var bomb = WithPart("word/media/image.png", new byte[64 * 1024 * 1024]);

        Assert.Equal(FormatsRefusals.UnpacksTooLarge("a.docx"), Reading.Refused("a.docx", bomb));
    }

    [Fact]
    public void A_package_over_the_unpacked_limit_is_refused()
    {
        var limits = ReadingLimits.Default with { MaxUnpackedBytes = 10_000 };
        var noise = new byte[20_000];
        new Random(1).NextBytes(noise);

        Assert.Equal(FormatsRefusals.UnpacksTooLarge("a.docx"), Reading.Refused("a.docx", WithPart("word/media/x.bin", noise), limits));
    }

    [Fact]
    public void A_package_of_too_many_parts_is_refused()
    {
        var bytes = Packed.Zip(Enumerable.Range(0, 10_001).Select(i => ($"p{i}", Array.Empty<byte>())));

        Assert.Equal("too-many-parts", Reading.Refused("a.docx", bytes).Code);
    }

    [Fact]
    public void An_archive_that_lies_about_its_size_is_stopped_while_unpacking()
    {
        var bytes = WithPart("word/document.xml", Utf8($"<w:document {Namespaces}><w:body>{string.Concat(Enumerable.Repeat("<w:p/>", 2_000_000))}</w:body></w:document>"));
        var name = Utf8("word/document.xml");
        for (var at = bytes.AsSpan().LastIndexOf(name) - 46; at >= 0;)
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), 5_000); // the size that the directory states
            break;
        }

        var refusal = Reading.Refused("a.docx", bytes);

        Assert.Contains(refusal.Code, (string[])["unpacks-too-large", "damaged"]);
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/_rels/document.xml.rels")]
    [InlineData("_rels/.rels")]
    [InlineData("[Content_Types].xml")]
    public void External_and_growing_entities_are_refused_unread(string part)
    {
        var xml = """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>""";

        Assert.Equal(FormatsRefusals.ForbiddenDefinition("a.docx"), Reading.Refused("a.docx", WithPart(part, Utf8(xml))));
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000));

        Assert.Equal("too-deep", Reading.Refused("a.docx", new WordFile(deep).Bytes()).Code);
        Assert.Equal("too-deep", Reading.Refused("a.html", Utf8("<html>" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + "x")).Code);
        Assert.Equal("too-deep", Reading.Refused("a.md", Utf8(new string('>', 20_000) + " x")).Code);
    }

    public static TheoryData<string, string> Slow => new()
    {
        { "brackets.md", new string('[', 200_000) },
        { "emphasis.md", string.Concat(Enumerable.Repeat("*a _b ", 60_000)) },
        { "marks.md", string.Concat(Enumerable.Repeat("** ", 100_000)) },
        { "ticks.md", string.Concat(Enumerable.Range(1, 600).Select(n => new string('`', n) + " ")) },
        { "links.md", string.Concat(Enumerable.Repeat("[a](", 60_000)) },
        { "pipes.md", string.Concat(Enumerable.Repeat("a | b | c\n", 20_000)) },
        { "tags.md", string.Concat(Enumerable.Repeat("<a ", 100_000)) },
        { "comments.md", string.Concat(Enumerable.Repeat("<!-- ", 50_000)) },
        { "bold.html", "<html>" + string.Concat(Enumerable.Repeat("<b><p>", 2_000)) + "x" },
        { "tables.html", "<html>" + string.Concat(Enumerable.Repeat("<table><td>", 400)) + "x" },
        { "spans.html", "<html><table><tr>" + string.Concat(Enumerable.Repeat("<th rowspan=65000 colspan=1000>x", 2_000)) },
        { "line.txt", new string('a', 5_000_000) },
        { "marks.txt", string.Concat(Enumerable.Repeat("a\u0301", 500_000)) },
        { "quotes.csv", "a,b\n" + string.Concat(Enumerable.Repeat("\"", 1_000_001)) },
        { "comments.xml", string.Concat(Enumerable.Repeat("<!-- -->", 8_000)) },
    };

    [Theory]
    [MemberData(nameof(Slow))]
    public void Texts_made_to_be_slow_end_soon(string file, string content)
    {
        var watch = Stopwatch.StartNew();

        var read = Reading.Try(file, Utf8(content));

        Assert.True(watch.Elapsed < Soon, $"{file} took {watch.Elapsed}.");
        Assert.True(read.IsOk ? read.Value.Blocks.Length > 0 : read.Refusal.Code.Length > 0);
    }

    [Fact]
    public void Every_limit_is_kept()
    {
        var text = Utf8(string.Join("\n\n", Enumerable.Range(0, 50).Select(i => $"Paragraph number {i}.")));

        Assert.Equal(FormatsRefusals.TooLarge("a.txt", 10), Reading.Refused("a.txt", text, ReadingLimits.Default with { MaxBytes = 10 }));
        Assert.Equal(FormatsRefusals.TooLarge("a.txt", 10), Reading.Refused("a.txt", text, ReadingLimits.Default with { MaxTextBytes = 10 }));
        Assert.Equal(FormatsRefusals.TooManyBlocks("a.txt", 49), Reading.Refused("a.txt", text, ReadingLimits.Default with { MaxBlocks = 49 }));
        Assert.Equal(FormatsRefusals.TooSlow("a.txt", TimeSpan.Zero), Reading.Refused("a.txt", text, ReadingLimits.Default with { MaxTime = TimeSpan.Zero }));
        Assert.True(Reading.Try("a.txt", text, ReadingLimits.Default with { MaxBlocks = 50 }).IsOk);
    }

    [Fact]
    public void A_block_that_is_too_long_is_cut_between_words()
    {
        var read = Reading.Try("a.txt", Utf8(string.Join(' ', Enumerable.Repeat("word", 100))), ReadingLimits.Default with { MaxBlockLength = 21 }).Value;

        Assert.All(read.Blocks, b => Assert.True(b.Text.Length <= 21 && b.Text.Split(' ').All(w => w == "word")));
        Assert.Equal(100, read.Blocks.Sum(b => b.Text.Split(' ').Length));
    }

    [Fact]
    public void A_stopped_reading_throws_and_gives_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => DocumentReader.Read("a.txt", Utf8("x"), ReadingLimits.Default, stop.Token));
        Assert.Throws<OperationCanceledException>(() => TableReader.Read("a.csv", Utf8("x"), ReadingLimits.Default, stop.Token));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void A_file_cut_or_altered_anywhere_is_read_or_refused_and_never_throws(string ending)
    {
        var whole = ending == "docx" ? new WordFile(P("Text of some length.") + P("More text.")) { Styles = "", Header = P("Head") }.Bytes()
            : Xlsx.WorkbookFile.Bytes(("S", Xlsx.WorkbookFile.Row(1, "a", "b") + Xlsx.WorkbookFile.Row(2, "c", "d"), "visible"));
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var broken = i % 2 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            for (var hit = 0; hit < i % 5 && broken.Length > 0; hit++) broken[random.Next(broken.Length)] ^= (byte)random.Next(1, 256);

            var read = Reading.Try("a." + ending, broken);

            Assert.True(read.IsOk || read.Refusal.What.Length > 0);
        }
    }
}
