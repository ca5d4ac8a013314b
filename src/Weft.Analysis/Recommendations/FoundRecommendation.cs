// A recommendation while it is being read out of the blocks of a document.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>One recommendation under way: its label, and its words block by block.</summary>
internal sealed class FoundRecommendation(string label, string reason, double confidence)
{
    private readonly List<(Block Block, TextSpan Span)> parts = [];

    /// <summary>Its printed number, or its place in the list.</summary>
    public string Label { get; } = label;

    /// <summary>Name of the rule that found it.</summary>
    public string Reason { get; } = reason;

    /// <summary>Who made it, where the text around it says so and its own words do not.</summary>
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>What was answered or became of it.</summary>
    public RecommendationPosition Position { get; set; }

    /// <summary>The cell of a table that says so.</summary>
    public Block? PositionCell { get; init; }

    /// <summary>Number of the block in which it begins.</summary>
    public int FirstBlock => parts[0].Block.Number;

    /// <summary>Numbers of the blocks it covers.</summary>
    public IEnumerable<int> Blocks => parts.Select(p => p.Block.Number);

    /// <summary>Its words so far.</summary>
    public string Text => string.Join(' ', parts.Select(p => p.Span.In(p.Block.Text)));

    /// <summary>Adds words of a block, without the spaces around them.</summary>
    public void Add(Block block, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(block.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(block.Text[end - 1])) end--;
        if (end > start) parts.Add((block, new TextSpan(start, end)));
    }

    /// <summary>Whether it has any words.</summary>
    public bool IsEmpty => parts.Count == 0;

    /// <summary>The finished recommendation.</summary>
    public Recommendation Finish(string input, FinderCues cues)
    {
        var text = Text;
        var from = RecommendingBodies.Read(text, cues);
        return new Recommendation(
            StableId.Of("r", input, Label, text, parts[0].Block.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), Label, text,
            [.. parts.Select(p => Anchor.Of(input, p.Block, p.Span))], from.IsEmpty ? From : from, Position, Reason, confidence)
        {
            PositionAnchor = PositionCell is null ? null : Anchor.Of(input, PositionCell),
        };
    }
}
