// A document after reading: format, pages, blocks, and what could not be read.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>The kind of a file, told by its content.</summary>
public enum DocumentFormat
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Word document (Office Open XML).</summary>
    Docx,

    /// <summary>Workbook (Office Open XML).</summary>
    Xlsx,

    /// <summary>Web page.</summary>
    Html,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Comma-, semicolon- or tab-separated values.</summary>
    Csv,
}

/// <summary>Something in a readable document that could not be read or was neutralised.</summary>
/// <param name="Code">Stable name, e.g. "page-without-text".</param>
/// <param name="Where">Page, sheet or part; null for the whole document.</param>
/// <param name="Message">One sentence in English for the log and the JSON.</param>
public sealed record ReadingProblem(string Code, string? Where, string Message);

/// <summary>What was read out of one file.</summary>
public sealed record DocumentText
{
    /// <summary>The kind of the file, told by its content.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>All blocks in reading order, numbered from 1 without gaps; set-aside blocks stand where they were met.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Number of pages; null where the format has none.</summary>
    public int? Pages { get; init; }

    /// <summary>Title as the file's own properties or first heading give it; null when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Date as the file's front matter or a date line states it (never the file's clock); null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Language that the file declares (BCP 47 primary subtag, lower case); null when it declares none.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<ReadingProblem> Problems { get; init; } = [];

    /// <summary>The block with a number, or null.</summary>
    public Block? BlockAt(int number) => number >= 1 && number <= Blocks.Length ? Blocks[number - 1] : null;
}
