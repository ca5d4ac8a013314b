using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.Packages;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Tests.Storage;

namespace Weft.Workbench.Tests.Packages;

public sealed class BackupTests
{
    [Fact]
    public async Task Every_table_of_the_model_is_in_a_backup()
    {
        await using var desk = await Desk.New();

        using var backup = new ZipArchive(await BackUp(desk));

        var tables = await desk.Do((WeftDb db) => Task.FromResult(StoredRows.Tables(db)));
        Assert.True(tables.Count >= 10);
        Assert.Equal(tables.Select(t => $"tables/{t}.ndjson"), backup.Entries.Select(e => e.FullName).Where(n => n.StartsWith("tables/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_restored_is_equal_row_by_row_and_file_by_file()
    {
        await using var desk = await Worked();
        await using var other = await Desk.New();

        var restored = await Restore(other, await BackUp(desk));

        Assert.Null(restored.Refusal);
        Assert.Equal(await StoredRows.Of(desk), await StoredRows.Of(other));
        foreach (var sha256 in await Hashes(desk)) Assert.Equal(desk.Services.GetStore().Read(sha256), other.Services.GetStore().Read(sha256));
    }

    [Fact]
    public async Task What_is_restored_is_found_by_search_and_can_be_added_to()
    {
        await using var desk = await Worked();
        await using var other = await Desk.New();

        await Restore(other, await BackUp(desk));

        var hits = await other.Do((SearchWorkspace search) => search.Run(WorkspaceId.Own, SearchQuery.Of("diplomas", []), 1, Desk.Ct));
        Assert.NotEmpty(hits.Value.Hits);
        await other.Checked(Desk.File(FilePart.Draft, "later.md", Some.Draft.Replace("diplomas", "sextants", StringComparison.Ordinal)));
        Assert.NotEmpty((await other.Do((SearchWorkspace search) => search.Run(WorkspaceId.Own, SearchQuery.Of("sextants", []), 1, Desk.Ct))).Value.Hits);
    }

    [Fact]
    public async Task A_backup_is_of_one_moment_while_others_write()
    {
        await using var desk = await Worked();
        var before = await StoredRows.Of(desk);
        var written = false;
        using var file = new MemoryStream();
        await using var stream = new Meddling(file, async () =>
        {
            if (written) return;
            written = true;
            await desk.Do(async (WeftDb db) =>
            {
                db.Add(new Weft.Workbench.Workspaces.Workspace(new(Guid.NewGuid()), "Meanwhile", new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc)));
                return await db.SaveChangesAsync(Desk.Ct);
            });
        });

        await desk.Do((MakeBackup backup) => backup.Run(stream, withKeys: false, Desk.Ct));

        Assert.True(written);
        Assert.NotEqual(before, await StoredRows.Of(desk));
        await using var other = await Desk.New();
        await Restore(other, file);
        Assert.Equal(before, await StoredRows.Of(other));
    }

    [Fact]
    public async Task A_database_that_holds_something_is_restored_over_only_when_that_was_said()
    {
        await using var desk = await Worked();
        await using var other = await Worked();
        var before = await StoredRows.Of(other);
        var backup = await BackUp(desk);

        var refused = await Restore(other, backup);

        Assert.Equal(PackageRefusals.NotEmpty, refused.Refusal);
        Assert.Equal(before, await StoredRows.Of(other));
        Assert.Null((await Restore(other, backup, replace: true)).Refusal);
        Assert.Equal(await StoredRows.Of(desk), await StoredRows.Of(other));
    }

    [Fact]
    public async Task A_changed_backup_is_refused_and_nothing_is_stored()
    {
        await using var desk = await Worked();
        await using var other = await Desk.New();
        var before = await StoredRows.Of(other);
        var backup = Repacked.Of(await BackUp(desk), "tables/segments.ndjson", text => text.Replace("diplomas", "dipl0mas", StringComparison.Ordinal));

        var refused = await Restore(other, backup);

        Assert.Equal(PackageRefusals.WrongHash("tables/segments.ndjson"), refused.Refusal);
        Assert.Equal(before, await StoredRows.Of(other));
        Assert.Empty(await StoredRows.Files(other));
    }

    [Fact]
    public async Task A_changed_file_is_refused_and_nothing_is_stored()
    {
        await using var desk = await Worked();
        await using var other = await Desk.New();
        var sha256 = (await Hashes(desk)).First();
        var entry = $"files/{sha256[..2]}/{sha256}";
        var backup = Repacked.Of(await BackUp(desk), entry, text => text + "x");

        var refused = await Restore(other, backup);

        Assert.Equal(PackageRefusals.WrongHash(entry), refused.Refusal);
        Assert.Empty(await StoredRows.Files(other));
    }

    [Fact]
    public async Task A_file_that_is_lost_on_the_disk_is_named_and_the_rest_is_backed_up()
    {
        await using var desk = await Worked();
        await using var other = await Desk.New();
        var (gone, changed) = ((await Hashes(desk)).First(), (await Hashes(desk)).Last());
        Assert.NotEqual(gone, changed);
        desk.Services.GetStore().Remove(gone);
        await StoredRows.Damage(desk, changed);
        using var file = new MemoryStream();

        var made = (await desk.Do((MakeBackup backup) => backup.Run(file, withKeys: false, Desk.Ct))).Value;

        Assert.Equal(new[] { gone, changed }.Order(StringComparer.Ordinal), made.Lost);
        var restored = await Restore(other, file);
        Assert.Equal(2, restored.Value.Lost);
        Assert.Equal(await StoredRows.Of(desk), await StoredRows.Of(other));
    }

    [Fact]
    public async Task Keys_are_in_a_backup_only_when_that_was_said()
    {
        await using var desk = await Desk.New();
        await using var other = await Desk.New();
        desk.Services.GetRequiredService<KeyRing>().Add(new ProtectionKey("key-1", "<key/>"));
        var ring = other.Services.GetRequiredService<KeyRing>();

        await Restore(other, await BackUp(desk));
        Assert.Empty(ring.All());
        await Restore(other, await BackUp(desk, withKeys: true), replace: true);

        Assert.Equal([("key-1", "<key/>")], ring.All().Select(k => (k.Name, k.Xml)));
    }

    internal static Task<Desk> Worked() => Worked(TestPlace.OfThisRun);

    internal static async Task<Desk> Worked(Provider provider)
    {
        var desk = await Desk.New(provider);
        var id = await desk.Checked(Desk.File(FilePart.Draft, "draft.md", Some.Draft), Desk.File(FilePart.Against, "old.md", Some.Draft.Replace("Ostrana", "Lirania", StringComparison.Ordinal)));
        var finding = Finding.AllOf((await desk.Load(id)).Result)[0];
        foreach (var verdict in new[] { Verdict.Accepted, Verdict.Rejected }) Assert.True((await desk.Do((AnswerFinding use) => use.Run(id, finding.Id, verdict, null, Desk.Ct))).IsOk);
        Assert.True((await desk.Do((AnswerFinding use) => use.Undo(id, finding.Id, Desk.Ct))).IsOk);
        return desk;
    }

    private static Task<List<string>> Hashes(Desk desk) =>
        desk.Do((WeftDb db) => db.Versions.Select(v => v.Sha256).Distinct().OrderBy(s => s).ToListAsync(Desk.Ct));

    internal static async Task<MemoryStream> BackUp(Desk desk, bool withKeys = false)
    {
        var file = new MemoryStream();
        await desk.Do((MakeBackup backup) => backup.Run(file, withKeys, Desk.Ct));
        return file;
    }

    internal static Task<Analysis.Result<RestoreBackup.Restored>> Restore(Desk desk, Stream file, bool replace = false) =>
        desk.Do((RestoreBackup restore) => restore.Run(file, replace, Desk.Ct));
}
