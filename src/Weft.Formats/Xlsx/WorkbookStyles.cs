// How cells look: one fixed table of styles, so that the same sheet is the same bytes.
using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Weft.Formats.Xlsx;

/// <summary>Styles of every workbook that is written.</summary>
internal static class WorkbookStyles
{
    public const int Plain = 0;
    public const int Head = 1;
    public const int Day = 2;
    public const int Number = 3;
    public const int Hatched = 4;
    public const int Vague = 5;
    public const int Link = 6;

    private const int DateFormat = 164;
    private const int FirstSuffixFormat = 165;

    /// <summary>All conditional looks of the sheets, each once.</summary>
    public static ImmutableArray<ConditionalLook> Conditions(ImmutableArray<WorkbookSheet> sheets) => [.. sheets.SelectMany(s => s.Conditions).Distinct()];

    public static void Write(XmlWriter xml, ImmutableArray<ConditionalLook> looks)
    {
        xml.WriteStartElement("styleSheet", XlsxWriter.Main);
        xml.WriteStartElement("numFmts", XlsxWriter.Main);
        xml.WriteAttributeString("count", "1");
        Empty(xml, "numFmt", ("numFmtId", Text(DateFormat)), ("formatCode", "yyyy\\-mm\\-dd"));
        xml.WriteEndElement();
        Fonts(xml);
        Fills(xml);
        xml.WriteStartElement("borders", XlsxWriter.Main);
        xml.WriteAttributeString("count", "2");
        Border(xml, null);
        Border(xml, "FFDCD8CE");
        xml.WriteEndElement();
        xml.WriteStartElement("cellStyleXfs", XlsxWriter.Main);
        xml.WriteAttributeString("count", "1");
        Empty(xml, "xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"));
        xml.WriteEndElement();
        Formats(xml);
        xml.WriteStartElement("cellStyles", XlsxWriter.Main);
        xml.WriteAttributeString("count", "1");
        Empty(xml, "cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0"));
        xml.WriteEndElement();
        Differences(xml, looks);
        xml.WriteEndElement();
    }

    private static void Fonts(XmlWriter xml)
    {
        (string Colour, bool Bold, bool Underlined)[] fonts = [("FF1D2326", false, false), ("FF1D2326", true, false), ("FF7A5B00", false, false), ("FF8A1C3B", false, true)];
        xml.WriteStartElement("fonts", XlsxWriter.Main);
        xml.WriteAttributeString("count", Text(fonts.Length));
        foreach (var (colour, bold, underlined) in fonts)
        {
            xml.WriteStartElement("font", XlsxWriter.Main);
            if (bold) Empty(xml, "b");
            if (underlined) Empty(xml, "u");
            Empty(xml, "sz", ("val", "10"));
            Empty(xml, "color", ("rgb", colour));
            Empty(xml, "name", ("val", "Calibri"));
            Empty(xml, "family", ("val", "2"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Fills(XmlWriter xml)
    {
        (string Pattern, string? Front, string? Back)[] fills = [("none", null, null), ("gray125", null, null), ("solid", "FFF1EEE6", null), ("lightUp", "FFD9A3AC", "FFFFFFFF")];
        xml.WriteStartElement("fills", XlsxWriter.Main);
        xml.WriteAttributeString("count", Text(fills.Length));
        foreach (var (pattern, front, back) in fills)
        {
            xml.WriteStartElement("fill", XlsxWriter.Main);
            xml.WriteStartElement("patternFill", XlsxWriter.Main);
            xml.WriteAttributeString("patternType", pattern);
            if (front is not null) Empty(xml, "fgColor", ("rgb", front));
            if (back is not null) Empty(xml, "bgColor", ("rgb", back));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Border(XmlWriter xml, string? colour)
    {
        xml.WriteStartElement("border", XlsxWriter.Main);
        Empty(xml, "left");
        Empty(xml, "right");
        Empty(xml, "top");
        xml.WriteStartElement("bottom", XlsxWriter.Main);
        if (colour is not null)
        {
            xml.WriteAttributeString("style", "thin");
            Empty(xml, "color", ("rgb", colour));
        }

        xml.WriteEndElement();
        Empty(xml, "diagonal");
        xml.WriteEndElement();
    }

    private static void Formats(XmlWriter xml)
    {
        (int Number, int Font, int Fill)[] formats = [(0, 0, 0), (0, 1, 2), (DateFormat, 0, 0), (0, 0, 0), (0, 0, 3), (0, 2, 0), (0, 3, 0)];
        xml.WriteStartElement("cellXfs", XlsxWriter.Main);
        xml.WriteAttributeString("count", Text(formats.Length));
        foreach (var (number, font, fill) in formats)
        {
            xml.WriteStartElement("xf", XlsxWriter.Main);
            foreach (var (name, value) in (ReadOnlySpan<(string, int)>)
                [("numFmtId", number), ("fontId", font), ("fillId", fill), ("borderId", 1), ("xfId", 0), ("applyNumberFormat", 1), ("applyFont", 1), ("applyFill", 1), ("applyBorder", 1), ("applyAlignment", 1)])
            {
                xml.WriteAttributeString(name, Text(value));
            }

            if (number == DateFormat) Empty(xml, "alignment", ("horizontal", "left"), ("vertical", "top"), ("wrapText", "1"));
            else Empty(xml, "alignment", ("vertical", "top"), ("wrapText", "1"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Differences(XmlWriter xml, ImmutableArray<ConditionalLook> looks)
    {
        xml.WriteStartElement("dxfs", XlsxWriter.Main);
        xml.WriteAttributeString("count", Text(looks.Length));
        for (var i = 0; i < looks.Length; i++)
        {
            xml.WriteStartElement("dxf", XlsxWriter.Main);
            xml.WriteStartElement("font", XlsxWriter.Main);
            Empty(xml, "b");
            Empty(xml, "color", ("rgb", looks[i].Colour));
            xml.WriteEndElement();
            if (looks[i].Suffix is { } suffix) Empty(xml, "numFmt", ("numFmtId", Text(FirstSuffixFormat + i)), ("formatCode", $"@\"{suffix.Replace("\"", string.Empty, StringComparison.Ordinal)}\""));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Empty(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, XlsxWriter.Main);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
