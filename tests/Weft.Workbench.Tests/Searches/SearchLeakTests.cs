using CsCheck;
using Weft.Analysis.Text;
using Weft.Workbench.Meetings;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Statement = Weft.Workbench.Meetings.Statement;

namespace Weft.Workbench.Tests.Searches;

/// <summary>Random things in two workspaces, searched by everybody and held against a naive reader of the rules.</summary>
public sealed class SearchLeakTests
{
    private static readonly WorkspaceId[] Workspaces = [new(Id(1)), new(Id(2))];
    private static readonly PersonId Owner = new(Id(10));
    private static readonly PersonId Ana = new(Id(11));
    private static readonly PersonId Rita = new(Id(12));
    private static readonly PersonId Eve = new(Id(13));
    private static readonly PersonId[] People = [Owner, Ana, Rita, Eve];
    private static readonly RoomId[] Rooms = [new(Id(20)), new(Id(21))];

    private static readonly Gen<Drawn> AnyStatement =
        from workspace in Gen.OneOf(Workspaces)
        from visibility in Gen.Enum<Visibility>()
        from room in Gen.OneOf(Rooms)
        from owner in Gen.OneOf(People)
        from isDraft in Gen.Bool
        from isRemoved in Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)))
        from standing in Gen.Enum<Standing>()
        from word in Gen.OneOf("needle", "needles", "haystack")
        select new Drawn(workspace, new Reach(visibility, visibility == Visibility.Room ? room : null, owner), isDraft, isRemoved, standing, word);

    [Fact]
    public async Task Hits_totals_facets_and_news_are_those_of_what_one_may_see()
    {
        await using var desk = await Desk.New();
        var rooms = Workspaces.Zip(Rooms).ToDictionary(r => r.First, r => r.Second);
        Drawn[] drawn = [];
        AnyStatement.Array[240].Sample(all => drawn = all, iter: 1, threads: 1);
        foreach (var workspace in Workspaces) await Fill(desk, workspace, rooms[workspace], drawn);

        foreach (var (workspace, person) in Workspaces.SelectMany(w => People.Select(p => (w, p))))
        {
            var answer = await desk.DoAs(person, (SearchWorkspace use) => use.Run(workspace, SearchQuery.Of("needle", []), 1, Desk.Ct));
            if (!IsMember(person, workspace))
            {
                Assert.Equal(WorkbenchRefusals.NotFound, answer.Refusal);
                continue;
            }

            var seen = drawn.Where(d => d.Workspace == workspace && d.Word != "haystack" && d.IsSeenBy(person, rooms[workspace])).ToList();
            Assert.Equal(seen.Count, answer.Value.Total);
            Assert.Equal(
                seen.CountBy(d => d.Standing.ToString()).OrderBy(c => c.Key, StringComparer.Ordinal),
                answer.Value.Facets.GetValueOrDefault(Facet.Standing, []).Select(v => KeyValuePair.Create(v.Key, v.Count)).OrderBy(c => c.Key, StringComparer.Ordinal));
            Assert.Equal(seen.Select(d => d.Text).Order(StringComparer.Ordinal), (await AllHits(desk, workspace, person)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task News_of_a_saved_search_tell_of_nothing_hidden()
    {
        await using var desk = await Desk.New();
        await Fill(desk, Workspaces[0], Rooms[0], []);
        await desk.DoAs(Rita, (KeepSearches use) => use.Add(Workspaces[0], SearchQuery.Of("needle", []), "Needles", Desk.Ct));
        var hidden = new Drawn(Workspaces[0], new Reach(Visibility.Private, null, Ana), false, false, Standing.One, "needle");

        await Fill(desk, Workspaces[0], Rooms[0], [hidden, hidden with { Reach = new Reach(Visibility.Room, Rooms[0], Ana) }, hidden with { Reach = new Reach(Visibility.Members, null, Ana), IsDraft = true }]);
        Assert.Equal(0, await News(desk, Rita));

        await Fill(desk, Workspaces[0], Rooms[0], [hidden with { Reach = new Reach(Visibility.Members, null, Ana) }]);
        Assert.Equal(1, await News(desk, Rita));
        Assert.Empty((await desk.DoAs(Ana, (KeepSearches use) => use.List(Workspaces[0], Desk.Ct))).Value);
    }

    [Fact]
    public async Task What_became_stricter_is_found_no_more_by_others()
    {
        await using var desk = await Desk.New();
        await Fill(desk, Workspaces[0], Rooms[0], [new Drawn(Workspaces[0], new Reach(Visibility.Members, null, Owner), false, false, Standing.One, "needle")]);
        Assert.Equal(1, await Total(desk, Rita));
        var statement = await desk.DoInside(Workspaces[0], db => Task.FromResult(db.Statements.Single()));

        await desk.DoAs(Owner, (SetReach use) => use.Run(Workspaces[0], ItemRef.To(statement), Visibility.Private, null, null, Desk.Ct));

        Assert.Equal(0, await Total(desk, Rita));
        Assert.Equal(1, await Total(desk, Owner));
    }

    private static async Task<int> Total(Desk desk, PersonId person) =>
        (await desk.DoAs(person, (SearchWorkspace use) => use.Run(Workspaces[0], SearchQuery.Of("needle", []), 1, Desk.Ct))).Value.Total;

    private static async Task<int> News(Desk desk, PersonId person) =>
        Assert.Single((await desk.DoAs(person, (KeepSearches use) => use.List(Workspaces[0], Desk.Ct))).Value).New;

    private static async Task<List<string>> AllHits(Desk desk, WorkspaceId workspace, PersonId person)
    {
        var (texts, page, pages) = (new List<string>(), 1, 1);
        for (; page <= pages; page++)
        {
            var number = page;
            var answer = (await desk.DoAs(person, (SearchWorkspace use) => use.Run(workspace, SearchQuery.Of("needle", []), number, Desk.Ct))).Value;
            texts.AddRange(answer.Hits.Select(h => h.Text));
            pages = answer.Pages;
        }

        return texts;
    }

    // Eve belongs to the second workspace alone; Ana sits in the room of the first.
    private static bool IsMember(PersonId person, WorkspaceId workspace) => person == Eve ? workspace == Workspaces[1] : workspace == Workspaces[0];

    private static Task<int> Fill(Desk desk, WorkspaceId workspace, RoomId room, IEnumerable<Drawn> drawn) => desk.DoInside(workspace, async db =>
    {
        if (await db.FindItem(new ItemRef(nameof(Room), room.Value), Desk.Ct) is null)
        {
            var members = new Reach(Visibility.Members, null, Owner);
            var made = new Room(room, workspace, members, "Circle");
            db.Add(made);
            foreach (var (person, role) in People.Zip([Role.Owner, Role.Contributor, Role.Reader, Role.Owner]).Where(p => IsMember(p.First, workspace)))
            {
                db.Add(new Membership(workspace, person, role, null, DateTime.UnixEpoch));
            }

            db.Add(new Seat(made, Ana));
        }

        foreach (var one in drawn.Where(d => d.Workspace == workspace)) db.Add(one.Make());
        return await db.SaveChangesAsync(Desk.Ct);
    });

    private static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)n]);

    private sealed record Drawn(WorkspaceId Workspace, Reach Reach, bool IsDraft, bool IsRemoved, Standing Standing, string Word)
    {
        private readonly StatementId id = new(Guid.CreateVersion7());

        public string Text => $"A {Word} of {id.Value:N}";

        public Statement Make()
        {
            var statement = new Statement(new StatementId(Guid.CreateVersion7()), Workspace, Reach, Text, new Occasion(null, null, Attribution.Attributed), null);
            statement.Describe(StatementKind.Finding, Standing);
            if (IsDraft) statement.Publish(false);
            if (IsRemoved) statement.Remove(DateTime.UnixEpoch);
            return statement;
        }

        // Written out case by case, as a person would tell it.
        public bool IsSeenBy(PersonId person, RoomId circle)
        {
            if (IsRemoved) return false;
            var (isMine, edits) = (Reach.Owner == person, person == Owner || person == Eve);
            if (IsDraft && !isMine && !edits) return false;
            return Reach.Visibility switch
            {
                Visibility.Room => person == Ana && Reach.Room == circle,
                Visibility.Private => isMine,
                _ => true,
            };
        }
    }
}
