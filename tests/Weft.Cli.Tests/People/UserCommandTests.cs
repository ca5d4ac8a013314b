using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Weft.Formats;
using Weft.Workbench;
using Weft.Workbench.People;
using Weft.Workbench.Storage;

namespace Weft.Cli.Tests.People;

public sealed class UserCommandTests
{
    private const string Mail = "ana@ministry.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_are_listed_locked_helped_back_in_and_erased_by_their_address()
    {
        using var folder = new TemporaryFolder();
        await Person(folder.Path);

        var listed = await WeftRun.Of("user", "list", "--data", folder.Path);
        var locked = await WeftRun.Of("user", "lock", "ANA@ministry.example", "--data", folder.Path);
        var listedLocked = await WeftRun.Of("user", "list", "--data", folder.Path);
        var reset = await WeftRun.Of("user", "reset", Mail, "--data", folder.Path, "--address", "https://weft.example");
        var erased = await WeftRun.Of("user", "erase", Mail, "--yes", "--data", folder.Path);
        var after = await WeftRun.Of("user", "list", "--data", folder.Path);

        Assert.Contains("Ana Ruiz\tana@ministry.example\topen", listed.Output, StringComparison.Ordinal);
        Assert.Equal(0, locked.ExitCode);
        Assert.Contains("\tlocked\t", listedLocked.Output, StringComparison.Ordinal);
        Assert.StartsWith("https://weft.example/reset?code=", reset.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (erased.ExitCode, erased.Error));
        Assert.DoesNotContain("Ana", after.Output, StringComparison.Ordinal);
        Assert.Contains("\terased\t", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_prints_its_link()
    {
        using var folder = new TemporaryFolder();
        await Person(folder.Path);

        var invited = await WeftRun.Of("user", "invite", "ben@labour.example", "--role", "Secretariat", "--data", folder.Path);

        Assert.StartsWith("http://127.0.0.1:5080/accept?code=", invited.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "user", "lock", "nobody@ministry.example")]
    [InlineData(3, "user", "invite", "no address")]
    [InlineData(2, "user", "erase", Mail)] // without --yes
    public async Task What_cannot_be_done_is_refused(int code, params string[] words)
    {
        using var folder = new TemporaryFolder();
        await Person(folder.Path);

        var refused = await WeftRun.Of([.. words, "--data", folder.Path]);

        Assert.Equal(code, refused.ExitCode);
        Assert.NotEqual("", refused.Error);
    }

    private static async Task Person(string folder)
    {
        await using var services = new ServiceCollection().AddLogging().AddWeftWorkbench(new StoragePlace.Folder(folder), ReadingLimits.Default).BuildServiceProvider();
        await services.PrepareWeft(Ct);
        await using var scope = services.CreateAsyncScope();
        var person = new Person(PersonId.New(), "Ana Ruiz", Mail, "en", DateTime.UtcNow);
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(person)).Succeeded);
    }
}
