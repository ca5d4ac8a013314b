using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;

namespace Weft.Workbench.Tests.Storage;

public sealed class FullTextTests
{
    [Fact]
    public async Task An_index_that_is_gone_is_made_again_at_the_next_start_with_what_is_there()
    {
        await using var desk = await Desk.New();
        await desk.Checked(Desk.File(FilePart.Draft, "text.md", "# One\n\nWords on the diaspora."));
        var isPostgres = await desk.Do((WeftDb db) => Task.FromResult(db.Database.IsNpgsql()));
        foreach (var sql in isPostgres ? ["ALTER TABLE segments DROP COLUMN search"] : new[] { "DROP TRIGGER segments_fts_ai", "DELETE FROM segments_fts_data" })
        {
            await desk.Do((WeftDb db) => db.Database.ExecuteSqlRawAsync(sql, Desk.Ct));
        }

        await using var restarted = await desk.Restart();
        await restarted.Checked(Desk.File(FilePart.Draft, "other.md", "# Two\n\nMore on the diaspora."));

        Assert.Equal(2, (await restarted.Do((SearchTexts use) => use.Run(WorkspaceId.Own, "diaspora", Desk.Ct))).Value.Hits.Length);
    }

    [Fact]
    public async Task What_is_removed_or_changed_is_no_longer_found()
    {
        await using var desk = await Desk.New();
        await desk.Checked(Desk.File(FilePart.Draft, "text.md", "# One\n\nWords on the diaspora.\n\nWords on remittances."));

        await desk.Do((WeftDb db) => db.Segments.Where(s => s.Block == 2).ExecuteDeleteAsync(Desk.Ct));
        await desk.Do((WeftDb db) => db.Segments.Where(s => s.Block == 3).ExecuteUpdateAsync(set => set.SetProperty(s => s.SearchText, "fees"), Desk.Ct));

        foreach (var (query, hits) in new[] { ("diaspora", 0), ("remittances", 0), ("fee", 1) })
        {
            Assert.Equal(hits, (await desk.Do((SearchTexts use) => use.Run(WorkspaceId.Own, query, Desk.Ct))).Value.Hits.Length);
        }
    }

    [Fact]
    public async Task A_block_of_a_million_different_words_is_stored_and_found_by_its_beginning()
    {
        await using var desk = await Desk.New();
        await desk.Checked(Desk.File(FilePart.Draft, "text.md", "# One\n\nA paragraph."));
        var text = string.Join(' ', Enumerable.Range(0, 300_000).Select(n => $"w{n}"));

        await desk.Do(async (WeftDb db) =>
        {
            db.Add(new Segment(await db.Versions.SingleAsync(Desk.Ct), 99, null, text));
            return await db.SaveChangesAsync(Desk.Ct);
        });

        Assert.Single((await desk.Do((SearchTexts use) => use.Run(WorkspaceId.Own, "w12345", Desk.Ct))).Value.Hits);
    }
}
