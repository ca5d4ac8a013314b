// Lines that belong together: a paragraph, a heading, a list item, before it is told which.
namespace Weft.Formats.Pdf;

/// <summary>A run of lines that is read as one block.</summary>
internal sealed class Passage
{
    public Passage(TextLine first, LineLabel? label)
    {
        Lines.Add(first);
        Label = label;
        if (label is { } l && l.Words < first.Words.Count) TextLeft = first.Words[l.Words].Left;
        else TextLeft = first.Left;
    }

    public List<TextLine> Lines { get; } = [];

    public LineLabel? Label { get; }

    /// <summary>The label where it is more than a bullet.</summary>
    public string? PrintedLabel => Label is { Kind: not (LabelKind.Bullet or LabelKind.Dash) } label ? label.Text : null;

    /// <summary>Where the text of the first line begins, after the label.</summary>
    public float TextLeft { get; }

    /// <summary>Left edge of the second and later lines; null while there is one line.</summary>
    public float? Hang { get; private set; }

    /// <summary>Distance between its baselines; null while there is one line.</summary>
    public float? Leading { get; private set; }

    public TextLine First => Lines[0];

    public TextLine Last => Lines[^1];

    public float Size => First.Size;

    /// <summary>Set by the classification: heading, list item or paragraph.</summary>
    public Weft.Analysis.Text.BlockKind Kind { get; set; } = Weft.Analysis.Text.BlockKind.Paragraph;

    /// <summary>Depth as heading or list item.</summary>
    public int Level { get; set; }

    /// <summary>Whether its shape may make it a heading; numbered paragraphs that run through a document are none.</summary>
    public bool MayBeHeading { get; set; } = true;

    public bool IsBold => Words.All(w => w.IsBold || !w.Text.Any(char.IsLetter)) && Words.Any(w => w.IsBold);

    public bool IsItalic => Words.All(w => w.IsItalic || !w.Text.Any(char.IsLetter)) && Words.Any(w => w.IsItalic);

    /// <summary>The words of its text, without the label.</summary>
    public IEnumerable<Word> Words => Lines.SelectMany((l, i) => i == 0 && Label is { } label ? l.Words.Skip(label.Words) : l.Words);

    public void Add(TextLine line)
    {
        if (Last.Page == line.Page && Last.Column == line.Column && Last.Baseline > line.Baseline) Leading ??= Last.Baseline - line.Baseline;
        Hang ??= line.Left;
        Lines.Add(line);
    }
}
