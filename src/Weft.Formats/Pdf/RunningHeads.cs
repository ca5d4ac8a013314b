// Running heads, running feet and page numbers: rows that come back at the same height on several pages.
using System.Globalization;
using System.Text.RegularExpressions;

namespace Weft.Formats.Pdf;

/// <summary>Finds the rows of each page that are not part of its text.</summary>
internal static partial class RunningHeads
{
    private const int RowsLookedAt = 4; // from each edge of the page
    private const float EdgeShare = 0.16f; // of the page's height, at the top and at the bottom
    private const float SameHeight = 4f; // points
    private const float NearHeight = 40f; // points, for a text that is not met again by chance
    private const float LineSpacing = 1.35f; // font sizes; running heads stand farther off
    private const int TellingLetters = 10;
    private const int LongestFoot = 160; // letters

    private readonly record struct Candidate(int Page, Row Row, string Pattern);

    /// <summary>The rows set aside, by page index.</summary>
    public static HashSet<Row>[] Find(PageLayout?[] pages)
    {
        var found = pages.Select(_ => new HashSet<Row>()).ToArray();
        foreach (var atTop in new[] { true, false })
        {
            var repeated = Repeated(pages, atTop);
            for (var i = 0; i < pages.Length; i++)
            {
                if (pages[i] is { } page) Accept(page, atTop, repeated, found[i]);
            }

            AcceptAtSameHeight(pages, atTop, found);
        }

        return found;
    }

    private static HashSet<Row> Repeated(PageLayout?[] pages, bool atTop)
    {
        var candidates = new List<Candidate>();
        for (var i = 0; i < pages.Length; i++)
        {
            if (pages[i] is { } page) candidates.AddRange(FromEdge(page, atTop).Select(r => new Candidate(i, r, Pattern(r))));
        }

        var needed = pages.Length <= 4 ? 2 : 3;
        var repeated = new HashSet<Row>();
        foreach (var group in candidates.GroupBy(c => c.Pattern, StringComparer.Ordinal))
        {
            foreach (var one in group)
            {
                var reach = group.Key.Count(char.IsLetter) >= TellingLetters ? NearHeight : SameHeight;
                var count = group.Count(c => Math.Abs(c.Row.Baseline - one.Row.Baseline) <= reach);
                if (count >= needed) repeated.Add(one.Row);
            }
        }

        repeated.UnionWith(PageNumbers(candidates, needed));
        return repeated;
    }

    // A row that is a number and nothing else, as far from the page's own count as on other pages, at whatever height.
    private static IEnumerable<Row> PageNumbers(List<Candidate> candidates, int needed) => candidates
        .Select(c => (c.Page, c.Row, Value: c.Pattern == "#" && int.TryParse(c.Row.Words[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : (int?)null))
        .Where(c => c.Value is not null).GroupBy(c => c.Value - c.Page).Where(g => g.Count() >= needed).SelectMany(g => g.Select(c => c.Row));

    private static void Accept(PageLayout page, bool atTop, HashSet<Row> repeated, HashSet<Row> found)
    {
        var accepted = FromEdge(page, atTop).TakeWhile(r => repeated.Contains(r) || r.Words.TrueForAll(w => w.IsArtifact)).ToList();
        while (accepted.Count > 0 && IsTightToText(page, accepted[^1], atTop)) accepted.RemoveAt(accepted.Count - 1);
        found.UnionWith(accepted);
    }

    // Lines of text that come back by chance at the head of several pages stand as close to the next line as lines do.
    private static bool IsTightToText(PageLayout page, Row row, bool atTop)
    {
        if (row.Words.TrueForAll(w => w.IsArtifact)) return false;
        var inside = page.Rows.Where(r => atTop ? r.Baseline < row.Baseline : r.Baseline > row.Baseline).Select(r => Math.Abs(r.Baseline - row.Baseline)).ToList();
        return inside.Count > 0 && inside.Min() is var gap && gap > 0.5f * row.Size && gap < LineSpacing * row.Size;
    }

    // The foot of a first page says something else at the same height ("GE.25-02819", "Please recycle").
    private static void AcceptAtSameHeight(PageLayout?[] pages, bool atTop, HashSet<Row>[] found)
    {
        var heights = found.SelectMany((rows, i) => rows.Where(r => IsNearEdge(pages[i]!, r, atTop))).Select(r => (r.Baseline, r.Size)).Distinct().ToList();
        if (heights.Count == 0 || atTop) return;
        for (var i = 0; i < pages.Length; i++)
        {
            if (pages[i] is not { } page) continue;
            foreach (var row in FromEdge(page, atTop).TakeWhile(r => !found[i].Contains(r)).Take(2).ToList())
            {
                var next = page.Rows.Where(r => r.Baseline > row.Baseline).Select(r => (float?)r.Baseline).Min();
                var stands = heights.Exists(h => Math.Abs(h.Baseline - row.Baseline) <= SameHeight && row.Size <= h.Size * 1.25f);
                if (!stands || next - row.Baseline < 1.6f * row.Size || row.Words.Sum(w => w.Text.Length) > LongestFoot) break;
                found[i].Add(row);
            }
        }
    }

    private static IEnumerable<Row> FromEdge(PageLayout page, bool atTop)
    {
        var rows = atTop ? page.Rows : Enumerable.Reverse(page.Rows);
        return rows.Take(RowsLookedAt).Where(r => IsNearEdge(page, r, atTop));
    }

    private static bool IsNearEdge(PageLayout page, Row row, bool atTop) =>
        atTop ? row.Baseline > page.Height * (1 - EdgeShare) : row.Baseline < page.Height * EdgeShare;

    private static string Pattern(Row row) => Numbers().Replace(string.Join(' ', row.Words.OrderBy(w => w.Left).Select(w => w.Text)), "#");

    [GeneratedRegex(@"\d+|\b[ivxlc]{1,5}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
