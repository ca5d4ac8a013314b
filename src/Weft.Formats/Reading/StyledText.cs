// Text on its way into a block: pieces with their emphasis go in, one clean line with its spans comes out.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Weft.Analysis.Text;
using Weft.Formats.Unicode;

namespace Weft.Formats;

/// <summary>Collects the pieces of one block. White space of every kind becomes one space, what cannot be seen is dropped.</summary>
internal sealed class StyledText
{
    private readonly StringBuilder text = new();
    private readonly List<TextSpan> emphasis = [];
    private bool hasLight;

    /// <summary>Whether nothing visible was put in so far.</summary>
    public bool IsEmpty => text.Length == 0 || (text.Length == 1 && text[0] == ' ');

    /// <summary>Length so far, in UTF-16 code units.</summary>
    public int Length => text.Length;

    /// <summary>Whether every letter put in so far is printed as headings are.</summary>
    public bool IsBold => !hasLight && !IsEmpty;

    /// <summary>Adds a piece of text as it stands in the file.</summary>
    /// <param name="piece">The text.</param>
    /// <param name="emphasised">Whether it is bold or italic.</param>
    /// <param name="strong">Whether it is printed as headings are: bold or underlined.</param>
    public StyledText Append(ReadOnlySpan<char> piece, bool emphasised = false, bool strong = false)
    {
        var start = text.Length;
        foreach (var c in piece)
        {
            if (c is '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF') continue; // soft hyphen, byte order mark, no characters at all
            if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse) // no meaning outside the font it was made for
            {
                if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
            }
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format) || c is '\u200C' or '\u200D')
            {
                text.Append(c); // the two joiners change how Arabic and Persian words are written
            }
        }

        if (emphasised && text.Length > start) Mark(start, text.Length);
        if (!strong && !piece.IsWhiteSpace()) hasLight = true;
        return this;
    }

    /// <summary>Adds a blank where the file breaks a line.</summary>
    public StyledText Break() => Append(" ");

    /// <summary>Adds another text with its emphasis.</summary>
    public StyledText Append(StyledText other)
    {
        if (text.Length > 0 && text[^1] == ' ') text.Length--; // else two blanks could meet
        if (emphasis is [.., var last] && last.End > text.Length) emphasis[^1] = new TextSpan(last.Start, text.Length);
        if (text.Length > 0) text.Append(' ');
        var shift = text.Length;
        text.Append(other.text.ToString().AsSpan().TrimStart(' '));
        var trimmed = other.text.Length - (text.Length - shift);
        emphasis.AddRange(other.emphasis.Where(s => s.End > trimmed).Select(s => new TextSpan(Math.Max(0, s.Start - trimmed) + shift, s.End - trimmed + shift)));
        hasLight |= other.hasLight;
        return this;
    }

    /// <summary>The clean text (normal form C, trimmed) and its emphasised stretches.</summary>
    public (string Text, ImmutableArray<TextSpan> Emphasis) Build()
    {
        var raw = LoneSurrogatesReplaced(text.ToString());
        var composed = NormalForm.Compose(raw);
        var spans = composed.Length == raw.Length ? emphasis : Moved(raw);
        return Trimmed(composed, spans);
    }

    private static string LoneSurrogatesReplaced(string raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            if (!char.IsSurrogate(raw[i])) continue;
            if (i + 1 < raw.Length && char.IsSurrogatePair(raw[i], raw[i + 1])) i++;
            else return new string([.. raw.EnumerateRunes().SelectMany(r => r.ToString())]);
        }

        return raw;
    }

    // Every piece between two ends of spans is composed by itself; an end inside a letter moves behind its marks first.
    private List<TextSpan> Moved(string raw)
    {
        int at = 0, length = 0;
        int Place(int end)
        {
            while (end < raw.Length && char.GetUnicodeCategory(raw[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) end++;
            if (end > at) (length, at) = (length + NormalForm.Compose(raw[at..end]).Length, end);
            return length;
        }

        return [.. emphasis.Select(s => (Start: Place(s.Start), End: Place(s.End))).Select(p => new TextSpan(p.Start, p.End))];
    }

    private static (string Text, ImmutableArray<TextSpan> Emphasis) Trimmed(string composed, List<TextSpan> spans)
    {
        var start = composed.StartsWith(' ') ? 1 : 0;
        var end = Math.Max(start, composed.EndsWith(' ') ? composed.Length - 1 : composed.Length);
        var clean = composed[start..end];
        var kept = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            int from = Math.Clamp(span.Start - start, 0, clean.Length), to = Math.Clamp(span.End - start, 0, clean.Length);
            while (from < to && clean[from] == ' ') from++;
            while (to > from && clean[to - 1] == ' ') to--;
            if (from == to) continue;
            var touches = kept.Count > 0 && from - kept[^1].End <= 1 && clean.AsSpan(kept[^1].End, from - kept[^1].End).Trim().IsEmpty;
            if (touches) kept[^1] = new TextSpan(kept[^1].Start, to);
            else kept.Add(new TextSpan(from, to));
        }

        return (clean, kept.ToImmutable());
    }

    private void Mark(int start, int end)
    {
        if (emphasis.Count > 0 && emphasis[^1].End == start) emphasis[^1] = new TextSpan(emphasis[^1].Start, end);
        else emphasis.Add(new TextSpan(start, end));
    }
}
