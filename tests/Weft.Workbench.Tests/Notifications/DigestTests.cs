using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Jobs;
using Weft.Workbench.Meetings;
using Weft.Workbench.Notifications;
using Weft.Workbench.People;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Statement = Weft.Workbench.Meetings.Statement;

namespace Weft.Workbench.Tests.Notifications;

public sealed class DigestTests
{
    private static readonly WorkspaceId Here = WorkspaceId.Own;

    [Fact]
    public async Task All_that_is_due_comes_in_one_letter_and_none_comes_when_nothing_is_new()
    {
        await using var office = await Office.New();
        await office.Tell("The first", NotificationKind.Reply);
        await office.Tell("The second", NotificationKind.Mention);

        await office.At("2026-03-02 06:30");

        var letter = Assert.Single(office.Sent);
        Assert.Equal(("ana@weft.example", "fr"), (letter.To, letter.Language));
        Assert.Equal(["The first", "The second"], letter.Told.Select(t => t.Label).Order(StringComparer.Ordinal));
        await office.At("2026-03-02 06:31");
        await office.At("2026-03-03 06:30");
        Assert.Single(office.Sent);
    }

    [Fact]
    public async Task Each_kind_comes_as_often_as_was_chosen()
    {
        await using var office = await Office.New();
        await office.Choose((NotificationKind.Reply, DigestEvery.Hourly), (NotificationKind.Mention, DigestEvery.Weekly), (NotificationKind.Changed, DigestEvery.Never));
        await office.At("2026-03-02 06:30");
        foreach (var kind in new[] { NotificationKind.Reply, NotificationKind.Mention, NotificationKind.Question, NotificationKind.Changed }) await office.Tell($"{kind}", kind);

        foreach (var time in new[] { "2026-03-02 07:30", "2026-03-02 08:30", "2026-03-03 06:30", "2026-03-04 06:30", "2026-03-09 06:30", "2026-03-16 06:30" }) await office.At(time);

        Assert.Equal(["Reply", "Question", "Mention"], office.Sent.Select(l => Assert.Single(l.Told).Label));
    }

    [Fact]
    public async Task Of_many_nodes_at_once_one_sends()
    {
        await using var office = await Office.New();
        await office.Tell("The first", NotificationKind.Reply);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => office.At("2026-03-02 06:30")));

        Assert.Single(office.Sent);
    }

    [Fact]
    public async Task What_the_mail_server_did_not_take_is_tried_again()
    {
        await using var office = await Office.New();
        await office.Tell("The first", NotificationKind.Reply);
        office.IsAway = true;
        await office.At("2026-03-02 06:30");
        Assert.Empty(office.Sent);

        office.IsAway = false;
        await office.At("2026-03-02 06:32");

        Assert.Equal("The first", Assert.Single(Assert.Single(office.Sent).Told).Label);
    }

    [Theory]
    [InlineData("stricter")]
    [InlineData("read")]
    [InlineData("left")]
    [InlineData("locked")]
    public async Task What_one_may_no_longer_see_or_has_read_is_in_no_letter(string change)
    {
        await using var office = await Office.New();
        var item = await office.Tell("The secret", NotificationKind.Reply);
        if (change == "stricter") await office.Desk.Do((SetReach use) => use.Run(Here, item, Visibility.Private, null, null, Desk.Ct));
        else if (change == "read") await office.Desk.DoAs(office.Ana, (ListNotifications use) => use.MarkRead(null, Desk.Ct));
        else await office.Leave(isLocked: change == "locked");

        await office.At("2026-03-02 06:30");

        Assert.Empty(office.Sent);
    }

    [Fact]
    public async Task A_kept_search_tells_of_what_is_new_once_and_of_nothing_hidden()
    {
        await using var office = await Office.New();
        var kept = (await office.Desk.DoAs(office.Ana, (KeepSearches use) => use.Add(Here, SearchQuery.Of("needle", []), "Needles", Desk.Ct))).Value;
        await office.Desk.DoAs(office.Ana, (KeepSearches use) => use.PutInDigest(Here, kept, true, Desk.Ct));
        await office.Add("A needle", Visibility.Members);
        await office.Add("A hidden needle", Visibility.Private);

        await office.At("2026-03-02 06:30");
        await office.At("2026-03-03 06:30");

        var news = Assert.Single(Assert.Single(office.Sent).Found);
        Assert.Equal(("Needles", 1), (news.Search.Name, news.New));
    }

    [Fact]
    public async Task The_link_of_a_letter_stops_all_letters_and_no_other_link_does()
    {
        await using var office = await Office.New();
        await office.Tell("The first", NotificationKind.Reply);
        await office.At("2026-03-02 06:30");
        foreach (var wrong in new[] { null, "", "invented", new string('a', 5000) })
        {
            Assert.Equal(WorkbenchRefusals.NotFound, (await office.Desk.DoAsNobody((ChooseDigests use) => use.Stop(wrong, Desk.Ct))).Refusal);
        }

        Assert.True((await office.Desk.DoAsNobody((ChooseDigests use) => use.Stop(office.Sent[0].Unsubscribe, Desk.Ct))).IsOk);
        await office.Tell("The second", NotificationKind.Reply);
        await office.At("2026-03-03 06:30");

        Assert.Single(office.Sent);
        Assert.All((await office.Desk.DoAs(office.Ana, (ChooseDigests use) => use.List(Desk.Ct))).Value.Values, every => Assert.Equal(DigestEvery.Never, every));
    }

    private sealed class Office : TimeProvider, IDigestPost, IAsyncDisposable
    {
        private readonly Lock gate = new();
        private DateTimeOffset now = Of("2026-03-02 05:30"); // a Monday

        public Desk Desk { get; private set; } = null!;

        public PersonId Ana { get; } = PersonId.New();

        public List<Digest> Sent { get; } = [];

        public bool IsAway { get; set; }

        public static async Task<Office> New()
        {
            var office = new Office();
            office.Desk = await Desk.New(null, services => services.AddSingleton<TimeProvider>(office).AddSingleton<IDigestPost>(office).AddWeftDigests());
            await office.Desk.DoInside(Here, db =>
            {
                db.Add(new Person(office.Ana, "Ana", "ana@weft.example", "fr", DateTime.UnixEpoch) { NormalizedUserName = "ANA", NormalizedEmail = "ANA@WEFT.EXAMPLE" });
                db.Add(new Membership(Here, office.Ana, Role.Contributor, null, DateTime.UnixEpoch));
                return db.SaveChangesAsync(Desk.Ct);
            });
            await office.At("2026-03-02 05:30");
            return office;
        }

        public override DateTimeOffset GetUtcNow() => now;

        public async Task At(string time)
        {
            now = Of(time);
            await using var scope = Desk.Services.CreateAsyncScope();
            foreach (var work in scope.ServiceProvider.GetServices<IRegularWork>()) await work.Run(Desk.Ct);
        }

        public Task<bool> Send(Digest digest, CancellationToken ct)
        {
            lock (gate)
            {
                if (!IsAway) Sent.Add(digest);
            }

            return Task.FromResult(!IsAway);
        }

        public Task<Weft.Analysis.Result<PersonId>> Choose(params (NotificationKind Kind, DigestEvery Every)[] chosen) =>
            Desk.DoAs(Ana, (ChooseDigests use) => use.Run(chosen.ToDictionary(c => c.Kind, c => c.Every), Desk.Ct));

        public async Task<ItemRef> Tell(string text, NotificationKind kind)
        {
            var item = await Add(text, Visibility.Members);
            await Desk.DoInside(Here, db =>
            {
                db.Add(new Notification(Guid.CreateVersion7(now), Here, Ana, kind, item, item.Key, now.UtcDateTime));
                return db.SaveChangesAsync(Desk.Ct);
            });
            return item;
        }

        public async Task<ItemRef> Add(string text, Visibility visibility)
        {
            var statement = new Statement(new StatementId(Guid.CreateVersion7()), Here, new Reach(visibility, null, PersonId.New()), text, new Occasion(null, null, Attribution.Attributed), null);
            await Desk.DoInside(Here, db =>
            {
                db.Add(statement);
                return db.SaveChangesAsync(Desk.Ct);
            });
            return ItemRef.To(statement);
        }

        public Task<int> Leave(bool isLocked) => Desk.DoInside(Here, db =>
        {
            if (isLocked) db.People.Single(p => p.Id == Ana).Lock(DateTime.UnixEpoch);
            else db.Remove(db.Memberships.Single(m => m.Person == Ana));
            return db.SaveChangesAsync(Desk.Ct);
        });

        public ValueTask DisposeAsync() => Desk.DisposeAsync();

        private static DateTimeOffset Of(string time) => DateTimeOffset.ParseExact(time, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }
}
