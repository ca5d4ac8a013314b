// Short ways to write WordprocessingML.
using System.Xml;
using Weft.Formats.Packaging;

namespace Weft.Formats.Docx;

internal static class WordMarkup
{
    public static void Open(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("w", name, DocxWriter.Main);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString("w", attribute, DocxWriter.Main, value);
    }

    public static void Empty(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.Open(name, attributes);
        xml.WriteEndElement();
    }

    /// <summary>An element whose only attribute is its value.</summary>
    public static void Value(this XmlWriter xml, string name, string value) => xml.Empty(name, ("val", value));

    public static void Run(this XmlWriter xml, string text)
    {
        xml.Open("r");
        xml.Text(text);
        xml.WriteEndElement();
    }

    public static void Text(this XmlWriter xml, string text)
    {
        xml.Open("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CleanText.Of(text));
        xml.WriteEndElement();
    }
}
