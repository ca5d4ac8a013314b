// The title of a document that does not state one: its first heading, or the line that stands on top.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Formats;

/// <summary>Finds a title in the blocks.</summary>
internal static class DocumentTitle
{
    private const int Longest = 250;
    private const int LinesOnTop = 3;

    /// <summary>The title, or null where nothing looks like one.</summary>
    public static string? Of(ImmutableArray<Block> blocks)
    {
        var running = blocks.Where(b => b.IsRunningText).Take(LinesOnTop).ToList();
        var top = running.FirstOrDefault(IsTitleLine);
        var heading = blocks.FirstOrDefault(b => b is { Kind: BlockKind.Heading, Label: null });
        return (heading is not null && (top is null || heading.Number <= top.Number) ? heading : top ?? heading)?.Text;
    }

    private static bool IsTitleLine(Block block) =>
        block is { Kind: BlockKind.Heading or BlockKind.Paragraph, Label: null, Text.Length: <= Longest }
        && block.Text[^1] is not ('.' or ',' or ';' or ':' or '?') && !char.IsLower(block.Text, 0) && block.Text.Any(char.IsLetter);
}
