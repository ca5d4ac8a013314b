using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Weft.Web.Tests.People;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Web.Tests.Security;

/// <summary>Sends more fields than a form has. What programs send beside what is described is refused: see HostileRequestsTests.</summary>
public sealed class MassAssignmentTests(SignedIn house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly string[] Names = ["Owner", "Workspace", "Id", "Key", "Revision", "Role", "Person", "IsDraft", "IsUnattributed", "RemovedAt", "Room", "Visibility", "IsOperator", "Scopes"];

    [Fact]
    public async Task A_new_item_is_its_makers_own_whatever_else_the_form_says()
    {
        var (workspace, elsewhere) = (await house.Workspace("Forms"), await house.Workspace("Elsewhere"));
        var (other, maker) = (await house.Person("Otis", (workspace, Role.Owner)), await house.Person("Mara", (workspace, Role.Contributor)));
        using var browser = house.Client(maker);
        var id = Guid.NewGuid();
        (string, string)[] more = [.. Names.SelectMany(n => new[] { n, $"c.{n}", $"c.{n.ToLowerInvariant()}", $"Form.{n}", $"item.{n}" }).Where(n => n.ToLowerInvariant() is not ("c.visibility" or "c.room" or "c.id" or "c.revision")).Select(n => (n, n switch
        {
            _ when n.EndsWith("orkspace", StringComparison.Ordinal) => elsewhere.Value.ToString(),
            _ when n.EndsWith("wner", StringComparison.Ordinal) || n.EndsWith("erson", StringComparison.Ordinal) => other.Id.Value.ToString(),
            _ when n.EndsWith("ole", StringComparison.Ordinal) => nameof(Role.Owner),
            _ when n.EndsWith("evision", StringComparison.Ordinal) => "7",
            _ when n.EndsWith("isibility", StringComparison.Ordinal) => nameof(Visibility.Public),
            _ when n.EndsWith("At", StringComparison.Ordinal) => "2020-01-01",
            _ => id.ToString(),
        }))];

        var answer = await SignedIn.Form(browser, $"/en/w/{workspace.Value}/topics/new", "new", [("c.name", "Remittances"), ("c.visibility", nameof(Visibility.Private)), .. more]);

        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Ct));
        var made = await house.Do(async (WeftDb db) =>
        {
            db.Sight = Sight.Everything(workspace);
            return await db.Topics.SingleAsync(t => t.Workspace == workspace, Ct);
        });
        Assert.Equal((maker.Id, Visibility.Private, 0, false, false, (DateTime?)null), (made.Owner!.Value, made.Visibility, made.Revision, made.IsDraft, made.IsUnattributed, made.RemovedAt));
        Assert.NotEqual(id, made.Key);
        Assert.Equal(Role.Contributor, (await house.Do((WeftDb db) => db.Memberships.SingleAsync(m => m.Workspace == workspace && m.Person == maker.Id, Ct))).Role);
        Assert.Equal(0, await house.Do((WeftDb db) => db.HistoryChains.CountAsync(c => c.Workspace == elsewhere, Ct)));
    }

    [Fact]
    public async Task A_form_of_ones_name_changes_the_name_alone()
    {
        var workspace = await house.Workspace("Names");
        var (person, other) = (await house.Person("Nela", (workspace, Role.Reader)), await house.Person("Nils", (workspace, Role.Reader)));
        using var browser = house.Client(person);
        var before = await Row(person.Id);

        var answer = await SignedIn.Form(
            browser, "/en/account", "name", ("Name", "Nela Two"), ("Id", other.Id.Value.ToString()), ("Person", other.Id.Value.ToString()), ("Mail", "evil@labour.example"), ("Email", "evil@labour.example"),
            ("NormalizedEmail", "EVIL"), ("UserName", "evil"), ("PasswordHash", "x"), ("Role", "Owner"), ("SecurityStamp", "x"), ("LockoutEnd", "2020-01-01"), ("TwoFactorEnabled", "false"), ("EmailConfirmed", "true"));

        Assert.True((int)answer.StatusCode < 400, $"{answer.StatusCode}");
        Assert.Equal("Nils", (await house.Do((WeftDb db) => db.People.SingleAsync(p => p.Id == other.Id, Ct))).Name);
        Assert.Equal("Nela Two", (await house.Do((WeftDb db) => db.People.SingleAsync(p => p.Id == person.Id, Ct))).Name);
        Assert.Equal(before, await Row(person.Id));
    }

    [Fact]
    public async Task The_settings_of_a_workspace_are_those_of_the_form_and_of_this_workspace()
    {
        var (workspace, elsewhere) = (await house.Workspace("Settings"), await house.Workspace("Elsewhere"));
        using var browser = house.Client(await house.Person("Olin", (workspace, Role.Owner)));
        var before = await Workspace(elsewhere);
        var made = (await house.Do((WeftDb db) => db.Workspaces.SingleAsync(w => w.Id == workspace, Ct))).CreatedAt;

        var answer = await SignedIn.Form(
            browser, $"/en/w/{workspace.Value}/settings", "settings", ("Name", "Renamed"), ("Language", "fr"), ("Seen", "Private"), ("Id", elsewhere.Value.ToString()), ("Workspace", elsewhere.Value.ToString()),
            ("ArchivedAt", "2020-01-01"), ("IsDemonstration", "true"), ("CreatedAt", "2020-01-01"), ("IsPublicViewOn", "true"), ("DefaultVisibility", "Public"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var set = await house.Do((WeftDb db) => db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == workspace, Ct));
        Assert.Equal(
            ("Renamed", "fr", Visibility.Private, false, (DateTime?)null, false, made), (set.Name, set.Language, set.DefaultVisibility, set.IsPublicViewOn, set.ArchivedAt, set.IsDemonstration, set.CreatedAt));
        Assert.Equal(before, await Workspace(elsewhere));
    }

    private async Task<string> Workspace(WorkspaceId id) => JsonSerializer.Serialize(await house.Do((WeftDb db) => db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == id, Ct)));

    private Task<(string? Mail, string? UserName, string? Hash, bool TwoFactor, DateTimeOffset? Closed, Role Role)> Row(PersonId id) => house.Do(async (WeftDb db) =>
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, Ct);
        return (person.Email, person.UserName, person.PasswordHash, person.TwoFactorEnabled, person.LockoutEnd, (await db.Memberships.AsNoTracking().SingleAsync(m => m.Person == id, Ct)).Role);
    });
}
