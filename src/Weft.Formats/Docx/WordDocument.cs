// A Word document before it is a file: paragraphs in named styles, tables with a head, pictures with their words.
using System.Collections.Immutable;

namespace Weft.Formats.Docx;

/// <summary>Styles of paragraphs. Each is a named style in the file, so that a template restyles it.</summary>
public enum WordStyle
{
    /// <summary>Running text.</summary>
    Normal,

    /// <summary>Title of the document.</summary>
    Title,

    /// <summary>Line above the title.</summary>
    Kicker,

    /// <summary>Line under the title.</summary>
    Subtitle,

    /// <summary>The document in two sentences.</summary>
    Lead,

    /// <summary>Heading of a section.</summary>
    Heading1,

    /// <summary>Heading inside a section.</summary>
    Heading2,

    /// <summary>A term and what is said of it.</summary>
    Fact,

    /// <summary>An item of the numbered list.</summary>
    Numbered,

    /// <summary>What belongs to an item.</summary>
    Continued,

    /// <summary>Small print.</summary>
    Note,

    /// <summary>Caption of a table or picture.</summary>
    Caption,

    /// <summary>Text in a cell.</summary>
    TableText,

    /// <summary>Figure in a cell.</summary>
    TableNumber,

    /// <summary>Head of a column.</summary>
    TableHead,

    /// <summary>Head of a column of figures.</summary>
    TableHeadNumber,
}

/// <summary>A stretch of text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Style">Name of its character style, one of <see cref="WordDocument.CharacterStyles"/>; null for none.</param>
/// <param name="Language">Its language where it differs from the document's; null otherwise.</param>
/// <param name="Link">Bookmark that it opens; null for none.</param>
public sealed record WordRun(string Text, string? Style = null, string? Language = null, string? Link = null)
{
    /// <summary>Whether it is struck through.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Whether it is underlined.</summary>
    public bool IsUnderlined { get; init; }

    /// <summary>Whether it is bold.</summary>
    public bool IsBold { get; init; }
}

/// <summary>A block.</summary>
public abstract record WordBlock
{
    private WordBlock()
    {
    }

    /// <summary>A paragraph.</summary>
    /// <param name="Style">Its style.</param>
    /// <param name="Runs">Its text.</param>
    /// <param name="Bookmark">Name under which links find it; null for none.</param>
    public sealed record Paragraph(WordStyle Style, ImmutableArray<WordRun> Runs, string? Bookmark = null) : WordBlock
    {
        /// <summary>Whether the next block stays on its page.</summary>
        public bool KeepWithNext { get; init; }

        /// <summary>A paragraph of plain words.</summary>
        public static Paragraph Of(WordStyle style, string text) => new(style, [new WordRun(text)]);
    }

    /// <summary>The table of contents: entries are written from the headings, Word may bring it up to date.</summary>
    public sealed record Contents(string Heading) : WordBlock;

    /// <summary>A table.</summary>
    /// <param name="Caption">What it shows, for whoever does not see it.</param>
    /// <param name="Widths">Widths of its columns in millimetres.</param>
    /// <param name="Head">Heads of its columns.</param>
    /// <param name="Rows">Its rows.</param>
    public sealed record Table(string Caption, ImmutableArray<double> Widths, ImmutableArray<WordCell> Head, ImmutableArray<WordRow> Rows) : WordBlock;

    /// <summary>A picture.</summary>
    /// <param name="Png">Drawn in points.</param>
    /// <param name="Svg">The same as lines, for programs that know it; null for none.</param>
    /// <param name="Width">Width in millimetres.</param>
    /// <param name="Height">Height in millimetres.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Description">What it shows, for whoever does not see it.</param>
    public sealed record Picture(byte[] Png, byte[]? Svg, double Width, double Height, string Title, string Description) : WordBlock;
}

/// <summary>A row.</summary>
public sealed record WordRow(ImmutableArray<WordCell> Cells)
{
    /// <summary>Whether the next row stays on its page.</summary>
    public bool KeepWithNext { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="Paragraphs">What it holds.</param>
/// <param name="Span">How many columns it covers.</param>
/// <param name="IsHatched">Whether it is hatched: nothing is there yet.</param>
public sealed record WordCell(ImmutableArray<WordBlock.Paragraph> Paragraphs, int Span = 1, bool IsHatched = false)
{
    /// <summary>A cell of plain words.</summary>
    public static WordCell Of(WordStyle style, string text) => new([WordBlock.Paragraph.Of(style, text)]);
}

/// <summary>A document.</summary>
/// <param name="Properties">Title, language, date.</param>
/// <param name="Header">Line at the head of every page but the first.</param>
/// <param name="Footer">Line at the foot of every page.</param>
/// <param name="PageOf">The word between page number and number of pages.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record WordDocument(Packaging.DocumentProperties Properties, string Header, string Footer, string PageOf, ImmutableArray<WordBlock> Blocks)
{
    /// <summary>Character styles and their colours: the tones of findings, quotations, labels, sources.</summary>
    public static ImmutableArray<(string Name, string Colour, bool Bold)> CharacterStyles { get; } =
    [
        ("Carried", "1F6B45", true), ("Partly", "7A5B00", true), ("Altered", "A4480A", true), ("Dropped", "A3182F", true), ("Repeated", "1F5FA8", true),
        ("Conflict", "6A3D9A", true), ("Unknown", "626A6D", true), ("Label", "1D2326", true), ("Quotation", "1D2326", false), ("Source", "565F63", false),
        ("Lost", "A3182F", false), ("Added", "1F6B45", false), ("Number", "8A1C3B", true),
    ];
}
