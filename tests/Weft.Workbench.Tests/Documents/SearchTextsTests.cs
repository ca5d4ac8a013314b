using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;

namespace Weft.Workbench.Tests.Documents;

public sealed class SearchTextsTests
{
    private const string Text = "# Été\n\nLes élèves migrants étudient.\n\nPolicy on development and the diaspora.\n\nNothing here.";

    [Theory]
    [InlineData("eleves", "élèves")]
    [InlineData("ÉLÈ", "élèves")]
    [InlineData("dévelop pol", "Policy|development")]
    public async Task Words_are_found_without_accents_and_by_their_beginning(string query, string marked)
    {
        await using var desk = await Read();

        var found = (await desk.Do((SearchTexts use) => use.Run(WorkspaceId.Own, query, Desk.Ct))).Value;

        var hit = Assert.Single(found.Hits);
        Assert.Equal(marked, string.Join('|', hit.Words.Select(w => w.In(hit.Text))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("* OR 1=1 --")]
    [InlineData("search_text : a")]
    [InlineData("NEAR(a b) AND NOT (")]
    [InlineData("'; DROP TABLE segments; --")]
    public async Task No_query_text_breaks_the_search(string query)
    {
        await using var desk = await Read();

        var found = (await desk.Do((SearchTexts use) => use.Run(WorkspaceId.Own, query, Desk.Ct))).Value;

        Assert.Empty(found.Hits);
        Assert.NotEmpty((await desk.Do((SearchTexts use) => use.Run(WorkspaceId.Own, "diaspora", Desk.Ct))).Value.Hits);
    }

    private static async Task<Desk> Read()
    {
        var desk = await Desk.New();
        await desk.Checked(Desk.File(FilePart.Draft, "text.md", Text));
        return desk;
    }
}
