// A sheet or a file of values as rows of text, and where in it the table begins.
using System.Collections.Immutable;

namespace Weft.Formats.Grids;

/// <summary>One row as it stands in the file.</summary>
/// <param name="Number">Its number in the file or sheet, from 1.</param>
/// <param name="Cells">Its cells; null where one is empty.</param>
internal readonly record struct GridRow(int Number, ImmutableArray<string?> Cells)
{
    public int Filled => Cells.Count(c => c is not null);
}

/// <summary>One sheet, or one file of values.</summary>
/// <param name="Name">Name of the sheet; null for a file of values.</param>
/// <param name="Rows">Rows that hold anything.</param>
internal sealed record Grid(string? Name, ImmutableArray<GridRow> Rows)
{
    private const int RowsLooked = 60;

    /// <summary>A header names at least this share of the columns that rows usually fill.</summary>
    private const double HeaderShare = 0.6;

    /// <summary>Index of the row that names the columns, title rows above it; -1 when there is none.</summary>
    public int HeaderIndex()
    {
        var filled = Rows.Take(RowsLooked).Select(r => r.Filled).Order().ToList();
        if (filled.Count == 0) return -1;
        var usual = filled.Where(f => f > 1).ToList() is { Count: > 0 } wide ? wide[wide.Count / 2] : 1;
        for (var i = 0; i < Math.Min(Rows.Length, RowsLooked); i++)
        {
            if (Rows[i].Filled < Math.Max(Math.Min(2, usual), usual * HeaderShare)) continue;
            return Rows[i].Cells.Any(c => c is not null && c.Any(char.IsLetter)) ? i : -1;
        }

        return -1;
    }

    /// <summary>Number of columns that hold anything.</summary>
    public int Width => Rows.Length == 0 ? 0 : Rows.Max(r => LastFilled(r.Cells) + 1);

    private static int LastFilled(ImmutableArray<string?> cells)
    {
        var last = cells.Length - 1;
        while (last >= 0 && cells[last] is null) last--;
        return last;
    }
}
