// One story of a Word document (its body, a note, a head): paragraphs and tables in order, read as a stream.
using System.Xml;
using System.Xml.Linq;
using Weft.Analysis.Text;
using Weft.Formats.Shapes;

namespace Weft.Formats.Docx;

/// <summary>Turns block-level content into blocks.</summary>
/// <param name="document">What the stories of a document share.</param>
/// <param name="kind">Kind of all blocks of a story that is set aside; null for running text.</param>
internal sealed class DocxStory(DocxDocument document, BlockKind? kind = null)
{
    /// <summary>A "heading" longer than this is a paragraph in the wrong style.</summary>
    private const int LongestHeading = 300;

    private readonly DocxParagraph paragraphs = new(document.Styles);
    private readonly List<StyledText> cut = []; // lines before a paragraph mark that was deleted: they belong to the next paragraph

    /// <summary>Label of every block of a note.</summary>
    public string? Label { get; init; }

    /// <summary>Reads everything up to the end of the element that the reader stands on.</summary>
    public void Read(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (WordXml.NameOf(reader.NamespaceURI, reader.LocalName))
            {
                case "p":
                    ReadParagraph((XElement)XNode.ReadFrom(reader));
                    break;
                case "tbl":
                    new DocxTable(document, this).Read(reader);
                    reader.Read();
                    break;
                case "mc:AlternateContent":
                    if (WordXml.Chosen((XElement)XNode.ReadFrom(reader)) is { } chosen) Read(chosen);
                    break;
                case "del" or "moveFrom" or "sectPr" or "sdtPr" or "sdtEndPr":
                    reader.Skip();
                    break;
                default:
                    Read(reader); // a wrapper: content control, insertion, custom XML
                    reader.Read();
                    break;
            }
        }
    }

    /// <summary>Reads everything in an element that is held in memory.</summary>
    public void Read(XElement container)
    {
        foreach (var child in container.Elements())
        {
            switch (WordXml.NameOf(child))
            {
                case "p":
                    ReadParagraph(child);
                    break;
                case "tbl":
                    new DocxTable(document, this).Read(child);
                    break;
                case "mc:AlternateContent":
                    if (WordXml.Chosen(child) is { } chosen) Read(chosen);
                    break;
                case "del" or "moveFrom" or "sectPr" or "sdtPr" or "sdtEndPr":
                    break;
                default:
                    Read(child);
                    break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var style = document.Styles.ParagraphStyle(properties.Child("pStyle").Value());
        var isContents = paragraphs.IsInContents;
        cut.AddRange(paragraphs.Read(paragraph, style));
        isContents |= paragraphs.IsInContents || document.Styles.IsContents(style);
        var notes = paragraphs.Notes.ToList();
        var boxes = paragraphs.Boxes.ToList();
        if (properties.Child("rPr").Child("del") is null && properties.Child("rPr").Child("moveFrom") is null)
        {
            Add(properties, style, isContents);
            cut.Clear();
        }

        if (kind is null) document.AddNotes(notes);
        foreach (var box in boxes) new DocxStory(document, kind) { Label = Label }.Read(box);
    }

    private void Add(XElement? properties, string? style, bool isContents)
    {
        var text = cut.Aggregate(new StyledText(), (whole, line) => whole.Append(line));
        var place = document.Numbering.Next(properties.Child("numPr"), style);
        if (kind is { } aside)
        {
            document.Blocks.Add(aside, text, label: Label);
        }
        else if (isContents)
        {
            document.Blocks.Add(BlockKind.Furniture, text);
        }
        else if (LevelOf(properties, style) is { } level && text.Length <= LongestHeading)
        {
            document.Blocks.Add(BlockKind.Heading, text, level, place?.Label);
        }
        else if (document.Styles.IsTitle(style))
        {
            document.AddTitle(text);
        }
        else if (place is { } item)
        {
            document.Blocks.Add(BlockKind.ListItem, text, item.Level, item.Label);
        }
        else
        {
            foreach (var part in BoldLines.Parts(cut)) document.Blocks.Add(BlockKind.Paragraph, part);
        }
    }

    private int? LevelOf(XElement? properties, string? style) => properties.Child("outlineLvl").Number() switch
    {
        null => document.Styles.HeadingLevel(style),
        >= 0 and < 9 and var outline => outline + 1,
        _ => null,
    };
}
