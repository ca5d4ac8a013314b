// From lines in reading order to passages: where a paragraph ends is told by spacing, labels, indents, style and lines that end early.
using Weft.Formats.Shapes;

namespace Weft.Formats.Pdf;

/// <summary>Joins the lines of a document to passages, across columns and pages.</summary>
internal sealed class PassageBuilder(Dictionary<int, float> leadings)
{
    private const float ExtraSpace = 0.3f; // font sizes above the usual leading: space between paragraphs
    private const float OtherSize = 0.12f; // share by which a font size counts as another
    private const float Indent = 0.8f; // font sizes
    private const float TabGap = 0.5f; // font sizes after a label: more than a blank
    private const float EarlyEnd = 0.25f; // share of the column left empty

    private readonly List<Passage> passages = [];
    private readonly List<LineLabel> lastLabels = [];
    private readonly List<float> lastLabelLefts = [];
    private Passage? open;

    /// <summary>What was built so far, in order.</summary>
    public IReadOnlyList<Passage> Passages => passages;

    /// <summary>The usual distance of baselines for each font size, in half points.</summary>
    public static Dictionary<int, float> Leadings(IEnumerable<List<TextLine>> pages)
    {
        var seen = new Dictionary<int, Dictionary<int, int>>();
        foreach (var lines in pages)
        {
            for (var i = 1; i < lines.Count; i++)
            {
                TextLine line = lines[i - 1], next = lines[i];
                var gap = line.Baseline - next.Baseline;
                if (line.Column != next.Column || Key(line.Size) != Key(next.Size) || gap < 0.8f * line.Size || gap > 2.2f * line.Size) continue;
                if (!seen.TryGetValue(Key(line.Size), out var gaps)) seen[Key(line.Size)] = gaps = [];
                var half = (int)MathF.Round(gap * 2);
                gaps[half] = gaps.GetValueOrDefault(half) + 1;
            }
        }

        return seen.ToDictionary(s => s.Key, s => s.Value.OrderByDescending(g => g.Value).ThenBy(g => g.Key).First().Key / 2f);
    }

    /// <summary>Takes the next line in reading order.</summary>
    /// <returns>The passage that it went into.</returns>
    public Passage Add(TextLine line)
    {
        var label = LineLabel.Read(line.Words);
        if (open is not null && Continues(open, line, label))
        {
            open.Add(line);
            return open;
        }

        if (label is { Kind: LabelKind.Dash } dash && dash.GapAfter < 0.2f * line.Size) label = null;
        open = new Passage(line, label);
        passages.Add(open);
        if (label is { } accepted) Remember(accepted, line.Left);
        return open;
    }

    /// <summary>Ends the open passage: what follows is something else.</summary>
    public void Close() => open = null;

    private static int Key(float size) => (int)MathF.Round(size * 2);

    private void Remember(LineLabel label, float left)
    {
        var same = lastLabels.FindIndex(l => l.Shape == label.Shape);
        if (same >= 0)
        {
            lastLabels.RemoveAt(same);
            lastLabelLefts.RemoveAt(same);
        }

        lastLabels.Add(label);
        lastLabelLefts.Add(left);
    }

    private bool Continues(Passage passage, TextLine next, LineLabel? label)
    {
        var last = passage.Last;
        if (last.IsContents) return false;
        if ((last.IsApart || next.IsApart) && Math.Abs(passage.First.Left - next.Left) > 2f) return false;
        if (last.IsApart && !char.IsLower(next.Text[0])) return false;
        if (Math.Abs(last.Size - next.Size) > OtherSize * Math.Max(last.Size, next.Size)) return false;
        var isSameColumn = last.Page == next.Page && last.Column == next.Column && last.Baseline > next.Baseline - 0.5f;
        if (isSameColumn && last.Baseline - next.Baseline < 0.4f * next.Size) return false; // another thing beside it
        var endsWithHyphen = last.Text.Length > 1 && last.Text[^1] is '-' or '\u00AD' && char.IsLetter(last.Text[^2]);
        if (isSameColumn && last.Baseline - next.Baseline > LeadingOf(passage) + (ExtraSpace * next.Size)) return false;
        if (label is { } l && IsLabel(passage, next, l)) return false;
        if (endsWithHyphen && next.Text.Length > 0 && char.IsLower(next.Text[0])) return true;
        if (IsOtherStyle(passage, next)) return false;
        return isSameColumn ? !IsBrokenOnPurpose(passage, next) && !IsIndented(passage, next) : IsCutByPage(passage, next);
    }

    private float LeadingOf(Passage passage)
    {
        var usual = leadings.GetValueOrDefault(Key(passage.Last.Size), 1.2f * passage.Last.Size);
        return passage.Leading is { } own ? own : usual;
    }

    private static bool IsOtherStyle(Passage passage, TextLine next)
    {
        if (char.IsLower(next.Text[0])) return false;
        if (passage.Lines.TrueForAll(l => l.IsBold) == next.IsBold && passage.Lines.TrueForAll(l => l.IsItalic) == next.IsItalic) return false;
        var isFull = passage.Last.Right > passage.Last.ColumnRight - (2.5f * next.Size);
        if (passage.Last.IsBold && !next.Words[0].IsBold && passage.Lines.TrueForAll(l => l.IsBold)) return !isFull || IsTerminal(passage.Last.Text);
        if (!passage.Last.IsBold && next.IsBold) return !isFull;
        return false;
    }

    // The first word of the next line would have had room: whoever set the line ended it here.
    private static bool IsBrokenOnPurpose(Passage passage, TextLine next)
    {
        var last = passage.Last;
        var room = last.ColumnRight - last.Right;
        var word = next.Words[0];
        if (IsCentred(last) && IsCentred(next)) return false;
        if (room < word.Right - word.Left + (0.6f * next.Size)) return false;
        var starts = StartsAnew(next.Text);
        if (IsTerminal(last.Text)) return starts;
        return starts && room > EarlyEnd * (last.ColumnRight - passage.First.Left);
    }

    private static bool IsCentred(TextLine line)
    {
        float before = line.Left - line.ColumnLeft, after = line.ColumnRight - line.Right;
        return before > 2 * line.Size && Math.Abs(before - after) < line.Size * 1.5f;
    }

    private static bool IsIndented(Passage passage, TextLine next)
    {
        var slack = Indent * next.Size;
        if (IsCentred(passage.Last) && IsCentred(next)) return false;
        if (passage.Hang is { } hang) return Math.Abs(next.Left - hang) > slack && StartsAnew(next.Text);
        if (next.Left > passage.TextLeft + slack) return StartsAnew(next.Text);
        return next.Left < passage.First.Left - (6 * next.Size);
    }

    private static bool IsCutByPage(Passage passage, TextLine next)
    {
        var last = passage.Last;
        var isShort = last.ColumnRight - last.Right > EarlyEnd * (last.ColumnRight - last.ColumnLeft);
        var begin = next.Text[0];
        if (!IsTerminal(last.Text)) return char.IsLower(begin) || (!isShort && passage.Lines.Sum(l => l.Text.Length) >= CutParagraphs.ShortestBeginning);
        if (char.IsLower(begin)) return last.Text[^1] is ';' or ':' or ',' || !isShort;
        var word = next.Words[0];
        var isFull = last.ColumnRight - last.Right < word.Right - word.Left + (0.6f * next.Size);
        // A numbered paragraph goes on in lines without a label: after a full line at its own hang nothing new has begun.
        return isFull && passage.Label is { Kind: not (LabelKind.Bullet or LabelKind.Dash) } && passage.Hang is { } hang
            && Math.Abs((hang - last.ColumnLeft) - (next.Left - next.ColumnLeft)) < Indent * next.Size;
    }

    private bool IsLabel(Passage passage, TextLine next, LineLabel label)
    {
        if (label.Kind == LabelKind.Bullet) return true;
        var isTabbed = label.GapAfter > TabGap * next.Size;
        var left = next.Left;
        var known = lastLabels.FindIndex(l => l.Shape == label.Shape && label.Follows(l));
        if (known >= 0 && (isTabbed || Math.Abs(lastLabelLefts[known] - left) < 2f || next.Page != passage.Last.Page)) return true;
        var stands = passage.Hang is { } hang && left < hang - (Indent * next.Size);
        if (label.Kind == LabelKind.Dash) return isTabbed || stands || IsTerminal(passage.Last.Text);
        if (stands) return true;
        var isFull = passage.Last.ColumnRight - passage.Last.Right < next.Words[0].Right - next.Words[0].Left + (0.6f * next.Size);
        return isTabbed ? !isFull || IsTerminal(passage.Last.Text) || label.GapAfter > next.Size : !isFull && IsTerminal(passage.Last.Text);
    }

    private static bool IsTerminal(string text)
    {
        var end = text.Length - 1;
        while (end > 0 && text[end] is '"' or '”' or '’' or ')' or ']' or '»' || end > 0 && char.IsDigit(text[end]) && text[end - 1] is '.' or ';') end--;
        return end >= 0 && text[end] is '.' or ';' or ':' or '?' or '!' || text.EndsWith(')');
    }

    private static bool StartsAnew(string text) => text.Length > 0 && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '"' or '“' or '«' or '•' or '(' or '[');
}
