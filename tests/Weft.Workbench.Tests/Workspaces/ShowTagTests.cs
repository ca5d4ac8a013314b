using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Workspaces;

public sealed class ShowTagTests
{
    [Theory]
    [InlineData("topics")]
    [InlineData("policy-areas")]
    [InlineData("groups")]
    [InlineData("corridors")]
    public async Task An_entry_is_merged_with_another_of_its_list_and_that_undone(string list)
    {
        await using var desk = await Desk.New();
        var (nurses, carers) = (await Add(desk, list, "Nurses"), await Add(desk, list, "Carers"));
        await Add(desk, list == "topics" ? "groups" : "topics", "Elsewhere");
        var kind = ListRegistry.Instance.Find(list)!.Kind;

        var before = (await desk.Do((ShowTag use) => use.Run(WorkspaceId.Own, list, nurses, Desk.Ct))).Value;
        var merged = await desk.Do((MergeTags use) => use.Run(WorkspaceId.Own, new ItemRef(kind, nurses), carers, null, Desk.Ct));
        var after = (await desk.Do((ShowTag use) => use.Run(WorkspaceId.Own, list, carers, Desk.Ct))).Value;

        Assert.Equal(["Carers"], before.Others.Select(o => o.Name));
        Assert.Empty(before.Done);
        Assert.Empty(after.Others);
        Assert.Equal([(merged.Value, "Nurses")], after.Done.Select(d => (d.Id, d.Name)));
        Assert.True((await desk.Do((UndoRegrouping use) => use.Run(WorkspaceId.Own, merged.Value, Desk.Ct))).IsOk);
        Assert.Equal(["Nurses"], (await desk.Do((ShowTag use) => use.Run(WorkspaceId.Own, list, carers, Desk.Ct))).Value.Others.Select(o => o.Name));
    }

    [Fact]
    public async Task Only_small_lists_are_merged_so()
    {
        await using var desk = await Desk.New();
        var actor = await Add(desk, "actors", "Ministry");

        foreach (var list in new[] { "actors", "documents", "nothing" })
        {
            Assert.Equal(ListRefusals.NoList, (await desk.Do((ShowTag use) => use.Run(WorkspaceId.Own, list, actor, Desk.Ct))).Refusal);
        }
    }

    private static async Task<Guid> Add(Desk desk, string list, string name) =>
        (await desk.Do((AddItem use) => use.Run(WorkspaceId.Own, list, new Dictionary<string, string?> { ["name"] = name, ["kind"] = list == "actors" ? "Ministry" : null }, null, Desk.Ct))).Value.Key;
}
