// The body of a document: paragraphs, contents, tables, pictures, the page.
using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Weft.Formats.Packaging;

namespace Weft.Formats.Docx;

/// <summary>Writes the body of one document.</summary>
internal sealed class DocxBody(WordDocument document, PackageWriter package, string path)
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Placed = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string Pictures = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const string Svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    private readonly Dictionary<string, int> bookmarks = new(StringComparer.Ordinal);
    private int pictures;

    public void Write(XmlWriter xml)
    {
        xml.Open("document");
        xml.WriteAttributeString("xmlns", "r", null, DocxWriter.Rel);
        xml.Open("body");
        WordBlock? before = null;
        foreach (var block in document.Blocks)
        {
            // Word joins two tables that touch.
            if (before is WordBlock.Table && block is WordBlock.Table) Gap(xml);
            Block(xml, block);
            before = block;
        }

        if (before is WordBlock.Table) Gap(xml);
        Page(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Block(XmlWriter xml, WordBlock block)
    {
        switch (block)
        {
            case WordBlock.Paragraph p: Paragraph(xml, p, false); break;
            case WordBlock.Contents c: Contents(xml, c); break;
            case WordBlock.Table t: Table(xml, t); break;
            case WordBlock.Picture p: Picture(xml, p); break;
        }
    }

    private static void Gap(XmlWriter xml)
    {
        xml.Open("p");
        xml.Open("pPr");
        xml.Value("pStyle", "Gap");
        xml.Empty("keepNext");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Page(XmlWriter xml)
    {
        xml.Open("sectPr");
        foreach (var (kind, id) in (ReadOnlySpan<(string, string)>)[("headerReference", "rIdHeader"), ("footerReference", "rIdFooter")])
        {
            xml.Open(kind, ("type", "default"));
            xml.WriteAttributeString("r", "id", DocxWriter.Rel, id);
            xml.WriteEndElement();
        }

        xml.Open("footerReference", ("type", "first"));
        xml.WriteAttributeString("r", "id", DocxWriter.Rel, "rIdFooter");
        xml.WriteEndElement();
        xml.Empty("pgSz", ("w", DocxWriter.Twips(210)), ("h", DocxWriter.Twips(297)));
        xml.Empty("pgMar", ("top", DocxWriter.Twips(15)), ("right", DocxWriter.Twips(17)), ("bottom", DocxWriter.Twips(15)), ("left", DocxWriter.Twips(17)), ("header", DocxWriter.Twips(7)), ("footer", DocxWriter.Twips(7)), ("gutter", "0"));
        xml.Empty("titlePg");
        xml.WriteEndElement();
    }

    private void Paragraph(XmlWriter xml, WordBlock.Paragraph p, bool keep)
    {
        xml.Open("p");
        xml.Open("pPr");
        xml.Value("pStyle", DocxStyleSheet.Id(p.Style));
        if (p.KeepWithNext || keep) xml.Empty("keepNext");
        xml.WriteEndElement();
        if (p.Bookmark is { } name)
        {
            var id = Text(bookmarks[name] = bookmarks.Count + 1);
            xml.Empty("bookmarkStart", ("id", id), ("name", name));
            Runs(xml, p.Runs);
            xml.Empty("bookmarkEnd", ("id", id));
        }
        else
        {
            Runs(xml, p.Runs);
        }

        xml.WriteEndElement();
    }

    private static void Runs(XmlWriter xml, ImmutableArray<WordRun> runs)
    {
        foreach (var run in runs)
        {
            if (run.Link is { } link) xml.Open("hyperlink", ("anchor", link));
            xml.Open("r");
            Properties(xml, run);
            var pieces = run.Text.Split('\t');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0) xml.Empty("tab");
                if (pieces[i].Length > 0) xml.Text(pieces[i]);
            }

            xml.WriteEndElement();
            if (run.Link is not null) xml.WriteEndElement();
        }
    }

    private static void Properties(XmlWriter xml, WordRun run)
    {
        if (run is { Style: null, Language: null, IsBold: false, IsStruck: false, IsUnderlined: false }) return;
        xml.Open("rPr");
        if (run.Style is { } style) xml.Value("rStyle", style);
        if (run.IsBold) xml.Empty("b");
        if (run.IsStruck) xml.Empty("strike");
        if (run.IsUnderlined) xml.Value("u", "single");
        if (run.Language is { } language) xml.Value("lang", language);
        xml.WriteEndElement();
    }

    /// <summary>The field and its result: an entry for each section heading, without page numbers, which only a layout knows.</summary>
    private void Contents(XmlWriter xml, WordBlock.Contents contents)
    {
        xml.Open("p");
        xml.Open("pPr");
        xml.Value("pStyle", "TOCHeading");
        xml.WriteEndElement();
        xml.Run(contents.Heading);
        xml.WriteEndElement();
        var headings = document.Blocks.OfType<WordBlock.Paragraph>().Where(p => p is { Style: WordStyle.Heading1, Bookmark: not null }).ToList();
        for (var i = 0; i < headings.Count; i++)
        {
            xml.Open("p");
            xml.Open("pPr");
            xml.Value("pStyle", "TOC1");
            xml.WriteEndElement();
            if (i == 0)
            {
                FieldChar(xml, "begin");
                xml.Open("r");
                xml.Open("instrText");
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(" TOC \\o \"1-1\" \\n \\h \\z \\u ");
                xml.WriteEndElement();
                xml.WriteEndElement();
                FieldChar(xml, "separate");
            }

            xml.Open("hyperlink", ("anchor", headings[i].Bookmark!), ("history", "1"));
            xml.Run(string.Concat(headings[i].Runs.Select(r => r.Text)).Replace('\t', ' '));
            xml.WriteEndElement();
            if (i == headings.Count - 1) FieldChar(xml, "end");
            xml.WriteEndElement();
        }
    }

    private static void FieldChar(XmlWriter xml, string type)
    {
        xml.Open("r");
        xml.Empty("fldChar", ("fldCharType", type));
        xml.WriteEndElement();
    }

    private void Table(XmlWriter xml, WordBlock.Table table)
    {
        xml.Open("tbl");
        xml.Open("tblPr");
        xml.Value("tblStyle", "BriefTable");
        xml.Empty("tblW", ("w", DocxWriter.Twips(table.Widths.Sum())), ("type", "dxa"));
        xml.Empty("tblLayout", ("type", "fixed"));
        xml.Empty("tblLook", ("val", "0020"), ("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "0"), ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1"));
        xml.Value("tblCaption", CleanText.Of(table.Caption));
        xml.Value("tblDescription", CleanText.Of(table.Caption));
        xml.WriteEndElement();
        xml.Open("tblGrid");
        foreach (var width in table.Widths) xml.Empty("gridCol", ("w", DocxWriter.Twips(width)));
        xml.WriteEndElement();
        Row(xml, table, new WordRow(table.Head), true);
        foreach (var row in table.Rows) Row(xml, table, row, false);
        xml.WriteEndElement();
    }

    private void Row(XmlWriter xml, WordBlock.Table table, WordRow row, bool head)
    {
        xml.Open("tr");
        xml.Open("trPr");
        xml.Empty("cantSplit");
        if (head) xml.Empty("tblHeader");
        xml.WriteEndElement();
        var column = 0;
        foreach (var cell in row.Cells)
        {
            xml.Open("tc");
            xml.Open("tcPr");
            xml.Empty("tcW", ("w", DocxWriter.Twips(table.Widths.Skip(column).Take(cell.Span).Sum())), ("type", "dxa"));
            if (cell.Span > 1) xml.Value("gridSpan", Text(cell.Span));
            if (cell.IsHatched) xml.Empty("shd", ("val", "thinDiagStripe"), ("color", "F3DDE0"), ("fill", "FFFFFF"));
            xml.WriteEndElement();
            foreach (var p in cell.Paragraphs) Paragraph(xml, p, head || row.KeepWithNext);
            xml.WriteEndElement();
            column += cell.Span;
        }

        xml.WriteEndElement();
    }

    private void Picture(XmlWriter xml, WordBlock.Picture picture)
    {
        var n = Text(++pictures);
        package.Part($"word/media/picture{n}.png", "image/png", picture.Png);
        package.Relation(path, $"rIdPicture{n}", $"{DocxWriter.Rel}/image", $"media/picture{n}.png");
        if (picture.Svg is { } svg)
        {
            package.Part($"word/media/picture{n}.svg", "image/svg+xml", svg);
            package.Relation(path, $"rIdDrawing{n}", $"{DocxWriter.Rel}/image", $"media/picture{n}.svg");
        }

        xml.Open("p");
        xml.Open("r");
        xml.Open("drawing");
        xml.WriteStartElement("wp", "inline", Placed);
        foreach (var side in (ReadOnlySpan<string>)["distT", "distB", "distL", "distR"]) xml.WriteAttributeString(side, "0");
        Size(xml, "wp", "extent", Placed, picture);
        DocPr(xml, n, picture);
        xml.WriteStartElement("a", "graphic", Drawing);
        xml.WriteStartElement("a", "graphicData", Drawing);
        xml.WriteAttributeString("uri", Pictures);
        Pic(xml, n, picture);
        for (var i = 0; i < 3; i++) xml.WriteEndElement();
        for (var i = 0; i < 3; i++) xml.WriteEndElement();
    }

    private static void DocPr(XmlWriter xml, string n, WordBlock.Picture picture)
    {
        xml.WriteStartElement("wp", "docPr", Placed);
        xml.WriteAttributeString("id", n);
        xml.WriteAttributeString("name", $"Picture {n}");
        xml.WriteAttributeString("descr", CleanText.Of(picture.Description));
        xml.WriteAttributeString("title", CleanText.Of(picture.Title));
        xml.WriteEndElement();
    }

    private static void Pic(XmlWriter xml, string n, WordBlock.Picture picture)
    {
        xml.WriteStartElement("pic", "pic", Pictures);
        xml.WriteStartElement("pic", "nvPicPr", Pictures);
        xml.WriteStartElement("pic", "cNvPr", Pictures);
        xml.WriteAttributeString("id", n);
        xml.WriteAttributeString("name", $"picture{n}.png");
        xml.WriteAttributeString("descr", CleanText.Of(picture.Description));
        xml.WriteEndElement();
        xml.WriteStartElement("pic", "cNvPicPr", Pictures);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("pic", "blipFill", Pictures);
        xml.WriteStartElement("a", "blip", Drawing);
        xml.WriteAttributeString("r", "embed", DocxWriter.Rel, $"rIdPicture{n}");
        if (picture.Svg is not null)
        {
            xml.WriteStartElement("a", "extLst", Drawing);
            xml.WriteStartElement("a", "ext", Drawing);
            xml.WriteAttributeString("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
            xml.WriteStartElement("asvg", "svgBlip", Svg);
            xml.WriteAttributeString("r", "embed", DocxWriter.Rel, $"rIdDrawing{n}");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("a", "stretch", Drawing);
        xml.WriteElementString("a", "fillRect", Drawing, null);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("pic", "spPr", Pictures);
        xml.WriteStartElement("a", "xfrm", Drawing);
        xml.WriteStartElement("a", "off", Drawing);
        xml.WriteAttributeString("x", "0");
        xml.WriteAttributeString("y", "0");
        xml.WriteEndElement();
        Size(xml, "a", "ext", Drawing, picture);
        xml.WriteEndElement();
        xml.WriteStartElement("a", "prstGeom", Drawing);
        xml.WriteAttributeString("prst", "rect");
        xml.WriteElementString("a", "avLst", Drawing, null);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Size(XmlWriter xml, string prefix, string name, string space, WordBlock.Picture picture)
    {
        const double EmusPerMillimetre = 36_000;
        xml.WriteStartElement(prefix, name, space);
        xml.WriteAttributeString("cx", Text((int)(picture.Width * EmusPerMillimetre)));
        xml.WriteAttributeString("cy", Text((int)(picture.Height * EmusPerMillimetre)));
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
