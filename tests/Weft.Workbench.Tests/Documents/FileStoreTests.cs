using CsCheck;
using Weft.Workbench.Documents;
using Weft.Workbench.Tests.Checks;

namespace Weft.Workbench.Tests.Documents;

public sealed class FileStoreTests
{
    [Fact]
    public async Task A_file_comes_back_to_the_byte_and_half_a_file_never_stays()
    {
        await using var desk = await Desk.New();
        var bytes = Enumerable.Range(0, 200_000).Select(n => (byte)(n * 31)).ToArray();

        var kept = await desk.Do((FileStore store) => store.Keep("a.bin", new MemoryStream(bytes), Desk.Ct));
        var broken = await Record.ExceptionAsync(() => desk.Do((FileStore store) => store.Keep("b.bin", new BreakingStream(), Desk.Ct)));

        Assert.IsType<IOException>(broken);
        Assert.Equal(bytes, await desk.Do((FileStore store) => Task.FromResult(store.Read(kept.Sha256))));
        var folder = await desk.Do((Weft.Workbench.Storage.DataFolder data) => Task.FromResult(data.Files));
        Assert.Equal(kept.Sha256, Path.GetFileName(Assert.Single(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\report.docx", "report.docx")]
    [InlineData("a\u202Excod.exe", "axcod.exe")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData("re\u0000po\nrt.pdf", "report.pdf")]
    public void A_name_is_shown_without_folders_and_tricks(string given, string shown) => Assert.Equal(shown, FileNames.Clean(given));

    [Fact]
    public void No_name_becomes_a_path() => Gen.String.Sample(given =>
    {
        var name = FileNames.Clean(given);
        return name.Length is > 0 and <= DocumentVersion.MaxFileName && name.IndexOfAny(['/', '\\', '\0', '\n']) < 0 && name is not ("." or "..");
    });

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("gone");
    }
}
