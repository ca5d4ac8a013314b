// What a reader of an outside format yields: the blocks of a document in reading order.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>What a block is. Only the first four are the document's running text.</summary>
public enum BlockKind
{
    /// <summary>A heading; <see cref="Block.Level"/> says how deep.</summary>
    Heading,

    /// <summary>A paragraph of running text.</summary>
    Paragraph,

    /// <summary>One item of a list or one numbered paragraph; its label is in <see cref="Block.Label"/>.</summary>
    ListItem,

    /// <summary>One cell of a table; <see cref="Block.Cell"/> says where.</summary>
    TableCell,

    /// <summary>A footnote or endnote, set aside from the running text.</summary>
    Footnote,

    /// <summary>A running head or foot, set aside.</summary>
    RunningHead,

    /// <summary>A comment by a reviewer, kept apart from the text.</summary>
    Comment,

    /// <summary>A menu, a link list or other furniture of a web page, set aside.</summary>
    Furniture,
}

/// <summary>Where a table cell stands.</summary>
/// <param name="Table">Number of the table in the document, from 1. A sheet of a workbook is a table.</param>
/// <param name="Row">Row, from 1; row 1 is the header where <paramref name="IsHeader"/> says so.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="IsHeader">Whether the cell names its column.</param>
public readonly record struct TablePlace(int Table, int Row, int Column, bool IsHeader);

/// <summary>One block of a document as read: line breaks inside it are one space, hyphenation is undone, markup is gone.</summary>
public sealed record Block
{
    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Its text: NFC, trimmed, no line breaks, never empty.</summary>
    public required string Text { get; init; }

    /// <summary>Number in the document, from 1, counting every block in reading order: the `paragraph` of an anchor.</summary>
    public required int Number { get; init; }

    /// <summary>Page on which it begins, from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>Depth of a heading (1 is the highest) or of a list item (1 is the outermost); 0 elsewhere.</summary>
    public int Level { get; init; }

    /// <summary>The printed label of a numbered block, without the text after it: "1.", "(a)", "115.163", "Article 5"; null where there is none. Not part of <see cref="Text"/>.</summary>
    public string? Label { get; init; }

    /// <summary>Where a table cell stands; null elsewhere.</summary>
    public TablePlace? Cell { get; init; }

    /// <summary>Stretches printed bold or italic, in order, not overlapping.</summary>
    public ImmutableArray<TextSpan> Emphasis { get; init; } = [];

    /// <summary>Whether it belongs to the running text that engines read.</summary>
    public bool IsRunningText => Kind is BlockKind.Heading or BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableCell;
}
