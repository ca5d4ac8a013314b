// The one query type finds the same on both databases, and what a plain look at the words finds.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;

namespace Weft.Workbench.Tests.Storage.Postgres;

public sealed class SameHitsTests
{
    // Words that tokenizers like to treat in their own way: addresses, hyphens, numbers, paths, accents, other scripts, long ones.
    private static readonly string[] Parts =
    [
        "policy", "Policies", "development", "policy/development", "co-development", "élève", "ÉLÈVES", "œuvre", "a@b.org", "https://weft.example/x?y=1",
        "3.5", "10e5", "2019-20", "l'eau", "O’Neill", "straße", "İstanbul", "миграция", "سياسة", "的政策", "①", "½", "e.g.", "don't", "\0", "\ud83d", "🌍", "'", "\"", "*", ":", new string('w', 3_000),
    ];

    [Fact]
    public async Task Random_texts_give_the_same_hits_for_random_queries()
    {
        await using var sqlite = await Desk.New(Provider.Sqlite);
        await using var postgres = await Desk.New(Provider.Postgres);
        var random = new Random(7);
        var texts = Enumerable.Range(0, 60).Select(_ => Some(random, 0, 8)).ToArray();
        foreach (var desk in new[] { sqlite, postgres }) await Store(desk, texts);

        var found = 0;
        foreach (var query in Enumerable.Range(0, 150).Select(_ => Some(random, 1, 2)))
        {
            var words = SearchWords.Of(query);
            if (words.Count == 0) continue;
            var expected = texts.Select((text, n) => (Block: n + 1, Words: SearchWords.Joined(text).Split(' ')))
                .Where(t => words.All(w => t.Words.Any(o => o.StartsWith(w, StringComparison.Ordinal)))).Select(t => t.Block).ToList();
            found += expected.Count;

            Assert.Equal(expected, await Found(sqlite, words));
            Assert.Equal(expected, await Found(postgres, words));
        }

        Assert.True(found > 200, $"{found} hits in all: the texts and queries show too little.");
    }

    private static string Some(Random random, int least, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Parts[random.Next(Parts.Length)]));

    private static async Task Store(Desk desk, string[] texts)
    {
        await desk.Checked(Desk.File(FilePart.Draft, "draft.md", Checks.Some.Draft));
        await desk.DoInside(WorkspaceId.Own, async db =>
        {
            await db.SearchEntries.ExecuteDeleteAsync(Desk.Ct);
            await db.Segments.ExecuteDeleteAsync(Desk.Ct);
            var version = await db.Versions.SingleAsync(Desk.Ct);
            db.AddRange(texts.Select((text, n) => new Segment(version, n + 1, null, text)));
            return await db.SaveChangesAsync(Desk.Ct);
        });
    }

    private static Task<List<int>> Found(Desk desk, IReadOnlyList<string> words) => desk.DoInside(WorkspaceId.Own, db => db.SearchEntries.Where(e => e.Block != null)
        .Join(db.Matching<SearchEntry>(words, []), e => e.Id, f => f.Id, (e, f) => e.Block!.Value).OrderBy(b => b).ToListAsync(Desk.Ct));
}
