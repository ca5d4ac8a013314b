// A workbench on a folder of its own, as the server has it: the tests speak to use cases as the pages do.
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weft.Formats;
using Weft.Workbench.Checks;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Checks;

/// <summary>A workbench in a temporary folder.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly string folder;
    private readonly bool owns;

    private Desk(string folder, bool owns, ReadingLimits limits)
    {
        (this.folder, this.owns) = (folder, owns);
        Services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None))
            .AddWeftWorkbench(new DataFolder(folder), limits)
            .AddSingleton<JobWorker>().BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<Desk> New(ReadingLimits? limits = null) => Open(Directory.CreateTempSubdirectory("weft-desk-").FullName, true, limits);

    /// <summary>The same folder in another process: what memory held is gone.</summary>
    public Task<Desk> Restart() => Open(folder, false, null);

    /// <summary>Does something in a unit of work of its own, as a request of the laptop's one person does.</summary>
    public Task<T> Do<TUse, T>(Func<TUse, Task<T>> act) where TUse : notnull => DoAs(caller => caller.BecomeOperator(), act);

    /// <summary>Does something as a person does who signed in.</summary>
    public Task<T> DoAs<TUse, T>(PersonId person, Func<TUse, Task<T>> act) where TUse : notnull => DoAs(caller => caller.Become(person), act);

    /// <summary>Does something as nobody.</summary>
    public Task<T> DoAsNobody<TUse, T>(Func<TUse, Task<T>> act) where TUse : notnull => DoAs(_ => { }, act);

    /// <summary>Does something with the database itself, everything of a workspace in sight.</summary>
    public Task<T> DoInside<T>(WorkspaceId workspace, Func<WeftDb, Task<T>> act) => DoAs(_ => { }, (WeftDb db) =>
    {
        db.Sight = Sight.Everything(workspace);
        return act(db);
    });

    private async Task<T> DoAs<TUse, T>(Action<Caller> become, Func<TUse, Task<T>> act) where TUse : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        become(scope.ServiceProvider.GetRequiredService<Caller>());
        return await act(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    public Task<bool> Work() => Services.GetRequiredService<JobWorker>().RunNext(Ct);

    public static GivenFile File(FilePart part, string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new GivenFile(part, name, bytes.Length, () => new MemoryStream(bytes));
    }

    public async Task<CheckId> Checked(params GivenFile[] files)
    {
        var id = await Do((StartCheck start) => start.Run(WorkspaceId.Own, [.. files], Ct));
        Assert.True(id.IsOk);
        Assert.True(await Work());
        return id.Value;
    }

    public async Task<LoadedCheck> Load(CheckId id)
    {
        var loaded = await Do((LoadCheck load) => load.Run(id, Ct));
        Assert.True(loaded.IsOk);
        return loaded.Value;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (owns) Directory.Delete(folder, recursive: true);
    }

    private static async Task<Desk> Open(string folder, bool owns, ReadingLimits? limits)
    {
        var desk = new Desk(folder, owns, limits ?? ReadingLimits.Default);
        await desk.Services.PrepareWeft(Ct);
        return desk;
    }
}
