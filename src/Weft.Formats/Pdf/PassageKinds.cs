// What each passage is: heading, list item, line of a table of contents or paragraph, judged with others of its kind in the same document.
using Weft.Analysis.Text;

namespace Weft.Formats.Pdf;

/// <summary>Classifies passages by size, weight, label and by how the other members of their family look.</summary>
internal static class PassageKinds
{
    private const float LargerThanText = 1.08f;
    private const float MuchLarger = 1.25f; // a line so large is a title, whatever mark it ends with
    private const int LongestHeading = 200; // letters
    private const float MostAreHeadings = 0.6f; // of a family of labels

    public static void Classify(IReadOnlyList<Passage> passages, float textSize)
    {
        var families = passages.Where(p => p.Label is not null && !p.First.IsContents).GroupBy(Family)
            .ToDictionary(g => g.Key, g => g.Count(p => LooksLikeHeading(p, textSize)) > MostAreHeadings * g.Count());
        var inRows = NumberedRows.Find(passages);
        foreach (var passage in passages)
        {
            passage.MayBeHeading = !inRows.Contains(passage);
            if (passage.First.IsContents) passage.Kind = BlockKind.Furniture;
            else if (passage.MayBeHeading && LooksLikeHeading(passage, textSize) && (passage.Label is null || families[Family(passage)])) passage.Kind = BlockKind.Heading;
            else if (passage.Label is not null) passage.Kind = BlockKind.ListItem;
        }

        HeadingRanks.Assign(passages);
        RankItems(passages);
    }

    // Labels of the same shape and style are one family: if most of them end like sentences, none is a heading.
    private static (LabelKind Kind, string Shape, bool IsBold, int Size) Family(Passage passage) =>
        (passage.Label!.Value.Kind, passage.Label.Value.Shape, passage.IsBold, (int)MathF.Round(passage.Size));

    private static bool LooksLikeHeading(Passage passage, float textSize)
    {
        if (passage.Label is { Kind: LabelKind.Bullet or LabelKind.Dash }) return false;
        var length = passage.Words.Sum(w => w.Text.Length + 1);
        if (length is > LongestHeading or < 3) return false;
        if (!passage.Words.Any(w => w.Text.Any(char.IsLetter))) return false;
        if (passage.Last.Text[^1] is '.' or ';' or ',' && passage.Size < MuchLarger * textSize) return false;
        return passage.Size > LargerThanText * textSize || passage.IsBold;
    }

    private static void RankItems(IReadOnlyList<Passage> passages)
    {
        var lefts = new List<float>();
        foreach (var passage in passages)
        {
            var left = passage.First.Left - passage.First.ColumnLeft;
            var slack = 0.7f * passage.Size;
            if (passage.Kind == BlockKind.Heading || (passage.Kind == BlockKind.Paragraph && lefts.Count > 0 && left < lefts[0] + slack)) lefts.Clear();
            if (passage.Kind != BlockKind.ListItem) continue;
            while (lefts.Count > 0 && left < lefts[^1] - slack) lefts.RemoveAt(lefts.Count - 1);
            if (lefts.Count == 0 || left > lefts[^1] + slack) lefts.Add(left);
            passage.Level = lefts.Count;
        }
    }
}
