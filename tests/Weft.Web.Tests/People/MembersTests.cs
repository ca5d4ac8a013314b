using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.People;

public sealed class MembersTests(SignedIn house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workspace_of_others_is_not_there()
    {
        var workspace = await house.Workspace("Closed circle");
        var stranger = await house.Person("Stranger");
        using var http = house.Client(stranger);

        foreach (var page in new[] { "members", "sign-ins" })
        {
            var answer = await http.GetAsync($"/en/w/{workspace.Value}/{page}", Ct);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("Closed circle", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Role.Owner, true)]
    [InlineData(Role.Secretariat, true)]
    [InlineData(Role.Contributor, false)]
    [InlineData(Role.Reader, false)]
    [InlineData(Role.Auditor, false)]
    public async Task Only_some_roles_invite_and_see_addresses(Role role, bool may)
    {
        var workspace = await house.Workspace("Roles");
        var other = await house.Person("Other", (workspace, Role.Owner));
        var person = await house.Person("Person", (workspace, role));
        using var http = house.Client(person);

        var page = await http.GetStringAsync($"/en/w/{workspace.Value}/members", Ct);
        await SignedIn.Form(http, $"/en/w/{workspace.Value}/members", "invite", ("Mail", "new@else.example"), ("Role", "Reader"));

        Assert.Equal(may, page.Contains(other.Mail, StringComparison.Ordinal));
        Assert.Equal(may ? 1 : 0, await house.Do((WeftDb db) => db.Invitations.CountAsync(i => i.Workspace == workspace, Ct)));
    }

    [Fact]
    public async Task Nobody_makes_oneself_more_than_one_is()
    {
        var workspace = await house.Workspace("Climbing");
        await house.Person("Owner", (workspace, Role.Owner));
        var reader = await house.Person("Reader", (workspace, Role.Reader));
        var secretary = await house.Person("Secretary", (workspace, Role.Secretariat));
        using var http = house.Client(reader);

        await SignedIn.Form(http, $"/en/w/{workspace.Value}/members", $"role-{reader.Id.Value:N}", ("Chosen", "Owner"));
        var own = await house.Do((ChangeMember c) => c.Role(workspace, reader.Id, Role.Secretariat, null, Ct), reader);
        var owner = await house.Do((ChangeMember c) => c.Role(workspace, secretary.Id, Role.Owner, null, Ct), secretary);
        var invited = await house.Do((InviteMember i) => i.Run(workspace, new("x@else.example", Role.Owner, null, "en"), c => new Uri($"https://x.example/{c}"), Ct), secretary);

        Assert.Equal(WorkbenchRefusals.NotAllowed, own.Refusal);
        Assert.Equal(WorkbenchRefusals.NotAllowed, owner.Refusal);
        Assert.Equal(WorkbenchRefusals.NotAllowed, invited.Refusal);
        Assert.Equal(Role.Reader, await house.Do((WeftDb db) => db.Memberships.Where(m => m.Workspace == workspace && m.Person == reader.Id).Select(m => m.Role).SingleAsync(Ct)));
    }

    [Fact]
    public async Task The_last_owner_stays()
    {
        var workspace = await house.Workspace("One owner");
        var owner = await house.Person("Owner", (workspace, Role.Owner));

        var left = await house.Do((ChangeMember c) => c.Remove(workspace, owner.Id, Ct), owner);
        var lowered = await house.Do((ChangeMember c) => c.Role(workspace, owner.Id, Role.Reader, null, Ct), owner);

        Assert.Equal(PeopleRefusals.LastOwner, left.Refusal);
        Assert.Equal(PeopleRefusals.LastOwner, lowered.Refusal);
    }

    [Fact]
    public async Task Who_is_removed_sees_nothing_from_the_next_request_on()
    {
        var workspace = await house.Workspace("Removal");
        var owner = await house.Person("Owner", (workspace, Role.Owner));
        var reader = await house.Person("Reader", (workspace, Role.Reader));
        using var ownersHttp = house.Client(owner);
        using var readersHttp = house.Client(reader);
        Assert.Equal(HttpStatusCode.OK, (await readersHttp.GetAsync($"/en/w/{workspace.Value}/members", Ct)).StatusCode);

        var removed = await SignedIn.Form(ownersHttp, $"/en/w/{workspace.Value}/members", $"out-{reader.Id.Value:N}");

        Assert.Equal(HttpStatusCode.Found, removed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await readersHttp.GetAsync($"/en/w/{workspace.Value}/members", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_contributor_is_invited_for_an_institution_that_can_be_changed_later()
    {
        var workspace = await house.Workspace("Spoken for");
        var owner = await house.Person("Owner", (workspace, Role.Owner));
        var (labour, health) = (await Actor(workspace, "Ministry of Labour"), await Actor(workspace, "Ministry of Health"));
        var page = await house.Open(owner);
        await page.GotoAsync($"/en/w/{workspace.Value}/members");

        await page.GetByLabel("Mail address").FillAsync("focal@ministry.example");
        await page.Locator("#role").SelectOptionAsync("Contributor");
        await page.Locator("#for").FillAsync("ministry of labour");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the invitation" }).ClickAsync();

        await Assertions.Expect(page.Locator("#made")).ToContainTextAsync("focal@ministry.example");
        await Assertions.Expect(page.Locator("section[aria-labelledby=waiting] li")).ToContainTextAsync("contributor, Ministry of Labour");
        Assert.Equal(labour, await house.Do((WeftDb db) => db.Invitations.Where(i => i.Workspace == workspace).Select(i => i.Actor).SingleAsync(Ct)));

        var code = (await page.Locator("#link").InputValueAsync()).Split("code=")[1];
        var joined = await house.Do((AcceptInvitation a) => a.AsNew(code, new NewPerson("Focal Point", SignedIn.Password, SignedIn.Password, "en"), new AskingBrowser("Test", null), Ct));
        Assert.True(joined.IsOk);
        await page.GotoAsync($"/en/w/{workspace.Value}/members");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Focal Point" });
        await Assertions.Expect(row.Locator("input[name=For]")).ToHaveValueAsync("Ministry of Labour");
        await row.Locator("input[name=For]").FillAsync("Ministry of Health");
        await row.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();

        await Assertions.Expect(row.Locator("input[name=For]")).ToHaveValueAsync("Ministry of Health");
        Assert.Equal(health, await house.Do((WeftDb db) => db.Memberships.Where(m => m.Workspace == workspace && m.Role == Role.Contributor).Select(m => m.Actor).SingleAsync(Ct)));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nobody_speaks_for_an_institution_of_another_workspace_or_out_of_sight()
    {
        var (workspace, elsewhere) = (await house.Workspace("Here"), await house.Workspace("Elsewhere"));
        var secretary = await house.Person("Secretary", (workspace, Role.Secretariat));
        var reader = await house.Person("Reader", (workspace, Role.Reader));
        var (foreign, hidden) = (await Actor(elsewhere, "Foreign Office"), await Actor(workspace, "Quiet Office", Visibility.Private));
        using var http = house.Client(secretary);
        var members = $"/en/w/{workspace.Value}/members";

        foreach (var actor in new[] { foreign.ToString(), hidden.ToString(), Guid.NewGuid().ToString(), "Foreign Office", "Quiet Office", "" })
        {
            var invited = await SignedIn.Form(http, members, "invite", ("Mail", "new@else.example"), ("Role", "Contributor"), ("For", actor));
            var changed = await SignedIn.Form(http, members, $"role-{reader.Id.Value:N}", ("Chosen", "Contributor"), ("For", actor));

            foreach (var answer in new[] { invited, changed })
            {
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Contains("speaks for one institution", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
            }
        }

        Assert.Equal(0, await house.Do((WeftDb db) => db.Invitations.CountAsync(i => i.Workspace == workspace, Ct)));
        Assert.Equal(Role.Reader, await house.Do((WeftDb db) => db.Memberships.Where(m => m.Person == reader.Id).Select(m => m.Role).SingleAsync(Ct)));
        var page = await http.GetStringAsync(members, Ct);
        Assert.DoesNotContain("Foreign Office", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet Office", page, StringComparison.Ordinal);
    }

    private Task<Guid> Actor(WorkspaceId workspace, string name, Visibility visibility = Visibility.Members) => house.Do(async (WeftDb db) =>
    {
        db.Sight = Sight.Everything(workspace);
        var actor = new Workbench.Actors.Actor(
            new Workbench.Actors.ActorId(Guid.CreateVersion7()), workspace, new Reach(visibility, null, null), name, Analysis.Text.ActorKind.Ministry, Analysis.Text.Tier.National);
        db.Add(actor);
        await db.SaveChangesAsync(Ct);
        return actor.Key;
    });

    [Fact]
    public async Task An_invitation_is_for_its_address_alone()
    {
        var workspace = await house.Workspace("Addressed");
        var owner = await house.Person("Owner", (workspace, Role.Owner));
        var (right, wrong) = (await house.Person("Right"), await house.Person("Wrong"));
        var code = (await house.Do((InviteMember i) => i.Run(workspace, new(right.Mail.ToUpperInvariant(), Role.Reader, null, "en"), c => new Uri($"https://x.example/{c}"), Ct), owner)).Value.Code;
        using var rightHttp = house.Client(right);
        using var wrongHttp = house.Client(wrong);

        var asWrong = await SignedIn.Form(wrongHttp, $"/en/accept?code={code}", "join");
        var asRight = await SignedIn.Form(rightHttp, $"/en/accept?code={code}", "join");

        Assert.Equal(HttpStatusCode.OK, asWrong.StatusCode);
        Assert.Equal(HttpStatusCode.Found, asRight.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await wrongHttp.GetAsync($"/en/w/{workspace.Value}/members", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await rightHttp.GetAsync($"/en/w/{workspace.Value}/members", Ct)).StatusCode);
    }

    [Fact]
    public async Task An_invitation_that_was_taken_back_opens_nothing()
    {
        var workspace = await house.Workspace("Taken back");
        var owner = await house.Person("Owner", (workspace, Role.Owner));
        var code = (await house.Do((InviteMember i) => i.Run(workspace, new("late@else.example", Role.Reader, null, "en"), c => new Uri($"https://x.example/{c}"), Ct), owner)).Value.Code;
        var id = await house.Do((WeftDb db) => db.Invitations.Where(i => i.Workspace == workspace).Select(i => i.Id).SingleAsync(Ct));
        using var ownersHttp = house.Client(owner);
        using var http = house.Client();

        await SignedIn.Form(ownersHttp, $"/en/w/{workspace.Value}/members", $"revoke-{id.Value:N}");

        Assert.Contains("not valid", await http.GetStringAsync($"/en/accept?code={code}", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_ins_are_for_owners_and_auditors_and_only_of_members()
    {
        var workspace = await house.Workspace("Audited");
        var auditor = await house.Person("Auditor Only", (workspace, Role.Auditor));
        var secretary = await house.Person("Secretary Only", (workspace, Role.Secretariat));
        await house.Person("Foreign Person");
        using var auditors = house.Client(auditor);
        using var secretaries = house.Client(secretary);

        var seen = await auditors.GetStringAsync($"/en/w/{workspace.Value}/sign-ins", Ct);
        var refused = await secretaries.GetAsync($"/en/w/{workspace.Value}/sign-ins", Ct);

        Assert.Contains("Secretary Only", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Foreign Person", seen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
