// How widely a text says that something was shared.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>A standing and the words that say it.</summary>
/// <param name="Standing">How widely shared.</param>
/// <param name="Cue">The words; null where the text does not say.</param>
internal readonly record struct StandingReading(Standing Standing, TextSpan? Cue);

/// <summary>Reads standing from the frame of a sentence.</summary>
internal static class StandingReader
{
    private static readonly PerLanguage<ImmutableArray<(Standing Standing, Cues Cues)>> ByLanguage = new(l =>
    [
        // The narrower the cue, the earlier: "at the margins, some" is Margin, "several participants" is Several.
        (Standing.Margin, Cues.Of(l, "standing.margin")), (Standing.Several, Cues.Of(l, "standing.several")), (Standing.Some, Cues.Of(l, "standing.some")),
        (Standing.One, Cues.Of(l, "standing.one")), (Standing.General, Cues.Of(l, "standing.general")),
    ]);

    /// <summary>The standing that the words of a frame say.</summary>
    public static StandingReading Of(Passage passage, int first, int past, Lexicon lexicon)
    {
        foreach (var (standing, cues) in ByLanguage[lexicon])
            if (cues.FindFirst(passage.Words, first, past) is { } hit) return new StandingReading(standing, hit.Span);
        return new StandingReading(Standing.NotStated, null);
    }
}
