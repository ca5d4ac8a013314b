// Finds the recommendations of a document.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Finds recommendations in lists that a sentence introduces, in tables, under headings and in sections.</summary>
/// <remarks>
/// A document that lists its recommendations is taken at its word: prose is searched only where no list, table or heading holds any.
/// A summary that a later part repeats in full under the same number counts once. Cost: linear in the blocks.
/// </remarks>
public static class RecommendationFinder
{
    // Share of the words of a summary that its fuller repetition holds.
    private const double SameWords = 0.6;

    /// <summary>The recommendations of a document, in order of place.</summary>
    /// <param name="input">Id of the input.</param>
    /// <param name="text">Its text as read.</param>
    /// <param name="sections">Its sections.</param>
    /// <param name="lexicon">Cues of its language.</param>
    public static ImmutableArray<Recommendation> Find(string input, DocumentText text, ImmutableArray<Section> sections, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        var cues = new FinderCues(lexicon);
        ImmutableArray<Block> running = [.. text.Blocks.Where(b => b.IsRunningText)];
        var bySection = new RecommendationSections(running, sections, cues);
        var found = Explicit(running, cues);
        Add(found, bySection.Lists([.. found.SelectMany(f => f.Blocks)]));
        if (found.TrueForAll(f => f.Reason == LeadIn.ReasonOfBody)) Add(found, bySection.Sentences());
        if (found.Count == 0) Add(found, bySection.Paragraphs());
        return [.. WithoutSummaries(found, cues).OrderBy(f => f.FirstBlock).Select(f => f.Finish(input, cues))];
    }

    /// <summary>Those that a heading, a table or a lead-in calls so; a list under a heading of its own is part of that one.</summary>
    private static List<FoundRecommendation> Explicit(ImmutableArray<Block> running, FinderCues cues)
    {
        var headed = new RecommendationHeadings(running, cues).Find().ToList();
        if (!cues.MostUrge(headed.Select(h => h.Item.Text))) headed.Clear(); // answers to recommendations stand under such headings too
        var found = headed.ConvertAll(h => h.Item);
        Add(found, new RecommendationTables(running, cues).Find());
        Add(found, new RecommendationLists(running, cues).Find().Where(l => !headed.Exists(h => l.FirstBlock > h.Item.FirstBlock && l.FirstBlock <= h.LastBlock)));
        return found;
    }

    private static void Add(List<FoundRecommendation> found, IEnumerable<FoundRecommendation> more)
    {
        var taken = found.SelectMany(f => f.Blocks).ToHashSet();
        found.AddRange(more.Where(m => !m.IsEmpty && !m.Blocks.Any(taken.Contains)).ToList());
    }

    private static IEnumerable<FoundRecommendation> WithoutSummaries(List<FoundRecommendation> found, FinderCues cues) => found
        .GroupBy(f => f.Label, StringComparer.Ordinal)
        .SelectMany(g => g.Where(f => !g.Any(fuller => fuller.Reason != f.Reason && fuller.Text.Length > f.Text.Length && IsSummary(f, fuller, cues))));

    private static bool IsSummary(FoundRecommendation summary, FoundRecommendation fuller, FinderCues cues)
    {
        var words = cues.Stems(summary.Text);
        return words.Count > 0 && words.Count(cues.Stems(fuller.Text).Contains) >= SameWords * words.Count;
    }
}
