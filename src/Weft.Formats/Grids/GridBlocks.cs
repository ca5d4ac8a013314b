// A grid as part of a document: its title rows are paragraphs, its cells are table cells.
using Weft.Analysis.Text;

namespace Weft.Formats.Grids;

/// <summary>Turns grids into blocks.</summary>
internal static class GridBlocks
{
    /// <summary>Adds one grid as one table.</summary>
    public static void Add(BlockSequence blocks, Grid grid, int table)
    {
        var header = Math.Max(0, grid.HeaderIndex());
        var hasHeader = grid.HeaderIndex() >= 0;
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            var cells = grid.Rows[i].Cells;
            if (i < header)
            {
                foreach (var cell in cells.OfType<string>()) blocks.Add(BlockKind.Paragraph, cell);
                continue;
            }

            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column] is { } text) blocks.Add(BlockKind.TableCell, text, cell: new TablePlace(table, i - header + 1, column + 1, hasHeader && i == header));
            }
        }
    }
}
