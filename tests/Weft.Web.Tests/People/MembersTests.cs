using System.Net;
using Microsoft.EntityFrameworkCore;
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
