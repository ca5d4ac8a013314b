// How deep each heading is: by its print and its numbering, among the headings of the same document.
using Weft.Analysis.Text;

namespace Weft.Formats.Pdf;

/// <summary>Ranks headings: larger is higher, then bold; at one print roman numbers stand above letters above numbers.</summary>
internal static class HeadingRanks
{
    private const int Deepest = 6;
    private const int ShortestText = 200; // letters; a first page with nothing longer is a cover

    public static void Assign(IReadOnlyList<Passage> passages)
    {
        var hasCover = !passages.Any(p => p.First.Page == 1 && p.Kind != BlockKind.Heading && p.Words.Sum(w => w.Text.Length) > ShortestText)
            && passages.Any(p => p.First.Page > 1);
        var headings = passages.Where(p => p.Kind == BlockKind.Heading).ToList();
        var inside = headings.Where(p => !hasCover || p.First.Page > 1).ToList();
        foreach (var heading in headings) heading.Level = 1; // what stands on the cover is the title and what goes with it
        var highest = inside.GroupBy(PrintOf).ToDictionary(g => g.Key, g => g.Max(p => LabelRank(p)));
        var ranks = inside.Select(p => RankOf(p, highest)).Distinct().OrderDescending().ToList();
        foreach (var heading in inside) heading.Level = Math.Min(Deepest, ranks.IndexOf(RankOf(heading, highest)) + 1);
    }

    private static (int Size, bool IsBold) PrintOf(Passage passage) => ((int)MathF.Round(passage.Size), passage.IsBold);

    // "Introduction" in the print of "I. Summary" is its equal.
    private static ((int Size, bool IsBold) Print, int Label) RankOf(Passage passage, Dictionary<(int Size, bool IsBold), int> highest)
    {
        var print = PrintOf(passage);
        return (print, passage.Label is null ? highest[print] : LabelRank(passage));
    }

    private static int LabelRank(Passage passage) => passage.Label switch
    {
        { Kind: LabelKind.UpperRoman } => 20,
        { Kind: LabelKind.UpperLetter } => 19,
        { Kind: LabelKind.Decimal } => 18,
        { Kind: LabelKind.Decimals } label => 17 - label.Text.Trim('.').Count(c => c == '.'),
        null => 0,
        _ => 1,
    };
}
