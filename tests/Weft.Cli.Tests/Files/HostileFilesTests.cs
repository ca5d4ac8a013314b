// Files made to exhaust or to escape: each ends in one line, in a process that may not use more than 512 MB.
using System.IO.Compression;
using System.Text;
using Weft.Cli.Terminals;

namespace Weft.Cli.Tests.Files;

public sealed class HostileFilesTests : IDisposable
{
    private const string WordBody = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Refused => ["bomb.docx", "deep.docx", "laughs.docx", "bomb.xlsx", "deep.html", "endless.json.gz"];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_in_one_line_that_names_it(string name)
    {
        var path = Make(name);

        var run = await WeftProcess.Run("read", path, "--out", folder.File("out"));

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.StartsWith($"{name}: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("one-word.txt")]
    [InlineData("lines.txt")]
    [InlineData("brackets.md")]
    public async Task A_large_and_strange_text_is_read_or_refused_but_breaks_nothing(string name)
    {
        var path = Make(name);

        var run = await WeftProcess.Run("read", path, "--out", folder.File("out"));

        Assert.True(run.ExitCode is ExitCode.Done or ExitCode.Unreadable, run.Error);
    }

    [Fact]
    public async Task An_external_entity_is_never_fetched()
    {
        var secret = folder.Write("secret.txt", "the secret words");
        var path = Zip("entity.docx", ("word/document.xml", $"<!DOCTYPE d [<!ENTITY x SYSTEM \"file://{secret}\">]>{WordBody}<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));

        var run = await WeftProcess.Run("read", path, "--json");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.DoesNotContain("secret words", run.Output + run.Error, StringComparison.Ordinal);
    }

    private string Make(string name) => name switch
    {
        "bomb.docx" => Zip(name, ("word/document.xml", WordBody + "<w:p><w:r><w:t>", 600_000_000)),
        "bomb.xlsx" => Zip(name, ("xl/workbook.xml", "<workbook>", 10), ("xl/sharedStrings.xml", "<sst><si><t>", 600_000_000)),
        "deep.docx" => Zip(name, ("word/document.xml", WordBody + Repeat("<w:tbl><w:tr><w:tc>", 60_000))),
        "laughs.docx" => Zip(name, ("word/document.xml", Laughs() + WordBody + "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>")),
        "deep.html" => folder.Write(name, "<!doctype html><html><body>" + Repeat("<div>", 400_000) + "text"),
        "endless.json.gz" => Gzip(name),
        "one-word.txt" => folder.Write(name, new string('a', 40_000_000)),
        "lines.txt" => folder.Write(name, Repeat("a\n\n", 5_000_000)),
        "brackets.md" => folder.Write(name, Repeat("[", 200_000) + Repeat("*a_", 200_000) + Repeat("> ", 100_000)),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Laughs() =>
        "<!DOCTYPE d [<!ENTITY l0 \"ha\">" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{Repeat($"&l{i - 1};", 10)}\">")) + "]>";

    private string Gzip(string name)
    {
        using var gzip = new GZipStream(File.Create(folder.File(name)), CompressionLevel.Fastest);
        gzip.Write(new byte[1_000_000]);
        return folder.File(name);
    }

    private string Zip(string name, params (string Part, string Text)[] parts) => Zip(name, [.. parts.Select(p => (p.Part, p.Text, 0))]);

    // A part is its text and then so many spaces, written in pieces so that the test itself stays small.
    private string Zip(string name, params (string Part, string Text, int Padding)[] parts)
    {
        using var zip = new ZipArchive(File.Create(folder.File(name)), ZipArchiveMode.Create);
        var kind = name.EndsWith(".docx", StringComparison.Ordinal) ? "wordprocessingml.document" : "spreadsheetml.sheet";
        foreach (var (part, text, padding) in parts.Prepend(("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/{parts[0].Part}\" ContentType=\"application/vnd.openxmlformats-officedocument.{kind}.main+xml\"/></Types>", 0)))
        {
            using var stream = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
            var spaces = Enumerable.Repeat((byte)' ', 1_000_000).ToArray();
            for (var left = padding; left > 0; left -= spaces.Length) stream.Write(spaces, 0, Math.Min(left, spaces.Length));
        }

        return folder.File(name);
    }
}
