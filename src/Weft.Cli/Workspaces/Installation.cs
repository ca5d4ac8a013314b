// The installation that upkeep commands work on: found as the server finds it, also while the server runs.
using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weft.Analysis;
using Weft.Formats;
using Weft.Workbench;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Cli.Workspaces;

/// <summary>Options that say which installation is meant, and the way to its use cases.</summary>
internal sealed class Installation
{
    private const string DataVariable = "WEFT__DATA";
    private const string DatabaseVariable = "WEFT__DATABASE";

    private readonly Option<string?> data = new("--data")
    {
        Description = $"The server's data folder; else {DataVariable}, else the user's own.",
        Recursive = true,
    };

    private readonly Option<string?> database = new("--database")
    {
        Description = $"The server's PostgreSQL connection string; else {DatabaseVariable}, else SQLite in the data folder.",
        Recursive = true,
    };

    /// <summary>Adds the options to a command and all below it.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(data);
        command.Options.Add(database);
    }

    /// <summary>Opens the installation, does one thing as its operator and closes it.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="prepare">Whether the database is made or brought up to date first.</param>
    /// <param name="act">The thing.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<T>> Do<TUse, T>(ParseResult parsed, bool prepare, Func<TUse, Task<Result<T>>> act, CancellationToken ct)
        where TUse : notnull
    {
        var place = Place(parsed);
        if (!place.IsOk) return place.Refusal;
        if (place.Value is StoragePlace.Postgres && await place.Value.Open(ct) is { IsOk: false, Refusal: { } unreachable }) return unreachable;
        await using var services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None))
            .AddWeftWorkbench(place.Value, ReadingLimits.Default, Quotas.None).BuildServiceProvider();
        if (prepare) await services.PrepareWeft(ct);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeOperator();
        return await act(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <summary>Brings the database up to date.</summary>
    public Task Prepare(ParseResult parsed, CancellationToken ct) =>
        Do<IServiceProvider, bool>(parsed, prepare: true, _ => Task.FromResult<Result<bool>>(true), ct);

    // What is said on the command line goes before what is set around it: a folder named there is not the server's own database.
    private Result<StoragePlace> Place(ParseResult parsed)
    {
        var (givenData, givenDatabase) = (parsed.GetValue(data), parsed.GetValue(database));
        return StoragePlace.Read(
            givenDatabase ?? (givenData is null ? Environment.GetEnvironmentVariable(DatabaseVariable) : null),
            givenData ?? Environment.GetEnvironmentVariable(DataVariable));
    }
}
