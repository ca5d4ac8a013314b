// What a ZIP file is: an Office document by its content types, another packed document, or just an archive.
using Weft.Analysis;

namespace Weft.Formats.Packaging;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Recognises packed formats.</summary>
internal static class PackageKind
{
    private const string Word = "wordprocessingml.document.main+xml", WordMacro = "word.document.macroEnabled.main+xml";
    private const string WordTemplate = "wordprocessingml.template.main+xml", WordMacroTemplate = "word.template.macroEnabledTemplate.main+xml";

    /// <summary>The format, or why it is refused.</summary>
    public static Result<DocumentFormat> Of(byte[] content, ReadingBudget budget)
    {
        using var package = PackageParts.Open(content, budget);
        if (!package.Has("[Content_Types].xml")) return Other(package, budget.File);
        var types = package.ReadXml("[Content_Types].xml", "Office").Root!.Elements()
            .Select(e => (string?)e.Attribute("ContentType") ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool Holds(params ReadOnlySpan<string> endings)
        {
            foreach (var ending in endings)
            {
                if (types.Any(t => t.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return true;
            }

            return false;
        }

        if (Holds(Word, WordMacro, WordTemplate, WordMacroTemplate)) return DocumentFormat.Docx;
        if (Holds("spreadsheetml.sheet.main+xml", "excel.sheet.macroEnabled.main+xml", "spreadsheetml.template.main+xml", "excel.template.macroEnabled.main+xml"))
        {
            return DocumentFormat.Xlsx;
        }

        if (Holds("excel.sheet.binary.macroEnabled.main")) return FormatsRefusals.OldOffice(budget.File, "a binary Excel workbook (.xlsb)", "Excel (.xlsx)");
        if (Holds("presentationml.presentation.main+xml", "presentationml.slideshow.main+xml", "powerpoint.presentation.macroEnabled.main+xml"))
        {
            return FormatsRefusals.OldOffice(budget.File, "a PowerPoint file (.pptx)", "PDF");
        }

        return FormatsRefusals.Archive(budget.File);
    }

    /// <summary>Whether the package holds macros, which are never run.</summary>
    public static bool HasMacros(PackageParts package) => package.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    private static Refusal Other(PackageParts package, string file)
    {
        var kind = package.Has("mimetype") ? package.ReadText("mimetype", 200).Trim() : "";
        return kind switch
        {
            "application/vnd.oasis.opendocument.text" => FormatsRefusals.OldOffice(file, "an OpenDocument text (.odt)", "Word (.docx)"),
            "application/vnd.oasis.opendocument.spreadsheet" => FormatsRefusals.OldOffice(file, "an OpenDocument workbook (.ods)", "Excel (.xlsx)"),
            "application/vnd.oasis.opendocument.presentation" => FormatsRefusals.OldOffice(file, "an OpenDocument presentation (.odp)", "PDF"),
            "application/epub+zip" => FormatsRefusals.UnsupportedFormat(file, "an e-book (.epub)", "Save it as PDF or as a web page and add it again."),
            _ => FormatsRefusals.Archive(file),
        };
    }
}
