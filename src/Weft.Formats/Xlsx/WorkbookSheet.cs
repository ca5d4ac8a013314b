// A sheet before it is a file: columns with their rules, rows of typed cells.
using System.Collections.Immutable;

namespace Weft.Formats.Xlsx;

/// <summary>A table that goes out as a sheet of a workbook or as CSV.</summary>
/// <param name="Name">Name of the sheet, at most 31 characters.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows; a row has a cell for each column.</param>
public sealed record WorkbookSheet(string Name, ImmutableArray<WorkbookColumn> Columns, ImmutableArray<ImmutableArray<Cell>> Rows)
{
    /// <summary>Whether the sheet is hidden.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether it may only be read.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>What a cell looks like where a formula holds.</summary>
    public ImmutableArray<ConditionalLook> Conditions { get; init; } = [];

    /// <summary>How many rows under the last one the rules of the columns reach, for rows that people add.</summary>
    public int RowsToAdd { get; init; }

    /// <summary>A plain table of texts.</summary>
    public static WorkbookSheet OfTexts(string name, ImmutableArray<string> columns, IEnumerable<ImmutableArray<string>> rows)
    {
        const int Narrowest = 10;
        const int Widest = 60;
        var list = rows.ToList();
        double Width(int column) => Math.Clamp(list.Select(r => r[column].Length).Append(columns[column].Length + 3).Max(), Narrowest, Widest);
        return new WorkbookSheet(
            name, [.. columns.Select((c, i) => new WorkbookColumn(c, Width(i)))], [.. list.Select(r => r.Select(t => (Cell)new Cell.Words(t)).ToImmutableArray())]);
    }
}

/// <summary>A column.</summary>
/// <param name="Head">Its name, the first row.</param>
/// <param name="Width">Width in characters.</param>
public sealed record WorkbookColumn(string Head, double Width)
{
    /// <summary>Whether it is hidden.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Its rule; null allows everything.</summary>
    public ColumnRule? Rule { get; init; }
}

/// <summary>What may be typed into a column.</summary>
public abstract record ColumnRule
{
    private ColumnRule()
    {
    }

    /// <summary>Said when something else is typed.</summary>
    public string Message { get; init; } = string.Empty;

    /// <summary>One of a list.</summary>
    /// <param name="Range">Where the list stands, e.g. "Lists!$A$2:$A$9".</param>
    /// <param name="IsStrict">Whether something else is refused; otherwise it is asked about and let in.</param>
    public sealed record OneOf(string Range, bool IsStrict) : ColumnRule;

    /// <summary>A date, or nothing.</summary>
    public sealed record Date : ColumnRule;

    /// <summary>Something.</summary>
    public sealed record NotEmpty : ColumnRule;

    /// <summary>Nothing may be typed; rows may still be moved and deleted.</summary>
    public sealed record Locked : ColumnRule;
}

/// <summary>What a cell looks like where a formula holds.</summary>
/// <param name="Column">Column from 0.</param>
/// <param name="Formula">Formula for the first row under the head, e.g. "AND($K2=\"Done\",$L2=\"\")".</param>
/// <param name="Colour">Colour of the text, e.g. "FF626A6D".</param>
/// <param name="Suffix">Shown after the words; null for none.</param>
public sealed record ConditionalLook(int Column, string Formula, string Colour, string? Suffix);

/// <summary>How a cell looks.</summary>
public enum CellLook
{
    /// <summary>As its column.</summary>
    Plain,

    /// <summary>Hatched: nothing is there yet.</summary>
    Hatched,

    /// <summary>In the tone of vague.</summary>
    Vague,
}

/// <summary>A cell.</summary>
public abstract record Cell
{
    private Cell()
    {
    }

    /// <summary>How it looks.</summary>
    public CellLook Look { get; init; }

    /// <summary>Shown when the cell is chosen; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>Nothing.</summary>
    public static Cell Nothing { get; } = new Blank();

    /// <summary>What the cell says, for formats without types.</summary>
    public abstract string Plain { get; }

    /// <summary>Nothing.</summary>
    public sealed record Blank : Cell
    {
        public override string Plain => string.Empty;
    }

    /// <summary>A text, never a formula, whatever it begins with.</summary>
    public sealed record Words(string Text) : Cell
    {
        public override string Plain => Text;
    }

    /// <summary>A number.</summary>
    public sealed record Number(double Value) : Cell
    {
        public override string Plain => Value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A day.</summary>
    public sealed record Day(DateOnly Date) : Cell
    {
        public override string Plain => Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Words that open something beside the file.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="File">File in the same folder.</param>
    /// <param name="Target">Place in it.</param>
    public sealed record Link(string Text, string File, string Target) : Cell
    {
        public override string Plain => Text;
    }
}
