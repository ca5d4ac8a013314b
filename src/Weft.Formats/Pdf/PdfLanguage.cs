// The language that a PDF declares in its catalogue.
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Weft.Formats.Pdf;

/// <summary>Reads the declared language.</summary>
internal static class PdfLanguage
{
    /// <summary>The BCP 47 primary subtag in lower case, or null.</summary>
    public static string? Of(PdfDocument document)
    {
        if (!document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Lang, out var token)) return null;
        var tag = token switch
        {
            StringToken text => text.Data,
            HexToken text => text.Data,
            _ => "",
        };
        return LanguageTag.Primary(tag);
    }
}
