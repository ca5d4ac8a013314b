// Headings that no style names: a short line that stands alone and is numbered, bold or in capitals.
using Weft.Analysis.Text;

namespace Weft.Formats.Shapes;

/// <summary>Finds headings by their shape and ranks them below the headings that the file itself declares.</summary>
internal static class HeadingShapes
{
    /// <summary>A heading is no longer than this; longer lines are paragraphs however they are printed.</summary>
    public const int Longest = 130;

    /// <summary>Most words of a heading.</summary>
    public const int MostWords = 18;

    /// <summary>A line of this many words that ends in a colon and stands before a list leads into the list.</summary>
    private const int WordsOfLeadIn = 5;

    /// <summary>Takes printed labels out of the texts and turns lines of heading shape into headings, in place.</summary>
    public static void Apply(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++) drafts[i] = Labelled(drafts[i]);
        var known = new LabelStyles();
        var labels = drafts.Select(d => d.Block.IsRunningText && d.Block.Label is { } label ? known.Next(label) : null).ToArray();
        var styles = new string?[drafts.Count];
        for (var i = 0; i < drafts.Count; i++) styles[i] = StyleAt(drafts, labels, i);
        Rank(drafts, styles);
        ListDepths.Apply(drafts, labels);
    }

    private static Draft Labelled(Draft draft)
    {
        var block = draft.Block;
        if (block.Label is not null || !(draft.StandsAlone || block.Kind == BlockKind.Heading)) return draft;
        if (block.Kind == BlockKind.Paragraph && PrintedLabel.BulletOf(block.Text) is > 0 and var bullet) return WithoutStart(draft, bullet, null);
        var isShort = block.Kind == BlockKind.Heading || IsShort(block.Text);
        if ((PrintedLabel.Of(block.Text) ?? (isShort ? PrintedLabel.CapitalOf(block.Text) : null)) is not { } label) return draft;
        return WithoutStart(draft, label.TextStart, label.Label);
    }

    private static Draft WithoutStart(Draft draft, int start, string? label)
    {
        var block = draft.Block;
        return draft with
        {
            IsLabelPrinted = label is not null && block.Kind == BlockKind.Paragraph,
            Block = block with
            {
                Kind = block.Kind == BlockKind.Paragraph ? BlockKind.ListItem : block.Kind,
                Level = block.Kind == BlockKind.Paragraph ? 1 : block.Level,
                Label = label,
                Text = block.Text[start..],
                Emphasis = [.. block.Emphasis.Where(s => s.End > start).Select(s => new TextSpan(Math.Max(0, s.Start - start), s.End - start))],
            },
        };
    }

    // The style of the heading at a place, or null where it is none.
    private static string? StyleAt(List<Draft> drafts, string?[] labels, int at)
    {
        var draft = drafts[at];
        if (!draft.StandsAlone || draft.Block.Level > 1 || !IsShort(draft.Block.Text) || Neighbour(drafts, at, 1) is not { } next) return null;
        if (draft.Block.Text[^1] == ':' && drafts[next].Block.Kind == BlockKind.ListItem && Words(draft.Block.Text) >= WordsOfLeadIn) return null;
        if (labels[at] is { } style) return IsOneOfRow(drafts, labels, at, style) ? null : style;
        if (draft.Block.Kind != BlockKind.Paragraph) return null;
        if (draft.IsBold) return "bold";
        return IsCapitals(draft.Block.Text) ? "capitals" : null;
    }

    private static bool IsShort(string text) =>
        text.Length <= Longest && text.Any(char.IsLetter) && text[^1] is not ('.' or ',' or ';' or '!' or '?') && !char.IsLower(text, 0)
        && Words(text) <= MostWords;

    private static bool IsCapitals(string text) => text.Count(char.IsLetter) > 3 && !text.Any(char.IsLower) && text.Any(char.IsUpper);

    private static int Words(string text) => text.Count(c => c == ' ') + 1;

    // "2. Pears" between "1. Apples" and "3. Plums" is an item, not a heading.
    private static bool IsOneOfRow(List<Draft> drafts, string?[] labels, int at, string style)
    {
        return IsRow(-1) || IsRow(1);
        bool IsRow(int step)
        {
            var other = Neighbour(drafts, at, step);
            while (other is { } nested && drafts[nested].Block.Kind == BlockKind.ListItem && drafts[nested].Block.Level > Math.Max(1, drafts[at].Block.Level)) other = Neighbour(drafts, nested, step);
            return other is { } found && drafts[found].Block.Kind == BlockKind.ListItem && labels[found] == style;
        }
    }

    // The next running text in a direction: notes and heads in between do not count.
    private static int? Neighbour(List<Draft> drafts, int at, int step)
    {
        var other = at + step;
        while (other >= 0 && other < drafts.Count && !drafts[other].Block.IsRunningText) other += step;
        return other >= 0 && other < drafts.Count ? other : null;
    }

    // A style met again closes what was opened since; a new one stands below the last.
    private static void Rank(List<Draft> drafts, string?[] styles)
    {
        var open = new List<string>();
        for (var i = 0; i < drafts.Count; i++)
        {
            var block = drafts[i].Block;
            if (block.Kind == BlockKind.Heading)
            {
                while (open.Count > 0 && (open.Count >= block.Level || open[^1][0] != '#')) open.RemoveAt(open.Count - 1);
                while (open.Count < block.Level) open.Add("#");
            }
            else if (styles[i] is { } style)
            {
                var known = open.IndexOf(style);
                if (known >= 0) open.RemoveRange(known + 1, open.Count - known - 1);
                else open.Add(style);
                drafts[i] = drafts[i] with { Block = block with { Kind = BlockKind.Heading, Level = open.Count } };
            }
        }
    }
}
