// Paragraphs that a page break cut in the middle of a sentence are joined again.
using Weft.Analysis.Text;

namespace Weft.Formats.Shapes;

/// <summary>Joins a paragraph that stops without final punctuation with the next one where that goes on in lower case.</summary>
internal static class CutParagraphs
{
    /// <summary>Shorter beginnings are headings, names or lines of a list, and nothing is joined to them.</summary>
    public const int ShortestBeginning = 60;

    /// <summary>Joins in place.</summary>
    public static void Join(List<Draft> drafts, int longest)
    {
        int kept = 0, last = -1; // last: the running text before, footnotes and heads in between left where they are
        for (var i = 0; i < drafts.Count; i++)
        {
            if (last >= 0 && Continues(drafts[last].Block, drafts[i].Block, longest))
            {
                drafts[last] = Joined(drafts[last], drafts[i]);
                continue;
            }

            if (drafts[i].Block.IsRunningText) last = kept;
            drafts[kept++] = drafts[i];
        }

        drafts.RemoveRange(kept, drafts.Count - kept);
    }

    /// <summary>Whether the second goes on where the first was cut.</summary>
    public static bool Continues(Block first, Block second, int longest) =>
        first.Kind is BlockKind.Paragraph or BlockKind.ListItem
        && second.Kind == BlockKind.Paragraph && second.Label is null
        && first.Text.Length >= ShortestBeginning
        && first.Text.Length + second.Text.Length < longest
        && EndsOpen(first.Text) && char.IsLower(second.Text, 0) && PrintedLabel.Of(second.Text) is null;

    // A comma, a dash or a letter leaves a sentence open; a bracket or quotation mark may close it, so the mark before it decides.
    private static bool EndsOpen(string text)
    {
        var last = text.AsSpan().TrimEnd("\"'”’»)]*");
        return last.Length > 0 && (char.IsLetterOrDigit(last[^1]) || last[^1] is ',' or '–' or '-');
    }

    private static Draft Joined(Draft first, Draft second)
    {
        var shift = first.Block.Text.Length + 1;
        return first with
        {
            Block = first.Block with
            {
                Text = $"{first.Block.Text} {second.Block.Text}",
                Emphasis = [.. first.Block.Emphasis, .. second.Block.Emphasis.Select(s => new TextSpan(s.Start + shift, s.End + shift))],
            },
            IsBold = first.IsBold && second.IsBold,
        };
    }
}
