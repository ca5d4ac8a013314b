// Recommendations inside one paragraph, parted by semicolons, each with who made it in brackets.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads "the following recommendations were made: ratify … (France); adopt … (Spain, Italy)."</summary>
internal static class InlineRecommendations
{
    private const double Likely = 0.85;

    // One bracket alone may be anything.
    private const int Fewest = 2;

    /// <summary>The parts after the colon of a block that introduces recommendations; none when fewer than two name who made them.</summary>
    public static ImmutableArray<FoundRecommendation> Read(Block block, LeadIn leadIn, FinderCues cues)
    {
        var start = block.Text.IndexOf(':', StringComparison.Ordinal) + 1;
        if (start == 0) return [];
        var parts = Parts(block.Text, start).Where(p => !RecommendingBodies.Read(p.In(block.Text), cues).IsEmpty).ToImmutableArray();
        if (parts.Length < Fewest) return [];
        var number = PrintedLabel.Of(block)?.Core;
        var position = cues.Position(block.Text[..start]);
        return [.. parts.Select((part, index) => Make(block, part, number, index + 1, leadIn, position))];
    }

    private static FoundRecommendation Make(Block block, TextSpan part, string? number, int place, LeadIn leadIn, RecommendationPosition position)
    {
        var label = place.ToString(CultureInfo.InvariantCulture);
        var item = new FoundRecommendation(number is { Length: > 0 } ? $"{number}.{label}" : label, "inline-list", Likely) { Position = position, From = leadIn.From };
        item.Add(block, part);
        return item;
    }

    /// <summary>Cut after each semicolon that follows a bracket.</summary>
    private static IEnumerable<TextSpan> Parts(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] != ';' || text[at - 1] != ')') continue;
            yield return new TextSpan(start, at + 1);
            start = at + 1;
        }

        if (start < text.Length) yield return new TextSpan(start, text.Length);
    }
}
