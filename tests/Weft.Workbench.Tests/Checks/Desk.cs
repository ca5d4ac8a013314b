// A workbench on a folder of its own, as the server has it: the tests speak to use cases as the pages do.
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weft.Formats;
using Weft.Workbench.Checks;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;

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

    /// <summary>Does something in a unit of work of its own, as a request does.</summary>
    public async Task<T> Do<TUse, T>(Func<TUse, Task<T>> act) where TUse : notnull
    {
        await using var scope = Services.CreateAsyncScope();
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
        var id = await Do((StartCheck start) => start.Run([.. files], Ct));
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
