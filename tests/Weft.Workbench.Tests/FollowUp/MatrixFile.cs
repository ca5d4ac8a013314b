// A matrix as someone's program may save it: columns and rows in any order, words of any language.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Formats.Packaging;
using Weft.Formats.Xlsx;
using Weft.Workbench.Briefs;
using Weft.Workbench.Documents;
using Weft.Workbench.FollowUp;

namespace Weft.Workbench.Tests.FollowUp;

internal static class MatrixFile
{
    public static readonly ImmutableArray<string> Codes = ["text", "who", "owner", "bywhen", "means", "verifiedby", "outcome", "state", "evidence"];

    public static SubmittedFile Of(byte[] content) => new("matrix.xlsx", content.LongLength, () => content);

    /// <summary>Writes rows; a null id is an added row.</summary>
    /// <param name="rows">Id and cells, in the order of the file.</param>
    /// <param name="order">Order of the columns: -1 for the id, else of <see cref="MatrixColumn"/>; those left out are not written.</param>
    /// <param name="language">Of heads and lists.</param>
    public static byte[] Write(IEnumerable<(string? Id, ImmutableArray<string> Cells)> rows, IReadOnlyList<int> order, string language = "en")
    {
        var say = BriefPhrases.In(language);
        Cell CellOf(int column, string value) => (MatrixColumn)column switch
        {
            _ when value.Length == 0 => Cell.Nothing,
            MatrixColumn.ByWhen when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new Cell.Day(day),
            MatrixColumn.State when MatrixXlsx.States.Contains(value, StringComparer.Ordinal) => new Cell.Words(say.Text($"matrixstate.{value}")),
            MatrixColumn.Outcome when MatrixXlsx.Outcomes.Contains(value, StringComparer.Ordinal) => new Cell.Words(say.Text($"outcome.{value}")),
            _ => new Cell.Words(value),
        };
        var columns = order.Select(c => new WorkbookColumn(say.Text($"matrix.{(c < 0 ? "id" : Codes[c])}"), 20)).ToImmutableArray();
        var cells = rows.Select(r => order.Select(c => c < 0 ? r.Id is null ? Cell.Nothing : new Cell.Words(r.Id) : CellOf(c, r.Cells[c])).ToImmutableArray());
        return XlsxWriter.Write([new WorkbookSheet("Matrix", columns, [.. cells])], new DocumentProperties("Matrix", language, null));
    }

    public static ReturnedMatrix Read(byte[] content, ImmutableArray<MatrixRow> written, ImmutableArray<MatrixRow> current) =>
        ReadMatrix.Run(Of(content), written, current, MatrixRows.Words, Weft.Formats.ReadingLimits.Default, CancellationToken.None).Value;
}
