// Recommendations in tables: a column that its header names so.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Finds tables with a column of recommendations, or of actions whose status is told, and beside it their number and what was answered or became of them.</summary>
internal sealed class RecommendationTables(IEnumerable<Block> blocks, FinderCues cues)
{
    private const double Sure = 0.95;

    private sealed record Columns(int Words, int? Number, int? Answer, ImmutableArray<int> Status);

    /// <summary>All of them, in order of place.</summary>
    public IEnumerable<FoundRecommendation> Find() => blocks
        .Where(b => b.Cell is not null).GroupBy(b => b.Cell!.Value.Table).OrderBy(g => g.Key).SelectMany(g => InTable([.. g]));

    private IEnumerable<FoundRecommendation> InTable(List<Block> cells)
    {
        var header = cells.Where(c => c.Cell!.Value.IsHeader || c.Cell.Value.Row == 1).ToList();
        if (ColumnsOf(header) is not { } columns) yield break;
        var headerRows = header.Select(h => h.Cell!.Value.Row).ToHashSet();
        var place = 0;
        foreach (var row in cells.Where(c => !headerRows.Contains(c.Cell!.Value.Row)).GroupBy(c => c.Cell!.Value.Row).OrderBy(g => g.Key))
        {
            if (row.Select(c => c.Cell!.Value.Column).Distinct().Count() < 2) continue; // a row of one cell is a sub-heading
            if (Read([.. row], columns, place + 1) is not { } item) continue;
            place++;
            yield return item;
        }
    }

    private Columns? ColumnsOf(List<Block> header)
    {
        ImmutableArray<int> status = [.. header.Where(h => cues.Has("finder.statusHeaders", h.Text) || cues.Is("finder.shortStatusHeaders", h.Text)).Select(h => h.Cell!.Value.Column)];
        var words = Column(header, "finder.nouns") ?? (status.IsEmpty ? null : header.Find(h => cues.Is("finder.actionHeaders", h.Text))?.Cell!.Value.Column);
        return words is { } column
            ? new Columns(column, Column(header, "finder.numberHeaders"), Column(header, "finder.positionHeaders"), status.Remove(column)) : null;
    }

    private FoundRecommendation? Read(List<Block> row, Columns columns, int place)
    {
        var (column, number, _, _) = columns;
        var words = row.Where(c => c.Cell!.Value.Column == column).ToList();
        if (words.Count == 0) return null;
        var start = PrintedLabel.Of(words[0]);
        var printed = number is null || number == column ? null : row.FirstOrDefault(c => c.Cell!.Value.Column == number)?.Text;
        var label = start?.Core is { Length: > 0 } core ? core : printed is null ? place.ToString(CultureInfo.InvariantCulture) : PrintedLabel.Stripped(printed);
        var (position, cell) = Position(row, columns);
        var item = new FoundRecommendation(label, "table-column", Sure) { Position = position, PositionCell = cell };
        foreach (var (index, word) in words.Index())
        {
            var from = index == 0 ? start?.TextStart ?? 0 : 0;
            var after = cues.Find("finder.afterText", word.Text[from..]);
            item.Add(word, new TextSpan(from, after is { } cut ? from + cut.Start : word.Text.Length));
            if (after is not null) break;
        }

        return item.IsEmpty ? null : item;
    }

    /// <summary>What a column of status tells, else what one of answers does.</summary>
    private (RecommendationPosition Position, Block? Cell) Position(List<Block> row, Columns columns)
    {
        var told = row.Where(c => columns.Status.Contains(c.Cell!.Value.Column)).Select(c => (Position: cues.Status(c.Text), Cell: c))
            .FirstOrDefault(p => p.Position != RecommendationPosition.Unknown);
        if (told.Cell is not null) return told;
        var answered = row.Where(c => c.Cell!.Value.Column == columns.Answer).ToList();
        var position = cues.Position(string.Join(' ', answered.Select(c => c.Text)));
        return (position, position == RecommendationPosition.Unknown ? null : answered[0]);
    }

    private int? Column(List<Block> header, string list) => header.Find(h => cues.Has(list, h.Text))?.Cell!.Value.Column;
}
