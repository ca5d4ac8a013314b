// The printed label of a block, whether its reader set it apart or left it in the text.
namespace Weft.Analysis.Text;

/// <summary>Tells label and title of a heading or item apart.</summary>
internal static class BlockLabel
{
    private const int LongestLabel = 12;

    /// <summary>The label without punctuation, or null, and the text without it.</summary>
    public static (string? Label, string Title) Of(Block block)
    {
        if (block.Label is { } set && Strip(set) is { Length: > 0 } label) return (label, block.Text);
        var blank = block.Text.IndexOf(' ', StringComparison.Ordinal);
        if (blank is < 1 or > LongestLabel) return (null, block.Text);
        var head = block.Text[..blank];
        if (head[^1] is not ('.' or ')' or ':') || Strip(head) is not { Length: > 0 } found || !LabelStyle.IsLabel(found)) return (null, block.Text);
        return (found, block.Text[(blank + 1)..].TrimStart());
    }

    private static string Strip(string label) => label.Trim().Trim('(', ')', '.', ':', '\u2022', '-', '*', '\u2013', '\u00B7', ' ');
}
