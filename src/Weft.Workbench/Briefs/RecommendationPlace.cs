// From a span in a recommendation's joined text back to its place in the document.
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>Finds the place of words of a recommendation, whose text joins its anchors by one space.</summary>
public static class RecommendationPlace
{
    /// <summary>The anchor of a span; null where it begins outside every anchor or its block is not there.</summary>
    public static Anchor? Of(Recommendation recommendation, TextSpan span, DocumentText text)
    {
        var offset = 0;
        foreach (var part in recommendation.Anchors)
        {
            var length = part.Exact.Length;
            if (span.Start >= offset && span.Start < offset + length)
            {
                var start = part.Start + span.Start - offset;
                var end = Math.Min(part.Start + span.End - offset, part.End);
                return text.BlockAt(part.Paragraph) is { } block && end <= block.Text.Length
                    ? Anchor.Of(part.Input, block, new TextSpan(start, end)) : null;
            }

            offset += length + 1;
        }

        return null;
    }

    /// <summary>The words as the text has them, also where a person put others in their place.</summary>
    public static string AsWritten(Recommendation recommendation) => string.Join(' ', recommendation.Anchors.Select(a => a.Exact));

    /// <summary>The words of a slot: one quotation, two spans joined by an ellipsis; null when it is empty.</summary>
    public static string? Words(Recommendation recommendation, SlotReading slot) =>
        slot.Spans.IsEmpty ? null : string.Join(" … ", slot.Spans.Select(s => s.In(recommendation.Text)));
}
