// The database of the main job, with a worked check in it, brought up to date.
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Jobs;
using Weft.Workbench.Lists;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Storage.Sqlite;

public sealed class UpgradeTests
{
    private const string FirstMigration = "20261124060000_Begin";

    [Fact]
    public async Task The_database_of_the_main_job_is_brought_up_to_date_with_everything_in_it()
    {
        await using var place = await TestPlace.Empty(Provider.Sqlite);
        var (id, finding, before) = await OldDatabase(place);

        await using var desk = await Desk.At(place);

        var after = await desk.Load(id);
        Assert.Equal(PackedResult.Pack(before.Result with { Answers = after.Result.Answers }), PackedResult.Pack(after.Result));
        Assert.Equal(new Answer(Verdict.Corrected, "In other words"), after.Result.Answers[finding]);
        Assert.Equal([Verdict.Corrected, Verdict.Accepted], (await desk.Do((ListAnswers use) => use.Run(id, Desk.Ct))).Value.Select(a => a.Verdict));
        Assert.Equal(JobState.Done, (await desk.Do((ShowProgress use) => use.Run(id, Desk.Ct))).Value.State);
        Assert.NotEmpty((await desk.Do((SearchWorkspace use) => use.Run(WorkspaceId.Own, SearchQuery.Of("diplomas", []), 1, Desk.Ct))).Value.Hits);
        Assert.Equal(VerifyHistory.Fault.None, (await desk.Do((VerifyHistory use) => use.Run(WorkspaceId.Own, Desk.Ct))).Fault);
        Assert.False(await desk.Do((WeftDb db) => Task.FromResult(db.Database.HasPendingModelChanges())));
        Assert.False(File.Exists(Folder(place).BeforeUpgrade));
    }

    [Fact]
    public async Task An_upgraded_database_can_be_worked_on()
    {
        await using var place = await TestPlace.Empty(Provider.Sqlite);
        var (id, finding, _) = await OldDatabase(place);
        await using var desk = await Desk.At(place);

        await desk.Do((AnswerFinding use) => use.Undo(id, finding, Desk.Ct));
        var again = await desk.Do((RunAgain use) => use.Run(id, [Desk.File(FilePart.Draft, "draft.md", Some.Draft + "\n3. A panel on remittances should meet.")], Desk.Ct));

        Assert.True(again.IsOk);
        Assert.True(await desk.Work());
        Assert.Equal(2, (await desk.Load(id)).Number);
        Assert.Equal([new Answer(Verdict.Accepted, null)], (await desk.Load(id)).Result.Answers.Values);
        Assert.NotEmpty((await desk.Do((SearchWorkspace use) => use.Run(WorkspaceId.Own, SearchQuery.Of("remittances", []), 1, Desk.Ct))).Value.Hits);
    }

    [Fact]
    public async Task What_was_stored_before_there_were_lists_stands_in_them_by_name()
    {
        await using var place = await TestPlace.Empty(Provider.Sqlite);
        await OldDatabase(place);

        await using var desk = await Desk.At(place);

        Task<string[]> Labels(string words) => desk.Do(async (ShowList use) =>
            (await use.Run(WorkspaceId.Own, "documents", key => key == "q" ? words : null, Desk.Ct)).Value.Rows.Select(r => r.Label).Order(StringComparer.Ordinal).ToArray());
        Assert.Equal(["draft.md", "old.md"], await Labels(""));
        Assert.Equal(["old.md"], await Labels("OLD"));
    }

    [Fact]
    public async Task An_upgrade_that_was_cut_off_begins_again_from_the_copy()
    {
        await using var place = await TestPlace.Empty(Provider.Sqlite);
        var (id, _, _) = await OldDatabase(place);
        var folder = Folder(place);
        File.Move(folder.Database, folder.BeforeUpgrade);
        await File.WriteAllTextAsync(folder.Database, "half a database", Desk.Ct);

        await using var desk = await Desk.At(place);

        Assert.NotEmpty((await desk.Load(id)).Findings);
        Assert.False(File.Exists(folder.BeforeUpgrade));
    }

    private static DataFolder Folder(TestPlace place) => new(((StoragePlace.Folder)place.Place).Path);

    // Rows as the product writes them today, put into the tables as they were then.
    private static async Task<(CheckId Id, string Finding, LoadedCheck Before)> OldDatabase(TestPlace place)
    {
        await using var today = await Desk.New(Provider.Sqlite);
        var id = await today.Checked(Desk.File(FilePart.Draft, "draft.md", Some.Draft), Desk.File(FilePart.Against, "old.md", "# Old\n\nMinistries should meet."));
        var finding = (await today.Load(id)).Findings[0].Id;
        await today.Do((AnswerFinding use) => use.Run(id, finding, Verdict.Accepted, null, Desk.Ct));
        await today.Do((AnswerFinding use) => use.Run(id, finding, Verdict.Corrected, "In other words", Desk.Ct));
        var (from, to) = (await today.Do((DataFolder folder) => Task.FromResult(folder)), Folder(place));
        foreach (var file in Directory.EnumerateFiles(from.Files, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to.Files, Path.GetRelativePath(from.Files, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var options = new DbContextOptionsBuilder<SqliteWeftContext>();
        SqliteWeftContext.Configure(options, to.Database);
        await using var db = new SqliteWeftContext(options.Options);
        await db.GetService<IMigrator>().MigrateAsync(FirstMigration, Desk.Ct);
        await CopyRows(from.Database, to.Database);
        return (id, finding, await today.Load(id));
    }

    private static async Task CopyRows(string from, string to)
    {
        await using var connection = new SqliteConnection($"Data Source={to};Pooling=False");
        await connection.OpenAsync(Desk.Ct);
        await Do(connection, $"ATTACH '{from}' AS today; PRAGMA foreign_keys = OFF");
        foreach (var table in await Texts(connection, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'"))
        {
            var now = await Texts(connection, $"SELECT name FROM pragma_table_info('{table}', 'today')");
            var then = await Texts(connection, $"SELECT name FROM pragma_table_info('{table}', 'main')");
            var values = then.Select(c => now.Contains(c) ? $"\"{c}\"" : c == "visibility" ? "'Private'" : throw new InvalidOperationException($"{table}.{c} is gone: say what it held."));
            await Do(connection, $"INSERT INTO main.{table} ({string.Join(", ", then.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM today.{table}");
        }
    }

    private static async Task Do(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Desk.Ct);
    }

    private static async Task<List<string>> Texts(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(Desk.Ct);
        var texts = new List<string>();
        while (await rows.ReadAsync(Desk.Ct)) texts.Add(rows.GetString(0));
        return texts;
    }
}
