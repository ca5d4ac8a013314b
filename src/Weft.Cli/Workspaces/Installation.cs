// The installation that upkeep commands work on: found as the server finds it, also while the server runs.
using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weft.Formats;
using Weft.Workbench;
using Weft.Workbench.Storage;

namespace Weft.Cli.Workspaces;

/// <summary>Options that say which installation is meant, and the way to its use cases.</summary>
internal sealed class Installation
{
    private const string DataVariable = "WEFT__DATA";

    private readonly Option<string?> data = new("--data")
    {
        Description = $"The server's data folder; else {DataVariable}, else the user's own.",
        Recursive = true,
    };

    /// <summary>Adds the options to a command and all below it.</summary>
    public void AddTo(Command command) => command.Options.Add(data);

    /// <summary>Opens the installation, does one thing and closes it.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="prepare">Whether the database is made or brought up to date first.</param>
    /// <param name="act">The thing.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<T> Do<TUse, T>(ParseResult parsed, bool prepare, Func<TUse, Task<T>> act, CancellationToken ct)
        where TUse : notnull
    {
        var folder = parsed.GetValue(data) ?? Environment.GetEnvironmentVariable(DataVariable);
        await using var services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None))
            .AddWeftWorkbench(new StoragePlace.Folder(string.IsNullOrWhiteSpace(folder) ? DataFolder.Default : folder), ReadingLimits.Default).BuildServiceProvider();
        if (prepare) await services.PrepareWeft(ct);
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <summary>Brings the database up to date.</summary>
    public Task Prepare(ParseResult parsed, CancellationToken ct) => Do<IServiceProvider, int>(parsed, prepare: true, _ => Task.FromResult(0), ct);
}
