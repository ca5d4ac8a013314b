// Every refusal of this room: code, what, where, remedy. Tests compare with this file, not with a copied sentence.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Formats;

/// <summary>The refusals of the readers. `file` may be a whole path: only its last part is shown.</summary>
public static class FormatsRefusals
{
    private const string SaveAs = "Save it as Word (.docx), PDF, web page, Markdown, text or Excel (.xlsx) and add it again.";

    /// <summary>The content is of no format that Weft reads.</summary>
    public static Refusal UnknownFormat(string file) => Of("unknown-format", "this is not a document that Weft reads", file, SaveAs);

    /// <summary>The content is of a known format that Weft does not read.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="format">What it is, with its article: "an old Word document (.doc)".</param>
    /// <param name="remedy">What to do.</param>
    public static Refusal UnsupportedFormat(string file, string format, string remedy) =>
        Of("unsupported-format", $"this is {format}, which Weft does not read", file, remedy);

    /// <summary>An Office file of before 2007.</summary>
    public static Refusal OldOffice(string file, string format, string saveAs) =>
        UnsupportedFormat(file, format, $"Open it in an office program, save it as {saveAs} and add it again.");

    /// <summary>A picture.</summary>
    public static Refusal Picture(string file) =>
        Of("picture", "this is a picture, not text", file, "Run text recognition (OCR) over it, save the result as PDF with text or as Word, and add it again.");

    /// <summary>An archive.</summary>
    public static Refusal Archive(string file) => Of("archive", "this is an archive", file, "Unpack it and add the documents that are in it.");

    /// <summary>A program.</summary>
    public static Refusal Executable(string file) => Of("executable", "this is a program, not a document", file, SaveAs);

    /// <summary>An Office file locked with a password.</summary>
    public static Refusal OfficePassword(string file) =>
        Of("office-password", "it is locked with a password", file, "Open it in its office program, remove the password and add it again.");

    /// <summary>Nothing in it.</summary>
    public static Refusal Empty(string file) => Of("empty", "the file is empty", file, "Check that it was saved or copied in full and add it again.");

    /// <summary>Readable, but without any text.</summary>
    public static Refusal NoText(string file) =>
        Of("no-text", "there is no text in it", file, "If its pages are pictures, run text recognition (OCR) over them and add it again.");

    /// <summary>The file is of its format, but broken.</summary>
    public static Refusal Damaged(string file, string format) =>
        Of("damaged", $"the {format} file is damaged and cannot be read", file, "Open it in its own program, save it anew and add it again.");

    /// <summary>The file is over the limit of size.</summary>
    public static Refusal TooLarge(string file, long maxBytes) => Of(
        "too-large", string.Create(CultureInfo.InvariantCulture, $"the file is larger than {maxBytes / (1024 * 1024)} MB"), file,
        "Split it, or leave out its pictures, or raise Weft:Limits:MaxBytes.");

    /// <summary>Unpacks to more than allowed.</summary>
    public static Refusal UnpacksTooLarge(string file) => Of(
        "unpacks-too-large", "it unpacks to far more than a document holds", file, "If it is a real document, save it anew in its own program and add it again.");

    /// <summary>Too many files inside a packed file.</summary>
    public static Refusal TooManyParts(string file, int allowed) => Of(
        "too-many-parts", $"it is packed out of more than {Number(allowed)} parts", file, "Save it anew in its own program and add it again.");

    /// <summary>Elements inside elements inside elements.</summary>
    public static Refusal TooDeep(string file, int allowed) => Of(
        "too-deep", $"its elements are nested more than {Number(allowed)} deep", file, "Save it anew in its own program and add it again.");

    /// <summary>More blocks than allowed.</summary>
    public static Refusal TooManyBlocks(string file, int allowed) => Of(
        "too-many-blocks", $"it has more than {Number(allowed)} paragraphs and cells", file, "Split it into parts, or raise the limit in the settings.");

    /// <summary>Reading took longer than allowed.</summary>
    public static Refusal TooSlow(string file, TimeSpan allowed) => Of(
        "too-slow", $"reading it took longer than {Number((int)allowed.TotalSeconds)} seconds", file, "Split it into parts, or raise the limit in the settings.");

    /// <summary>An XML document type definition, which could pull in other files.</summary>
    public static Refusal ForbiddenDefinition(string file) => Of(
        "forbidden-definition", "it declares entities of its own, which could reach for other files", file, "Save it anew in its own program and add it again.");

    /// <summary>A list without a header row or without rows.</summary>
    public static Refusal NoTable(string file) => Of(
        "no-table", "there is no table in it", file, "Give a list with one row of column names and the rows below it, as .xlsx or .csv.");

    /// <summary>A PDF locked with a password.</summary>
    public static Refusal PdfPassword(string file) =>
        Of("pdf-password", "it is locked with a password", file, "Open it, save or print it as a PDF without a password and add it again.");

    /// <summary>A scan: pictures of pages, no text.</summary>
    public static Refusal PdfNoTextLayer(string file) => Of(
        "pdf-no-text-layer", "it is a scan: its pages are pictures without text", file, "Run text recognition (OCR) over it, or ask for the version with text, and add that.");

    /// <summary>More pages than allowed.</summary>
    public static Refusal TooManyPages(string file, int pages, int allowed) => Of(
        "too-many-pages", $"it has {Number(pages)} pages; {Number(allowed)} are allowed", file, "Split it into parts, or raise the limit in the settings.");

    private static Refusal Of(string code, string what, string file, string remedy) => new(code, what, FileName.Bare(file), remedy);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
