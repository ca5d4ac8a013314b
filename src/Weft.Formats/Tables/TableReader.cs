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
    /// <summary>Reads one file.</summary>
    /// <param name="file">Name to show in messages.</param>
    /// <param name="content">The bytes: a workbook (its first visible sheet with a table is read) or separated values.</param>
    /// <param name="limits">What is accepted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static Result<Table> Read(string file, byte[] content, ReadingLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        var budget = new ReadingBudget(file, limits, cancellationToken);
        try
        {
            return Read(content, budget);
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

    private static Result<Table> Read(byte[] content, ReadingBudget budget)
    {
        if (content.Length == 0) return FormatsRefusals.Empty(budget.File);
        if (content.LongLength > budget.Limits.MaxBytes) return FormatsRefusals.TooLarge(budget.File, budget.Limits.MaxBytes);
        var format = FormatRecognition.Of(content, budget);
        if (!format.IsOk) return format.Refusal;
        ImmutableArray<Grid> grids = format.Value switch
        {
            DocumentFormat.Xlsx => XlsxReader.Grids(content, budget),
            DocumentFormat.Csv or DocumentFormat.Text => [CsvReader.GridOf(content, budget)], // a list of one column looks like text
            _ => [],
        };
        foreach (var grid in grids)
        {
            if (grid.HeaderIndex() is >= 0 and var header && header + 1 < grid.Rows.Length) return TableOf(grid, header);
        }

        return FormatsRefusals.NoTable(budget.File);
    }

    private static Table TableOf(Grid grid, int header)
    {
        var width = grid.Rows.Skip(header).Max(r => r.Cells.Length);
        var below = grid.Rows.RemoveRange(0, header + 1);
        var names = grid.Rows[header].Cells;
        return new Table(
            [.. Enumerable.Range(0, width).Select(i => names.ElementAtOrDefault(i) is { } name ? new StyledText().Append(name).Build().Text : "")],
            [.. below.Select(r => (ImmutableArray<string?>)[.. r.Cells, .. new string?[width - r.Cells.Length]])],
            [.. below.Select(r => r.Number)]);
    }
}
