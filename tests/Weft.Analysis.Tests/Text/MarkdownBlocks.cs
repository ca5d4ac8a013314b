// Blocks for the tests of Text from a little Markdown: headings, list items, paragraphs, bold, cells. The real reader lives above this room.
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Text;

internal static partial class MarkdownBlocks
{
    /// <summary>A document of the blocks; a paragraph that begins in lower case goes on the one before it, as after a page break.</summary>
    public static DocumentText Read(string markdown)
    {
        var blocks = new List<Block>();
        foreach (var piece in Parts().Split(markdown.ReplaceLineEndings("\n")).Select(p => Blanks().Replace(p.Trim(), " ")).Where(p => p.Length > 0))
        {
            var block = Make(piece, blocks.Count + 1);
            if (string.IsNullOrWhiteSpace(block.Text)) continue;
            if (blocks.Count > 0 && GoesOn(blocks[^1], block)) blocks[^1] = Joined(blocks[^1], block);
            else blocks.Add(block);
        }

        return new DocumentText { Format = DocumentFormat.Markdown, Blocks = [.. blocks] };
    }

    private static Block Make(string piece, int number)
    {
        var heading = HeadingMark().Match(piece);
        var item = ItemMark().Match(piece);
        var (text, emphasis) = WithoutMarks(piece[(heading.Length + item.Length)..]);
        return new Block
        {
            Kind = heading.Success ? BlockKind.Heading : item.Success ? BlockKind.ListItem : BlockKind.Paragraph,
            Text = text,
            Number = number,
            Level = heading.Success ? heading.Groups["depth"].Length : item.Success ? 1 : 0,
            Label = item.Success && item.Groups["label"].Value != "-" ? item.Groups["label"].Value : null,
            Emphasis = emphasis,
        };
    }

    private static (string Text, ImmutableArray<TextSpan> Emphasis) WithoutMarks(string marked)
    {
        var text = new StringBuilder();
        var emphasis = ImmutableArray.CreateBuilder<TextSpan>();
        var pieces = marked.Split("**");
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 1) emphasis.Add(new TextSpan(text.Length, text.Length + pieces[i].Length));
            text.Append(pieces[i]);
        }

        return (text.ToString(), emphasis.ToImmutable());
    }

    private static bool GoesOn(Block before, Block block) =>
        before.Kind == BlockKind.Paragraph && block.Kind == BlockKind.Paragraph && char.IsLower(block.Text, 0) && char.IsLetter(block.Text, Math.Min(1, block.Text.Length - 1)) && char.IsLetter(before.Text[^1]);

    private static Block Joined(Block before, Block block) => before with
    {
        Text = $"{before.Text} {block.Text}",
        Emphasis = before.Emphasis.AddRange(block.Emphasis.Select(e => new TextSpan(e.Start + before.Text.Length + 1, e.End + before.Text.Length + 1))),
    };

    [GeneratedRegex(@"\n\s*\n|\n(?=- |\d+[.)] )", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?<depth>#+)\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^(?<label>-|\d+(\.\d+)*[.)])\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ItemMark();
}
