using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Checks;
using Weft.Workbench.Comments;
using Weft.Workbench.Documents;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Searches;

public sealed class SearchTests
{
    private const string Text = "# Été\n\nLes élèves migrants étudient.\n\nPolicy on development and the diaspora.\n\nNothing here.";

    private static readonly WorkspaceId Here = WorkspaceId.Own;

    [Theory]
    [InlineData("eleves", "élèves")]
    [InlineData("ÉLÈ", "élèves")]
    [InlineData("dévelop pol", "Policy|development")]
    public async Task Words_are_found_without_accents_and_by_their_beginning(string query, string marked)
    {
        await using var desk = await Read();

        var hit = Assert.Single((await Find(desk, query)).Hits);

        Assert.Equal(marked, string.Join('|', hit.Words.Select(w => w.In(hit.Text))));
        Assert.NotNull(hit.Place);
        Assert.Equal("Document", hit.Item.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("* OR 1=1 --")]
    [InlineData("text : a")]
    [InlineData("NEAR(a b) AND NOT (")]
    [InlineData("'; DROP TABLE search_entries; --")]
    [InlineData("ǂwa")]
    [InlineData("wa")]
    [InlineData("ftdocument")]
    [InlineData("|")]
    [InlineData("\0 ' & | ! :* \uD800")]
    public async Task No_query_text_breaks_the_search_or_names_a_mark(string query)
    {
        await using var desk = await Read();

        Assert.Empty((await Find(desk, query)).Hits);
        Assert.NotEmpty((await Find(desk, "diaspora")).Hits);
    }

    [Fact]
    public async Task Facets_count_and_narrow()
    {
        await using var desk = await Read();
        var check = await desk.DoInside(Here, db => db.Checks.SingleAsync(Desk.Ct));
        await desk.Do((WriteComment use) => use.Run(Here, ItemRef.To(check), new CommentId(Guid.CreateVersion7()), CommentKind.Question, "Where is the diaspora?", Desk.Ct));

        var all = await Find(desk, "diaspora");
        Assert.Equal([("Comment", 1), ("Document", 1)], all.Facets[Facet.What].Select(v => (v.Key, v.Count)));

        var narrowed = await Find(desk, "diaspora", ("what", "Comment"));
        Assert.Equal("Where is the diaspora?", Assert.Single(narrowed.Hits).Text);
        Assert.Equal([Facet.What, Facet.Kind], (await Find(desk, "", ("what", "Document"))).Facets.Keys);
    }

    [Fact]
    public async Task What_was_removed_or_reworded_is_no_longer_found_and_what_came_back_is()
    {
        await using var desk = await Read();
        await desk.DoInside(Here, async db =>
        {
            (await db.Checks.SingleAsync(Desk.Ct)).NameAfter("A zebra");
            return await db.SaveChangesAsync(Desk.Ct);
        });
        Assert.Single((await Find(desk, "zebra")).Hits);

        await Change<Document>(desk, d => d.Remove(DateTime.UnixEpoch));
        await desk.DoInside(Here, async db =>
        {
            (await db.Checks.SingleAsync(Desk.Ct)).NameAfter("A lion");
            return await db.SaveChangesAsync(Desk.Ct);
        });
        Assert.Empty((await Find(desk, "zebra")).Hits);
        Assert.Empty((await Find(desk, "diaspora")).Hits);

        await Change<Document>(desk, d => d.BringBack());
        Assert.Single((await Find(desk, "diaspora")).Hits);
    }

    [Fact]
    public async Task Rows_that_are_missing_are_made_at_the_next_start()
    {
        await using var desk = await Read();
        var before = await Rows(desk);
        await desk.DoInside(Here, db => db.SearchEntries.ExecuteDeleteAsync(Desk.Ct));
        Assert.Empty((await Find(desk, "diaspora")).Hits);

        await using var restarted = await desk.Restart();

        Assert.Equal(before, await Rows(restarted));
        Assert.Single((await Find(restarted, "diaspora")).Hits);
    }

    [Fact]
    public async Task A_saved_search_tells_what_is_new_since_its_owner_looked()
    {
        await using var desk = await Read();
        var query = SearchQuery.Of("diaspora", []);
        var id = (await desk.Do((KeepSearches use) => use.Add(Here, query, "Diaspora", Desk.Ct))).Value;
        Assert.Equal(0, await New(desk));

        var check = await desk.DoInside(Here, db => db.Checks.SingleAsync(Desk.Ct));
        await desk.Do((WriteComment use) => use.Run(Here, ItemRef.To(check), new CommentId(Guid.CreateVersion7()), CommentKind.Comment, "The diaspora again", Desk.Ct));
        Assert.Equal(1, await New(desk));

        Assert.Equal(query.Write(), (await desk.Do((KeepSearches use) => use.Open(Here, id, Desk.Ct))).Value.Write());
        Assert.Equal(0, await New(desk));
    }

    [Theory]
    [InlineData("q=a&year=2024&what=Statement", "q=a&what=Statement&year=2024")]
    [InlineData("q=a%26b&year=99999&body=x&level=1", "q=a%26b")]
    [InlineData("kind=Statement.Finding&kind=2&0=x", "q=&kind=Statement.Finding")]
    [InlineData("standing='--", "q=")]
    public void A_search_is_written_and_read(string given, string written) => Assert.Equal(written, SearchQuery.Read(given).Write());

    private static async Task<int> New(Desk desk) => Assert.Single((await desk.Do((KeepSearches use) => use.List(Here, Desk.Ct))).Value).New;

    private static Task<List<string>> Rows(Desk desk) => desk.DoInside(Here, async db =>
        (await db.SearchEntries.AsNoTracking().ToListAsync(Desk.Ct)).Select(e => $"{e.Kind} {e.Key} {e.Version} {e.Block} {e.Reach} {e.Text}").Order(StringComparer.Ordinal).ToList());

    private static Task<int> Change<T>(Desk desk, Action<T> change) where T : Item => desk.DoInside(Here, async db =>
    {
        change(await db.Set<T>().SingleAsync(Desk.Ct));
        return await db.SaveChangesAsync(Desk.Ct);
    });

    private static async Task<SearchWorkspace.Answer> Find(Desk desk, string query, params (string Facet, string Value)[] chosen) =>
        (await desk.Do((SearchWorkspace use) => use.Run(Here, SearchQuery.Of(query, chosen.Select(c => KeyValuePair.Create(c.Facet, (string?)c.Value))), 1, Desk.Ct))).Value;

    private static async Task<Desk> Read()
    {
        var desk = await Desk.New();
        await desk.Checked(Desk.File(FilePart.Draft, "text.md", Text));
        return desk;
    }
}
