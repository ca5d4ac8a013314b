// Quotations as the brief prints them: to the letter, cut only with an ellipsis, differences marked.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Lineage;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>Cuts and marks quotations.</summary>
internal static class Quotes
{
    /// <summary>A text of at most so many characters, cut at a word.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var at = text.LastIndexOf(' ', length - 2);
        if (at < length / 2) at = length - 2;
        if (char.IsHighSurrogate(text[at - 1])) at--;
        return text[..at].TrimEnd(' ', ',', ';', ':') + " …";
    }

    /// <summary>The stretches of a quotation cut to so many characters; a stretch is cut like a text.</summary>
    public static ImmutableArray<QuotePart> Cut(ImmutableArray<QuotePart> parts, int length)
    {
        var kept = ImmutableArray.CreateBuilder<QuotePart>();
        foreach (var part in parts)
        {
            if (part.Text.Length > length)
            {
                kept.Add(part with { Text = length > 12 ? Cut(part.Text, length) : " …" });
                break;
            }

            kept.Add(part);
            length -= part.Text.Length;
        }

        return kept.ToImmutable();
    }

    /// <summary>Words as voiced with what changed: what went is followed by what came.</summary>
    /// <returns>Null where the changed words do not stand in the text.</returns>
    public static ImmutableArray<QuotePart>? Changed(string voiced, IEnumerable<ChangedWords> changes)
    {
        var parts = ImmutableArray.CreateBuilder<QuotePart>();
        var at = 0;
        var marked = false;
        foreach (var change in changes)
        {
            if (change.From.Length == 0) continue;
            var found = voiced.IndexOf(change.From, at, StringComparison.Ordinal);
            if (found < 0) continue;
            Add(parts, voiced[at..found], QuoteMark.Same);
            Add(parts, change.From, QuoteMark.Lost);
            if (change.To.Length > 0)
            {
                Add(parts, " ", QuoteMark.Same);
                Add(parts, change.To, QuoteMark.Added);
            }

            at = found + change.From.Length;
            marked = true;
        }

        Add(parts, voiced[at..], QuoteMark.Same);
        return marked ? parts.ToImmutable() : null;
    }

    /// <summary>The marked stretches with so many characters around them; the rest is an ellipsis.</summary>
    public static ImmutableArray<QuotePart> Around(ImmutableArray<QuotePart> parts, int length)
    {
        if (parts.All(p => p.Mark == QuoteMark.Same)) return Cut(parts, length * 3);
        var near = ImmutableArray.CreateBuilder<QuotePart>();
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.Mark != QuoteMark.Same) near.Add(part);
            else near.Add(part with { Text = Near(part.Text, i > 0, i + 1 < parts.Length, length) });
        }

        return near.ToImmutable();
    }

    /// <summary>The beginning of a text that follows a mark, the end of one that goes before a mark, or both.</summary>
    private static string Near(string text, bool afterMark, bool beforeMark, int length)
    {
        if (text.Length <= length * (afterMark && beforeMark ? 2 : 1)) return text;
        var begin = afterMark ? text[..Math.Max(0, text.LastIndexOf(' ', length))] : string.Empty;
        var from = text.IndexOf(' ', text.Length - length);
        var end = beforeMark && from >= 0 ? text[(from + 1)..] : string.Empty;
        return $"{begin}{(afterMark ? " " : string.Empty)}…{(beforeMark ? " " : string.Empty)}{end}";
    }

    /// <summary>Only the changed words.</summary>
    public static ImmutableArray<QuotePart> OnlyChanged(IEnumerable<ChangedWords> changes)
    {
        var parts = ImmutableArray.CreateBuilder<QuotePart>();
        foreach (var change in changes)
        {
            if (parts.Count > 0) Add(parts, " … ", QuoteMark.Same);
            Add(parts, change.From, QuoteMark.Lost);
            if (change.From.Length > 0 && change.To.Length > 0) Add(parts, " ", QuoteMark.Same);
            Add(parts, change.To, QuoteMark.Added);
        }

        return parts.ToImmutable();
    }

    /// <summary>The earlier text with what went, and the new text with what came.</summary>
    public static (ImmutableArray<QuotePart> Before, ImmutableArray<QuotePart> Now) Aligned(string before, string now, IEnumerable<AlignedSpan> spans)
    {
        var list = spans.ToList();
        return (Marked(before, list.Select(s => s.From), QuoteMark.Lost), Marked(now, list.Select(s => s.To), QuoteMark.Added));
    }

    /// <summary>A text with the given spans marked.</summary>
    public static ImmutableArray<QuotePart> Marked(string text, IEnumerable<TextSpan> spans, QuoteMark mark)
    {
        var parts = ImmutableArray.CreateBuilder<QuotePart>();
        var at = 0;
        foreach (var span in spans.Where(s => s.Length > 0).OrderBy(s => s.Start))
        {
            if (span.Start < at || span.End > text.Length) continue;
            Add(parts, text[at..span.Start], QuoteMark.Same);
            Add(parts, span.In(text), mark);
            at = span.End;
        }

        Add(parts, text[at..], QuoteMark.Same);
        return parts.ToImmutable();
    }

    private static void Add(ImmutableArray<QuotePart>.Builder parts, string text, QuoteMark mark)
    {
        if (text.Length > 0) parts.Add(new QuotePart(text, mark));
    }
}
