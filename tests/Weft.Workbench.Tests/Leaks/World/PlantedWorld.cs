// Two workspaces full of planted words, and the people who look at them. What has a result of its own (a check with its
// documents) is made by the product as people make it; every other kind of row is filled by PlantedRows.
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Comments;
using Weft.Workbench.Documents;
using Weft.Workbench.Jobs;
using Weft.Workbench.Notifications;
using Weft.Workbench.People;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Leaks;

/// <summary>What was planted where.</summary>
internal sealed class PlantedWorld
{
    private static readonly string[] MadeByTheProduct =
        [nameof(Document), nameof(DocumentVersion), nameof(Segment), nameof(Check), nameof(CheckRun), nameof(RunFile), nameof(RunResult), nameof(AnswerAct),
        nameof(Comment)];

    // Who belongs where is the cast, not a secret; the history is written by itself; links to sources are made with the check.
    public static readonly string[] NoContent = [nameof(Membership), nameof(Seat), nameof(Workspace), nameof(HistoryEntry), nameof(HistoryChain), nameof(SourceLink)];

    private readonly IServiceProvider services;
    private readonly Dictionary<(string Kind, Secret Secret), Guid> items = [];
    private readonly Dictionary<Secret, Guid> jobs = [];
    private readonly Dictionary<Secret, Guid> versions = [];

    private PlantedRows? kept;

    private PlantedWorld(IServiceProvider services) => this.services = services;

    public WorkspaceId One { get; } = new(Guid.CreateVersion7());

    public WorkspaceId Two { get; } = new(Guid.CreateVersion7());

    public RoomId Room { get; } = new(Guid.CreateVersion7());

    public Dictionary<Looker, PersonId> Cast { get; } = Secrets.Lookers.Where(l => l != Looker.Nobody).ToDictionary(l => l, _ => new PersonId(Guid.NewGuid()));

    /// <summary>Names of all kinds of items.</summary>
    public IEnumerable<string> Kinds => items.Keys.Select(k => k.Kind).Distinct();

    /// <summary>The id of the item of a kind in which a secret was planted.</summary>
    public Guid Item(string kind, Secret secret) => kind == nameof(Job) ? jobs[secret] : kind == nameof(DocumentVersion) ? versions[secret] : items[(kind, secret)];

    public WorkspaceId Home(Secret secret) => secret == Secret.Elsewhere ? Two : One;

    public static async Task<PlantedWorld> Plant(IServiceProvider services)
    {
        var world = new PlantedWorld(services);
        await world.In(world.One, world.OpenFirst);
        await world.In(world.Two, world.OpenSecond);
        foreach (var secret in Secrets.All) await world.PlantOne(secret);
        return world;
    }

    /// <summary>Does something as one who looks.</summary>
    public async Task<T> As<TUse, T>(Looker looker, Func<TUse, Task<T>> act) where TUse : notnull
    {
        await using var scope = services.CreateAsyncScope();
        if (Cast.TryGetValue(looker, out var person)) scope.ServiceProvider.GetRequiredService<Caller>().Become(person);
        return await act(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <summary>Signs one in; the secret of the session.</summary>
    public async Task<string> SignIn(Looker looker) =>
        (await As(looker, (BeginSession begin) => begin.Run(Cast[looker], SignInWay.Password, new AskingBrowser("Test", null), default))).Secret;

    private async Task In(WorkspaceId workspace, Func<WeftDb, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        db.Sight = Sight.Everything(workspace, workspace == One ? Cast[Looker.Insider] : Cast[Looker.Stranger]);
        await act(db);
    }

    private async Task OpenFirst(WeftDb db)
    {
        db.Add(new Workspace(One, "First", PlantedRows.At));
        foreach (var (looker, person) in Cast)
        {
            db.Add(PersonCalled(person, $"{looker}"));
            if (looker.Role is { } role) db.Add(new Membership(One, person, role, null, PlantedRows.At));
        }

        var room = new Room(Room, One, new Reach(Visibility.Members, null, null), "Round table");
        db.AddRange(room, new Seat(room, Cast[Looker.Insider]));
        await db.SaveChangesAsync();
    }

    private static Person PersonCalled(PersonId id, string name) =>
        new(id, name, $"{name}@first.example", "en", PlantedRows.At) { NormalizedUserName = $"{id.Value:N}", NormalizedEmail = name };

    private async Task OpenSecond(WeftDb db)
    {
        var colleague = new PersonId(Guid.NewGuid());
        db.AddRange(new Workspace(Two, "Second", PlantedRows.At), PersonCalled(colleague, Secret.Elsewhere.Word));
        db.Add(new Membership(Two, colleague, Role.Reader, null, PlantedRows.At));
        db.Add(new Membership(Two, Cast[Looker.Stranger], Role.Owner, null, PlantedRows.At));
        await db.SaveChangesAsync();
    }

    private async Task PlantOne(Secret secret)
    {
        var (home, maker) = (Home(secret), secret == Secret.Elsewhere ? Looker.Stranger : Looker.Insider);
        var check = await Check(secret, home, maker);
        List<Item> planted = [];
        await In(home, async db =>
        {
            var run = await db.Runs.SingleAsync(r => r.Check == check);
            var version = await db.RunFiles.Where(f => f.Run == run.Id).OrderBy(f => f.Place).Select(f => f.Version!.Value).FirstAsync();
            var document = await db.Versions.Where(v => v.Id == version).Select(v => v.Document).SingleAsync();
            var rows = new PlantedRows(db, secret, home, Cast[maker], Room) { PointsAt = secret == Secret.Crossing ? kept : null };
            rows.Know(check);
            rows.Know(run.Id);
            rows.Know(run.Job);
            (jobs[secret], versions[secret]) = (run.Job.Value, version.Value);
            rows.Know(version);
            rows.Know(document);
            db.Because($"{secret.Word} why");
            var made = PlantedRows.Kinds(db.Model).Where(k => !MadeByTheProduct.Contains(k.ClrType.Name) && !NoContent.Contains(k.ClrType.Name))

                .Where(k => secret != Secret.Crossing || k.ClrType.IsAssignableTo(typeof(Item))).Select(rows.Make).ToList();
            if (secret == Secret.Private) kept = rows;
            await db.SaveChangesAsync();
            foreach (var item in made.OfType<Item>()) items[(item.GetType().Name, secret)] = item.Key;
            items[(nameof(Check), secret)] = check.Value;
            items[(nameof(Document), secret)] = document.Value;
            var sources = await db.SourceLinks.Where(l => l.Derived == check.Value).Select(l => new DocumentId(l.Source)).ToListAsync();
            var documents = await db.Documents.Where(d => sources.Contains(d.Id)).ToListAsync();
            planted = [.. made.OfType<Item>(), await db.Checks.SingleAsync(c => c.Id == check), .. documents];
            await Keep(db, secret, planted);
            await Tell(db, home, new ItemRef(nameof(Check), check.Value));
        });
        await Ask(secret, home, maker);
        if (secret == Secret.Removed) await In(home, db => Remove(db, planted));
    }

    // Their reach by the model's own columns: a check and its documents were made private by the product.
    private async Task Keep(WeftDb db, Secret secret, List<Item> planted)
    {
        foreach (var entry in planted.ConvertAll(i => db.Entry(i)))
        {
            entry.Property(i => i.Visibility).CurrentValue = secret.Visibility;
            entry.Property(i => i.Room).CurrentValue = secret == Secret.Room ? Room : null;
            entry.Entity.Publish(secret != Secret.Draft);
        }

        await db.SaveChangesAsync();
    }

    // Everybody was told of everything once: before it became strict, or before they left.
    private Task<int> Tell(WeftDb db, WorkspaceId home, ItemRef item)
    {
        db.AddRange(Cast.Values.Select(p => new Notification(Guid.CreateVersion7(), home, p, NotificationKind.Reply, item, item.Key, PlantedRows.At)));
        return db.SaveChangesAsync();
    }

    // A question on every item: what is said of an item is kept as the item is, a draft too.
    private async Task Ask(Secret secret, WorkspaceId home, Looker maker)
    {
        foreach (var (kind, key) in items.Where(i => i.Key.Secret == secret).Select(i => (i.Key.Kind, i.Value)).ToList())
        {
            var asked = await As(maker, (WriteComment write) => write.Run(
                home, new ItemRef(kind, key), CommentId.New(TimeProvider.System), CommentKind.Question, $"{secret.Word} of {kind}?", default));
            Assert.True(asked.IsOk, $"{kind} {secret}: {asked.Refusal}");
            items[(nameof(Comment), secret)] = asked.Value.Value;
        }
    }

    private static async Task Remove(WeftDb db, List<Item> planted)
    {
        foreach (var item in planted) (await db.FindItem(ItemRef.To(item), default))!.Remove(PlantedRows.At);
        await db.SaveChangesAsync();
    }

    private async Task<CheckId> Check(Secret secret, WorkspaceId home, Looker maker)
    {
        var begun = await As(maker, (StartCheck start) => start.Run(home,
        [
            File(FilePart.Draft, secret, Draft), File(FilePart.Against, secret, Earlier), File(FilePart.Against, secret, Strategy),
            File(FilePart.Against, secret, Policy), File(FilePart.Mandates, secret, Mandates), File(FilePart.Meeting, secret, Meeting),
        ], default));
        Assert.True(begun.IsOk);
        Assert.True(await services.GetRequiredService<JobWorker>().RunNext(default));
        var loaded = await As(maker, async (LoadCheck load) => await load.Run(begun.Value, default));
        Assert.NotEmpty(loaded.Value.Findings);
        Assert.True((await As(maker, (AnswerFinding answer) =>
            answer.Run(begun.Value, loaded.Value.Findings[0].Id, Verdict.Corrected, $"{secret.Word} correction", default))).IsOk);
        return begun.Value;
    }

    private static GivenFile File(FilePart part, Secret secret, string text)
    {
        // So many kept lines that a search which filters after its limit has no room left for the open ones.
        if (secret == Secret.Removed && part == FilePart.Draft) text += string.Concat(Enumerable.Range(1, SearchWorkspace.Most + 1).Select(n => $"\n\nThe recognition of diplomas was discussed once more in WORD, for the year {n}."));
        var bytes = Encoding.UTF8.GetBytes(text.Replace("WORD", secret.Word, StringComparison.Ordinal));
        return new GivenFile(part, $"{secret.Word}-{part}.{(part is FilePart.Draft or FilePart.Against ? "md" : "csv")}", bytes.Length, () => new MemoryStream(bytes));
    }

    private const string Draft = """
        # Round table of WORD on migration and development, 2026

        ## Session a: Inside the government

        Several participants said that ministries hardly exchange their plans, as WORD showed in the last two years.
        The Ministry of Labour asked for a shared calendar of laws, which WORD had proposed earlier.
        Some speakers regretted that districts are not heard before permits change in WORD.

        ## Recommendations

        1. The Ministry of Labour should publish the list of recognised diplomas in WORD.
        2. The Ministry of Labour should promote the recognition of qualifications acquired abroad, in WORD too.
        3. Districts should be heard before permits change in WORD.
        """;

    private const string Earlier = """
        # Round table of WORD on migration and development, 2022

        ## Recommendations

        1. The Ministry of Labour should publish the list of recognised diplomas in WORD by 2023.
        """;

    private const string Strategy = """
        # Health workforce strategy of WORD, 2024

        ## Objectives and measures

        The Ministry of Health will restrict the recognition of qualifications acquired abroad to diplomas of the list of WORD.
        """;

    private const string Policy = """
        # Labour mobility policy of WORD, 2023

        ## Objectives and measures

        The Ministry of Labour will promote the recognition of qualifications acquired abroad by the workers of WORD.
        """;

    private const string Mandates = """
        topic,actor,function,legal_basis,budget,staff
        Nurses of WORD,Ministry of Health,Lead,WORD Act,,
        Permits of WORD,Ministry of Labour,Consulted,WORD Act,,
        """;

    private const string Meeting = """
        agenda item,topic,participants
        Session a,Permits of WORD,Ministry of Labour; Union of WORD
        Session b,Nurses of WORD,Ministry of Labour
        """;
}
