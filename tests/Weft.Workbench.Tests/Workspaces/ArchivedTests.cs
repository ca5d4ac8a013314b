using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Lists;
using Weft.Workbench.Packages;
using Weft.Workbench.People;
using Weft.Workbench.Searches;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Tests.Leaks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;
using Secret = Weft.Workbench.Tests.Leaks.Secret;

namespace Weft.Workbench.Tests.Workspaces;

public sealed class ArchivedTests
{
    // Acts that change nothing in the workspace, or that it must be possible to do in an archived one.
    private static readonly string[] Allowed = ["verify another workspace", "close a workspace"];

    // What a reader keeps for oneself, and the record of what was taken along: reading goes on.
    private static readonly Type[] OfReaders = [typeof(KeepSearches), typeof(RecordShare)];

    // Refused before the workspace is asked: its items are made elsewhere. Another list is tried below.
    private const string MadeElsewhere = "add to another workspace";

    [Fact]
    public async Task Nothing_in_an_archived_workspace_changes_whatever_is_tried_and_whoever_tries()
    {
        await using var planted = new PlantedDesk();
        await planted.InitializeAsync();
        var world = planted.World;
        Assert.True((await world.As(Looker.Owner, (SetWorkspace use) => use.Archive(world.One, true, Desk.Ct))).IsOk);
        var before = await Rows(planted.Desk, world.One);

        var answers = new List<string>();
        foreach (var tried in Attempts.Acts.Where(a => !Allowed.Contains(a.Name) && !OfReaders.Contains(a.UseCase) && a.Name != MadeElsewhere))
        {
            foreach (var looker in new[] { Looker.Owner, Looker.Insider })
            {
                var said = await tried.Ask(world, looker, world.One, tried.Kind is null ? Guid.CreateVersion7() : world.Item(tried.Kind, Secret.Public));
                var mayDo = looker == Looker.Owner || (said as Refusal)?.Code != WorkbenchRefusals.NotAllowed.Code;
                if (mayDo && !WorkbenchRefusals.Archived.Equals(said)) answers.Add($"{tried.Name}, {looker}: {said}");
            }
        }

        var added = await world.As(Looker.Owner, (AddItem use) => use.Run(world.One, "topics", new Dictionary<string, string?> { ["name"] = "Late" }, null, Desk.Ct));

        Assert.Empty(answers);
        Assert.Equal(WorkbenchRefusals.Archived, added.Refusal);
        Assert.Equal(before, await Rows(planted.Desk, world.One));
    }

    // Without the form for something new, and without the public view, which was never switched on.
    [Fact]
    public async Task What_is_archived_is_read_taken_along_and_opened_again()
    {
        await using var planted = new PlantedDesk();
        await planted.InitializeAsync();
        var world = planted.World;
        Task<Result<EditOutcome>> Add() => world.As(Looker.Secretariat, (AddItem use) => use.Run(world.One, "topics", new Dictionary<string, string?> { ["name"] = "Late" }, null, Desk.Ct));
        await world.As(Looker.Owner, (SetWorkspace use) => use.Archive(world.One, true, Desk.Ct));

        foreach (var tried in Attempts.All.Where(a => a.Kind is null && a.Needs is not (Permission.Edit or Permission.Share) && a.UseCase != typeof(ShowItem) && a.UseCase != typeof(ShowPublic)))
        {
            Assert.False(await tried.Ask(world, Looker.Owner, world.One, Guid.Empty) is Refusal, tried.Name);
        }

        Assert.Contains(Secret.Members, Secrets.In(OutputText.Of((await world.As(Looker.Reader, (SearchWorkspace use) => use.Run(world.One, SearchQuery.Of(Secrets.Stem, []), 1, Desk.Ct))).Value)));
        Assert.True((await world.As(Looker.Owner, (VerifyWorkspace use) => use.Run(world.One, Desk.Ct))).IsOk);
        Assert.Equal(WorkbenchRefusals.NotAllowed, (await world.As(Looker.Secretariat, (SetWorkspace use) => use.Archive(world.One, false, Desk.Ct))).Refusal);
        Assert.Equal(WorkbenchRefusals.Archived, (await Add()).Refusal);
        Assert.True((await world.As(Looker.Owner, (SetWorkspace use) => use.Archive(world.One, false, Desk.Ct))).IsOk);
        Assert.True((await Add()).Value.IsSaved);
    }

    [Fact]
    public async Task An_item_out_of_sight_is_not_told_of_by_the_refusal()
    {
        await using var planted = new PlantedDesk();
        await planted.InitializeAsync();
        var world = planted.World;
        await world.As(Looker.Owner, (SetWorkspace use) => use.Archive(world.One, true, Desk.Ct));

        foreach (var tried in Attempts.Acts.Where(a => a.Kind == "Check"))
        {
            var hidden = OutputText.Of(await tried.Ask(world, Looker.Owner, world.One, world.Item("Check", Secret.Private)));
            Assert.Equal(OutputText.Of(await tried.Ask(world, Looker.Owner, world.One, Guid.CreateVersion7())), hidden);
        }
    }

    [Fact]
    public async Task An_invitation_into_an_archived_workspace_waits_until_it_is_opened_again()
    {
        await using var planted = new PlantedDesk();
        await planted.InitializeAsync();
        var world = planted.World;
        var wanted = new InviteMember.Wanted("new@ministry.example", Role.Reader, null, "en");
        var code = (await world.As(Looker.Owner, (InviteMember use) => use.Run(world.One, wanted, c => new Uri($"https://weft.example/{c}"), Desk.Ct))).Value.Code;
        Task<Result<AcceptInvitation.Accepted>> Accept() => planted.Desk.DoAsNobody((AcceptInvitation use) => use.AsNew(
            code, new NewPerson("New", "ochre lantern walks sideways", "ochre lantern walks sideways", "en"), new AskingBrowser("Test", null), Desk.Ct));
        await world.As(Looker.Owner, (SetWorkspace use) => use.Archive(world.One, true, Desk.Ct));

        Assert.Equal(WorkbenchRefusals.Archived, (await Accept()).Refusal);
        await world.As(Looker.Owner, (SetWorkspace use) => use.Archive(world.One, false, Desk.Ct));
        Assert.True((await Accept()).IsOk);
    }

    private static Task<List<string>> Rows(Desk desk, WorkspaceId workspace) => desk.DoInside(workspace, async db =>
    {
        var rows = new List<string>();
        foreach (var type in db.ItemTypes().ToList()) rows.AddRange((await db.ItemsOf(type).AsNoTracking().ToListAsync(Desk.Ct)).Select(i => $"{type.Name} {i.Key} {i.Revision}").Order(StringComparer.Ordinal));
        rows.Add($"history {await db.History.IgnoreQueryFilters().CountAsync(Desk.Ct)} members {await db.Memberships.CountAsync(Desk.Ct)} invitations {await db.Invitations.CountAsync(Desk.Ct)}");
        return rows;
    });
}
