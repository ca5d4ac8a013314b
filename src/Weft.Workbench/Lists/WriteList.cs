// A list to take along: the rows of a query with all columns, as CSV or XLSX, to come back by the same columns.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Formats.Csv;
using Weft.Formats.Packaging;
using Weft.Formats.Xlsx;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>How a list is written.</summary>
public enum ListFormat
{
    /// <summary>Separated values.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,
}

/// <summary>Writes lists.</summary>
public sealed class WriteList(WeftDb db, Door door, IWordIndex index)
{
    /// <summary>Most rows of one file.</summary>
    public const int MostRows = 20_000;

    private const int RowsAtOnce = 1_000;
    private const double Width = 24;

    /// <summary>A written list.</summary>
    /// <param name="FileName">Its name.</param>
    /// <param name="Bytes">The file.</param>
    public sealed record Written(string FileName, byte[] Bytes);

    /// <summary>Writes what a query asks for, whatever its page.</summary>
    public async Task<Result<Written>> Run(WorkspaceId workspace, string name, Func<string, string?> given, ListFormat format, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (ListRegistry.Instance.Find(name) is not { } list) return ListRefusals.NoList;
        var query = ListQuery.Read(list, given) with { IsRemoved = false };
        var (items, wrong) = list.Filtered(db, index, workspace, query);
        if (items is null) return ListRefusals.WrongFilter(wrong!);
        if (await items.Select(i => 1).Take(MostRows + 1).CountAsync(ct) > MostRows) return ListRefusals.TooManyRows(MostRows);

        var (seen, rows) = (new SeenItems(db), ImmutableArray.CreateBuilder<ImmutableArray<Cell>>());
        var sorted = list.Sorted(db, items, query);
        for (var at = 0; ; at += RowsAtOnce)
        {
            var some = await sorted.Read(at, RowsAtOnce, ct);
            await seen.Learn(list, some, null, ct);
            rows.AddRange(some.Select(i => list.Columns.Select(c => CellOf(c, c.Read(i, seen), format)).ToImmutableArray()));
            if (some.Count < RowsAtOnce) break;
        }

        var sheet = new WorkbookSheet(list.Name, [.. list.Columns.Select(ColumnOf)], rows.ToImmutable());
        return format == ListFormat.Csv
            ? new Written($"{list.Name}.csv", CsvWriter.Write(sheet, withMark: true))
            : new Written($"{list.Name}.xlsx", XlsxWriter.Write([sheet], new DocumentProperties(list.Name, "en", null)));
    }

    private static WorkbookColumn ColumnOf(Column column) =>
        new(column.Key, column.IsLong ? Width * 2 : Width) { IsHidden = column.Key is StandardColumns.IdKey or StandardColumns.RevisionKey };

    // Numbers and days are typed in workbooks, where people calculate with them.
    private static Cell CellOf(Column column, string? words, ListFormat format) => (column.Kind, words) switch
    {
        (_, null) => Cell.Nothing,
        (ColumnKind.Number, { } number) => new Cell.Number(double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)),
        (ColumnKind.Date, { } day) when format == ListFormat.Xlsx => new Cell.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        (_, { } text) => new Cell.Words(format == ListFormat.Csv ? CellWords.Guard(text) : text),
    };
}
