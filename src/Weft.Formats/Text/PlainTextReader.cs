// Plain text: paragraphs are told by blank lines, by full lines, by labels and bullets.
using Weft.Analysis;
using Weft.Formats.Shapes;

namespace Weft.Formats.Text;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Reads plain text.</summary>
internal static class PlainTextReader
{
    /// <summary>Lines that are mostly longer than this are paragraphs, not lines of a page.</summary>
    private const int LongestWrap = 130;

    /// <summary>A line goes on in the next one when it fills at least this share of the usual width.</summary>
    private const double FullLine = 0.6;

    private const int FewestLinesToMeasure = 4;

    /// <summary>Reads a file whose bytes are text.</summary>
    public static Result<DocumentText> Read(byte[] content, ReadingBudget budget)
    {
        budget.CheckTextLength(content.LongLength);
        var lines = LineEnds.Unified(TextDecoding.Decode(content)).Split('\n');
        var blocks = new BlockSequence(budget);
        ReadLines(lines, Width(lines), blocks);
        CutParagraphs.Join(blocks.Drafts, budget.Limits.MaxBlockLength);
        HeadingShapes.Apply(blocks.Drafts);
        var read = blocks.Numbered();
        if (read.IsEmpty) return FormatsRefusals.NoText(budget.File);
        return new DocumentText { Format = DocumentFormat.Text, Blocks = read, Title = DocumentTitle.Of(read) };
    }

    // The width at which the text was wrapped; 0 where every line is a paragraph of its own.
    private static int Width(string[] lines)
    {
        var lengths = lines.Select(l => l.Trim().Length).Where(l => l > 0).Order().ToList();
        if (lengths.Count < FewestLinesToMeasure) return lengths.Count > 0 && lengths[^1] <= LongestWrap ? lengths[^1] : 0;
        var usual = lengths[lengths.Count * 9 / 10];
        return usual <= LongestWrap ? usual : 0;
    }

    private static void ReadLines(string[] lines, int width, BlockSequence blocks)
    {
        var text = new StyledText();
        var kind = BlockKind.Paragraph;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (IsRule(line)) line = "";
            if (text.IsEmpty) kind = BlockKind.Paragraph;
            var bullet = BulletLength(line);
            if (bullet > 0 && text.IsEmpty) kind = BlockKind.ListItem;
            text.Append(line.AsSpan(text.IsEmpty ? bullet : 0)).Break();
            if (i + 1 < lines.Length && GoesOn(line, lines[i + 1].Trim(), width)) continue;
            blocks.Add(kind, text, kind == BlockKind.ListItem ? 1 : 0);
            text = new StyledText();
        }
    }

    private static bool GoesOn(string line, string next, int width) =>
        line.Length > 0 && next.Length > 0 && line.Length >= width * FullLine && width > 0
        && BulletLength(next) == 0 && PrintedLabel.Of(Collapsed(next)) is null && !IsRule(next);

    private static int BulletLength(string line) => PrintedLabel.BulletOf(line.Replace('\t', ' '));

    private static string Collapsed(string line) => new StyledText().Append(line).Build().Text;

    // A line of dashes or equal signs under a title or between parts.
    private static bool IsRule(string line) => line.Length > 2 && line.All(c => c is '-' or '=' or '_' or '*' or '—' or '─');
}
