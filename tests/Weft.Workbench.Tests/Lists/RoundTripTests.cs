using CsCheck;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Lists;

public sealed class RoundTripTests
{
    // What separates, quotes, begins formulas, breaks lines, is not in every encoding or looks like another format.
    private static readonly string[] Bits =
        ["a", "B", "é", " ", ",", ";", "|", "\t", "\"", "\"\"", "'", "=", "+", "-", "@", "\n", "\r\n", "<b>", "&amp;", "_x000D_", "#", "1", "2026-03-31", "TRUE", "0.10", "\U0001F9F5", "عربي", "\u00a0", "\ufeff", "PK", "%PDF"];

    private static readonly Gen<string> Names = Gen.OneOf(Bits).Array[1, 8].Select(string.Concat).Where(n => !string.IsNullOrWhiteSpace(n.Trim('\ufeff')));

    private static readonly Gen<Row[]> Rows =
        (from name in Names
         from visibility in Gen.OneOf(Visibility.Public, Visibility.Members, Visibility.Private)
         from isDraft in Gen.Bool
         select new Row(name, visibility, isDraft)).Array[1, 12];

    [Theory]
    [InlineData(ListFormat.Csv)]
    [InlineData(ListFormat.Xlsx)]
    public async Task What_goes_out_comes_back_without_a_change_and_with_edits_as_exactly_these(ListFormat format)
    {
        await using var desk = await Desk.New();
        await Gen.Select(Rows, Rows).SampleAsync(
            async (before, after) =>
            {
                var workspace = new WorkspaceId(Guid.CreateVersion7());
                var keys = await Stored(desk, workspace, before);
                var file = await Written(desk, workspace, format);

                var untouched = await Look(desk, workspace, file);
                Assert.Equal((0, 0, 0, before.Length), (untouched.Added.Length, untouched.Changed.Length, untouched.Refused, untouched.Unchanged));

                // Edited, written and set back: the file then holds exactly these edits, as a spreadsheet would have saved them.
                var edited = before.Select((row, n) => n < after.Length ? after[n] : row).ToArray();
                await Edit(desk, workspace, keys, edited);
                var newer = await Written(desk, workspace, format);
                await Edit(desk, workspace, keys, before);
                var read = await Look(desk, workspace, newer);
                var changes = read.Changed.Concat(read.Conflicts).SelectMany(r => r.Changes.Select(c => (r.Item, c.Column, c.After))).ToHashSet();
                Assert.Equal((0, 0), (read.Added.Length, read.Refused));
                Assert.Equal(Expected(keys, before, edited).ToHashSet(), changes);
            },
            iter: 20, threads: 1);
    }

    private static IEnumerable<(Guid? Item, string Column, string? After)> Expected(Guid[] keys, Row[] before, Row[] after)
    {
        foreach (var (old, now, key) in before.Zip(after, keys))
        {
            if (CellWords.Clean(old.Name) != CellWords.Clean(now.Name)) yield return (key, "name", CellWords.Clean(now.Name));
            if (old.Visibility != now.Visibility) yield return (key, "visibility", now.Visibility.ToString());
            if (old.IsDraft != now.IsDraft) yield return (key, "draft", now.IsDraft ? "yes" : "no");
        }
    }

    private static Task<Guid[]> Stored(Desk desk, WorkspaceId workspace, Row[] rows) => desk.DoInside(workspace, async db =>
    {
        var rooms = rows.Select(r => new Room(RoomId.New(TimeProvider.System), workspace, new Reach(r.Visibility, null, null), r.Name)).ToArray();
        foreach (var (room, row) in rooms.Zip(rows)) room.Publish(!row.IsDraft);
        db.AddRange(rooms);
        await db.SaveChangesAsync(Desk.Ct);
        return rooms.Select(r => r.Key).ToArray();
    });

    private static Task<int> Edit(Desk desk, WorkspaceId workspace, Guid[] keys, Row[] rows) => desk.DoInside(workspace, async db =>
    {
        var rooms = await db.Rooms.ToDictionaryAsync(r => r.Key, Desk.Ct);
        foreach (var (key, row) in keys.Zip(rows))
        {
            rooms[key].Rename(row.Name);
            rooms[key].Reach = new Reach(row.Visibility, null, null);
            rooms[key].Publish(!row.IsDraft);
        }

        return await db.SaveChangesAsync(Desk.Ct);
    });

    private static async Task<byte[]> Written(Desk desk, WorkspaceId workspace, ListFormat format) =>
        (await desk.Do((WriteList use) => use.Run(workspace, "rooms", _ => null, format, Desk.Ct))).Value.Bytes;

    private static async Task<ReadBack> Look(Desk desk, WorkspaceId workspace, byte[] file)
    {
        var looked = await desk.Do((ReadList use) => use.Look(workspace, "rooms", new GivenTable("rooms", file), Desk.Ct));
        Assert.True(looked.IsOk, looked.Refusal?.ToString());
        return looked.Value;
    }

    private sealed record Row(string Name, Visibility Visibility, bool IsDraft);
}
