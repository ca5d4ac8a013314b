using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Checks;
using Weft.Workbench.Comments;
using Weft.Workbench.Notifications;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Notifications;

public sealed class NotificationTests
{
    private static readonly WorkspaceId Here = WorkspaceId.Own;

    [Fact]
    public async Task Whom_an_act_concerns_is_told_once_and_the_one_who_acts_is_not()
    {
        await using var round = await Round.New();
        var question = await round.Say(round.Ben, CommentKind.Question, "Is it so, @Ana North?");
        await round.Desk.DoAs(round.Ana, (WriteComment use) => use.Reply(Here, question, new CommentId(Guid.CreateVersion7()), "It is", Desk.Ct));

        Assert.Equal([NotificationKind.Mention, NotificationKind.Question], (await round.News(round.Ana)).Order());
        Assert.Equal([NotificationKind.Reply], await round.News(round.Ben));
    }

    [Fact]
    public async Task Changes_by_another_are_told_once_until_they_are_read()
    {
        await using var round = await Round.New();
        await round.Rename("One");
        await round.Rename("Two");
        Assert.Equal([NotificationKind.Changed], await round.News(round.Ana));

        await round.Desk.DoAs(round.Ana, (ListNotifications use) => use.MarkRead(null, Desk.Ct));
        Assert.Empty(await round.News(round.Ana));

        await round.Rename("Three");
        Assert.Equal([NotificationKind.Changed], await round.News(round.Ana));
    }

    [Theory]
    [InlineData("stricter")]
    [InlineData("draft")]
    [InlineData("removed")]
    [InlineData("left")]
    public async Task Nothing_is_told_of_what_the_reader_may_no_longer_see(string change)
    {
        await using var round = await Round.New();
        await round.Say(round.Ana, CommentKind.Comment, "Look, @Rita");
        Assert.Equal([NotificationKind.Mention], await round.News(round.Rita));

        if (change == "stricter") await round.Desk.DoAs(round.Ana, (SetReach use) => use.Run(Here, round.Item, Visibility.Private, null, null, Desk.Ct));
        else if (change == "left") await round.Desk.DoInside(Here, db => db.Memberships.Where(m => m.Person == round.Rita).ExecuteDeleteAsync(Desk.Ct));
        else await round.Change(c => { if (change == "draft") c.Publish(false); else c.Remove(DateTime.UnixEpoch); });

        Assert.Empty(await round.News(round.Rita));
    }

    [Fact]
    public async Task Nobody_reads_or_marks_what_is_told_to_another()
    {
        await using var round = await Round.New();
        await round.Say(round.Ana, CommentKind.Comment, "Look, @Rita");
        var id = await round.Desk.DoInside(Here, db => db.Notifications.Select(n => n.Id).SingleAsync(Desk.Ct));

        Assert.Equal(0, (await round.Desk.DoAs(round.Ben, (ListNotifications use) => use.MarkRead(id, Desk.Ct))).Value);
        Assert.Empty(await round.News(round.Ben));
        Assert.Equal([NotificationKind.Mention], await round.News(round.Rita));
        Assert.Equal(WorkbenchRefusals.NotFound, (await round.Desk.DoAsNobody((ListNotifications use) => use.Run(false, Desk.Ct))).Refusal);
    }

    private sealed class Round(Desk desk, Check check) : IAsyncDisposable
    {
        public Desk Desk => desk;

        public PersonId Ana { get; private init; }

        public PersonId Ben { get; private init; }

        public PersonId Rita { get; private init; }

        public ItemRef Item => ItemRef.To(check);

        public static async Task<Round> New()
        {
            var desk = await Desk.New();
            var people = new[] { ("Ana North", Role.Secretariat), ("Ben Ost", Role.Secretariat), ("Rita", Role.Reader) }
                .Select(p => (Person: new Person(PersonId.New(), p.Item1, $"{p.Item1.Length}@example.org", "en", DateTime.UnixEpoch), Role: p.Item2)).ToList();
            var check = new Check(new CheckId(Guid.CreateVersion7()), Here, new Reach(Visibility.Members, null, people[0].Person.Id), "Check", DateTime.UnixEpoch);
            await desk.DoInside(Here, db =>
            {
                db.Add(check);
                foreach (var (person, role) in people) db.AddRange(person, new Membership(Here, person.Id, role, null, DateTime.UnixEpoch));
                return db.SaveChangesAsync(Desk.Ct);
            });
            return new Round(desk, check) { Ana = people[0].Person.Id, Ben = people[1].Person.Id, Rita = people[2].Person.Id };
        }

        public async Task<CommentId> Say(PersonId person, CommentKind kind, string text) =>
            (await desk.DoAs(person, (WriteComment use) => use.Run(Here, Item, new CommentId(Guid.CreateVersion7()), kind, text, Desk.Ct))).Value;

        public async Task<List<NotificationKind>> News(PersonId person) =>
            [.. (await desk.DoAs(person, (ListNotifications use) => use.Run(true, Desk.Ct))).Value.Select(l => l.Notification.Kind)];

        public Task<int> Rename(string name) => desk.DoAs(Ben, async (IServiceProvider services) =>
        {
            await services.GetRequiredService<Door>().Enter(Here, Permission.Edit, Desk.Ct);
            var db = services.GetRequiredService<WeftDb>();
            (await db.Checks.SingleAsync(Desk.Ct)).NameAfter(name);
            return await db.SaveChangesAsync(Desk.Ct);
        });

        public Task<int> Change(Action<Check> change) => desk.DoInside(Here, async db =>
        {
            change(await db.Checks.SingleAsync(Desk.Ct));
            return await db.SaveChangesAsync(Desk.Ct);
        });

        public ValueTask DisposeAsync() => desk.DisposeAsync();
    }
}
