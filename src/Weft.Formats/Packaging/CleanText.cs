// Text that may stand in XML: characters that XML forbids are left out.
using System.Text;
using System.Xml;

namespace Weft.Formats.Packaging;

internal static class CleanText
{
    /// <summary>The text without control characters, lone surrogates and the two code points that XML forbids.</summary>
    public static string Of(string text)
    {
        var first = FirstForbidden(text, 0);
        if (first == text.Length) return text;
        var clean = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
        }

        return clean.ToString();
    }

    private static int FirstForbidden(string text, int at)
    {
        while (at < text.Length && XmlConvert.IsXmlChar(text[at])) at++;
        return at;
    }
}
