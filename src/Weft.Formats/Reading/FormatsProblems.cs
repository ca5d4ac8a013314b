// What a readable document may have that was not read or was made harmless: each kind once, with its words.

namespace Weft.Formats;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>The problems that the readers report.</summary>
public static class FormatsProblems
{
    /// <summary>The ending of the name does not fit the content.</summary>
    /// <param name="ending">The ending, without its dot.</param>
    /// <param name="format">What the file is.</param>
    public static ReadingProblem WrongEnding(string ending, DocumentFormat format) =>
        new("wrong-ending", null, $"The name ends in .{ending}, but the content is {NameOf(format)}; it was read as that.");

    /// <summary>Macros, which were not run.</summary>
    public static ReadingProblem Macros() => new("macros-ignored", null, "The file holds macros; they were not run and nothing of them was read.");

    /// <summary>Something that the file wants to fetch, which was not fetched.</summary>
    public static ReadingProblem OutsideLink(string kind) =>
        new("outside-link", kind, "The file refers to something outside itself; it was not fetched.");

    /// <summary>A sheet that its author had hidden.</summary>
    public static ReadingProblem HiddenSheet() => new("hidden-sheet", null, "A hidden sheet was not read.");

    /// <summary>A page that could not be read.</summary>
    public static ReadingProblem UnreadablePage(int page) => new("page-unreadable", Page(page), "The page is broken and was left out.");

    /// <summary>A page without text.</summary>
    public static ReadingProblem PageWithoutText(int page) =>
        new("page-without-text", Page(page), "The page holds no text; if it is a picture of text, run text recognition (OCR) over it.");

    private static string Page(int page) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"page {page}");

    private static string NameOf(DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => "PDF",
        DocumentFormat.Docx => "a Word document",
        DocumentFormat.Xlsx => "an Excel workbook",
        DocumentFormat.Html => "a web page",
        DocumentFormat.Markdown => "Markdown",
        DocumentFormat.Csv => "a list of values",
        _ => "plain text",
    };
}
