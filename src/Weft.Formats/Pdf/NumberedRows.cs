// Numbered paragraphs that run through a document ("1." .. "140."): none of them is a heading, however short or bold it is.
namespace Weft.Formats.Pdf;

/// <summary>Finds passages whose labels count on from one another.</summary>
internal static class NumberedRows
{
    private const int FewestMembers = 4;
    private const int LongestGap = 3; // numbers that stand in a footnote, a table or a line cut badly
    private const int ShortText = 130; // letters; the longest heading by shape

    /// <summary>The passages in rows of which most read like paragraphs.</summary>
    public static HashSet<Passage> Find(IReadOnlyList<Passage> passages)
    {
        var open = new Dictionary<string, List<Passage>>(StringComparer.Ordinal);
        var found = new HashSet<Passage>();
        foreach (var passage in passages)
        {
            if (passage.Label is not { Kind: LabelKind.Decimal or LabelKind.Decimals } label || passage.First.IsContents) continue;
            if (!open.TryGetValue(label.Shape, out var row) || label.StepsAfter(row[^1].Label!.Value) is not (> 0 and <= LongestGap))
            {
                Close(row, found);
                open[label.Shape] = row = [];
            }

            row.Add(passage);
        }

        foreach (var row in open.OrderBy(r => r.Key, StringComparer.Ordinal)) Close(row.Value, found);
        return found;
    }

    private static void Close(List<Passage>? row, HashSet<Passage> found)
    {
        if (row is null || row.Count < FewestMembers || row.Count(ReadsLikeParagraph) * 2 < row.Count) return;
        found.UnionWith(row);
    }

    private static bool ReadsLikeParagraph(Passage passage) =>
        passage.Last.Text[^1] is '.' or ';' || passage.Words.Sum(w => w.Text.Length + 1) > ShortText;
}
