using Microsoft.EntityFrameworkCore;
using Weft.Tests.Shared;
using Weft.Workbench.Checks;
using Weft.Workbench.Demonstrations;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Demonstrations;

public sealed class DemonstrationTests
{
    [Fact]
    public async Task A_demonstration_has_something_in_every_list_and_is_removed_without_a_trace()
    {
        await using var desk = await Desk.New();
        var before = await Rows(desk);
        var draft = Path.Combine(SharedFolder.Repository, "samples", "round-table-2026.docx");
        GivenFile[] sample = [new(FilePart.Draft, "round-table-2026.docx", new FileInfo(draft).Length, () => File.OpenRead(draft))];

        var made = await desk.Do((MakeDemonstration use) => use.Run("fr", [.. sample], Desk.Ct));
        var again = await desk.Do((MakeDemonstration use) => use.Run("fr", [.. sample], Desk.Ct));

        Assert.True(made.IsOk);
        Assert.Equal(made.Value, again.Value);
        foreach (var list in ListRegistry.Instance.All.Where(l => l.Name != "rooms"))
        {
            Assert.True((await desk.Do((ShowList use) => use.Run(made.Value, list.Name, _ => null, Desk.Ct))).Value.Count > 0, list.Name);
        }

        Assert.True((await desk.Do((RemoveDemonstration use) => use.Run(made.Value, Desk.Ct))).IsOk);
        Assert.Equal(before, await Rows(desk));
    }

    [Fact]
    public async Task Nothing_but_a_demonstration_is_removed()
    {
        await using var desk = await Desk.New();

        Assert.Equal(WorkspaceRefusals.NoDemonstration, (await desk.Do((RemoveDemonstration use) => use.Run(WorkspaceId.Own, Desk.Ct))).Refusal);
    }

    private static Task<List<string>> Rows(Desk desk) => desk.DoInside(WorkspaceId.Own, async db =>
    {
        var rows = new List<string>();
        foreach (var type in db.ItemTypes().ToList()) rows.Add($"{type.Name} {await db.ItemsOf(type).IgnoreQueryFilters().CountAsync(Desk.Ct)}");
        rows.Add($"history {await db.History.IgnoreQueryFilters().CountAsync(Desk.Ct)} workspaces {await db.Workspaces.CountAsync(Desk.Ct)} versions {await db.Set<Weft.Workbench.Documents.DocumentVersion>().CountAsync(Desk.Ct)}");
        return rows;
    });
}
