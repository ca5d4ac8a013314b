using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.Searches;
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
        foreach (var sql in isPostgres ? ["ALTER TABLE search_entries DROP COLUMN search"] : new[] { "DROP TRIGGER search_entries_fts_ad", "DELETE FROM search_entries_fts_data" })
        {
            await desk.Do((WeftDb db) => db.Database.ExecuteSqlRawAsync(sql, Desk.Ct));
        }

        await using var restarted = await desk.Restart();
        await restarted.Checked(Desk.File(FilePart.Draft, "other.md", "# Two\n\nMore on the diaspora."));

        Assert.Equal(2, (await Find(restarted, "diaspora")).Length);
    }

    [Fact]
    public async Task What_is_removed_or_changed_is_no_longer_found()
    {
        await using var desk = await Desk.New();
        await desk.Checked(Desk.File(FilePart.Draft, "text.md", "# One\n\nWords on the diaspora.\n\nWords on remittances."));

        await desk.DoInside(WorkspaceId.Own, db => db.SearchEntries.Where(s => s.Block == 2).ExecuteDeleteAsync(Desk.Ct));
        await desk.DoInside(WorkspaceId.Own, db => db.SearchEntries.Where(s => s.Block == 3).ExecuteUpdateAsync(set => set.SetProperty(s => s.Text, s => s.Text.Replace("remittances", "fees")), Desk.Ct));

        foreach (var (query, hits) in new[] { ("diaspora", 0), ("remittances", 0), ("fee", 1) })
        {
            Assert.Equal(hits, (await Find(desk, query)).Length);
        }
    }

    [Fact]
    public async Task A_block_of_a_million_different_words_is_stored_and_found_by_its_beginning()
    {
        await using var desk = await Desk.New();
        await desk.Checked(Desk.File(FilePart.Draft, "text.md", "# One\n\nA paragraph."));
        var text = string.Join(' ', Enumerable.Range(0, 300_000).Select(n => $"w{n}"));

        await desk.DoInside(WorkspaceId.Own, async db =>
        {
            db.Add(new Segment(await db.Versions.SingleAsync(Desk.Ct), 99, null, text));
            return await db.SaveChangesAsync(Desk.Ct);
        });

        Assert.Single((await Find(desk, "w12345")));
    }

    private static async Task<ImmutableArray<SearchWorkspace.Hit>> Find(Desk desk, string words) =>
        (await desk.Do((SearchWorkspace use) => use.Run(WorkspaceId.Own, SearchQuery.Of(words, []), 1, Desk.Ct))).Value.Hits;
}
