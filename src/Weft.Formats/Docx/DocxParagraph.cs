// One paragraph of a Word document: the text that a reader of the accepted document sees, and what hangs on it.
using System.Xml.Linq;

namespace Weft.Formats.Docx;

/// <summary>Walks the runs of paragraphs in order; fields may begin in one paragraph and end in another, so one walker serves a whole story.</summary>
internal sealed class DocxParagraph(DocxStyles styles)
{
    private readonly List<Field> fields = [];
    private readonly List<StyledText> lines = [];
    private string? style;

    /// <summary>Ids of the notes whose marks stand in the paragraph ("footnote 3").</summary>
    public List<(string Kind, string Id)> Notes { get; } = [];

    /// <summary>Text boxes that are anchored in the paragraph.</summary>
    public List<XElement> Boxes { get; } = [];

    /// <summary>Whether the walker stands inside a table of contents that Word made.</summary>
    public bool IsInContents => fields.Exists(f => f.Instruction.AsSpan().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a paragraph in its lines; what hangs on it is in <see cref="Notes"/> and <see cref="Boxes"/> until the next call.</summary>
    public IReadOnlyList<StyledText> Read(XElement paragraph, string? paragraphStyle)
    {
        lines.Clear();
        lines.Add(new StyledText());
        style = paragraphStyle;
        Notes.Clear();
        Boxes.Clear();
        Walk(paragraph);
        return lines;
    }

    private StyledText Text => lines[^1];

    private void Walk(XElement container)
    {
        foreach (var child in container.Elements())
        {
            switch (WordXml.NameOf(child))
            {
                case "r":
                    WalkRun(child);
                    break;
                case "mc:AlternateContent":
                    if (WordXml.Chosen(child) is { } chosen) Walk(chosen);
                    break;
                case "del" or "moveFrom" or "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "rt" or "fldData":
                    break; // deleted, moved away, properties, reading aids over a word
                case "m:t":
                    Text.Append(child.Value);
                    break;
                case "":
                    break;
                default:
                    Walk(child);
                    break;
            }
        }
    }

    private void WalkRun(XElement run)
    {
        var properties = run.Child("rPr");
        if (Is(properties, "vanish")) return;
        var bold = Is(properties, "b");
        var emphasised = bold || Is(properties, "i");
        var strong = bold || properties.Child("u").Value() is { } line && line != "none";
        foreach (var child in run.Elements())
        {
            switch (WordXml.NameOf(child))
            {
                case "t":
                    if (IsShown) Text.Append(child.Value, emphasised, strong);
                    break;
                case "br" or "cr":
                    if (IsShown) lines.Add(new StyledText());
                    break;
                case "tab" or "ptab":
                    if (IsShown) Text.Break();
                    break;
                case "noBreakHyphen":
                    if (IsShown) Text.Append("-", emphasised, strong);
                    break;
                case "fldChar":
                    Turn(child.Value("fldCharType"));
                    break;
                case "instrText":
                    if (fields is [.., var field] && field.Instruction.Length < 64) field.Instruction += child.Value;
                    break;
                case "footnoteReference" or "endnoteReference" or "commentReference":
                    if (child.Value("id") is { } id) Notes.Add((WordXml.NameOf(child)[..^"Reference".Length], id));
                    break;
                case "ruby":
                    Walk(child);
                    break;
                case "mc:AlternateContent":
                    if (WordXml.Chosen(child) is { } chosen) FindBoxes(chosen);
                    break;
                case "drawing" or "pict" or "object":
                    FindBoxes(child);
                    break;
            }
        }
    }

    // Whatever else a drawing holds (offsets, sizes, names) is no text.
    private void FindBoxes(XElement drawing)
    {
        foreach (var child in drawing.Elements())
        {
            switch (WordXml.NameOf(child))
            {
                case "txbxContent":
                    Boxes.Add(child);
                    break;
                case "mc:AlternateContent":
                    if (WordXml.Chosen(child) is { } chosen) FindBoxes(chosen);
                    break;
                default:
                    FindBoxes(child);
                    break;
            }
        }
    }

    private bool Is(XElement? properties, string property) =>
        properties.Switch(property) ?? styles.Switch(properties.Child("rStyle").Value(), property) ?? styles.Switch(style, property) ?? false;

    // Between its begin and its separator a field holds its instruction, after it the result: only that is text.
    private bool IsShown => !fields.Exists(f => !f.HasResult);

    private void Turn(string? type)
    {
        if (type == "begin") fields.Add(new Field());
        else if (type == "separate" && fields is [.., var field]) field.HasResult = true;
        else if (type == "end" && fields.Count > 0) fields.RemoveAt(fields.Count - 1);
    }

    private sealed class Field
    {
        public string Instruction { get; set; } = "";

        public bool HasResult { get; set; }
    }
}
