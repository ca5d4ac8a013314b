// From the lines of a passage to its text: blanks, undone hyphenation, emphasis.
namespace Weft.Formats.Pdf;

/// <summary>Writes the text of passages; knows the words of the document, to tell a hyphen of the word from one of the line.</summary>
internal sealed class PassageText
{
    private const float HyphenatingShare = 0.02f; // of lines that end in a hyphen, where the program hyphenated

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool isHyphenated;

    public PassageText(IEnumerable<TextLine> lines)
    {
        int count = 0, hyphens = 0;
        foreach (var line in lines)
        {
            count++;
            var parts = line.Text.Split(' ');
            if (EndsWithHyphen(line.Text)) hyphens++;
            for (var i = 0; i < parts.Length; i++)
            {
                if (i < parts.Length - 1 || !EndsWithHyphen(line.Text)) words.Add(parts[i].Trim('(', ')', ',', '.', ';', ':', '“', '”', '"', '’', '[', ']', '?', '!'));
            }
        }

        isHyphenated = hyphens > HyphenatingShare * count;
    }

    /// <summary>The text of a passage, its label left out.</summary>
    public StyledText Of(Passage passage) => Of(passage.Lines, passage.Label?.Words ?? 0);

    /// <summary>The text of a table's cell: its paragraphs after one another, the labels of its lists in the text, bullets left out.</summary>
    public StyledText OfCell(List<TextLine> lines)
    {
        var builder = new PassageBuilder(PassageBuilder.Leadings([lines]));
        foreach (var line in lines) builder.Add(line);
        var text = new StyledText();
        foreach (var passage in builder.Passages)
        {
            if (passage.PrintedLabel is { } label) text.Append(label).Break();
            text.Append(Of(passage)).Break();
        }

        return text;
    }

    /// <summary>The text of lines, the first words of the first line left out.</summary>
    public StyledText Of(List<TextLine> lines, int skip = 0)
    {
        var text = new StyledText();
        Word? before = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Words;
            for (var j = i == 0 ? skip : 0; j < line.Count; j++)
            {
                var word = line[j];
                var isBlank = before is not null && (j == 0 || TextLine.IsBlankBetween(line[j - 1], word));
                if (word.IsNoteReference)
                {
                    if (j > 0) line[j - 1].BlankFollows |= word.BlankFollows;
                    if (isBlank) text.Append(" ");
                    continue;
                }

                var piece = word.Text;
                if (j == line.Count - 1 && i + 1 < lines.Count && EndsWithHyphen(piece) && IsUndone(LastToken(line), FirstToken(lines[i + 1].Words)))
                {
                    piece = piece[..^1];
                }

                var joins = j == 0 && i > 0 && EndsWithHyphen(lines[i - 1].Text) && FirstToken(line) is { Length: > 0 } first && char.IsLetterOrDigit(first[0]);
                if (isBlank && !joins) text.Append(" ");
                text.Append(piece, word.IsBold || word.IsItalic);
                before = word;
            }
        }

        return text;
    }

    private static bool EndsWithHyphen(string text) => text.Length > 1 && text[^1] is '-' or '\u00AD' or '‐' && char.IsLetter(text[^2]);

    private static string LastToken(List<Word> line)
    {
        var token = "";
        for (var i = line.Count - 1; i >= 0; i--)
        {
            if (i < line.Count - 1 && TextLine.IsBlankBetween(line[i], line[i + 1])) break;
            token = line[i].Text + token;
        }

        return token;
    }

    private static string FirstToken(List<Word> line)
    {
        var token = "";
        for (var i = 0; i < line.Count; i++)
        {
            if (i > 0 && TextLine.IsBlankBetween(line[i - 1], line[i])) break;
            token += line[i].Text;
        }

        return token;
    }

    private bool IsUndone(string head, string tail)
    {
        if (head[^1] == '\u00AD') return true;
        if (tail.Length == 0 || !char.IsLower(tail[0])) return false;
        var start = head[..^1].TrimStart('(', '“', '"', '«', '[', '‘');
        var rest = tail.TrimEnd('(', ')', ',', '.', ';', ':', '“', '”', '"', '’', '[', ']', '?', '!');
        if (start.Contains('-', StringComparison.Ordinal) && !words.Contains(start + rest)) return false; // "state-of-the-" goes on with a hyphen
        if (words.Contains($"{start}-{rest}")) return false;
        return words.Contains(start + rest) || isHyphenated;
    }
}
