// A Word document out: real styles, headings, contents, table heads, alternative texts; the same document gives the same bytes.
using System.Globalization;
using System.Xml;
using Weft.Formats.Packaging;

namespace Weft.Formats.Docx;

/// <summary>Writes Word documents (Office Open XML), A4.</summary>
public static class DocxWriter
{
    internal const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    internal const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Document = "word/document.xml";

    /// <summary>Writes a document.</summary>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(WordDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var package = new PackageWriter();
        package.Properties(document.Properties);
        package.Relation(string.Empty, "rIdMain", $"{Rel}/officeDocument", Document);
        package.Part(Document, $"{Types}document.main+xml", new DocxBody(document, package, Document).Write);
        Add(package, "styles", xml => DocxStyleSheet.Write(xml, document.Properties.Language));
        Add(package, "numbering", Numbering);
        Add(package, "settings", Settings);
        Add(package, "footer", xml => Foot(xml, document));
        Add(package, "header", xml => Head(xml, document));
        return package.ToBytes();
    }

    private static void Add(PackageWriter package, string name, Action<XmlWriter> write)
    {
        package.Part($"word/{name}.xml", $"{Types}{name}+xml", write);
        package.Relation(Document, $"rId{char.ToUpperInvariant(name[0])}{name[1..]}", $"{Rel}/{name}", $"{name}.xml");
    }

    private static void Numbering(XmlWriter xml)
    {
        xml.Open("numbering");
        xml.Open("abstractNum", ("abstractNumId", "1"));
        xml.Value("multiLevelType", "singleLevel");
        xml.Open("lvl", ("ilvl", "0"));
        xml.Value("start", "1");
        xml.Value("numFmt", "decimal");
        xml.Value("lvlText", "%1");
        xml.Value("lvlJc", "left");
        xml.Open("pPr");
        xml.Empty("ind", ("left", "454"), ("hanging", "454"));
        xml.WriteEndElement();
        xml.Open("rPr");
        xml.Empty("b");
        xml.Value("color", "8A1C3B");
        xml.Value("sz", "30");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Open("num", ("numId", "1"));
        xml.Value("abstractNumId", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Settings(XmlWriter xml)
    {
        xml.Open("settings");
        xml.Value("defaultTabStop", "709");
        xml.Open("compat");
        xml.Empty("compatSetting", ("name", "compatibilityMode"), ("uri", "http://schemas.microsoft.com/office/word"), ("val", "15"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Head(XmlWriter xml, WordDocument document)
    {
        xml.Open("hdr");
        xml.Open("p");
        xml.Open("pPr");
        xml.Value("pStyle", "Header");
        xml.WriteEndElement();
        xml.Run(document.Header);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Foot(XmlWriter xml, WordDocument document)
    {
        xml.Open("ftr");
        xml.Open("p");
        xml.Open("pPr");
        xml.Value("pStyle", "Footer");
        xml.WriteEndElement();
        xml.Run(document.Footer);
        xml.Open("r");
        xml.Empty("tab");
        xml.WriteEndElement();
        Field(xml, "PAGE");
        xml.Run($" {document.PageOf} ");
        Field(xml, "NUMPAGES");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Field(XmlWriter xml, string code)
    {
        xml.Open("fldSimple", ("instr", $" {code} "));
        xml.Run("1");
        xml.WriteEndElement();
    }

    /// <summary>Millimetres as twentieths of a point.</summary>
    internal static string Twips(double millimetres) => ((int)Math.Round(millimetres * 1440 / 25.4)).ToString(CultureInfo.InvariantCulture);
}
