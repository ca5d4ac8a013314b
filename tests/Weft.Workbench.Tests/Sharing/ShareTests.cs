using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Meetings;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;
using Statement = Weft.Workbench.Meetings.Statement;

namespace Weft.Workbench.Tests.Sharing;

public sealed class ShareTests
{
    private static readonly WorkspaceId Here = WorkspaceId.Own;
    private static readonly PersonId Ana = PersonId.New();
    private static readonly PersonId Ben = PersonId.New();
    private static readonly PersonId Rita = PersonId.New();

    [Fact]
    public async Task A_link_shows_exactly_the_chosen_items_as_they_are_now()
    {
        await using var desk = await Made();
        var (one, _) = (await Add(desk, "The first"), await Add(desk, "The second"));
        var link = await Shared(desk, one);

        Assert.Equal(["The first"], await Seen(desk, link));
        await Change(desk, one, s => s.Reword("The first, reworded"));

        Assert.Equal(["The first, reworded"], await Seen(desk, link));
        var listed = Assert.Single((await desk.DoAs(Ana, (ListShares use) => use.Run(Here, null, true, 1, Desk.Ct))).Value.Shares);
        Assert.Equal((2, "Ministry of Labour", 1), (listed.Views, listed.Share.To, listed.Share.Items));
    }

    [Theory]
    [InlineData("stricter")]
    [InlineData("draft")]
    [InlineData("removed")]
    public async Task What_became_stricter_a_draft_or_removed_is_gone_from_old_links(string change)
    {
        await using var desk = await Made();
        var (one, two) = (await Add(desk, "The secret"), await Add(desk, "The open one"));
        var link = await Shared(desk, one, two);

        if (change == "stricter") await desk.DoAs(Ana, (SetReach use) => use.Run(Here, ItemRef.To(one), Visibility.Private, null, null, Desk.Ct));
        else await Change(desk, one, s => { if (change == "draft") s.Publish(false); else s.Remove(DateTime.UnixEpoch); });

        Assert.Equal(["The open one"], await Seen(desk, link));
    }

    [Fact]
    public async Task A_revoked_an_ended_and_an_invented_link_look_the_same()
    {
        await using var desk = await Made();
        var link = await Shared(desk, await Add(desk, "The first"));
        var ended = await Shared(desk, await Add(desk, "The second"));
        Assert.True((await desk.DoAs(Ana, (ShareItems use) => use.Revoke(Here, link.Id, Desk.Ct))).IsOk);
        await desk.DoInside(Here, db => db.Database.ExecuteSqlAsync($"UPDATE shares SET until = {DateTime.UnixEpoch} WHERE id = {ended.Id.Value}", Desk.Ct));

        foreach (var secret in new[] { link.Secret, ended.Secret, "invented", "", null, new string('a', 5000) })
        {
            Assert.Equal(ShareRefusals.Ended, (await desk.DoAsNobody((ViewShare use) => use.Run(secret, Desk.Ct))).Refusal);
        }
    }

    [Fact]
    public async Task The_secret_of_a_link_is_not_stored()
    {
        await using var desk = await Made();
        var link = await Shared(desk, await Add(desk, "The first"));

        var stored = await desk.DoInside(Here, async db =>
            $"{string.Join(' ', await db.History.Select(h => h.After).ToListAsync(Desk.Ct))}{string.Join(' ', (await db.ShareKeys.ToListAsync(Desk.Ct)).Select(k => Convert.ToBase64String(k.Hash)))}");

        Assert.DoesNotContain(link.Secret, stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_share_shares_revokes_and_lists()
    {
        await using var desk = await Made();
        var one = await Add(desk, "The first");
        var link = await Shared(desk, one);

        foreach (var person in new[] { Ben, Rita })
        {
            Assert.Equal(WorkbenchRefusals.NotAllowed, (await Try(desk, person, one)).Refusal);
            Assert.Equal(WorkbenchRefusals.NotAllowed, (await desk.DoAs(person, (ShareItems use) => use.Revoke(Here, link.Id, Desk.Ct))).Refusal);
            Assert.Equal(WorkbenchRefusals.NotAllowed, (await desk.DoAs(person, (ListShares use) => use.Run(Here, null, false, 1, Desk.Ct))).Refusal);
        }

        Assert.Equal(WorkbenchRefusals.NotFound, (await Try(desk, PersonId.New(), one)).Refusal);
    }

    [Fact]
    public async Task What_is_kept_to_a_person_cannot_be_shared_and_what_one_cannot_see_is_not_there()
    {
        await using var desk = await Made();
        var own = await Add(desk, "Mine", new Reach(Visibility.Private, null, Ana));
        var theirs = await Add(desk, "Theirs", new Reach(Visibility.Private, null, Ben));

        Assert.Equal(ShareRefusals.TooStrict, (await Try(desk, Ana, own)).Refusal);
        Assert.Equal(ShareRefusals.NoItems, (await Try(desk, Ana, theirs)).Refusal);
    }

    [Fact]
    public async Task What_is_anothers_is_recorded_when_it_is_taken_along_and_ones_own_is_not()
    {
        await using var desk = await Made();
        var one = ItemRef.To(await Add(desk, "The first", new Reach(Visibility.Members, null, Ana)));

        await desk.DoAs(Ana, (RecordShare use) => use.Run(Here, one, "brief", "docx", Desk.Ct));
        await desk.DoAs(Rita, (RecordShare use) => use.Run(Here, one, "brief", "docx", Desk.Ct));
        await desk.DoAs(Rita, (RecordShare use) => use.Run(Here, "statements", "csv", 7, Desk.Ct));

        var listed = (await desk.DoAs(Ana, (ListShares use) => use.Run(Here, ShareKind.Export, false, 1, Desk.Ct))).Value.Shares.Select(s => s.Share).ToList();
        Assert.Equal([("brief", "docx", 1, Rita), ("statements", "csv", 7, Rita)], listed.Select(s => (s.What, s.Format, s.Items, s.Owner!.Value)).Order());
    }

    [Fact]
    public async Task The_public_sees_nothing_until_it_is_switched_on_and_then_what_is_public_and_published()
    {
        await using var desk = await Made();
        var open = await Add(desk, "Public words", new Reach(Visibility.Public, null, Ana));
        await Add(desk, "Members alone", new Reach(Visibility.Members, null, Ana));
        var draft = await Add(desk, "A draft", new Reach(Visibility.Public, null, Ana), isDraft: true);
        Assert.Equal(WorkbenchRefusals.NotFound, (await Public(desk)).Refusal);
        Assert.Equal(WorkbenchRefusals.NotFound, (await Permanent(desk, open)).Refusal);

        await desk.Do((SetWorkspace use) => use.Run(Here, new SetWorkspace.Settings("Here", "en", Visibility.Members, true), Desk.Ct));

        var page = (await Public(desk)).Value;
        Assert.Equal([("statements", 1)], page.Kinds);
        Assert.Equal(["Public words"], page.Items.Select(i => i.Words));
        Assert.Equal("Public words", (await Permanent(desk, open)).Value.Item.Words);
        Assert.Equal(WorkbenchRefusals.NotFound, (await Permanent(desk, draft)).Refusal);

        await desk.DoAs(Ana, (SetReach use) => use.Run(Here, ItemRef.To(open), Visibility.Members, null, null, Desk.Ct));
        Assert.Equal(ShowPublic.Withdrawn, (await Permanent(desk, open)).Refusal);
        Assert.Empty((await Public(desk)).Value.Kinds);
    }

    private static Task<Weft.Analysis.Result<ShowPublic.Page>> Public(Desk desk) => desk.DoAsNobody((ShowPublic use) => use.List(Here, null, 1, Desk.Ct));

    private static Task<Weft.Analysis.Result<(string Workspace, ShowPublic.Shown Item)>> Permanent(Desk desk, Statement item) =>
        desk.DoAsNobody((ShowPublic use) => use.Item(Here, "statements", item.Key, Desk.Ct));

    private static async Task<IEnumerable<string>> Seen(Desk desk, ShareItems.Link link) => (await desk.DoAsNobody((ViewShare use) => use.Run(link.Secret, Desk.Ct))).Value.Items.Select(i => i.Words);

    private static Task<Weft.Analysis.Result<ShareItems.Link>> Try(Desk desk, PersonId person, params Item[] items) => desk.DoAs(
        person, (ShareItems use) => use.Run(Here, new ShareItems.Wish([.. items.Select(ItemRef.To)], "Ministry of Labour", null, 7), Desk.Ct));

    private static async Task<ShareItems.Link> Shared(Desk desk, params Item[] items) => (await Try(desk, Ana, items)).Value;

    private static async Task<Statement> Add(Desk desk, string text, Reach? reach = null, bool isDraft = false)
    {
        var statement = new Statement(
            new StatementId(Guid.CreateVersion7()), Here, reach ?? new Reach(Visibility.Members, null, Ana), text, new Occasion(null, null, Attribution.Attributed), null);
        if (isDraft) statement.Publish(false);
        await desk.DoInside(Here, db =>
        {
            db.Add(statement);
            return db.SaveChangesAsync(Desk.Ct);
        });
        return statement;
    }

    private static Task<int> Change(Desk desk, Statement statement, Action<Statement> change) => desk.DoInside(Here, async db =>
    {
        change(await db.Statements.SingleAsync(s => s.Id == statement.Id, Desk.Ct));
        return await db.SaveChangesAsync(Desk.Ct);
    });

    private static async Task<Desk> Made()
    {
        var desk = await Desk.New();
        await desk.DoInside(Here, db =>
        {
            foreach (var (person, role) in new[] { (Ana, Role.Secretariat), (Ben, Role.Contributor), (Rita, Role.Reader) }) db.Add(new Membership(Here, person, role, null, DateTime.UnixEpoch));
            return db.SaveChangesAsync(Desk.Ct);
        });
        return desk;
    }
}
