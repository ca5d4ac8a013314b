using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Checks;
using Weft.Workbench.Home;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Workspaces;

public sealed class WorkspacesTests
{
    [Fact]
    public async Task Whoever_opens_a_workspace_owns_it_and_nobody_else_sees_it()
    {
        await using var desk = await Desk.New();
        var (owner, stranger) = (PersonId.New(), PersonId.New());
        await Join(desk, owner, Role.Owner);
        await Join(desk, stranger, Role.Reader);

        var opened = await desk.DoAs(owner, (CreateWorkspace use) => use.Run(" Ostrana ", "fr", Desk.Ct));

        var shown = await desk.DoAs(owner, (ShowWorkspace use) => use.Run(opened.Value, Permission.Own, Desk.Ct));
        Assert.Equal(("Ostrana", "fr", Role.Owner), (shown.Value.Workspace.Name, shown.Value.Workspace.Language, shown.Value.Access.Role));
        Assert.Equal(WorkbenchRefusals.NotFound, (await desk.DoAs(stranger, (ShowWorkspace use) => use.Run(opened.Value, Permission.Read, Desk.Ct))).Refusal);
        Assert.DoesNotContain(await desk.DoAs(stranger, (ListWorkspaces use) => use.Run(Desk.Ct)), w => w.Id == opened.Value);
        Assert.Equal(2, (await desk.DoAs(owner, (ListWorkspaces use) => use.Run(Desk.Ct))).Length);
        Assert.Empty(await desk.DoAsNobody((ListWorkspaces use) => use.Run(Desk.Ct)));
    }

    [Fact]
    public async Task Only_who_owns_a_workspace_opens_another()
    {
        await using var desk = await Desk.New();
        var secretariat = PersonId.New();
        await Join(desk, secretariat, Role.Secretariat);

        Assert.Equal(WorkspaceRefusals.MayNotCreate, (await desk.DoAs(secretariat, (CreateWorkspace use) => use.Run("Another", "en", Desk.Ct))).Refusal);
        Assert.Equal(WorkbenchRefusals.NotFound, (await desk.DoAsNobody((CreateWorkspace use) => use.Run("Another", "en", Desk.Ct))).Refusal);
    }

    [Theory]
    [InlineData("", "en", "no-name")]
    [InlineData("   ", "en", "no-name")]
    [InlineData("Ostrana", "xx", "no-language")]
    [InlineData("Ostrana", null, "no-language")]
    public async Task A_workspace_needs_a_name_and_a_language(string name, string? language, string code)
    {
        await using var desk = await Desk.New();

        Assert.Equal(code, (await desk.Do((CreateWorkspace use) => use.Run(name, language, Desk.Ct))).Refusal?.Code);
        Assert.Equal("too-long", (await desk.Do((CreateWorkspace use) => use.Run(new string('a', Workspace.MaxName + 1), "en", Desk.Ct))).Refusal?.Code);
    }

    [Fact]
    public async Task Settings_are_changed_by_an_owner_alone_and_kept_in_history()
    {
        await using var desk = await Desk.New();
        var (owner, secretariat) = (PersonId.New(), PersonId.New());
        await Join(desk, owner, Role.Owner);
        await Join(desk, secretariat, Role.Secretariat);
        var wished = new SetWorkspace.Settings("Round table", "es", Visibility.Private, true);

        Assert.Equal(WorkbenchRefusals.NotAllowed, (await desk.DoAs(secretariat, (SetWorkspace use) => use.Run(WorkspaceId.Own, wished, Desk.Ct))).Refusal);
        Assert.True((await desk.DoAs(owner, (SetWorkspace use) => use.Run(WorkspaceId.Own, wished, Desk.Ct))).Value);
        Assert.False((await desk.DoAs(owner, (SetWorkspace use) => use.Run(WorkspaceId.Own, wished, Desk.Ct))).Value);
        Assert.True((await desk.DoAs(owner, (SetWorkspace use) => use.Archive(WorkspaceId.Own, true, Desk.Ct))).Value);

        var history = await desk.DoInside(WorkspaceId.Own, db => db.History.Where(h => h.Act == HistoryAct.Workspace).OrderBy(h => h.Number).ToListAsync(Desk.Ct));
        Assert.Equal(2, history.Count);
        Assert.All(history, h => Assert.Equal(owner, h.Person));
        Assert.Contains("Round table", history[0].After);
        Assert.DoesNotContain("Round table", history[0].Before);
        Assert.True((await desk.DoAs(owner, (ListWorkspaces use) => use.Run(Desk.Ct))).Single().IsArchived);
    }

    [Theory]
    [InlineData(Visibility.Public)]
    [InlineData(Visibility.Room)]
    public async Task Nothing_new_is_open_to_everyone_by_default(Visibility visibility)
    {
        await using var desk = await Desk.New();

        var set = await desk.Do((SetWorkspace use) => use.Run(WorkspaceId.Own, new SetWorkspace.Settings("Own", "en", visibility, false), Desk.Ct));

        Assert.Equal(WorkspaceRefusals.NoDefault, set.Refusal);
    }

    [Fact]
    public async Task The_first_page_counts_what_its_reader_may_see()
    {
        await using var desk = await Desk.New();
        var (maker, reader) = (PersonId.New(), PersonId.New());
        await Join(desk, maker, Role.Contributor);
        await Join(desk, reader, Role.Reader);
        await desk.DoAs(maker, (StartCheck use) => use.Run(WorkspaceId.Own, [Desk.File(FilePart.Draft, "own.md", Some.Draft)], Visibility.Private, Desk.Ct));
        await desk.DoAs(maker, (StartCheck use) => use.Run(WorkspaceId.Own, [Desk.File(FilePart.Draft, "all.md", Some.Draft)], Visibility.Members, Desk.Ct));

        var (mine, theirs) = (await Home(desk, maker), await Home(desk, reader));

        Assert.Equal(2, mine.Counts.Single(c => c.Kind == nameof(Check)).Number);
        Assert.Equal(1, theirs.Counts.Single(c => c.Kind == nameof(Check)).Number);
        Assert.Equal(1, theirs.Counts.Single(c => c.Kind == "Document").Number);
        Assert.DoesNotContain(theirs.New, n => n.Title.Contains("own", StringComparison.Ordinal));
    }

    private static async Task<ShowHome.Shown> Home(Desk desk, PersonId person)
    {
        var home = await desk.DoAs(person, (ShowHome use) => use.Run(WorkspaceId.Own, null, Desk.Ct));
        Assert.True(home.IsOk);
        return home.Value;
    }

    private static Task<int> Join(Desk desk, PersonId person, Role role) => desk.DoInside(WorkspaceId.Own, db =>
    {
        db.Add(new Membership(WorkspaceId.Own, person, role, null, DateTime.UnixEpoch));
        return db.SaveChangesAsync(Desk.Ct);
    });
}
