// A table whose columns are found by name, for the lists that people hand in.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Formats;
using Weft.Formats.Tables;

namespace Weft.Workbench.Documents;

/// <summary>Reads CSV and XLSX into rows by the names of their columns, and names every faulty row at once.</summary>
public static class NamedTable
{
    /// <summary>One row while it is read.</summary>
    public sealed class Row
    {
        private readonly Dictionary<string, int> columns;
        private readonly ImmutableArray<string?> cells;

        internal Row(Dictionary<string, int> columns, ImmutableArray<string?> cells) => (this.columns, this.cells) = (columns, cells);

        /// <summary>A cell by the name of its column, trimmed; null where it is empty or there is no such column.</summary>
        public string? this[string column] => columns.TryGetValue(ColumnName(column), out var at) && at < cells.Length ? cells[at] : null;
    }

    /// <summary>Reads a table.</summary>
    /// <param name="file">The file.</param>
    /// <param name="required">Columns that must be there; case, accents, hyphens and underscores do not matter.</param>
    /// <param name="toItem">Makes an item of a row: the item, or what is wrong with the row in one clause.</param>
    /// <param name="limits">What is accepted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The items in the order of the rows, or what is wrong with the table: every fault at once.</returns>
    public static Result<ImmutableArray<T>> Read<T>(
        SubmittedFile file, ImmutableArray<string> required, Func<Row, (T? Item, string? Fault)> toItem, ReadingLimits limits, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(toItem);
        ArgumentNullException.ThrowIfNull(limits);
        if (file.Length > limits.MaxBytes) return FormatsRefusals.TooLarge(file.Name, limits.MaxBytes);
        var read = TableReader.Read(file.Name, file.Open(), limits, cancellationToken);
        if (!read.IsOk) return read.Refusal;
        var table = read.Value;
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < table.Columns.Length; at++) columns.TryAdd(ColumnName(table.Columns[at]), at);
        var missing = required.Where(c => !columns.ContainsKey(ColumnName(c))).ToList();
        if (missing.Count > 0) return DocumentRefusals.ColumnsMissing(file.Name, missing, table.Columns);

        var items = ImmutableArray.CreateBuilder<T>(table.Rows.Length);
        var faults = new List<string>();
        for (var at = 0; at < table.Rows.Length; at++)
        {
            var (item, fault) = toItem(new Row(columns, table.Rows[at]));
            if (item is not null) items.Add(item);
            else faults.Add(string.Create(CultureInfo.InvariantCulture, $"row {table.RowNumbers[at]}: {fault}"));
        }

        return faults.Count > 0 ? DocumentRefusals.RowsWrong(file.Name, faults) : items.ToImmutable();
    }

    // "agenda item", "Agenda_Item" and "agenda-item" are one column.
    private static string ColumnName(string column) => Terms.Fold(column.Trim()).Replace('_', ' ').Replace('-', ' ');
}
