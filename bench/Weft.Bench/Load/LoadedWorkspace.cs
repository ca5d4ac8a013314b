// The workspace that is asked: documents, statements and people with different rights, each signed in.
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Formats;
using Weft.Tests.Shared.Sized;
using Weft.Workbench;
using Weft.Workbench.Documents;
using Weft.Workbench.Meetings;
using Weft.Workbench.People;
using Weft.Workbench.Storage;

namespace Weft.Bench.Load;

/// <summary>What was made.</summary>
/// <param name="Workspace">Its id.</param>
/// <param name="Sessions">Secrets of the sessions, one a person.</param>
/// <param name="Documents">Ids of documents that every member sees.</param>
/// <param name="Statements">Ids of statements that every member sees.</param>
internal sealed record LoadedWorkspace(WorkspaceId Workspace, string[] Sessions, Guid[] Documents, Guid[] Statements)
{
    private const int Samples = 500;

    public static async Task<LoadedWorkspace> Make(StoragePlace place, int documents, int statements)
    {
        await using var services = new ServiceCollection().AddLogging().AddWeftWorkbench(place, ReadingLimits.Default).BuildServiceProvider();
        await services.PrepareWeft(default);
        var made = await new WorkspaceOfSize(services).Make(new WorkspaceSize(documents, statements), default);
        var sessions = new List<string>();
        foreach (var member in made.People) sessions.Add(await SignIn(services, member.Person, sessions.Count));
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        db.Sight = new Sight(made.Workspace, null, true, false, []);
        var loaded = new LoadedWorkspace(
            made.Workspace, [.. sessions], [.. (await db.Documents.Select(d => d.Id).Take(Samples).ToListAsync()).Select(d => d.Value)],
            [.. (await db.Statements.Select(s => s.Id).Take(Samples).ToListAsync()).Select(s => s.Value)]);
        await db.Database.ExecuteSqlRawAsync("ANALYZE"); // what a database does by itself within a day
        return loaded;
    }

    private static async Task<string> SignIn(IServiceProvider services, PersonId id, int number)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        db.Add(new Person(id, $"Person {number + 1}", $"p{number + 1}@load.example", "en", DateTime.UnixEpoch) { NormalizedUserName = $"{id.Value:N}", NormalizedEmail = $"P{number + 1}@LOAD.EXAMPLE" });
        await db.SaveChangesAsync();
        return (await scope.ServiceProvider.GetRequiredService<BeginSession>().Run(id, SignInWay.Password, new AskingBrowser("Load", null), default)).Secret;
    }
}
