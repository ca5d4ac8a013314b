using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Tests.Shared;
using Weft.Workbench.Checks;
using Weft.Workbench.Demonstrations;
using Weft.Workbench.Documents;
using Weft.Workbench.Lists;
using Weft.Workbench.Packages;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Demonstrations;

public sealed class DemonstrationTests
{
    [Fact]
    public async Task A_demonstration_has_something_in_every_list_and_is_removed_without_a_trace()
    {
        var clock = new LaterClock();
        await using var desk = await Desk.New(more: s => s.AddSingleton<TimeProvider>(clock));
        await desk.Checked(Desk.File(FilePart.Draft, "own.md", Some.Draft));
        var before = await Rows(desk);
        var files = await Files(desk);
        var draft = Path.Combine(SharedFolder.Repository, "samples", "round-table-2026.docx");
        GivenFile[] sample = [new(FilePart.Draft, "round-table-2026.docx", new FileInfo(draft).Length, () => File.OpenRead(draft))];

        var made = await desk.Do((MakeDemonstration use) => use.Run("fr", [.. sample], Desk.Ct));
        var again = await desk.Do((MakeDemonstration use) => use.Run("fr", [.. sample], Desk.Ct));
        await desk.Work();

        Assert.True(made.IsOk);
        Assert.Equal(made.Value, again.Value);
        foreach (var list in ListRegistry.Instance.All.Where(l => l.Name != "rooms"))
        {
            Assert.True((await desk.Do((ShowList use) => use.Run(made.Value, list.Name, _ => null, Desk.Ct))).Value.Count > 0, list.Name);
        }

        await Use(desk, made.Value);
        Assert.NotEqual(files, await Files(desk));
        clock.Ahead = SweepFiles.Waits + TimeSpan.FromMinutes(1);
        Assert.True((await desk.Do((RemoveDemonstration use) => use.Run(made.Value, Desk.Ct))).IsOk);

        Assert.Equal(before, await Rows(desk));
        Assert.Equal(files, await Files(desk));
    }

    [Fact]
    public async Task Bytes_that_were_just_kept_wait_for_the_row_that_will_name_them()
    {
        var clock = new LaterClock();
        await using var desk = await Desk.New(more: s => s.AddSingleton<TimeProvider>(clock));
        await desk.Do((FileStore store) => store.Keep("a.bin", new MemoryStream([1, 2, 3]), Desk.Ct));
        clock.Ahead = SweepFiles.Waits + TimeSpan.FromMinutes(1);
        var fresh = await desk.Do((FileStore store) => store.Keep("a.bin", new MemoryStream([1, 2, 3]), Desk.Ct));

        Assert.Equal(0, await desk.Do((SweepFiles use) => use.Run(Desk.Ct)));
        Assert.True(await desk.Do((FileStore store) => Task.FromResult(store.Holds(fresh.Sha256))));
        clock.Ahead += SweepFiles.Waits;
        Assert.Equal(1, await desk.Do((SweepFiles use) => use.Run(Desk.Ct)));
        Assert.False(await desk.Do((FileStore store) => Task.FromResult(store.Holds(fresh.Sha256))));
    }

    [Fact]
    public async Task Nothing_but_a_demonstration_is_removed()
    {
        await using var desk = await Desk.New();

        Assert.Equal(WorkspaceRefusals.NoDemonstration, (await desk.Do((RemoveDemonstration use) => use.Run(WorkspaceId.Own, Desk.Ct))).Refusal);
    }

    // What people do in it leaves rows of every kind: an invitation, a merge, a list that came back.
    private static async Task Use(Desk desk, WorkspaceId workspace)
    {
        var wanted = new InviteMember.Wanted("new@ministry.example", Role.Reader, null, "en");
        Assert.True((await desk.Do((InviteMember use) => use.Run(workspace, wanted, c => new Uri($"https://weft.example/{c}"), Desk.Ct))).IsOk);
        var topics = await desk.DoInside(workspace, db => db.Topics.Select(t => t.Id).ToListAsync(Desk.Ct));
        Assert.True((await desk.Do((MergeTags use) => use.Run(workspace, new ItemRef(nameof(Topic), topics[0].Value), topics[1].Value, null, Desk.Ct))).IsOk);
        var file = new GivenTable("topics.csv", "name\nAnother"u8.ToArray());
        Assert.True((await desk.Do((ReadList use) => use.Look(workspace, "topics", file, Desk.Ct))).IsOk);
    }

    private static Task<List<string>> Rows(Desk desk) => desk.Do(async (WeftDb db) =>
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync(Desk.Ct);
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Where(t => t != "found_rows").Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            rows.Add($"{table} {await command.ExecuteScalarAsync(Desk.Ct)}");
        }

        return rows;
    });

    private static Task<List<string>> Files(Desk desk) => desk.Do(async (FileStore store) => (await store.KeptBefore(DateTime.MaxValue, Desk.Ct)).Order(StringComparer.Ordinal).ToList());

    private sealed class LaterClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
