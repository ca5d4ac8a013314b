// How deep an item stands whose label was printed as text: a style met again closes what was opened since.
using Weft.Analysis.Text;

namespace Weft.Formats.Shapes;

/// <summary>Gives depths to items of lists that no structure of the file nests.</summary>
internal static class ListDepths
{
    private const int Deepest = 9;

    /// <summary>Sets the levels in place. A heading closes all lists; paragraphs between the items close none.</summary>
    /// <param name="drafts">The blocks.</param>
    /// <param name="styles">The style of each label, null where there is none.</param>
    public static void Apply(List<Draft> drafts, string?[] styles)
    {
        var open = new List<string>();
        for (var i = 0; i < drafts.Count; i++)
        {
            var block = drafts[i].Block;
            if (block.Kind == BlockKind.Heading) open.Clear();
            if (!drafts[i].IsLabelPrinted || block.Kind != BlockKind.ListItem || styles[i] is not { } style) continue;
            var known = open.IndexOf(style);
            if (known < 0 && !IsFirst(block.Label!)) open.Clear(); // its row began somewhere above the lists that are open
            if (known >= 0) open.RemoveRange(known + 1, open.Count - known - 1);
            else if (open.Count < Deepest) open.Add(style);
            drafts[i] = drafts[i] with { Block = block with { Level = open.Count } };
        }
    }

    private static bool IsFirst(string label) => label.Trim('(', ')', '.') is "1" or "a" or "A" or "i" or "I";
}
