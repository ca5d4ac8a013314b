// A paragraph in which bold lines stand between others: headings and their texts that share one paragraph.
namespace Weft.Formats.Shapes;

/// <summary>Parts headings from the text around them at line breaks.</summary>
internal static class BoldLines
{
    /// <summary>The lines as paragraphs: bold lines of the length of a heading make one, the lines around them others.</summary>
    public static IEnumerable<StyledText> Parts(IReadOnlyList<StyledText> lines)
    {
        var filled = lines.Where(l => !l.IsEmpty).ToList();
        for (int start = 0, end; start < filled.Count; start = end)
        {
            var isHeading = IsHeading(filled[start]);
            end = start + 1;
            while (end < filled.Count && IsHeading(filled[end]) == isHeading) end++;
            yield return Joined(filled[start..end]);
        }
    }

    private static bool IsHeading(StyledText line) => line.IsBold && line.Length <= HeadingShapes.Longest && line.Build().Text[^1] is not ('.' or ',' or ';');

    private static StyledText Joined(List<StyledText> lines) => lines.Aggregate(new StyledText(), (text, line) => text.Append(line));
}
