using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.People;

public sealed class PeopleTests
{
    private const string Good = "ochre lantern walks sideways";

    private static readonly AskingBrowser Browser = new("Test", null);

    [Fact]
    public async Task Of_many_who_open_links_of_a_first_start_in_one_moment_one_becomes_the_owner()
    {
        await using var desk = await Desk.New();
        var codes = new List<string>();
        for (var i = 0; i < 4; i++) codes.Add((await desk.Do((FirstStart s) => s.NewCode(Desk.Ct)))!);

        var begun = await Task.WhenAll(codes.Select((c, i) => desk.DoAsNobody(
            (FirstWorkspace f) => f.Run(c, new NewPerson($"Person {i}", Good, Good, "en"), $"p{i}@ministry.example", "Here", Browser, Desk.Ct))));

        Assert.Equal(1, begun.Count(b => b.IsOk));
        Assert.Equal(1, await desk.Do((WeftDb db) => db.People.CountAsync(Desk.Ct)));
        Assert.Null(await desk.Do((FirstStart s) => s.NewCode(Desk.Ct)));
    }

    [Fact]
    public async Task Tries_in_one_moment_are_counted_one_by_one()
    {
        await using var desk = await Desk.New();

        var tries = await Task.WhenAll(Enumerable.Range(0, 3 * SignInTries.MostInWindow).Select(_ => desk.Do(async (SignInTries t) => (object?)await t.Begin("someone@ministry.example", Desk.Ct))));

        Assert.Equal(SignInTries.MostInWindow, tries.Count(t => t is null));
    }

    [Fact]
    public async Task The_door_opens_again_after_the_window_and_each_window_is_longer()
    {
        var clock = new Clock(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
        await using var desk = await Desk.New(more: s => s.AddSingleton<TimeProvider>(clock));
        async Task<DateTime?> Until()
        {
            for (var i = 0; i < SignInTries.MostInWindow; i++) Assert.Null(await Try());
            return await Try();
        }

        async Task<DateTime?> Try() => (await desk.Do(async (SignInTries t) => new Tried(await t.Begin("x", Desk.Ct)))).Until;

        var first = (await Until())!.Value - clock.Now.UtcDateTime;
        clock.Now += first + TimeSpan.FromSeconds(1);
        var second = (await Until())!.Value - clock.Now.UtcDateTime;

        Assert.Equal(TimeSpan.FromMinutes(15), first);
        Assert.Equal(TimeSpan.FromMinutes(30), second);
    }

    [Fact]
    public async Task A_session_ends_by_itself_when_nothing_happens_and_after_a_day_whatever_happens()
    {
        var clock = new Clock(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
        await using var desk = await Desk.New(more: s => s.AddSingleton<TimeProvider>(clock));
        var ana = await Person(desk, "Ana");
        var idle = await Begin(desk, ana);
        clock.Now += SignInSession.LongestIdle + TimeSpan.FromMinutes(1);
        var used = await Begin(desk, ana);

        var afterIdle = await Find(desk, idle);
        for (var hours = 0; hours < 23; hours += 4)
        {
            Assert.NotNull(await Find(desk, used));
            clock.Now += TimeSpan.FromHours(4);
        }

        clock.Now += TimeSpan.FromHours(1);
        Assert.Null(afterIdle);
        Assert.Null(await Find(desk, used));
    }

    [Fact]
    public async Task A_session_of_someone_who_was_locked_out_is_dead()
    {
        await using var desk = await Desk.New();
        var ana = await Person(desk, "Ana");
        var session = await Begin(desk, ana);

        await desk.Do((LookAfterPeople p) => p.Lock(ana.Value.ToString(), true, Desk.Ct));
        var signIn = await desk.DoAsNobody((SignInWithPassword s) => s.Run($"{ana.Value:N}@ministry.example", Good, Browser, Desk.Ct));

        Assert.Null(await Find(desk, session));
        Assert.Equal(PeopleRefusals.AccountClosed, signIn.Refusal);
    }

    [Fact]
    public async Task Two_owners_who_unmake_each_other_in_one_moment_leave_one()
    {
        await using var desk = await Desk.New();
        for (var round = 0; round < 5; round++)
        {
            var (workspace, a, b) = (await Workspace(desk), await Person(desk, "A"), await Person(desk, "B"));
            await Join(desk, workspace, (a, Role.Owner), (b, Role.Owner));

            await Task.WhenAll(
                desk.DoAs(a, (ChangeMember c) => c.Remove(workspace, b, Desk.Ct)),
                desk.DoAs(b, (ChangeMember c) => c.Remove(workspace, a, Desk.Ct)));

            Assert.Equal(1, await desk.Do((WeftDb db) => db.Memberships.CountAsync(m => m.Workspace == workspace && m.Role == Role.Owner, Desk.Ct)));
        }
    }

    [Fact]
    public async Task An_invitation_lets_in_one_of_those_who_take_it_in_one_moment()
    {
        await using var desk = await Desk.New();
        var (workspace, owner) = (await Workspace(desk), await Person(desk, "Owner"));
        await Join(desk, workspace, (owner, Role.Owner));
        var code = (await desk.DoAs(owner, (InviteMember i) => i.Run(workspace, new("new@labour.example", Role.Reader, null, "en"), c => new Uri($"https://x.example/{c}"), Desk.Ct))).Value.Code;

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                return (await desk.DoAsNobody((AcceptInvitation a) => a.AsNew(code, new NewPerson("New", Good, Good, "en"), Browser, Desk.Ct))).IsOk;
            }
            catch (DbUpdateException)
            {
                return false; // the unique address held the second one back
            }
        }));

        Assert.Equal(1, taken.Count(t => t));
        Assert.Equal(2, await desk.Do((WeftDb db) => db.Memberships.CountAsync(m => m.Workspace == workspace, Desk.Ct)));
    }

    [Fact]
    public async Task Nothing_that_lets_someone_in_stands_in_the_database()
    {
        await using var desk = await Desk.New();
        var (workspace, owner) = (await Workspace(desk), await Person(desk, "Owner"));
        await Join(desk, workspace, (owner, Role.Owner));
        var session = await Begin(desk, owner);
        var invitation = (await desk.DoAs(owner, (InviteMember i) => i.Run(workspace, new("x@labour.example", Role.Reader, null, "en"), c => new Uri($"https://x.example/{c}"), Desk.Ct))).Value.Code;
        var reset = (await desk.Do((LookAfterPeople p) => p.Reset(owner.Value.ToString(), false, Desk.Ct))).Value;

        var rows = await desk.Do(async (WeftDb db) => System.Text.Json.JsonSerializer.Serialize(new
        {
            People = await db.People.AsNoTracking().ToListAsync(Desk.Ct),
            Sessions = await db.SignInSessions.AsNoTracking().ToListAsync(Desk.Ct),
            Invitations = await db.Invitations.AsNoTracking().ToListAsync(Desk.Ct),
            Links = await db.OneTimeLinks.AsNoTracking().ToListAsync(Desk.Ct),
        }));

        Assert.Contains("x@labour.example", rows, StringComparison.Ordinal);
        foreach (var secret in new[] { session, invitation, reset, Good }) Assert.DoesNotContain(secret, rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_someone_leaves_no_name_anywhere_and_every_seal_whole()
    {
        await using var desk = await Desk.New();
        var (workspace, owner, ana) = (await Workspace(desk), await Person(desk, "Owner"), await Person(desk, "Ana Unmistakable"));
        await Join(desk, workspace, (owner, Role.Owner), (ana, Role.Secretariat));
        await Begin(desk, ana);
        var token = (await desk.DoAs(ana, (KeepTokens k) => k.Make("Calendar", [Permission.Read], 30, Desk.Ct))).Value.Secret;
        Assert.NotNull(await desk.DoAsNobody(async (EnterByToken e) => (object?)await e.Run(token, false, Desk.Ct)));

        var refused = await desk.DoAs(owner, (ErasePerson e) => e.ByOperator(ana, Desk.Ct));
        var erased = await desk.Do((LookAfterPeople p) => p.Erase(ana.Value.ToString(), Desk.Ct));
        var last = await desk.Do((LookAfterPeople p) => p.Erase(owner.Value.ToString(), Desk.Ct));

        Assert.Equal(WorkbenchRefusals.NotAllowed, refused.Refusal);
        Assert.True(erased.IsOk);
        Assert.Equal(PeopleRefusals.LastOwner, last.Refusal);
        Assert.Equal(0, await desk.Do((WeftDb db) => db.SignInSessions.CountAsync(s => s.Person == ana, Desk.Ct)));
        Assert.Equal(0, await desk.Do((WeftDb db) => db.ApiTokens.CountAsync(Desk.Ct)));
        Assert.Null(await desk.DoAsNobody(async (EnterByToken e) => (object?)await e.Run(token, false, Desk.Ct)));
        Assert.Empty(await desk.Do((PersonNames n) => n.Of([ana], Desk.Ct)));
        Assert.Equal(VerifyHistory.Fault.None, (await desk.Do((VerifyHistory v) => v.Run(workspace, Desk.Ct))).Fault);
    }

    [Fact]
    public async Task The_last_way_in_stays()
    {
        await using var desk = await Desk.New();
        var ana = await Person(desk, "Ana");
        var session = (await Find(desk, await Begin(desk, ana)))!;

        await desk.DoAs(ana, (KeepPasskeys k) => k.Connect(session, "https://login.example", "ana", "Login", Desk.Ct));
        await desk.Do((WeftDb db) => db.People.Where(p => p.Id == ana).ExecuteUpdateAsync(p => p.SetProperty(r => r.PasswordHash, (string?)null), Desk.Ct));

        Assert.Equal(PeopleRefusals.LastWayIn, (await desk.DoAs(ana, (KeepPasskeys k) => k.Disconnect(session, Desk.Ct))).Refusal);
    }

    private sealed record Tried(DateTime? Until);

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private static Task<WorkspaceId> Workspace(Desk desk) => desk.Do(async (WeftDb db) =>
    {
        var id = new WorkspaceId(Guid.CreateVersion7());
        db.Add(new Workspace(id, "Ruritania", DateTime.UtcNow));
        await db.SaveChangesAsync(Desk.Ct);
        return id;
    });

    private static async Task<PersonId> Person(Desk desk, string name)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var id = PersonId.New();
        var person = new Person(id, name, $"{id.Value:N}@ministry.example", "en", DateTime.UtcNow);
        person.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>().HashPassword(person, Good);
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(person)).Succeeded);
        return id;
    }

    private static Task<int> Join(Desk desk, WorkspaceId workspace, params (PersonId Person, Role Role)[] members) => desk.Do((WeftDb db) =>
    {
        db.AddRange(members.Select(m => new Membership(workspace, m.Person, m.Role, null, DateTime.UtcNow)));
        return db.SaveChangesAsync(Desk.Ct);
    });

    private static async Task<string> Begin(Desk desk, PersonId person) => (await desk.DoAsNobody((BeginSession b) => b.Run(person, SignInWay.Password, Browser, Desk.Ct))).Secret;

    private static Task<LiveSession?> Find(Desk desk, string secret) => desk.DoAsNobody((FindSession f) => f.Run(secret, Desk.Ct));
}
