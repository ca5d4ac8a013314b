// What the stories of one Word document share: styles, numbering, notes, and the blocks that they yield.
using System.Globalization;
using System.Xml.Linq;
using Weft.Analysis.Text;

namespace Weft.Formats.Docx;

/// <summary>The state of reading one Word document; serves one thread.</summary>
internal sealed class DocxDocument(ReadingBudget budget, DocxStyles styles, DocxNumbering numbering)
{
    private readonly Dictionary<(string Kind, string Id), XElement> notes = [];
    private readonly Dictionary<string, int> noteCounts = new(StringComparer.Ordinal);
    private int tables;

    public ReadingBudget Budget { get; } = budget;

    public DocxStyles Styles { get; } = styles;

    public DocxNumbering Numbering { get; } = numbering;

    /// <summary>Where blocks go at the moment: to the document, or into a cell that is being collected.</summary>
    public BlockSequence Blocks { get; private set; } = new(budget);

    /// <summary>The text in the style of a title; null where there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>The number of the next table.</summary>
    public int NextTable() => ++tables;

    /// <summary>Adds a paragraph in the style of the title: a heading above all others.</summary>
    public void AddTitle(StyledText text)
    {
        Title ??= text.IsEmpty ? null : text.Build().Text;
        Blocks.Add(BlockKind.Heading, text, 1);
    }

    /// <summary>Takes in the notes or comments of a part.</summary>
    /// <param name="kind">"footnote", "endnote" or "comment".</param>
    /// <param name="root">Root of the part.</param>
    public void TakeNotes(string kind, XElement root)
    {
        foreach (var note in root.Elements())
        {
            var isText = note.Value("type") is null or "normal"; // the others are the lines that separate notes from the text
            if (isText && WordXml.NameOf(note) == kind && note.Value("id") is { } id) notes.TryAdd((kind, id), note);
        }
    }

    /// <summary>Adds the notes whose marks stood in a paragraph, each once.</summary>
    public void AddNotes(IEnumerable<(string Kind, string Id)> marks)
    {
        foreach (var mark in marks)
        {
            if (!notes.Remove(mark, out var note)) continue;
            AddNote(mark.Kind, note);
        }
    }

    /// <summary>Adds the notes whose marks were nowhere in the text.</summary>
    public void AddNotesLeft()
    {
        foreach (var (mark, note) in notes.OrderBy(n => n.Key.Kind, StringComparer.Ordinal).ThenBy(n => n.Key.Id.Length).ThenBy(n => n.Key.Id, StringComparer.Ordinal).ToList())
        {
            AddNote(mark.Kind, note);
        }

        notes.Clear();
    }

    /// <summary>Runs a reading whose blocks go into a sequence of their own.</summary>
    public BlockSequence Collect(Action read)
    {
        var before = Blocks;
        var collected = new BlockSequence(Budget);
        Blocks = collected;
        read();
        Blocks = before;
        return collected;
    }

    private void AddNote(string kind, XElement note)
    {
        var isComment = kind == "comment";
        var count = noteCounts[kind] = noteCounts.GetValueOrDefault(kind) + 1;
        var label = isComment ? null : count.ToString(CultureInfo.InvariantCulture);
        new DocxStory(this, isComment ? BlockKind.Comment : BlockKind.Footnote) { Label = label }.Read(note);
    }
}
