// The heart of search: the rows that someone may see and that fit, the newest first, and which of them are the best. The same on both databases.
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Searches;

/// <summary>Finds rows. The workspace was entered before.</summary>
internal sealed class FindEntries(WeftDb db)
{
    /// <summary>Most rows that are counted and ranked: the newest. Who finds more narrows the search.</summary>
    public const int Most = 200;

    /// <summary>A row that fits.</summary>
    internal sealed record Found(
        long Id, string Kind, Guid Key, Guid? Version, int? Block, int? Year, Guid? Body, Guid? Actor, string? Aspect, string? Standing, int Levels, int Score);

    /// <summary>The rows, the best first, at most one more than <see cref="Most"/>.</summary>
    public async Task<List<Found>> Run(SearchQuery query, CancellationToken ct)
    {
        var words = WordsOf(query);
        var rows = await Newest(query, words).Take(Most + 1)
            .Select(e => new { e.Id, e.Kind, e.Key, e.Version, e.Block, e.Year, e.Body, e.Actor, e.Aspect, e.Standing, e.Levels, e.Text }).ToListAsync(ct);
        return [.. rows.Select(e => new Found(e.Id, e.Kind, e.Key, e.Version, e.Block, e.Year, e.Body, e.Actor, e.Aspect, e.Standing, e.Levels, Score(e.Text, words)))
            .OrderByDescending(f => f.Score).ThenByDescending(f => f.Id)];
    }

    /// <summary>How many rows that fit are newer than one, at most one more than <see cref="Most"/>.</summary>
    public Task<int> CountAfter(SearchQuery query, long row, CancellationToken ct) =>
        Newest(query, WordsOf(query)).Where(e => e.Id > row).Take(Most + 1).CountAsync(ct);

    /// <summary>The newest row that can be seen at all; 0 where there is none.</summary>
    public async Task<long> Last(CancellationToken ct) =>
        await Newest(SearchQuery.Empty, []).Select(e => (long?)e.Id).FirstOrDefaultAsync(ct) ?? 0;

    // Every group of marks narrows inside the index, who may see it first. The rows themselves are filtered by their columns as well.
    private IQueryable<SearchEntry> Newest(SearchQuery query, IReadOnlyList<string> words)
    {
        var workspace = db.Sight.Workspace;
        List<IReadOnlyList<string>> marks = [SearchMarks.SeenBy(db.Sight), .. query.Chosen.Select(c => new[] { MarkOf(c.Key, c.Value) })];
        return db.SearchEntries.AsNoTracking().Where(e => e.Workspace == workspace)
            .Join(db.Matching<SearchEntry>(words, marks), e => e.Id, f => f.Id, (e, f) => new { Entry = e, f.Id }).OrderByDescending(f => f.Id).Select(f => f.Entry);
    }

    private static ImmutableArray<string> WordsOf(SearchQuery query) => [.. SearchWords.Of(SearchMarks.Without(query.Words))];

    private static string MarkOf(Facet facet, string value) => facet switch
    {
        Facet.What => SearchMarks.OfKind(value),
        Facet.Kind => SearchMarks.OfAspect(value.Split('.')[0], value.Split('.')[1]),
        Facet.Year => SearchMarks.OfYear(int.Parse(value, CultureInfo.InvariantCulture)),
        Facet.Body => SearchMarks.OfBody(Guid.ParseExact(value, "D")),
        Facet.Actor => SearchMarks.OfActor(Guid.ParseExact(value, "D")),
        Facet.Standing => SearchMarks.OfStanding(value),
        _ => SearchMarks.OfLevel(SearchLevels.Of(value)),
    };

    // Only the text itself is looked at: a rank made of how rare a word is elsewhere would tell of texts that one may not see.
    private static int Score(string text, ImmutableArray<string> words)
    {
        if (words.IsEmpty) return 0;
        var (length, whole, begun) = (0, 0, 0);
        var end = text.IndexOf(SearchEntry.Mark, StringComparison.Ordinal);
        foreach (var range in text.AsSpan(0, end < 0 ? text.Length : end).Split(' '))
        {
            var word = text.AsSpan()[range];
            if (word.IsEmpty) continue;
            length++;
            foreach (var wanted in words)
            {
                if (!word.StartsWith(wanted, StringComparison.Ordinal)) continue;
                if (word.Length == wanted.Length) whole++;
                else begun++;
            }
        }

        const int perWord = 10_000;
        return perWord * ((2 * Math.Min(whole, 3 * words.Length)) + Math.Min(begun, words.Length)) / (4 + length);
    }
}
