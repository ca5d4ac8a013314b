// Every refusal of this room: code, what, where, remedy. Tests compare with this file, not with a copied sentence.
using Weft.Analysis;

namespace Weft.Formats;

/// <summary>The refusals of the readers.</summary>
public static class FormatsRefusals
{
    /// <summary>The content is of no format that Weft reads.</summary>
    public static Refusal UnknownFormat(string file) => new(
        "unknown-format", "this is not a document that Weft reads", file, "Save it as Word (.docx), PDF, web page, Markdown, text or Excel (.xlsx) and add it again.");
}
