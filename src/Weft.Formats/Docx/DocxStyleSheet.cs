// The styles of a document that is written: named as Word names them, so that a template restyles them.
using System.Globalization;
using System.Xml;

namespace Weft.Formats.Docx;

/// <summary>Writes the style part.</summary>
internal static class DocxStyleSheet
{
    private const string Serif = "Cambria";
    private const string Sans = "Calibri";

    /// <summary>Id of a paragraph style.</summary>
    public static string Id(WordStyle style) => style.ToString();

    public static void Write(XmlWriter xml, string language)
    {
        xml.Open("styles");
        xml.Open("docDefaults");
        xml.Open("rPrDefault");
        xml.Open("rPr");
        Fonts(xml, Sans);
        xml.Value("sz", "18");
        xml.Value("szCs", "18");
        xml.Value("lang", language);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Open("pPrDefault");
        xml.Open("pPr");
        xml.Empty("spacing", ("after", "60"), ("line", "240"), ("lineRule", "auto"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        Paragraphs(xml);
        Characters(xml);
        Tables(xml);
        xml.WriteEndElement();
    }

    private static void Paragraphs(XmlWriter xml)
    {
        Paragraph(xml, "Normal", "Normal", new Look());
        Paragraph(xml, "Title", "Title", new Look { Font = Serif, Size = 34, Bold = true, After = 40, KeepNext = true });
        Paragraph(xml, "Kicker", "Kicker", new Look { Size = 18, Bold = true, Colour = "8A1C3B", After = 40, KeepNext = true });
        Paragraph(xml, "Subtitle", "Subtitle", new Look { Colour = "565F63", After = 60 });
        Paragraph(xml, "Lead", "Lead", new Look { Size = 20, After = 80, LineBelow = 18 });
        Paragraph(xml, "Heading1", "heading 1", new Look { Font = Serif, Size = 26, Bold = true, Before = 190, After = 80, KeepNext = true, Outline = 0, LineBelow = 6 });
        Paragraph(xml, "Heading2", "heading 2", new Look { Size = 20, Bold = true, Before = 120, After = 40, KeepNext = true, Outline = 1 });
        Paragraph(xml, "TOC1", "toc 1", new Look { Size = 17, After = 0, Left = 0 });
        Paragraph(xml, "TOCHeading", "TOC Heading", new Look { Size = 18, Bold = true, Before = 60, After = 20, KeepNext = true });
        Paragraph(xml, "Fact", "Fact", new Look { Left = 1930, Hanging = 1930, After = 40, Tab = 1930 });
        Paragraph(xml, "Numbered", "Numbered", new Look { Left = 454, Hanging = 454, Before = 80, After = 10, KeepNext = true, IsNumbered = true });
        Paragraph(xml, "Continued", "Continued", new Look { Left = 454, After = 10, KeepLines = true });
        Paragraph(xml, "Note", "Note", new Look { Size = 16, Colour = "565F63", After = 60 });
        Paragraph(xml, "Caption", "caption", new Look { Size = 16, Colour = "565F63", Before = 80, After = 30, KeepNext = true });
        Paragraph(xml, "TableText", "Table Text", new Look { Size = 17, After = 0, Line = 230 });
        Paragraph(xml, "TableNumber", "Table Number", new Look { Size = 17, After = 0, Line = 230, IsRight = true });
        Paragraph(xml, "TableHead", "Table Head", new Look { Size = 16, Bold = true, Colour = "565F63", After = 0, Line = 230, KeepNext = true });
        Paragraph(xml, "TableHeadNumber", "Table Head Number", new Look { Size = 16, Bold = true, Colour = "565F63", After = 0, Line = 230, KeepNext = true, IsRight = true });
        Paragraph(xml, "Header", "header", new Look { Size = 15, Colour = "565F63", After = 0 });
        Paragraph(xml, "Footer", "footer", new Look { Size = 15, Colour = "565F63", After = 0, RightTab = 9978 });
        Paragraph(xml, "Gap", "Gap", new Look { Size = 2, After = 0, Line = 40, IsExact = true });
    }

    private static void Paragraph(XmlWriter xml, string id, string name, Look look)
    {
        if (id == "Normal") xml.Open("style", ("type", "paragraph"), ("default", "1"), ("styleId", id));
        else xml.Open("style", ("type", "paragraph"), ("styleId", id));
        xml.Value("name", name);
        if (id != "Normal") xml.Value("basedOn", "Normal");
        if (id is "Heading1" or "Heading2" or "Title") xml.Value("next", "Normal");
        xml.Empty("qFormat");
        look.Paragraph(xml);
        look.Run(xml);
        xml.WriteEndElement();
    }

    private static void Characters(XmlWriter xml)
    {
        xml.Open("style", ("type", "character"), ("default", "1"), ("styleId", "DefaultParagraphFont"));
        xml.Value("name", "Default Paragraph Font");
        xml.WriteEndElement();
        foreach (var (name, colour, bold) in WordDocument.CharacterStyles)
        {
            xml.Open("style", ("type", "character"), ("customStyle", "1"), ("styleId", name));
            xml.Value("name", name);
            xml.Value("basedOn", "DefaultParagraphFont");
            xml.Empty("qFormat");
            xml.Open("rPr");
            if (name is "Quotation" or "Lost" or "Added") Fonts(xml, Serif);
            if (bold) xml.Empty("b");
            if (name == "Lost") xml.Empty("strike");
            xml.Value("color", colour);
            if (name == "Source") xml.Value("sz", "16");
            if (name == "Added") xml.Value("u", "single");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void Tables(XmlWriter xml)
    {
        xml.Open("style", ("type", "table"), ("default", "1"), ("styleId", "TableNormal"));
        xml.Value("name", "Normal Table");
        xml.Open("tblPr");
        xml.Empty("tblInd", ("w", "0"), ("type", "dxa"));
        Margins(xml, "108");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Open("style", ("type", "table"), ("customStyle", "1"), ("styleId", "BriefTable"));
        xml.Value("name", "Brief Table");
        xml.Value("basedOn", "TableNormal");
        xml.Empty("qFormat");
        xml.Open("tblPr");
        xml.Open("tblBorders");
        foreach (var side in (ReadOnlySpan<string>)["bottom", "insideH"]) xml.Empty(side, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "DCD8CE"));
        xml.WriteEndElement();
        Margins(xml, "70");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Margins(XmlWriter xml, string side)
    {
        xml.Open("tblCellMar");
        xml.Empty("top", ("w", "20"), ("type", "dxa"));
        xml.Empty("left", ("w", side), ("type", "dxa"));
        xml.Empty("bottom", ("w", "20"), ("type", "dxa"));
        xml.Empty("right", ("w", side), ("type", "dxa"));
        xml.WriteEndElement();
    }

    private static void Fonts(XmlWriter xml, string font) => xml.Empty("rFonts", ("ascii", font), ("hAnsi", font), ("cs", font));

    /// <summary>How a paragraph style looks; sizes in half points, distances in twentieths of a point.</summary>
    private sealed record Look
    {
        public string? Font { get; init; }

        public int? Size { get; init; }

        public bool Bold { get; init; }

        public string? Colour { get; init; }

        public int? Before { get; init; }

        public int? After { get; init; }

        public int? Line { get; init; }

        public bool IsExact { get; init; }

        public int? Left { get; init; }

        public int? Hanging { get; init; }

        public int? Tab { get; init; }

        public int? RightTab { get; init; }

        public int? Outline { get; init; }

        public int? LineBelow { get; init; }

        public bool KeepNext { get; init; }

        public bool KeepLines { get; init; }

        public bool IsNumbered { get; init; }

        public bool IsRight { get; init; }

        public void Paragraph(XmlWriter xml)
        {
            xml.Open("pPr");
            if (KeepNext) xml.Empty("keepNext");
            if (KeepNext || KeepLines) xml.Empty("keepLines");
            if (IsNumbered)
            {
                xml.Open("numPr");
                xml.Value("numId", "1");
                xml.WriteEndElement();
            }

            if (LineBelow is { } width)
            {
                xml.Open("pBdr");
                xml.Empty("bottom", ("val", "single"), ("sz", Text(width)), ("space", "3"), ("color", "1D2326"));
                xml.WriteEndElement();
            }

            if ((Tab ?? RightTab) is { } tab)
            {
                xml.Open("tabs");
                xml.Empty("tab", ("val", Tab is null ? "right" : "left"), ("pos", Text(tab)));
                xml.WriteEndElement();
            }

            if ((Before ?? After ?? Line) is not null) Spacing(xml);
            if (Left is { } left) xml.Empty("ind", ("left", Text(left)), ("hanging", Text(Hanging ?? 0)));
            if (IsRight) xml.Value("jc", "right");
            if (Outline is { } outline) xml.Value("outlineLvl", Text(outline));
            xml.WriteEndElement();
        }

        private void Spacing(XmlWriter xml)
        {
            xml.Open("spacing");
            if (Before is { } before) xml.WriteAttributeString("w", "before", DocxWriter.Main, Text(before));
            if (After is { } after) xml.WriteAttributeString("w", "after", DocxWriter.Main, Text(after));
            if (Line is { } line)
            {
                xml.WriteAttributeString("w", "line", DocxWriter.Main, Text(line));
                xml.WriteAttributeString("w", "lineRule", DocxWriter.Main, IsExact ? "exact" : "auto");
            }

            xml.WriteEndElement();
        }

        public void Run(XmlWriter xml)
        {
            xml.Open("rPr");
            if (Font is { } font) Fonts(xml, font);
            if (Bold) xml.Empty("b");
            if (Colour is { } colour) xml.Value("color", colour);
            if (Size is { } size)
            {
                xml.Value("sz", Text(size));
                xml.Value("szCs", Text(size));
            }

            xml.WriteEndElement();
        }

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
