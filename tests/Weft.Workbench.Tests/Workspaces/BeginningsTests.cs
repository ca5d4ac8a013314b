using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.Lists;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Workspaces;

public sealed class BeginningsTests
{
    [Theory]
    [InlineData(Visibility.Private)]
    [InlineData(Visibility.Members)]
    public async Task What_is_new_begins_as_the_workspace_has_it(Visibility begins)
    {
        await using var desk = await Desk.New();
        var ana = await Set(desk, begins);

        var topic = (await desk.DoAs(ana, (AddItem use) => use.Run(WorkspaceId.Own, "topics", new Dictionary<string, string?> { ["name"] = "Nurses" }, null, Desk.Ct))).Value.Key;
        var document = await Document(desk, ana, null);
        var check = (await desk.DoAs(ana, (StartCheck use) => use.Run(WorkspaceId.Own, [Draft()], null, Desk.Ct))).Value;

        var reaches = await desk.DoInside(WorkspaceId.Own, async db => new[]
        {
            (await db.Topics.SingleAsync(t => t.Id == new TopicId(topic), Desk.Ct)).Reach,
            (await db.Documents.SingleAsync(d => d.Id == document, Desk.Ct)).Reach,
            (await db.Checks.SingleAsync(c => c.Id == check, Desk.Ct)).Reach,
        });
        Assert.All(reaches, r => Assert.Equal(new Reach(begins, null, ana), r));
    }

    [Theory]
    [InlineData(Visibility.Private, Visibility.Members, Visibility.Private)]
    [InlineData(Visibility.Members, Visibility.Private, Visibility.Private)]
    [InlineData(Visibility.Members, Visibility.Members, Visibility.Members)]
    public async Task What_is_made_from_a_source_is_never_wider_than_it(Visibility begins, Visibility source, Visibility expected)
    {
        await using var desk = await Desk.New();
        var ana = await Set(desk, begins);
        var document = await Document(desk, ana, source);
        var version = await desk.DoInside(WorkspaceId.Own, db => db.Versions.Where(v => v.Document == document).Select(v => v.Id).SingleAsync(Desk.Ct));

        Assert.True((await desk.DoAs(ana, (ConfirmRecommendations use) => use.Run(WorkspaceId.Own, version, [], Desk.Ct))).Value.Added > 0);

        Assert.All(await desk.DoInside(WorkspaceId.Own, db => db.Recommendations.ToListAsync(Desk.Ct)), r => Assert.Equal(expected, r.Visibility));
    }

    private static GivenFile Draft() => Desk.File(FilePart.Draft, "round-table.md", Some.Draft);

    private static async Task<PersonId> Set(Desk desk, Visibility begins)
    {
        var ana = PersonId.New();
        await desk.DoInside(WorkspaceId.Own, db =>
        {
            db.Add(new Membership(WorkspaceId.Own, ana, Role.Contributor, null, DateTime.UnixEpoch));
            return db.SaveChangesAsync(Desk.Ct);
        });
        Assert.True((await desk.Do((SetWorkspace use) => use.Run(WorkspaceId.Own, new SetWorkspace.Settings("Here", "en", begins, false), Desk.Ct))).IsOk);
        return ana;
    }

    private static async Task<DocumentId> Document(Desk desk, PersonId person, Visibility? visibility)
    {
        var file = Draft();
        return (await desk.DoAs(person, (AddVersion use) => use.Run(WorkspaceId.Own, new AddVersion.Given(file.Name, file.Bytes, file.Open), visibility, Desk.Ct))).Value;
    }
}
