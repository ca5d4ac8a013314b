using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Analysis;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.Home;
using Weft.Workbench.Jobs;
using Weft.Workbench.Lists;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Tests.Packages;
using Weft.Workbench.Tests.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Trust;

public sealed class QuotasTests
{
    private const string Text = "# Report of the meeting\n1. Ministries should report data by June 2027.\n";

    private static CancellationToken Ct => Desk.Ct;

    [Fact]
    public async Task A_document_too_many_is_refused_and_nothing_of_it_is_stored()
    {
        await using var desk = await With(Quotas.Default with { Documents = 2 });
        Assert.True((await Add(desk, "one.md", "1 " + Text)).IsOk);
        var second = await Add(desk, "two.md", "2 " + Text);

        var third = await Add(desk, "three.md", "3 " + Text);

        Assert.Equal(WorkbenchRefusals.TooManyDocuments(2), third.Refusal);
        Assert.False(desk.Services.GetRequiredService<FileStore>().Holds(HashOf("3 " + Text)));
        Assert.Equal(2, await desk.Do((WeftDb db) => db.Versions.CountAsync(Ct)));
        Assert.True((await desk.Do((AddVersion add) => add.Run(WorkspaceId.Own, second.Value, Given("two.md", "4 " + Text), Ct))).IsOk); // a version is no document
    }

    [Fact]
    public async Task Bytes_too_many_are_refused_in_documents_in_versions_and_in_checks()
    {
        await using var desk = await With(Quotas.Default with { StoredBytes = 2 * Text.Length });
        var first = await Add(desk, "one.md", Text);
        var longer = Text + Text;

        Refusal?[] refused =
        [
            (await Add(desk, "two.md", longer)).Refusal,
            (await desk.Do((AddVersion add) => add.Run(WorkspaceId.Own, first.Value, Given("one.md", longer), Ct))).Refusal,
            (await desk.Do((StartCheck start) => start.Run(WorkspaceId.Own, [Desk.File(FilePart.Draft, "three.md", longer)], Ct))).Refusal,
        ];

        Assert.All(refused, r => Assert.Equal(WorkbenchRefusals.TooMuchStored(2 * Text.Length), r));
        Assert.False(desk.Services.GetRequiredService<FileStore>().Holds(HashOf(longer)));
        Assert.Equal((1, 0, 0), await desk.DoInside(WorkspaceId.Own, async db => (await db.Versions.CountAsync(Ct), await db.Checks.CountAsync(Ct), await db.Jobs.CountAsync(Ct))));
        Assert.True((await Add(desk, "two.md", new string('x', Text.Length))).IsOk); // to the last byte
    }

    [Fact]
    public async Task A_check_waits_its_turn_to_be_asked_for()
    {
        await using var desk = await With(Quotas.Default with { WaitingWork = 1 });
        var first = await Start(desk, 1);

        var second = await Start(desk, 2);
        Assert.Equal(WorkbenchRefusals.TooMuchWaiting(1), second.Refusal);
        Assert.True(await desk.Work());
        Assert.True((await Start(desk, 3)).IsOk);
        Assert.Equal(WorkbenchRefusals.TooMuchWaiting(1), (await desk.Do((RunAgain again) => again.Run(first.Value, [], Ct))).Refusal);
        Assert.True(await desk.Work());
        Assert.True((await desk.Do((RunAgain again) => again.Run(first.Value, [], Ct))).IsOk);
    }

    [Fact]
    public async Task A_new_draft_of_a_check_is_no_new_document_and_more_to_check_against_is()
    {
        await using var desk = await With(Quotas.Default with { Documents = 1 });
        var check = await Start(desk, 1);
        Assert.True(await desk.Work());

        Assert.Equal(WorkbenchRefusals.TooManyDocuments(1), (await desk.Do((RunAgain again) => again.Run(check.Value, [Desk.File(FilePart.Against, "more.md", Text)], Ct))).Refusal);
        Assert.True((await desk.Do((RunAgain again) => again.Run(check.Value, [Desk.File(FilePart.Draft, "draft.md", "2 " + Text)], Ct))).IsOk);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task Of_many_in_one_moment_no_more_come_in_than_there_is_room_for(string provider)
    {
        await using var desk = await Desk.New(Enum.Parse<Provider>(provider), more: s => s.AddSingleton(Quotas.Default with { Documents = 3, WaitingWork = 2 }));

        var checks = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Start(desk, n)));
        var documents = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Add(desk, $"{n}.md", $"{n} {Text}")));

        Assert.Equal((2, 1), (checks.Count(c => c.IsOk), documents.Count(d => d.IsOk)));
        Assert.Equal((2, 3), await desk.DoInside(WorkspaceId.Own, async db => (await db.Jobs.CountAsync(Ct), await db.Documents.CountAsync(Ct))));
    }

    [Fact]
    public async Task Members_and_those_who_were_invited_are_counted_together()
    {
        await using var desk = await With(Quotas.Default with { Members = 2 });
        var owner = await Member(desk, Role.Owner);

        var first = await Invite(desk, owner, "one@labour.example");
        var again = await Invite(desk, owner, "one@labour.example");
        var second = await Invite(desk, owner, "two@labour.example");

        Assert.Equal((true, true), (first.IsOk, again.IsOk));
        Assert.Equal(WorkbenchRefusals.TooManyMembers(2), second.Refusal);
        Assert.Equal(1, await desk.Do((WeftDb db) => db.Invitations.CountAsync(Ct)));
    }

    [Fact]
    public async Task Who_was_invited_before_the_quota_was_lowered_finds_the_invitation_still_there()
    {
        await using var desk = await Desk.New();
        var owner = await Member(desk, Role.Owner);
        var code = (await Invite(desk, owner, "one@labour.example")).Value.Code;
        var kept = new Quotas(1, 1, 1, 1, 1, 1);

        var refused = await desk.DoAsNobody((IServiceProvider s) => new AcceptInvitation(
            s.GetRequiredService<WeftDb>(), s.GetRequiredService<IWorkspaceStates>(), s.GetRequiredService<TakeInPerson>(), s.GetRequiredService<BeginSession>(),
            new MemberQuota(s.GetRequiredService<WeftDb>(), kept, TimeProvider.System), TimeProvider.System)
            .AsNew(code, new NewPerson("One", "ochre lantern walks sideways", "ochre lantern walks sideways", "en"), new AskingBrowser("Test", null), Ct));

        Assert.Equal(WorkbenchRefusals.TooManyMembers(1), refused.Refusal);
        Assert.Equal((1, 1, 0), await desk.Do(async (WeftDb db) => (await db.Invitations.CountAsync(Ct), await db.Memberships.CountAsync(Ct), await db.People.CountAsync(Ct))));
    }

    [Fact]
    public async Task A_list_comes_back_with_no_more_rows_than_the_quota()
    {
        await using var desk = await With(Quotas.Default with { RowsPerImport = 2 });

        var fits = await Look(desk, "name\nOne\nTwo\n");
        var tooMany = await Look(desk, "name\nOne\nTwo\nThree\n");

        Assert.True(fits.IsOk);
        Assert.Equal(ListRefusals.TooManyRows(2), tooMany.Refusal);
    }

    [Theory]
    [InlineData(1, 1L << 30, "quota-documents")]
    [InlineData(10, 10, "quota-stored")]
    public async Task A_package_over_a_quota_is_refused_and_nothing_of_it_is_stored(int documents, long bytes, string code)
    {
        await using var desk = await Desk.New();
        await Add(desk, "one.md", "1 " + Text);
        await Add(desk, "two.md", "2 " + Text);
        var package = await WorkspacePackageTests.Export(desk);
        await using var other = await With(Quotas.Default with { Documents = documents, StoredBytes = bytes });

        var imported = await WorkspacePackageTests.Import(other, package, asNew: true);

        Assert.Equal(code, imported.Refusal?.Code);
        Assert.Equal((1, 0), await other.Do(async (WeftDb db) => (await db.Workspaces.CountAsync(Ct), await db.Versions.CountAsync(Ct))));
        Assert.False(other.Services.GetRequiredService<FileStore>().Holds(HashOf("1 " + Text)));
    }

    [Fact]
    public async Task A_person_owns_so_many_workspaces_and_no_more()
    {
        await using var desk = await With(Quotas.Default with { WorkspacesPerOwner = 2 });
        var owner = await Member(desk, Role.Owner);
        var package = await WorkspacePackageTests.Export(desk);

        Assert.True((await desk.DoAs(owner, (CreateWorkspace create) => create.Run("Second", "en", Ct))).IsOk);

        Assert.Equal(WorkbenchRefusals.TooManyWorkspaces(2), (await desk.DoAs(owner, (CreateWorkspace create) => create.Run("Third", "en", Ct))).Refusal);
        Assert.Equal(WorkbenchRefusals.TooManyWorkspaces(2), (await desk.DoAs(owner, (Workbench.Packages.ImportWorkspace import) => import.Run(package, true, Ct))).Refusal);
        Assert.True((await desk.Do((CreateWorkspace create) => create.Run("Operator's", "en", Ct))).IsOk);
    }

    [Theory]
    [InlineData(Role.Owner, 4)]
    [InlineData(Role.Secretariat, 4)]
    [InlineData(Role.Contributor, 0)]
    [InlineData(Role.Reader, 0)]
    [InlineData(Role.Auditor, 0)]
    public async Task How_much_is_used_is_told_to_those_who_run_the_workspace(Role role, int told)
    {
        await using var desk = await Desk.New();
        var person = await Member(desk, role);

        var home = await desk.DoAs(person, (ShowHome show) => show.Run(WorkspaceId.Own, null, Ct));

        Assert.Equal(told, home.Value.Use.Length);
    }

    [Fact]
    public async Task A_private_document_of_another_shows_in_no_figure()
    {
        await using var desk = await Desk.New();
        var (owner, other) = (await Member(desk, Role.Owner), await Member(desk, Role.Contributor));
        async Task<QuotaUse[]> Use() => [.. (await desk.DoAs(owner, (ShowHome show) => show.Run(WorkspaceId.Own, null, Ct))).Value.Use];
        await desk.DoAs(owner, (AddVersion add) => add.Run(WorkspaceId.Own, Given("open.md", Text), Visibility.Members, Ct));
        var before = await Use();

        Assert.True((await desk.DoAs(other, (AddVersion add) => add.Run(WorkspaceId.Own, Given("secret.md", "secret " + Text), Visibility.Private, Ct))).IsOk);

        Assert.Equal(before, await Use());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 10)]
    [InlineData(500, 500)]
    public void What_is_used_is_rounded_up_to_a_hundredth(long used, long told) =>
        Assert.Equal(told, new QuotaUse(QuotaKind.Documents, used, 500).Rounded().Used);

    private static Task<Desk> With(Quotas quotas) => Desk.New(more: s => s.AddSingleton(quotas));

    private static AddVersion.Given Given(string name, string text) => new(name, Encoding.UTF8.GetByteCount(text), () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static Task<Result<DocumentId>> Add(Desk desk, string name, string text) =>
        desk.Do((AddVersion add) => add.Run(WorkspaceId.Own, Given(name, text), Visibility.Members, Ct));

    private static Task<Result<CheckId>> Start(Desk desk, int number) =>
        desk.Do((StartCheck start) => start.Run(WorkspaceId.Own, [Desk.File(FilePart.Draft, $"draft{number}.md", $"{number} {Text}")], Ct));

    private static Task<Result<ReadBack>> Look(Desk desk, string csv) =>
        desk.Do((ReadList read) => read.Look(WorkspaceId.Own, "topics", new GivenTable("topics.csv", Encoding.UTF8.GetBytes(csv)), Ct));

    private static Task<Result<InviteMember.Made>> Invite(Desk desk, PersonId owner, string mail) =>
        desk.DoAs(owner, (InviteMember invite) => invite.Run(WorkspaceId.Own, new(mail, Role.Reader, null, "en"), c => new Uri($"https://x.example/{c}"), Ct));

    private static async Task<PersonId> Member(Desk desk, Role role)
    {
        var person = PersonId.New();
        await desk.Do((WeftDb db) =>
        {
            db.Add(new Membership(WorkspaceId.Own, person, role, null, DateTime.UtcNow));
            return db.SaveChangesAsync(Ct);
        });
        return person;
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
