// A workbench on a folder of its own, as the server has it: the tests speak to use cases as the pages do.
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weft.Formats;
using Weft.Workbench.Checks;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Checks;

/// <summary>A workbench with a database of its own, on the provider of this run: see <see cref="TestPlace"/>.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly TestPlace place;
    private readonly bool owns;

    private Desk(TestPlace place, bool owns, ReadingLimits limits, Action<IServiceCollection>? more)
    {
        (this.place, this.owns) = (place, owns);
        var services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddWeftWorkbench(place.Place, limits).AddSingleton<JobWorker>();
        more?.Invoke(services);
        Services = services.BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<Desk> New(ReadingLimits? limits = null, Action<IServiceCollection>? more = null) => New(TestPlace.OfThisRun, limits, more);

    public static async Task<Desk> New(Provider provider, ReadingLimits? limits = null, Action<IServiceCollection>? more = null) =>
        await Open(await TestPlace.New(provider), true, limits, more);

    /// <summary>On a place that stays the test's own.</summary>
    public static Task<Desk> At(TestPlace place) => Open(place, false, null, null);

    /// <summary>The same database in another process: what memory held is gone.</summary>
    public Task<Desk> Restart() => Open(place, false, null, null);

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
        if (owns) await place.DisposeAsync();
    }

    private static async Task<Desk> Open(TestPlace place, bool owns, ReadingLimits? limits, Action<IServiceCollection>? more)
    {
        var desk = new Desk(place, owns, limits ?? ReadingLimits.Default, more);
        await desk.Services.PrepareWeft(Ct);
        return desk;
    }
}
