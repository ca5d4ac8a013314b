// The second door of Formats: a list given to a command, as workbook or as separated values.
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Weft.Analysis;
using Weft.Formats.Csv;
using Weft.Formats.Grids;
using Weft.Formats.Xlsx;

namespace Weft.Formats.Tables;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Reads a table with named columns. The kind is told by the content.</summary>
public static class TableReader
{
    // Rows are filled up to the widest: one endless row among many short ones would else take all memory.
    private const int MostCells = 5_000_000;

    /// <summary>Reads one file.</summary>
    /// <param name="file">Name to show in messages.</param>
    /// <param name="content">The bytes: a workbook (its first visible sheet with a table is read) or separated values.</param>
    /// <param name="limits">What is accepted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="isValues">Whether the caller has seen that these are separated values: a cell may then hold what looks like another format.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static Result<Table> Read(string file, byte[] content, ReadingLimits limits, CancellationToken cancellationToken, bool isValues = false)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        var budget = new ReadingBudget(file, limits, cancellationToken);
        try
        {
            return Read(content, budget, isValues);
        }
        catch (ReadingStopped stopped)
        {
            return stopped.Refusal;
        }
        catch (RegexMatchTimeoutException)
        {
            return FormatsRefusals.TooSlow(budget.File, limits.MaxTime);
        }
    }

    private static Result<Table> Read(byte[] content, ReadingBudget budget, bool isValues)
    {
        if (content.Length == 0) return FormatsRefusals.Empty(budget.File);
        if (content.LongLength > budget.Limits.MaxBytes) return FormatsRefusals.TooLarge(budget.File, budget.Limits.MaxBytes);
        var format = isValues ? DocumentFormat.Csv : FormatRecognition.Of(content, budget);
        if (!format.IsOk) return format.Refusal;
        ImmutableArray<Grid> grids = format.Value switch
        {
            DocumentFormat.Xlsx => XlsxReader.Grids(content, budget),
            DocumentFormat.Csv or DocumentFormat.Text => [CsvReader.GridOf(content, budget)], // a list of one column looks like text
            _ => [],
        };
        foreach (var grid in grids)
        {
            var header = grid.HeaderIndex();
            if (header < 0 || header + 1 >= grid.Rows.Length) continue;
            var width = grid.Rows.Skip(header).Max(r => r.Cells.Length);
            return (long)width * (grid.Rows.Length - header) > MostCells ? FormatsRefusals.TooManyBlocks(budget.File, MostCells) : TableOf(grid, header, width);
        }

        return FormatsRefusals.NoTable(budget.File);
    }

    private static Table TableOf(Grid grid, int header, int width)
    {
        var below = grid.Rows.RemoveRange(0, header + 1);
        var names = grid.Rows[header].Cells;
        return new Table(
            [.. Enumerable.Range(0, width).Select(i => names.ElementAtOrDefault(i) is { } name ? new StyledText().Append(name).Build().Text : "")],
            [.. below.Select(r => (ImmutableArray<string?>)[.. r.Cells, .. new string?[width - r.Cells.Length]])],
            [.. below.Select(r => r.Number)]);
    }
}
