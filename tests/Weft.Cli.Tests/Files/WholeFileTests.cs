using Weft.Cli.Files;

namespace Weft.Cli.Tests.Files;

public sealed class WholeFileTests
{
    [Fact]
    public void A_file_is_replaced_whole_and_nothing_else_is_left()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("brief.html", "old");

        WholeFile.Write(path, "new"u8);

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_failed_write_leaves_the_old_file()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("brief.html"));

        Assert.ThrowsAny<Exception>(() => WholeFile.Write(folder.File("brief.html"), "new"u8));

        Assert.True(Directory.Exists(folder.File("brief.html")));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
