// Files of separated values: delimiter and encoding are told by the content; rows may end as any system ends them.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Formats.Grids;
using Weft.Formats.Text;

namespace Weft.Formats.Csv;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Reads separated values.</summary>
internal static class CsvReader
{
    private const int SampleLength = 64 * 1024;

    /// <summary>Reads a file of values as a document of one table.</summary>
    public static Result<DocumentText> Read(byte[] content, ReadingBudget budget)
    {
        var blocks = new BlockSequence(budget);
        GridBlocks.Add(blocks, GridOf(content, budget), table: 1);
        var read = blocks.Numbered();
        return read.IsEmpty ? FormatsRefusals.NoText(budget.File) : new DocumentText { Format = DocumentFormat.Csv, Blocks = read };
    }

    /// <summary>The rows of a file of values.</summary>
    public static Grid GridOf(byte[] content, ReadingBudget budget)
    {
        budget.CheckTextLength(content.LongLength);
        var text = TextDecoding.Decode(content).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\0", "", StringComparison.Ordinal);
        var delimiter = CsvShape.Delimiter(text.Length > SampleLength ? text[..SampleLength] : text);
        var rows = Parse(text, delimiter, quotes: true, budget);

        // A stray quotation mark can swallow the rest of the file as one value: then quotation marks mean nothing here.
        var lines = text.AsSpan().Count('\n');
        if (rows.Length < 2 && lines > 4) rows = Parse(text, delimiter, quotes: false, budget);
        return new Grid(null, rows);
    }

    private static ImmutableArray<GridRow> Parse(string text, char delimiter, bool quotes, ReadingBudget budget)
    {
        var rows = ImmutableArray.CreateBuilder<GridRow>();
        var number = 0;
        foreach (var record in CsvRecords.Of(text, delimiter, quotes))
        {
            budget.Tick();
            number++;
            var cells = record.Select(CellText.Trimmed).ToImmutableArray();
            if (cells.Any(c => c is not null)) rows.Add(new GridRow(number, cells));
        }

        return rows.ToImmutable();
    }
}
