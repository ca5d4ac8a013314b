using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;

namespace Weft.Workbench.Tests.Storage.Sqlite;

public sealed class FolderFileStoreTests
{
    [Fact]
    public async Task Half_a_file_leaves_nothing_in_the_folder_and_the_start_sweeps_what_a_kill_left()
    {
        await using var desk = await Desk.New();
        var folder = await desk.Do((DataFolder data) => Task.FromResult(data.Files));
        await File.WriteAllTextAsync(Path.Combine(folder, "killed.part"), "half", Desk.Ct);

        var kept = await desk.Do((FileStore store) => store.Keep("a.bin", new MemoryStream([1, 2, 3]), Desk.Ct));
        var broken = await Record.ExceptionAsync(() => desk.Do((FileStore store) => store.Keep("b.bin", new BreakingStream(), Desk.Ct)));
        await using var restarted = await desk.Restart();

        Assert.IsType<IOException>(broken);
        Assert.Equal(kept.Sha256, Path.GetFileName(Assert.Single(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))));
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("gone");
    }
}
