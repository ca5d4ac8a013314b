// Finds the recommendations of a document.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Finds recommendations in lists that a sentence introduces, in tables, under headings and in sections.</summary>
/// <remarks>
/// A document that lists its recommendations is taken at its word: prose is searched only where no list, table or heading holds any. Cost: linear in the blocks.
/// </remarks>
public static class RecommendationFinder
{
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
        var found = new RecommendationLists(running, cues).Find().Concat(new RecommendationTables(running, cues).Find()).Where(f => !f.IsEmpty).ToList();
        return [.. found.OrderBy(f => f.FirstBlock).Select(f => f.Finish(input, cues))];
    }
}
