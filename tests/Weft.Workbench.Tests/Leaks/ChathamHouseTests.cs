// The Chatham House rule in the database itself: whatever is done to an item that nobody may be linked to, no row of any table
// holds both its id and the id of a person who did it. Every table is read, those of the search and of the jobs too.
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Checks;
using Weft.Workbench.Comments;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Leaks;

public sealed class ChathamHouseTests
{
    private static readonly WorkspaceId Workspace = new(Guid.CreateVersion7());
    private static readonly PersonId Person = new(Guid.NewGuid());

    [Fact]
    public async Task No_row_links_a_person_to_an_unattributed_item()
    {
        await using var desk = await Desk.New();
        var items = await desk.DoInside(Workspace, Unattributed);

        foreach (var (name, act) in Acts) await desk.DoInside(Workspace, db => Do(db, items, name, act));

        foreach (var item in items) await Comment(desk, item);

        var rows = await desk.DoInside(Workspace, AllRows);
        foreach (var item in items)
        {
            Assert.Contains(rows, r => r.Holds(item.Key)); // else nothing was looked at
            Assert.DoesNotContain(rows, r => r.Holds(item.Key) && r.Holds(Person.Value));
        }
    }

    [Fact]
    public async Task The_scan_finds_a_person_beside_an_item_that_is_theirs()
    {
        await using var desk = await Desk.New();
        var item = await desk.DoInside(Workspace, async db =>
        {
            db.Sight = Sight.Everything(Workspace, Person);
            var room = db.Add(new Room(new RoomId(Guid.CreateVersion7()), Workspace, new Reach(Visibility.Members, null, Person), "Open")).Entity;
            await db.SaveChangesAsync(Desk.Ct);
            return room.Key;
        });

        var rows = await desk.DoInside(Workspace, AllRows);

        Assert.Contains(rows, r => r.Table == "rooms" && r.Holds(item) && r.Holds(Person.Value));
        Assert.Contains(rows, r => r.Table == "history" && r.Holds(item) && r.Holds(Person.Value));
    }

    private static async Task Comment(Desk desk, Item item)
    {
        if (item is Weft.Workbench.Comments.Comment) return; // one replies to a comment, below
        var asked = await desk.DoAs(Person, (WriteComment write) =>
            write.Run(Workspace, ItemRef.To(item), CommentId.New(TimeProvider.System), CommentKind.Question, "Who said so?", Desk.Ct));
        Assert.True(asked.IsOk);
        Assert.True((await desk.DoAs(Person, (WriteComment write) => write.Reply(Workspace, asked.Value, CommentId.New(TimeProvider.System), "We did.", Desk.Ct))).IsOk);
        Assert.True((await desk.DoAs(Person, (SettleComment settle) => settle.Run(Workspace, asked.Value, true, Desk.Ct))).IsOk);
    }

    // What can happen to any item, whatever its kind. Each in a unit of work of its own, in the name of the person.
    private static (string Name, Action<WeftDb, Item> Act)[] Acts { get; } =
    [
        ("publish", (_, item) => item.Publish(false)),
        ("publish again", (_, item) => item.Publish()),
        ("note", (db, item) => db.Note(item, HistoryAct.Answered, null, new { Said = "yes" })),
        ("remove", (_, item) => item.Remove(PlantedRows.At)),
        ("bring back", (_, item) => item.BringBack()),
    ];

    // Parts of a check need a job.
    private static readonly string[] OfChecks = [nameof(CheckRun), nameof(RunFile), nameof(RunResult), nameof(AnswerAct)];

    private static async Task<List<Item>> Unattributed(WeftDb db)
    {
        db.Sight = Sight.Everything(Workspace, Person);
        db.Add(new Membership(Workspace, Person, Role.Secretariat, null, PlantedRows.At));
        var rows = new PlantedRows(db, Secret.Members, Workspace, Person, default) { Without = OfChecks };
        var made = PlantedRows.Kinds(db.Model).Where(k => !OfChecks.Contains(k.ClrType.Name) && !PlantedWorld.NoContent.Contains(k.ClrType.Name)).Select(rows.Make).ToList();
        var items = made.OfType<Item>().ToList();
        foreach (var item in items.Select(i => db.Entry(i)))
        {
            item.Property(i => i.IsUnattributed).CurrentValue = true;
            item.Property(i => i.Owner).CurrentValue = null;
        }

        await db.SaveChangesAsync(Desk.Ct);
        return items;
    }

    private static async Task<int> Do(WeftDb db, List<Item> items, string why, Action<WeftDb, Item> act)
    {
        db.Sight = Sight.Everything(Workspace, Person);
        db.Because(why);
        foreach (var item in items) act(db, (await db.FindItem(ItemRef.To(item), Desk.Ct))!);
        return await db.SaveChangesAsync(Desk.Ct);
    }

    private static async Task<List<Row>> AllRows(WeftDb db)
    {
        await db.Database.OpenConnectionAsync(Desk.Ct);
        var connection = db.Database.GetDbConnection();
        var tables = db.Database.IsNpgsql() ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public'" : "SELECT name FROM sqlite_master WHERE type = 'table'";
        var rows = new List<Row>();
        foreach (var table in (await Read(connection, tables)).Select(r => r[0])) rows.AddRange((await Read(connection, $"SELECT * FROM \"{table}\"")).Select(r => new Row(table, string.Join('|', r))));
        return rows;
    }

    private static async Task<List<string[]>> Read(DbConnection connection, string sql)
    {
        var rows = new List<string[]>();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables come from the database itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Desk.Ct);
        while (await reader.ReadAsync(Desk.Ct)) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(n => Text(reader.GetValue(n)))]);
        return rows;
    }

    // An id can be kept as text, as bytes, or inside JSON.
    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes) + System.Text.Encoding.UTF8.GetString(bytes),
        _ => $"{value}",
    };

    private sealed record Row(string Table, string Text)
    {
        public bool Holds(Guid id) => Text.Contains(id.ToString("D"), StringComparison.OrdinalIgnoreCase)
            || Text.Contains(id.ToString("N"), StringComparison.OrdinalIgnoreCase)
            || Text.Contains(Convert.ToHexString(id.ToByteArray()), StringComparison.OrdinalIgnoreCase);
    }
}
