// An item that becomes stricter takes along its own history and what was made from it, from whichever side it was open before.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Leaks;

public sealed class EarlierStatesTests
{
    private static readonly WorkspaceId Workspace = new(Guid.CreateVersion7());
    private static readonly PersonId Maker = new(Guid.NewGuid());
    private static readonly PersonId Reader = new(Guid.NewGuid());

    [Fact]
    public async Task What_was_said_of_an_item_is_hidden_with_it_when_it_becomes_a_draft_again()
    {
        await using var desk = await Desk.New();
        var (_, source, _) = await Made(desk);
        Assert.NotEmpty(await SeenHistory(desk, source));

        await desk.DoInside(Workspace, async db =>
        {
            (await db.Documents.SingleAsync(d => d.Id == source, Desk.Ct)).Publish(false);
            return await db.SaveChangesAsync(Desk.Ct);
        });

        Assert.Empty(await SeenHistory(desk, source));
    }

    [Fact]
    public async Task A_note_on_a_draft_is_seen_by_those_alone_who_see_the_draft()
    {
        await using var desk = await Desk.New();
        var (_, source, _) = await Made(desk);

        await desk.DoInside(Workspace, async db =>
        {
            var document = await db.Documents.SingleAsync(d => d.Id == source, Desk.Ct);
            document.Publish(false);
            await db.SaveChangesAsync(Desk.Ct);
            db.Note(document, HistoryAct.Answered, null, new { Said = "kept" });
            return await db.SaveChangesAsync(Desk.Ct);
        });

        Assert.Empty(await SeenHistory(desk, source));
    }

    [Fact]
    public async Task What_was_made_in_one_room_is_not_left_there_when_its_source_moves_to_another()
    {
        await using var desk = await Desk.New();
        var (rooms, source, derived) = await Made(desk);
        async Task Move(RoomId room) => Assert.True((await desk.DoAs(Maker, (SetReach set) =>
            set.Run(Workspace, new ItemRef(nameof(Document), source.Value), Visibility.Room, room, null, Desk.Ct))).IsOk);
        await Move(rooms[0]);
        Assert.Equal(Visibility.Room, await VisibilityOf(desk, derived));

        await Move(rooms[1]);

        Assert.Equal(Visibility.Private, await VisibilityOf(desk, derived));
    }

    [Fact]
    public async Task That_an_act_is_not_allowed_is_not_told_of_what_cannot_be_seen()
    {
        await using var desk = await Desk.New();
        var (_, source, _) = await Made(desk);
        Assert.Equal(WorkbenchRefusals.NotAllowed, (await Enter(desk, source.Value)).Refusal);
        Assert.True((await desk.DoAs(Maker, (SetReach set) =>
            set.Run(Workspace, new ItemRef(nameof(Document), source.Value), Visibility.Private, null, null, Desk.Ct))).IsOk);

        Assert.Equal(WorkbenchRefusals.NotFound, (await Enter(desk, source.Value)).Refusal);
        Assert.Equal(WorkbenchRefusals.NotFound, (await Enter(desk, Guid.CreateVersion7())).Refusal);
    }

    private static Task<Weft.Analysis.Result<Access>> Enter(Desk desk, Guid document) =>
        desk.DoAs(Reader, (Door door) => door.EnterOf<Document>(document, Permission.Edit, Desk.Ct));

    private static async Task<(RoomId[] Rooms, DocumentId Source, DocumentId Derived)> Made(Desk desk) => await desk.DoInside(Workspace, async db =>
    {
        var open = new Reach(Visibility.Members, null, Maker);
        Room[] rooms = [.. Enumerable.Range(1, 2).Select(n => new Room(new RoomId(Guid.CreateVersion7()), Workspace, open, $"Room {n}"))];
        Document[] documents = [.. Enumerable.Range(1, 2).Select(n => new Document(new DocumentId(Guid.CreateVersion7()), Workspace, open, $"{n}.md", PlantedRows.At))];
        db.AddRange(rooms);
        db.AddRange(documents);
        db.AddRange(rooms.Select(r => new Seat(r, Maker)));
        db.AddRange(new Membership(Workspace, Maker, Role.Secretariat, null, PlantedRows.At), new Membership(Workspace, Reader, Role.Reader, null, PlantedRows.At));
        db.Add(new SourceLink(documents[1], documents[0]));
        await db.SaveChangesAsync(Desk.Ct);
        return (rooms.Select(r => r.Id).ToArray(), documents[0].Id, documents[1].Id);
    });

    private static Task<List<long>> SeenHistory(Desk desk, DocumentId document) => desk.DoInside(Workspace, db =>
    {
        db.Sight = new Sight(Workspace, Reader, true, false, []);
        return db.History.Where(h => h.Key == document.Value).Select(h => h.Number).ToListAsync(Desk.Ct);
    });

    private static Task<Visibility> VisibilityOf(Desk desk, DocumentId document) =>
        desk.DoInside(Workspace, db => db.Documents.Where(d => d.Id == document).Select(d => d.Visibility).SingleAsync(Desk.Ct));
}
