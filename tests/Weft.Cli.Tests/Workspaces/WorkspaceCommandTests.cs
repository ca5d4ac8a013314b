using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Weft.Formats;
using Weft.Workbench;
using Weft.Workbench.Packages;
using Weft.Workbench.Storage;

namespace Weft.Cli.Tests.Workspaces;

public sealed class WorkspaceCommandTests
{
    [Fact]
    public async Task A_backup_is_restored_into_a_new_folder_and_backed_up_again_with_the_same_rows()
    {
        using var folder = new TemporaryFolder();
        var (from, to, backup) = (folder.File("from"), folder.File("to"), folder.File("weft.zip"));
        await Installation(from, "Ostrana");

        var made = await WeftRun.Of("workspace", "backup", backup, "--data", from);
        var restored = await WeftRun.Of("workspace", "restore", backup, "--data", to);

        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        Assert.Equal("Ostrana", await NameOf(to));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path), f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused_with_what_and_remedy()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("weft.zip", "not a package");

        var refused = await WeftRun.Of("workspace", "restore", file, "--data", folder.File("to"));

        Assert.Equal(3, refused.ExitCode);
        Assert.Equal(PackageRefusals.NoPackage + "\n", refused.Error);
    }

    [Fact]
    public async Task An_exported_workspace_is_imported_elsewhere_verified_and_imported_again_without_effect()
    {
        using var folder = new TemporaryFolder();
        var (from, to, package) = (folder.File("from"), folder.File("to"), folder.File("ostrana.zip"));
        await Installation(from, "Ostrana");
        await Installation(to, "Another");
        await Execute(to, "DELETE FROM workspaces");

        var exported = await WeftRun.Of("workspace", "export", package, "--data", from);
        var imported = await WeftRun.Of("workspace", "import", package, "--data", to);
        var again = await WeftRun.Of("workspace", "import", package, "--data", to);
        var verified = await WeftRun.Of("workspace", "verify", "--data", to);

        Assert.Equal((0, ""), (exported.ExitCode, exported.Error));
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        Assert.Contains("nothing was changed", again.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
    }

    [Fact]
    public async Task A_new_workspace_is_opened_under_the_printed_id_and_exported_by_it()
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("data");

        var opened = await WeftRun.Of("workspace", "new", "Ostrana", "--language", "fr", "--data", data);
        var exported = await WeftRun.Of("workspace", "export", folder.File("ostrana.zip"), "--workspace", opened.Output.Trim(), "--data", data);

        Assert.Equal((0, ""), (opened.ExitCode, opened.Error));
        Assert.Equal((0, ""), (exported.ExitCode, exported.Error));
        Assert.Contains("\"Ostrana\"", exported.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_back_up_and_no_file_is_written()
    {
        using var folder = new TemporaryFolder();

        var refused = await WeftRun.Of("workspace", "backup", folder.File("weft.zip"), "--data", folder.File("nowhere"));

        Assert.Equal(3, refused.ExitCode);
        Assert.Equal(PackageRefusals.NoDatabase + "\n", refused.Error);
        Assert.False(File.Exists(folder.File("weft.zip")));
    }

    private static async Task Installation(string data, string name)
    {
        await using var services = new ServiceCollection().AddLogging().AddWeftWorkbench(new StoragePlace.Folder(data), ReadingLimits.Default).BuildServiceProvider();
        await services.PrepareWeft(TestContext.Current.CancellationToken);
        await Execute(data, $"UPDATE workspaces SET name = '{name}'");
    }

    private static async Task<string?> NameOf(string data) => (string?)await Execute(data, "SELECT name FROM workspaces");

    private static async Task<object?> Execute(string data, string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "weft.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
