using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Documents;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Lists;

public sealed class FoldOlderItemsTests
{
    private const int Topics = (2 * FoldOlderItems.AtOnce) + 7;

    [Theory]
    [InlineData("")]
    [InlineData(" WHERE name < 'Topic 0600'")] // a start that was cut off left some of it
    public async Task A_start_gives_older_items_their_words_and_writes_no_history(string which)
    {
        await using var desk = await Desk.New();
        await Fill(desk);
        var before = await State(desk);
        await desk.Do((WeftDb db) => Raw(db, $"UPDATE topics SET sort_text = '', folded_text = ''{which}"));
        Assert.NotEqual(before, await State(desk));

        await using var again = await desk.Restart();

        Assert.Equal(before, await State(again));
    }

    [Fact]
    public async Task A_start_names_older_documents_as_their_files_and_leaves_named_ones_alone()
    {
        await using var desk = await Desk.New();
        await Document(desk, "older.md");
        await desk.Do((WeftDb db) => Raw(db, "UPDATE documents SET title = '', sort_text = '', folded_text = ''"));
        await Document(desk, "newer.md");
        await desk.DoInside(WorkspaceId.Own, async db =>
        {
            (await db.Documents.SingleAsync(d => d.Title != "", Desk.Ct)).Name("A name that someone gave");
            return await db.SaveChangesAsync(Desk.Ct);
        });

        await using var again = await desk.Restart();

        var documents = await again.DoInside(WorkspaceId.Own, db => db.Documents.OrderBy(d => d.Title).Select(d => new { d.Title, d.SortText }).ToListAsync(Desk.Ct));
        Assert.Equal(["A name that someone gave", "older.md"], documents.Select(d => d.Title));
        Assert.All(documents, d => Assert.NotEmpty(d.SortText));
    }

    private static Task<int> Fill(Desk desk) => desk.DoInside(WorkspaceId.Own, db =>
    {
        for (var n = 0; n < Topics; n++) db.Add(new Topic(new TopicId(Guid.CreateVersion7()), WorkspaceId.Own, new Reach(Visibility.Private, null, null), $"Topic {n:0000}"));
        return db.SaveChangesAsync(Desk.Ct);
    });

    private static Task<Analysis.Result<DocumentId>> Document(Desk desk, string name)
    {
        var file = Desk.File(Weft.Workbench.Checks.FilePart.Draft, name, "The ministry should publish the list.");
        return desk.Do((AddVersion use) => use.Run(WorkspaceId.Own, new AddVersion.Given(file.Name, file.Bytes, file.Open), null, Desk.Ct));
    }

    private static Task<int> Raw(WeftDb db, string sql) => db.Database.ExecuteSqlRawAsync(sql, Desk.Ct);

    private static Task<List<string>> State(Desk desk) => desk.DoInside(WorkspaceId.Own, async db =>
    {
        var rows = (await db.Topics.OrderBy(t => t.Name).ToListAsync(Desk.Ct)).ConvertAll(t => $"{t.Name} {t.SortText} {t.FoldedText} {t.Revision}");
        rows.Add($"history {await db.History.CountAsync(Desk.Ct)}");
        return rows;
    });
}
