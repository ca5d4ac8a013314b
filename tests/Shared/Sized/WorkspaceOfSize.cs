// A workspace of a given size, the same for the same seed: what load, backup and leak tests run on. Everything goes through the
// same saving as in the product, history and rules included.
using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Workbench.Actors;
using Weft.Workbench.Documents;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Meetings;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;
using Actor = Weft.Workbench.Actors.Actor;
using Meeting = Weft.Workbench.Meetings.Meeting;
using Recommendation = Weft.Workbench.Recommendations.Recommendation;
using RecommendationId = Weft.Workbench.Recommendations.RecommendationId;
using Statement = Weft.Workbench.Meetings.Statement;

namespace Weft.Tests.Shared.Sized;

/// <summary>How large.</summary>
/// <param name="Documents">Documents, each with a version, a file and its segments.</param>
/// <param name="Statements">Statements, spread over the documents.</param>
/// <param name="People">Members: the first is an owner, then roles and rooms in turn.</param>
/// <param name="Seed">The same seed gives the same workspace.</param>
public sealed record WorkspaceSize(int Documents = 5_000, int Statements = 200_000, int People = 25, int Seed = 4);

/// <summary>A member that was made; accounts are not.</summary>
public sealed record SizedMember(PersonId Person, Role Role, RoomId? Room);

/// <summary>What was made.</summary>
public sealed record SizedWorkspace(WorkspaceId Workspace, ImmutableArray<SizedMember> People, ImmutableArray<RoomId> Rooms, int Documents, int Statements);

/// <summary>Makes workspaces.</summary>
/// <param name="services">The workbench on a prepared database.</param>
public sealed class WorkspaceOfSize(IServiceProvider services)
{
    private const int DocumentsAtOnce = 25;
    private const int Rooms = 4;
    private const int Actors = 200;
    private const int Meetings = 60;
    private const int RecommendationsOfDocument = 2;

    private static readonly DateTime Began = new(2021, 1, 4, 8, 0, 0, DateTimeKind.Utc);

    private Random random = new(0);
    private WorkspaceId workspace;
    private long moment;
    private ImmutableArray<SizedMember> people = [];
    private ImmutableArray<RoomId> rooms = [];
    private ImmutableArray<ActorId> actors = [];
    private ImmutableArray<(MeetingId Id, MeetingSessionId Session, Attribution Rule)> meetings = [];
    private ImmutableArray<TopicId> topics = [];
    private ImmutableArray<BodyId> bodies = [];

    /// <summary>Makes one.</summary>
    public async Task<SizedWorkspace> Make(WorkspaceSize size, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(size);
        random = new Random(size.Seed);
        workspace = new WorkspaceId(Id());
        await Save(db => AddPeople(db, size), ct);
        await Save(AddInstitutions, ct);
        await Save(AddMeetings, ct);
        var (statements, left) = (0, size.Statements);
        for (var at = 0; at < size.Documents; at += DocumentsAtOnce)
        {
            var many = Math.Min(DocumentsAtOnce, size.Documents - at);
            var share = (int)((long)left * many / (size.Documents - at));
            statements += await AddDocuments(at, many, share, ct);
            left -= share;
        }

        return new SizedWorkspace(workspace, people, rooms, size.Documents, statements);
    }

    private void AddPeople(WeftDb db, WorkspaceSize size)
    {
        db.Add(new Workspace(workspace, "Ostrana at size", Began));
        var made = Enumerable.Range(1, Rooms).Select(n => new Room(new RoomId(Id()), workspace, new Reach(Visibility.Members, null, null), $"Room {n}")).ToList();
        db.AddRange(made);
        rooms = [.. made.Select(r => r.Id)];
        Role[] roles = [Role.Secretariat, Role.Contributor, Role.Contributor, Role.Reader, Role.Contributor, Role.Auditor];
        people = [.. Enumerable.Range(0, size.People).Select(n => new SizedMember(new PersonId(Id()), n == 0 ? Role.Owner : roles[(n - 1) % roles.Length], n % 3 == 0 ? null : rooms[n % Rooms]))];
        db.AddRange(people.Select(p => new Membership(workspace, p.Person, p.Role, null, Began)));
        db.AddRange(people.Where(p => p.Room is not null).Select(p => new Seat(made.Single(r => r.Id == p.Room), p.Person)));
    }

    private void AddInstitutions(WeftDb db)
    {
        var kinds = Enum.GetValues<ActorKind>();
        var made = Enumerable.Range(0, Actors).Select(n =>
        {
            var actor = new Actor(new ActorId(Id()), workspace, Open(), $"{SizedWords.Institution(n)} {n + 1}", kinds[n % kinds.Length], (Tier)(n % 5));
            actor.SetAliases([$"I{n + 1}", $"Inst. {n + 1}"]);
            return actor;
        }).ToList();
        foreach (var child in made.Skip(20)) child.BelongTo(made[random.Next(20)].Id);
        var named = Enumerable.Range(1, 60).Select(n => new Topic(new TopicId(Id()), workspace, Open(), $"{SizedWords.Topic(n)} {n}")).ToList();
        var groups = Enumerable.Range(1, 12).Select(n => new Body(new BodyId(Id()), workspace, Open(), $"Working group {n}")).ToList();
        foreach (var body in groups) body.SetMembers(Enumerable.Range(0, 8).Select(_ => made[random.Next(made.Count)].Id));
        db.AddRange(made);
        db.AddRange(named);
        db.AddRange(groups);
        (actors, topics, bodies) = ([.. made.Select(a => a.Id)], [.. named.Select(t => t.Id)], [.. groups.Select(b => b.Id)]);
    }

    private void AddMeetings(WeftDb db)
    {
        var made = ImmutableArray.CreateBuilder<(MeetingId, MeetingSessionId, Attribution)>();
        for (var n = 0; n < Meetings; n++)
        {
            var rule = (n % 6) switch { 4 => Attribution.ActorsOnly, 5 => Attribution.ChathamHouse, _ => Attribution.Attributed };
            var meeting = new Meeting(new MeetingId(Id()), workspace, Open(), $"Round table {n + 1}", rule);
            meeting.Describe(meeting.Title, bodies[n % bodies.Length], null, null);
            meeting.TakePlace(DateOnly.FromDateTime(Began).AddDays(n * 30), null, "Ostra");
            var session = new MeetingSession(new MeetingSessionId(Id()), workspace, Open(), meeting.Id, 1, $"Session of round table {n + 1}");
            db.AddRange(meeting, session);
            made.Add((meeting.Id, session.Id, rule));
        }

        meetings = made.ToImmutable();
    }

    private async Task<int> AddDocuments(int first, int many, int statements, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, store) = (Db(scope), scope.ServiceProvider.GetRequiredService<FileStore>());
        for (var n = 0; n < many; n++)
        {
            var share = statements / (many - n);
            statements -= share;
            var language = SizedWords.Languages[random.Next(SizedWords.Languages.Length)];
            var sentences = Enumerable.Range(0, share).Select(_ => SizedWords.Sentence(language, random)).ToList();
            var text = string.Join("\n\n", sentences.Prepend($"# Report {first + n + 1}"));
            var file = await store.Keep($"report-{first + n + 1}.md", new MemoryStream(Encoding.UTF8.GetBytes(text)), ct);
            AddDocument(db, first + n, language, sentences, file);
        }

        await db.SaveChangesAsync(ct);
        return db.ChangeTracker.Entries<Statement>().Count();
    }

    private void AddDocument(WeftDb db, int number, string language, List<string> sentences, StoredFile file)
    {
        var owner = people[random.Next(people.Length)].Person;
        var reach = ReachOf(owner);
        var document = new Document(new DocumentId(Id()), workspace, reach, $"Report {number + 1} on {SizedWords.Topic(number)}", Began.AddHours(number));
        document.Describe((DocumentKind)(number % Enum.GetValues<DocumentKind>().Length), DateOnly.FromDateTime(Began).AddDays(number % 1_800), language);
        document.ComeFrom(bodies[number % bodies.Length], actors[random.Next(actors.Length)]);
        document.StandAt((Levels)(1 + random.Next(15)));
        document.Refer(nameof(Document.TopicKeys), KeyList.Write([topics[random.Next(topics.Length)].Value, topics[random.Next(topics.Length)].Value]));
        if (number % 20 == 7) document.Publish(false);
        var version = new DocumentVersion(new VersionId(Id()), document, 1, file, document.AddedAt);
        version.MadeSearchable();
        db.AddRange(document, version, new Segment(version, 1, 1, $"Report {number + 1}"));
        foreach (var (sentence, n) in sentences.Select((s, n) => (s, n)))
        {
            db.AddRange(new Segment(version, n + 2, 1 + (n / 8), sentence), StatementOf(document, version, reach, n, sentence));
        }

        AddFollowUp(db, document, version, reach, sentences);
    }

    private Statement StatementOf(Document document, DocumentVersion version, Reach reach, int number, string sentence)
    {
        var meeting = meetings[random.Next(meetings.Length)];
        var isSaid = number % 3 == 0 && (meeting.Rule == Attribution.Attributed || reach.Visibility != Visibility.Private);
        var occasion = isSaid ? new Occasion(meeting.Id, meeting.Session, meeting.Rule) : default;
        var statement = new Statement(new StatementId(Id()), workspace, reach, sentence, occasion, PlaceOf(document, version, "s", number, sentence));
        statement.Describe((StatementKind)(number % 8), (Standing)random.Next(6));
        statement.Ascribe(random.Next(3) == 0 ? null : actors[random.Next(actors.Length)], random.Next(20) == 0);
        statement.StandAt((Levels)(1 << random.Next(4)));
        return statement;
    }

    private void AddFollowUp(WeftDb db, Document document, DocumentVersion version, Reach reach, List<string> sentences)
    {
        for (var n = 0; n < Math.Min(RecommendationsOfDocument, sentences.Count); n++)
        {
            var recommendation = new Recommendation(new RecommendationId(Id()), workspace, reach, $"{n + 1}", sentences[n], PlaceOf(document, version, "r", n, sentences[n]));
            recommendation.Address(actors[random.Next(actors.Length)], null);
            recommendation.Become((RecommendationPosition)random.Next(10));
            recommendation.StandAt(document.Levels);
            db.AddRange(recommendation, new SourceLink(recommendation, document));
            if (n > 0) continue;
            var commitment = new Commitment(new CommitmentId(Id()), workspace, reach, sentences[n]);
            commitment.Promise(commitment.What, recommendation.Addressee, DateOnly.FromDateTime(Began).AddDays(random.Next(2_500)));
            commitment.Stand((CommitmentState)random.Next(5), null);
            commitment.Follow(recommendation.Id);
            db.AddRange(commitment, new SourceLink(commitment, recommendation));
        }
    }

    private static PlaceInVersion PlaceOf(Document document, DocumentVersion version, string kind, int number, string sentence) => new(
        document.Id, version.Id, $"{kind}-{number}", 0, new Anchor(version.Id.Value.ToString("D"), 1 + (number / 8), number + 2, 0, sentence.Length, sentence, "", ""));

    // Seven in ten for members, some for everyone, some for a room, some for one person.
    private Reach ReachOf(PersonId owner) => random.Next(100) switch
    {
        < 70 => new Reach(Visibility.Members, null, owner),
        < 80 => new Reach(Visibility.Public, null, owner),
        < 92 => new Reach(Visibility.Room, rooms[random.Next(rooms.Length)], owner),
        _ => new Reach(Visibility.Private, null, owner),
    };

    private Reach Open() => new(Visibility.Members, null, people[0].Person);

    private async Task Save(Action<WeftDb> add, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = Db(scope);
        add(db);
        await db.SaveChangesAsync(ct);
    }

    private WeftDb Db(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        db.Sight = Sight.Everything(workspace, people.IsDefaultOrEmpty ? null : people[0].Person);
        // Rows are added whole: what the rules of saving set afterwards is looked for once, and not at every look at what is tracked.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.SavingChanges += static (saving, _) => ((WeftDb)saving!).ChangeTracker.DetectChanges();
        return db;
    }

    // A version-7 id out of the seed: in the order in which they are made, and the same at every run.
    private Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var milliseconds = new DateTimeOffset(Began).ToUnixTimeMilliseconds() + moment++;
        for (var n = 0; n < 6; n++) bytes[n] = (byte)(milliseconds >> (40 - (8 * n)));
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x70), (byte)((bytes[8] & 0x3F) | 0x80));
        return new Guid(bytes, bigEndian: true);
    }
}
