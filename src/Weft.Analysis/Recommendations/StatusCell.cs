// What became of a recommendation, in the words of a cell of a table.
using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads the status of a recommendation from a cell that is there to tell it.</summary>
internal static class StatusCell
{
    private const int ShortHead = 4; // words before the first stop in which a single word ("open", "partly") is the status
    private static readonly SearchValues<char> HeadEnds = SearchValues.Create(".:;,(\u2013\u2014\n");

    private static readonly ImmutableArray<(RecommendationPosition Position, string List)> Lists =
    [
        (RecommendationPosition.NotDone, "finder.status.notDone"),
        (RecommendationPosition.Partly, "finder.status.partly"),
        (RecommendationPosition.InProgress, "finder.status.inProgress"),
        (RecommendationPosition.Done, "finder.status.done"),
        (RecommendationPosition.Superseded, "finder.status.superseded"),
        (RecommendationPosition.Unknown, "finder.status.answers"), // "partly accepted" holds "partly" and says nothing of what became of it
    ];

    private readonly record struct Match(RecommendationPosition Position, int Start, int Length, bool IsBare);

    /// <summary>What became of it; null where the cell does not say. Of several words the first decides, at one place the longest, and a bare "open" or "closed" last.</summary>
    public static RecommendationPosition? Outcome(string cell, Lexicon lexicon)
    {
        var words = Words(cell);
        var head = Words(cell.AsSpan().IndexOfAny(HeadEnds) is >= 0 and var end ? cell[..end] : cell);
        var bare = lexicon["finder.status.bare"]; // "closed" alone is done, "closed, cancelled" is not
        var found = new List<Match>();
        foreach (var (position, list) in Lists)
        {
            foreach (var entry in lexicon[list])
            {
                var phrase = Words(entry);
                if (At(phrase.Length > 1 || words.Length <= ShortHead ? words : head.Length <= ShortHead ? head : [], phrase) is { } at) found.Add(new(position, at, phrase.Length, bare.Contains(entry, StringComparer.Ordinal)));
            }
        }

        var told = found.Where(m => !found.Exists(o => o.Length > m.Length && o.Start <= m.Start && m.Start + m.Length <= o.Start + o.Length))
            .Where(m => m.Position != RecommendationPosition.Unknown).OrderBy(m => m.IsBare).ThenBy(m => m.Start).ThenByDescending(m => m.Length).ToList();
        return told.Count == 0 ? null : told[0].Position;
    }

    private static int? At(string[] words, string[] phrase)
    {
        for (var at = 0; at + phrase.Length <= words.Length; at++)
        {
            if (words.AsSpan(at, phrase.Length).SequenceEqual(phrase)) return at;
        }

        return null;
    }

    // Only letters and figures: "closed - acceptable" with any dash is the same status.
    private static string[] Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Terms.Fold(text)) folded.Append(char.IsLetterOrDigit(c) ? c : ' ');
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
