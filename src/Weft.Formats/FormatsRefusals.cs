// Every refusal of this room: code, what, where, remedy. Tests compare with this file, not with a copied sentence.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Formats;

/// <summary>The refusals of the readers.</summary>
public static class FormatsRefusals
{
    /// <summary>The content is of no format that Weft reads.</summary>
    public static Refusal UnknownFormat(string file) => new(
        "unknown-format", "this is not a document that Weft reads", file, "Save it as Word (.docx), PDF, web page, Markdown, text or Excel (.xlsx) and add it again.");

    /// <summary>The file is over the limit of size.</summary>
    public static Refusal TooLarge(string file, long maxBytes) => new(
        "too-large", string.Create(CultureInfo.InvariantCulture, $"the file is larger than {maxBytes / (1024 * 1024)} MB"), file,
        "Split it, or leave out its pictures, or raise Weft:Limits:MaxBytes.");
}
