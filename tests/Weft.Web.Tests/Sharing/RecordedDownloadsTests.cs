using Weft.Tests.Shared;

namespace Weft.Web.Tests.Sharing;

public sealed class RecordedDownloadsTests
{
    // Whoever writes a file to the browser records it first: a new download cannot be forgotten.
    [Fact]
    public void Nothing_leaves_a_workspace_without_a_record()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(SharedFolder.Repository, "src", "Weft.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).Select(f => (Name: Path.GetFileName(f), Text: File.ReadAllText(f))).ToList();
        var givers = sources.Where(s => s.Text.Contains("Results.File(", StringComparison.Ordinal) || s.Text.Contains("Results.Stream(", StringComparison.Ordinal)).ToList();

        Assert.Contains("CheckDownloads.cs", givers.Select(g => g.Name));
        // What is known of a person goes to that person alone: nothing leaves a workspace.
        Assert.Equal(["AccountActs.cs"], givers.Where(g => !g.Text.Contains(nameof(Workbench.Sharing.RecordShare), StringComparison.Ordinal)).Select(g => g.Name));
    }
}
