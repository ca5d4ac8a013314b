using System.Text;
using CsCheck;
using Weft.Workbench.Documents;
using Weft.Workbench.Tests.Checks;

namespace Weft.Workbench.Tests.Documents;

public sealed class FileStoreTests
{
    [Fact]
    public async Task A_file_comes_back_to_the_byte_and_half_a_file_is_never_kept()
    {
        await using var desk = await Desk.New();
        var bytes = Enumerable.Range(0, 600_000).Select(n => (byte)(n * 31)).ToArray();

        var kept = await desk.Do((FileStore store) => store.Keep("a.bin", new MemoryStream(bytes), Desk.Ct));
        var broken = await Record.ExceptionAsync(() => desk.Do((FileStore store) => store.Keep("b.bin", new BreakingStream(), Desk.Ct)));

        Assert.IsType<IOException>(broken);
        Assert.Equal(bytes, await desk.Do((FileStore store) => Task.FromResult(store.Read(kept.Sha256))));
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_and_an_empty_file_is_a_file()
    {
        await using var desk = await Desk.New();

        var kept = new List<StoredFile>();
        foreach (var text in new[] { "same", "same", "" }) kept.Add(await desk.Do((FileStore store) => store.Keep("a.txt", new MemoryStream(Encoding.UTF8.GetBytes(text)), Desk.Ct)));

        Assert.Equal(kept[0], kept[1]);
        Assert.Equal([4, 4, 0], kept.Select(k => k.Bytes));
        Assert.Equal("same", Encoding.UTF8.GetString(await desk.Do((FileStore store) => Task.FromResult(store.Read(kept[1].Sha256)))));
        Assert.Empty(await desk.Do((FileStore store) => Task.FromResult(store.Read(kept[2].Sha256))));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_an_input_fault()
    {
        await using var desk = await Desk.New();

        var caught = await Record.ExceptionAsync(() => desk.Do((FileStore store) => Task.FromResult(store.Read(new string('0', 64)))));

        Assert.IsType<IOException>(caught, exactMatch: false);
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
