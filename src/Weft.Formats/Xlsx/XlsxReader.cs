// Workbooks: each visible sheet a table. Formulas give their stored results, links to other workbooks are not followed.
using System.Collections.Immutable;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Weft.Analysis;
using Weft.Formats.Grids;
using Weft.Formats.Packaging;

namespace Weft.Formats.Xlsx;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Reads workbooks (Office Open XML, with or without macros).</summary>
internal static class XlsxReader
{
    private const string Format = "Excel";

    /// <summary>Most cells of one sheet, empty ones inside its bounds included.</summary>
    private const long MostCells = 50_000_000;

    // The package asks for windows-1252 by number even where it never uses it.
    static XlsxReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a workbook as a document.</summary>
    public static Result<DocumentText> Read(byte[] content, ReadingBudget budget)
    {
        var (grids, problems, title) = Open(content, budget);
        var blocks = new BlockSequence(budget);
        var table = 0;
        foreach (var grid in grids)
        {
            if (grids.Length > 1 && grid.Name is { } name) blocks.Add(BlockKind.Heading, name, level: 1);
            GridBlocks.Add(blocks, grid, ++table);
        }

        var read = blocks.Numbered();
        if (read.IsEmpty) return FormatsRefusals.NoText(budget.File);
        return new DocumentText { Format = DocumentFormat.Xlsx, Blocks = read, Title = title, Problems = problems };
    }

    /// <summary>The visible sheets that hold anything.</summary>
    public static ImmutableArray<Grid> Grids(byte[] content, ReadingBudget budget) => Open(content, budget).Grids;

    private static (ImmutableArray<Grid> Grids, ImmutableArray<ReadingProblem> Problems, string? Title) Open(byte[] content, ReadingBudget budget)
    {
        try
        {
            using var package = PackageParts.Open(content, budget);
            Check(package, budget);
            var problems = ImmutableArray.CreateBuilder<ReadingProblem>();
            if (PackageKind.HasMacros(package)) problems.Add(FormatsProblems.Macros());
            if (package.Names.Any(n => n.Contains("externalLinks/", StringComparison.OrdinalIgnoreCase))) problems.Add(FormatsProblems.OutsideLink("workbook"));
            var grids = ReadSheets(content, budget, problems);
            return (grids, problems.ToImmutable(), PackageProperties.Of(package, Format).Title);
        }
        catch (Exception e) when (e is ExcelReaderException or XmlException or InvalidDataException or FormatException or OverflowException or ArgumentException
            or NullReferenceException or IndexOutOfRangeException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ReadingStopped(FormatsRefusals.Damaged(budget.File, Format)); // the package throws what it happens to meet in a broken file
        }
    }

    // The package holds texts and styles in memory and walks every row up to the last: both are bounded before it begins.
    private static void Check(PackageParts package, ReadingBudget budget)
    {
        foreach (var part in package.Names.Where(n => n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
        {
            if (part.Contains("worksheets/", StringComparison.OrdinalIgnoreCase)) SheetBounds.Check(package.OpenPart(part), budget, Format, MostCells);
            else if (!part.Contains("externalLinks/", StringComparison.OrdinalIgnoreCase)) PartXml.Check(package.OpenPart(part), budget, Format, budget.Limits.MaxTextBytes * 2);
        }
    }

    private static ImmutableArray<Grid> ReadSheets(byte[] content, ReadingBudget budget, ImmutableArray<ReadingProblem>.Builder problems)
    {
        var grids = ImmutableArray.CreateBuilder<Grid>();
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content, writable: false));
        do
        {
            if (!string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(FormatsProblems.HiddenSheet());
                continue;
            }

            var rows = ImmutableArray.CreateBuilder<GridRow>();
            for (var number = 1; reader.Read(); number++)
            {
                budget.Tick();
                if (RowOf(reader) is { } cells) rows.Add(new GridRow(number, cells));
            }

            if (rows.Count > 0) grids.Add(new Grid(reader.Name, rows.ToImmutable()));
        }
        while (reader.NextResult());
        return grids.ToImmutable();
    }

    private static ImmutableArray<string?>? RowOf(IExcelDataReader reader)
    {
        var last = reader.FieldCount - 1;
        while (last >= 0 && CellText.Of(reader.GetValue(last)) is null) last--;
        if (last < 0) return null;
        var cells = ImmutableArray.CreateBuilder<string?>(last + 1);
        for (var i = 0; i <= last; i++) cells.Add(CellText.Of(reader.GetValue(i), reader.GetNumberFormatString(i)));
        return cells.MoveToImmutable();
    }
}
