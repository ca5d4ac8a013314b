// Random workspaces against a reader of the rules who knows no database: what each output names is what that reader allows, both ways.
using System.Text;
using CsCheck;
using Weft.Workbench.Documents;
using Weft.Workbench.Lists;
using Weft.Workbench.Searches;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Tests.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Leaks;

public sealed class RandomWorkspacesTests
{
    private const int People = 5;
    private const int Rooms = 2;

    private static readonly int Cases = TestPlace.OfThisRun == Provider.Postgres ? 4 : 12;

    private static readonly Gen<Kept> AnyItem =
        from visibility in Gen.Enum<Visibility>()
        from room in Gen.Int[0, Rooms - 1]
        from owner in Gen.Int[0, People - 1]
        from isDraft in Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true)))
        from isRemoved in Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true)))
        from isElsewhere in Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true)))
        select new Kept { Visibility = visibility, Room = room, Owner = owner, IsDraft = isDraft, IsRemoved = isRemoved, IsElsewhere = isElsewhere };

    private static readonly Gen<Case> AnyCase =
        from items in AnyItem.Array[6, 14]
        from roles in Gen.Enum<Role>().Array[People]
        from seats in Gen.Bool.Array[People * Rooms]
        from links in Gen.Select(Gen.Int[0, 13], Gen.Int[0, 13]).Array[0, 6]
        from acts in Gen.Select(Gen.Int[0, 13], Gen.Enum<Visibility>(), Gen.Int[0, Rooms - 1]).Array[0, 6]
        select new Case(items, roles, seats, [.. links.Where(l => l.Item1 < l.Item2 && l.Item2 < items.Length)], [.. acts.Where(a => a.Item1 < items.Length)]);

    [Fact]
    public async Task Every_output_names_what_a_naive_reader_of_the_rules_allows()
    {
        await using var desk = await Desk.New();
        await AnyCase.SampleAsync(c => Hold(desk, c), iter: Cases, threads: 1);
    }

    private static async Task Hold(Desk desk, Case drawn)
    {
        var world = await World.Make(desk, drawn);
        foreach (var (item, visibility, room) in drawn.Acts) await world.Tighten(desk, item, visibility, room);

        var open = await desk.DoAsNobody((ShowPublic show) => show.List(world.One, null, 1, Desk.Ct));
        Assert.Equal(world.Open, open.Value.Items.Select(i => i.Words).Order(StringComparer.Ordinal));
        for (var person = 0; person < People; person++)
        {
            var (id, allowed) = (world.People[person], world.SeenBy(person));
            var listed = await desk.DoAs(id, (ShowList show) => show.Run(world.One, "documents", k => k == "size" ? "100" : null, Desk.Ct));
            Assert.Equal(allowed, listed.Value.Rows.Select(r => r.Label).Order(StringComparer.Ordinal));
            Assert.Equal(allowed.Length, listed.Value.Count);
            var found = await desk.DoAs(id, (ShowList show) => show.Run(world.One, "documents", k => k == "q" ? "item" : k == "size" ? "100" : null, Desk.Ct));
            Assert.Equal(allowed, found.Value.Rows.Select(r => r.Label).Order(StringComparer.Ordinal));
            var hits = await desk.DoAs(id, (SearchWorkspace search) => search.Run(world.One, SearchQuery.Of("item", []), 1, Desk.Ct));
            Assert.Equal(allowed, hits.Value.Hits.Select(h => h.Title).Order(StringComparer.Ordinal));
            Assert.Equal((allowed.Length, allowed.Length), (hits.Value.Total, hits.Value.Facets.GetValueOrDefault(Facet.What, []).Sum(v => v.Count)));
            Assert.Equal(allowed.Length, Assert.Single((await desk.DoAs(id, (KeepSearches kept) => kept.List(world.One, Desk.Ct))).Value).New);
            var written = await desk.DoAs(id, (WriteList write) => write.Run(world.One, "documents", _ => null, ListFormat.Csv, Desk.Ct));
            Assert.Equal(allowed, world.Named(Encoding.UTF8.GetString(written.Value.Bytes)));
            for (var n = 0; n < drawn.Items.Length; n++)
            {
                var shown = await desk.DoAs(id, (ShowItem show) => show.Run(world.One, "documents", world.Documents[n].Value, Desk.Ct));
                Assert.Equal(allowed.Contains(World.Name(n)) || world.MayBringBack(person, n), shown.IsOk);
            }
        }
    }

    private sealed record Case(Kept[] Items, Role[] Roles, bool[] Seats, (int Source, int Derived)[] Links, (int Item, Visibility Visibility, int Room)[] Acts);

    private sealed record Kept
    {
        public Visibility Visibility { get; init; }

        public int Room { get; init; }

        public int Owner { get; init; }

        public bool IsDraft { get; init; }

        public bool IsRemoved { get; init; }

        public bool IsElsewhere { get; init; }
    }

    private sealed class World(Case drawn)
    {
        private readonly Kept[] items = [.. drawn.Items];

        public WorkspaceId One { get; } = new(Guid.CreateVersion7());

        public WorkspaceId Two { get; } = new(Guid.CreateVersion7());

        public PersonId[] People { get; } = [.. Enumerable.Range(0, RandomWorkspacesTests.People).Select(_ => new PersonId(Guid.NewGuid()))];

        public DocumentId[] Documents { get; } = [.. drawn.Items.Select(_ => new DocumentId(Guid.CreateVersion7()))];

        private RoomId[] Seated { get; } = [.. Enumerable.Range(0, Rooms).Select(_ => new RoomId(Guid.CreateVersion7()))];

        public static string Name(int number) => $"item {number:00}";

        public static async Task<World> Make(Desk desk, Case drawn)
        {
            var world = new World(drawn);
            await desk.DoInside(world.One, db => world.Begin(db, drawn));
            foreach (var person in world.People) await desk.DoAs(person, (KeepSearches keep) => keep.Add(world.One, SearchQuery.Of("item", []), "All", Desk.Ct));
            await desk.DoInside(world.One, db => world.Fill(db, world.One, drawn, isElsewhere: false));
            await desk.DoInside(world.Two, db => world.Fill(db, world.Two, drawn, isElsewhere: true));
            return world;
        }

        /// <summary>What the rules let a person see, told case by case.</summary>
        public string[] SeenBy(int person) => [.. Enumerable.Range(0, items.Length).Where(n => IsSeen(person, items[n])).Select(Name)];

        /// <summary>What everyone is shown.</summary>
        public string[] Open => [.. Enumerable.Range(0, items.Length).Where(n => items[n] is { Visibility: Visibility.Public, IsDraft: false, IsRemoved: false, IsElsewhere: false }).Select(Name)];

        /// <summary>Whether the item is gone but can be brought back by a person: one's own, or by whoever edits.</summary>
        public bool MayBringBack(int person, int number) => items[number].IsRemoved && IsSeen(person, items[number] with { IsRemoved = false })
            && (Edits(person) || (drawn.Roles[person] == Role.Contributor && items[number].Owner == person));

        public string[] Named(string text) => [.. Enumerable.Range(0, items.Length).Select(Name).Where(n => text.Contains(n, StringComparison.Ordinal))];

        /// <summary>Makes an item stricter, and in the model what was made from it.</summary>
        public async Task Tighten(Desk desk, int number, Visibility visibility, int room)
        {
            var item = items[number];
            if (item.IsElsewhere || item.IsRemoved) return;
            var wished = item with { Visibility = visibility, Room = room };
            var outcome = await desk.Do((SetReach reach) => reach.Run(
                One, new ItemRef(nameof(Document), Documents[number].Value), visibility, visibility == Visibility.Room ? Seated[room] : null, null, Desk.Ct));
            var isAllowed = drawn.Links.Where(l => l.Derived == number).All(l => IsWithin(wished, items[l.Source]) || items[l.Source].IsElsewhere);
            Assert.Equal(isAllowed, outcome.IsOk);
            if (!isAllowed) return;
            items[number] = wished;
            if (!IsWithin(item, wished)) Follow(number);
        }

        // Whatever is made from something is at least as strict: of two rooms, and of what is one person's, only its own maker is left.
        private void Follow(int source)
        {
            foreach (var (_, derived) in drawn.Links.Distinct().Where(l => l.Source == source && !items[l.Derived].IsElsewhere))
            {
                if (IsWithin(items[derived], items[source])) continue;
                items[derived] = items[source].Visibility == Visibility.Room && IsWithin(items[source], items[derived])
                    ? items[derived] with { Visibility = Visibility.Room, Room = items[source].Room }
                    : IsWithin(items[source], items[derived]) ? items[derived] with { Visibility = items[source].Visibility } : items[derived] with { Visibility = Visibility.Private };
                Follow(derived);
            }
        }

        private static bool IsWithin(Kept strict, Kept open) => open.Visibility switch
        {
            Visibility.Public => true,
            Visibility.Members => strict.Visibility != Visibility.Public,
            Visibility.Room => strict.Visibility == Visibility.Private || (strict.Visibility == Visibility.Room && strict.Room == open.Room),
            _ => strict.Visibility == Visibility.Private && strict.Owner == open.Owner,
        };

        private bool IsSeen(int person, Kept item)
        {
            if (item.IsElsewhere || item.IsRemoved) return false;
            if (item.IsDraft && item.Owner != person && !Edits(person)) return false;
            return item.Visibility switch
            {
                Visibility.Public or Visibility.Members => true,
                Visibility.Room => drawn.Seats[(person * Rooms) + item.Room],
                _ => item.Owner == person,
            };
        }

        private bool Edits(int person) => drawn.Roles[person] is Role.Owner or Role.Secretariat;

        private async Task<int> Begin(WeftDb db, Case drawn)
        {
            var workspace = new Workspace(One, "Random", PlantedRows.At);
            workspace.ShowToPublic(true);
            db.Add(workspace);
            db.AddRange(People.Select((p, n) => new Membership(One, p, drawn.Roles[n], null, PlantedRows.At)));
            Room[] rooms = [.. Seated.Select((r, n) => new Room(r, One, new Reach(Visibility.Members, null, null), $"Room {n}"))];
            db.AddRange(rooms);
            db.AddRange(Enumerable.Range(0, drawn.Seats.Length).Where(n => drawn.Seats[n]).Select(n => new Seat(rooms[n % Rooms], People[n / Rooms])));
            return await db.SaveChangesAsync(Desk.Ct);
        }

        private async Task<int> Fill(WeftDb db, WorkspaceId workspace, Case drawn, bool isElsewhere)
        {
            var made = new Dictionary<int, Document>();
            for (var n = 0; n < items.Length; n++)
            {
                if (items[n].IsElsewhere != isElsewhere) continue;
                var reach = new Reach(items[n].Visibility, items[n].Visibility == Visibility.Room ? Seated[items[n].Room] : null, People[items[n].Owner]);
                var document = new Document(Documents[n], workspace, reach, Name(n), PlantedRows.At);
                if (items[n].IsDraft) document.Publish(false);
                if (items[n].IsRemoved) document.Remove(PlantedRows.At);
                made[n] = document;
            }

            db.AddRange(made.Values);
            db.AddRange(drawn.Links.Distinct().Where(l => made.ContainsKey(l.Source) && made.ContainsKey(l.Derived)).Select(l => new SourceLink(made[l.Derived], made[l.Source])));
            return await db.SaveChangesAsync(Desk.Ct);
        }
    }
}
