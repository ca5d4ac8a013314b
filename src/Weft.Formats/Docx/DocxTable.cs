// A table of a Word document: each cell one block with its place; a table that only lays out the page is none.
using System.Xml;
using System.Xml.Linq;
using Weft.Analysis.Text;

namespace Weft.Formats.Docx;

/// <summary>Reads tables row by row.</summary>
internal sealed class DocxTable(DocxDocument document, DocxStory story)
{
    private const int FewestColumns = 3;
    private const int LongestName = 60;

    private int number;
    private int row;
    private int columns;
    private bool firstRowStandsOut;

    /// <summary>Reads the table that the reader stands on, up to its end.</summary>
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

            if (WordXml.NameOf(reader.NamespaceURI, reader.LocalName) is "tr" or "tblGrid" or "tblPr") Take((XElement)XNode.ReadFrom(reader));
            else if (WordXml.NameOf(reader.NamespaceURI, reader.LocalName) is "del" or "moveFrom") reader.Skip();
            else reader.Read(); // wrappers around rows: their rows come next
        }
    }

    /// <summary>Reads a table that is held in memory.</summary>
    public void Read(XElement container)
    {
        foreach (var child in container.Elements())
        {
            if (WordXml.NameOf(child) is "tr" or "tblGrid" or "tblPr") Take(child);
            else if (WordXml.NameOf(child) is not ("del" or "moveFrom")) Read(child);
        }
    }

    private void Take(XElement element)
    {
        switch (WordXml.NameOf(element))
        {
            case "tr":
                ReadRow(element);
                break;
            case "tblGrid":
                columns = element.Elements().Count(e => WordXml.NameOf(e) == "gridCol");
                break;
            default:
                firstRowStandsOut = element.Child("tblLook") is { } look && (look.Value("firstRow") is "1" or "true" or "on" || FirstRowBit(look.Value()));
                break;
        }
    }

    // Older files hold the same as a bit of a number.
    private static bool FirstRowBit(string? value) =>
        int.TryParse(value, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var bits) && (bits & 0x20) != 0;

    private void ReadRow(XElement tableRow)
    {
        var properties = tableRow.Child("trPr");
        if (properties.Child("del") is not null) return;
        if (columns == 1)
        {
            foreach (var cell in Cells(tableRow)) story.Read(cell);
            return;
        }

        if (row == 0) number = document.NextTable();
        row++;
        var column = 1 + (properties.Child("gridBefore").Number() ?? 0);
        var cells = Cells(tableRow).ToList();
        var isHeader = properties.Switch("tblHeader") ?? (row == 1 && firstRowStandsOut && NamesColumns(cells));
        foreach (var cell in cells)
        {
            var cellProperties = cell.Child("tcPr");
            var goesOn = cellProperties.Child("vMerge") is { } merge && merge.Value() != "restart";
            if (!goesOn || HasText(cell)) ReadCell(cell, new TablePlace(number, row, column, isHeader));
            column += Math.Clamp(cellProperties.Child("gridSpan").Number() ?? 1, 1, 1000);
        }
    }

    // Whatever a cell holds, one block: its paragraphs follow each other, labels of its lists stand in the text.
    private void ReadCell(XElement cell, TablePlace place)
    {
        var inside = document.Collect(() => story.Read(cell));
        if (IsLayout(inside))
        {
            document.Blocks.Drafts.AddRange(inside.Drafts);
            return;
        }

        var aside = new List<Draft>();
        var text = new StyledText();
        foreach (var draft in inside.Drafts)
        {
            if (!draft.Block.IsRunningText)
            {
                aside.Add(draft);
                continue;
            }

            if (draft.Block.Label is { } label) text.Append(label).Break();
            Append(text, draft);
            text.Break();
        }

        document.Blocks.Add(BlockKind.TableCell, text, cell: place);
        document.Blocks.Drafts.AddRange(aside);
    }

    // A cell with tables of its own, or with a whole section under its headings, frames a part of the page.
    private static bool IsLayout(BlockSequence inside) => inside.Drafts.Exists(d => d.Block.Kind == BlockKind.TableCell)
        || (inside.Drafts.Count > 3 && inside.Drafts.Exists(d => d.Block.Kind == BlockKind.Heading));

    private static void Append(StyledText text, Draft draft)
    {
        var (words, at) = (draft.Block.Text, 0);
        foreach (var span in draft.Block.Emphasis)
        {
            text.Append(words.AsSpan(at, span.Start - at));
            text.Append(words.AsSpan(span.Start, span.Length), emphasised: true, draft.IsBold);
            at = span.End;
        }

        text.Append(words.AsSpan(at));
    }

    private static IEnumerable<XElement> Cells(XElement container)
    {
        foreach (var child in container.Elements())
        {
            switch (WordXml.NameOf(child))
            {
                case "tc":
                    yield return child;
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins":
                    foreach (var cell in Cells(child)) yield return cell;
                    break;
            }
        }
    }

    // A first row of names: bold or shaded throughout, or, in a wide table, short words in every cell.
    private bool NamesColumns(List<XElement> cells) => cells.TrueForAll(IsBold) || cells.TrueForAll(IsShaded)
        || (cells.Count >= FewestColumns && cells.TrueForAll(c => TextOf(c) is { Length: > 0 and <= LongestName } text && char.IsLetter(text[0]) && text[^1] != '.'));

    private static bool IsShaded(XElement cell) => cell.Child("tcPr").Child("shd").Value("fill") is { } fill && fill is not ("auto" or "FFFFFF" or "ffffff");

    private static string TextOf(XElement cell) => string.Concat(cell.Descendants().Where(e => WordXml.NameOf(e) == "t").Select(e => e.Value)).Trim();

    private static bool HasText(XElement cell) => cell.Descendants().Any(e => WordXml.NameOf(e) == "t" && !string.IsNullOrWhiteSpace(e.Value));

    private bool IsBold(XElement cell)
    {
        var runs = cell.Descendants().Where(e => WordXml.NameOf(e) == "r" && e.Child("t") is not null).ToList();
        return runs.Count > 0 && runs.TrueForAll(r => r.Child("rPr").Switch("b") ?? document.Styles.Switch(r.Child("rPr").Child("rStyle").Value(), "b")
            ?? document.Styles.Switch(r.Parent.Child("pPr").Child("pStyle").Value(), "b") ?? false);
    }
}
