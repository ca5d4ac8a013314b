// Recommendations in tables: a column that its header names so.
using System.Globalization;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Finds tables with a column of recommendations, and beside it their number and what was answered.</summary>
internal sealed class RecommendationTables(IEnumerable<Block> blocks, FinderCues cues)
{
    private const double Sure = 0.95;

    /// <summary>All of them, in order of place.</summary>
    public IEnumerable<FoundRecommendation> Find() => blocks
        .Where(b => b.Cell is not null).GroupBy(b => b.Cell!.Value.Table).OrderBy(g => g.Key).SelectMany(g => InTable([.. g]));

    private IEnumerable<FoundRecommendation> InTable(List<Block> cells)
    {
        var header = cells.Where(c => c.Cell!.Value.IsHeader || c.Cell.Value.Row == 1).ToList();
        if (Column(header, "finder.nouns") is not { } column) yield break;
        var answer = Column(header, "finder.positionHeaders");
        var number = Column(header, "finder.numberHeaders");
        var headerRows = header.Select(h => h.Cell!.Value.Row).ToHashSet();
        var place = 0;
        foreach (var row in cells.Where(c => !headerRows.Contains(c.Cell!.Value.Row)).GroupBy(c => c.Cell!.Value.Row).OrderBy(g => g.Key))
        {
            if (row.Select(c => c.Cell!.Value.Column).Distinct().Count() < 2) continue; // a row of one cell is a sub-heading
            if (Read([.. row], column, number, answer, place + 1) is not { } item) continue;
            place++;
            yield return item;
        }
    }

    private FoundRecommendation? Read(List<Block> row, int column, int? number, int? answer, int place)
    {
        var words = row.Where(c => c.Cell!.Value.Column == column).ToList();
        if (words.Count == 0) return null;
        var start = PrintedLabel.Of(words[0]);
        var printed = number is null || number == column ? null : row.FirstOrDefault(c => c.Cell!.Value.Column == number)?.Text;
        var label = start?.Core is { Length: > 0 } core ? core : printed is null ? place.ToString(CultureInfo.InvariantCulture) : PrintedLabel.Stripped(printed);
        var item = new FoundRecommendation(label, "table-column", Sure)
        {
            Position = answer is null ? RecommendationPosition.Unknown : cues.Position(string.Join(' ', row.Where(c => c.Cell!.Value.Column == answer).Select(c => c.Text))),
        };
        foreach (var (index, word) in words.Index())
        {
            var from = index == 0 ? start?.TextStart ?? 0 : 0;
            var after = cues.Find("finder.afterText", word.Text[from..]);
            item.Add(word, new TextSpan(from, after is { } cut ? from + cut.Start : word.Text.Length));
            if (after is not null) break;
        }

        return item.IsEmpty ? null : item;
    }

    private int? Column(List<Block> header, string list) => header.Find(h => cues.Has(list, h.Text))?.Cell!.Value.Column;
}
