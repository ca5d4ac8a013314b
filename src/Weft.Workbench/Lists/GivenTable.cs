// A file of rows that someone hands in, and its rows by the columns of a list.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Weft.Analysis;
using Weft.Formats;
using Weft.Formats.Tables;

namespace Weft.Workbench.Lists;

/// <summary>A file that someone hands in.</summary>
/// <param name="Name">File name without folders.</param>
/// <param name="Content">Its bytes.</param>
public sealed record GivenTable(string Name, byte[] Content)
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>The largest quota of rows that can be set.</summary>
    public const int MaxRows = 10_000;

    private const int HeadBytes = 4096;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(20);

    /// <summary>Reads the rows: clean words by column key.</summary>
    internal Result<GivenRows> Read(ItemList list, ReadingLimits limits, int mostRows, CancellationToken ct)
    {
        if (Content.Length > MaxBytes) return FormatsRefusals.TooLarge(Name, MaxBytes);
        var read = TableReader.Read(Name, Content, limits with { MaxBytes = MaxBytes, MaxUnpackedBytes = 10L * MaxBytes, MaxTime = MaxTime }, ct, BeginsWithColumns(list));
        if (!read.IsOk) return read.Refusal;
        var table = read.Value;
        if (table.Rows.Length > mostRows) return ListRefusals.TooManyRows(mostRows);
        var columns = table.Columns.Select((name, at) => (Column: list.Find(KeyOf(name)), At: at)).Where(c => c.Column is not null).ToList();
        if (columns.GroupBy(c => c.Column!.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) return ListRefusals.ColumnTwice(Name, twice.Key);
        if (!columns.Exists(c => !c.Column!.IsReadOnly)) return ListRefusals.NoColumns(Name, list.Columns.Select(c => c.Key));
        var isCsv = !Content.AsSpan().StartsWith("PK"u8);
        var rows = table.Rows.Zip(table.RowNumbers, (cells, number) => new GivenRow(
            number, columns.ToFrozenDictionary(c => c.Column!.Key, c => CellWords.Clean(isCsv ? CellWords.Unguard(cells[c.At]) : cells[c.At]), StringComparer.Ordinal)));
        return new GivenRows([.. rows], [.. table.Columns.Where(n => n.Length > 0 && list.Find(KeyOf(n)) is null).Distinct(StringComparer.Ordinal)]);
    }

    // A first line that names a column of the list: whatever its cells look like, these are separated values.
    private bool BeginsWithColumns(ItemList list)
    {
        var head = Encoding.UTF8.GetString(Content.AsSpan(0, Math.Min(Content.Length, HeadBytes))).TrimStart('\uFEFF');
        return head.Split('\n', 2)[0].Split(',', ';', '\t', '|').Any(c => list.Find(KeyOf(c.Trim().Trim('"'))) is not null);
    }

    // "Legal basis" and "legal_basis" are one column.
    private static string KeyOf(string name) => name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}

/// <summary>Rows by the columns of a list.</summary>
/// <param name="Rows">The rows in their order.</param>
/// <param name="Unread">Columns that the list does not have.</param>
internal sealed record GivenRows(ImmutableArray<GivenRow> Rows, ImmutableArray<string> Unread);

/// <summary>A row.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Words">Clean words by column key, for each column that the file has.</param>
internal sealed record GivenRow(int Number, FrozenDictionary<string, string?> Words)
{
    /// <summary>The words of a column; null where it is empty or the file does not have it.</summary>
    public string? this[string key] => Words.GetValueOrDefault(key);
}
