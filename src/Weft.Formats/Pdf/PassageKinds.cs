// What each passage is: heading, list item or paragraph, judged with others of its kind in the same document.
using Weft.Analysis.Text;

namespace Weft.Formats.Pdf;

/// <summary>Classifies passages by size, weight, label and by how the other members of their family look.</summary>
internal static class PassageKinds
{
    private const float LargerThanText = 1.08f;
    private const int LongestHeading = 200; // letters
    private const float MostAreHeadings = 0.6f; // of a family of labels
    private const int DeepestLevel = 6;

    public static void Classify(IReadOnlyList<Passage> passages, float textSize)
    {
        var families = passages.Where(p => p.Label is not null).GroupBy(Family)
            .ToDictionary(g => g.Key, g => g.Count(p => LooksLikeHeading(p, textSize)) > MostAreHeadings * g.Count());
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var isHeading = LooksLikeHeading(passage, textSize) && (passage.Label is null || families[Family(passage)]);
            if (isHeading) passage.Kind = BlockKind.Heading;
            else if (passage.Label is not null) passage.Kind = BlockKind.ListItem;
        }

        RankHeadings(passages);
        RankItems(passages);
    }

    // Labels of the same shape and style are one family: if most of them end like sentences, none is a heading.
    private static (string Shape, bool IsBold, int Size) Family(Passage passage) =>
        (passage.Label!.Value.Kind + passage.Label.Value.Shape, passage.IsBold, (int)MathF.Round(passage.Size));

    private static bool LooksLikeHeading(Passage passage, float textSize)
    {
        if (passage.Label is { Kind: LabelKind.Bullet or LabelKind.Dash }) return false;
        var length = passage.Words.Sum(w => w.Text.Length + 1);
        if (length > LongestHeading || length < 3) return false;
        if (passage.Lines[^1].Text[^1] is '.' or ';' or ',' && !(passage.Size > 1.25f * textSize)) return false;
        if (!passage.Words.Any(w => w.Text.Any(char.IsLetter))) return false;
        return passage.Size > LargerThanText * textSize || passage.IsBold;
    }

    private static void RankHeadings(IReadOnlyList<Passage> passages)
    {
        var styles = passages.Where(p => p.Kind == BlockKind.Heading).Select(Style).Distinct().OrderDescending().ToList();
        foreach (var passage in passages.Where(p => p.Kind == BlockKind.Heading))
        {
            passage.Level = Math.Min(DeepestLevel, styles.IndexOf(Style(passage)) + 1);
        }
    }

    // Larger is higher; at one size roman above letters above numbers above none, and bold above plain.
    private static (int Size, int Label, bool IsBold) Style(Passage passage) => ((int)MathF.Round(passage.Size), passage.Label?.Kind switch
    {
        LabelKind.UpperRoman => 5,
        LabelKind.UpperLetter => 4,
        LabelKind.Decimal => 3,
        LabelKind.Decimals => 2,
        null => 0,
        _ => 1,
    }, passage.IsBold);

    private static void RankItems(IReadOnlyList<Passage> passages)
    {
        var lefts = new List<float>();
        foreach (var passage in passages)
        {
            if (passage.Kind == BlockKind.Heading) lefts.Clear();
            if (passage.Kind != BlockKind.ListItem) continue;
            var left = passage.First.Left - passage.First.ColumnLeft;
            var slack = 0.7f * passage.Size;
            while (lefts.Count > 0 && left < lefts[^1] - slack) lefts.RemoveAt(lefts.Count - 1);
            if (lefts.Count == 0 || left > lefts[^1] + slack) lefts.Add(left);
            passage.Level = lefts.Count;
        }
    }
}
