// Sections: headings, printed or only looking like one, with the blocks under them and what they are for.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Cuts a document into sections.</summary>
/// <remarks>
/// A heading is a block that its format calls so, or a short block without a sentence's stop that carries a label or is printed bold whole,
/// followed by running text. Depth: by the format's levels where they differ, else by the style of the labels ("1", "1.2", "a", "IV").
/// Cost: linear.
/// </remarks>
public static class SectionReader
{
    private const int LongestHeading = 160; // characters of a heading that the format does not mark
    private const int MostWords = 20;
    private const int SessionWithin = 4; // first words of a title that may call it a session
    private const int BlocksForEvidence = 4; // a session says who moderated it in its first blocks

    private static readonly PerLanguage<RoleCues> ByLanguage = new(l => new RoleCues(
        Cues.Of(l, "sections.recommendations"), Cues.Of(l, "sections.conclusions"), Cues.Of(l, "sections.opening"),
        Cues.Of(l, "sections.annex"), Cues.Of(l, "sections.session"), Cues.Of(l, "sections.sessionEvidence")));

    /// <summary>The sections in order of their first block; a section's blocks include those of its sub-sections.</summary>
    /// <param name="text">The document.</param>
    /// <param name="lexicon">Cues of its language.</param>
    public static ImmutableArray<Section> Read(DocumentText text, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        return Read(Passage.Of(text, lexicon), lexicon);
    }

    internal static ImmutableArray<Section> Read(ImmutableArray<Passage> passages, Lexicon lexicon)
    {
        if (passages.IsEmpty) return [];
        var headings = FindHeadings(passages, lexicon);
        var last = passages[^1].Block.Number;
        var sections = ImmutableArray.CreateBuilder<Section>();
        var firstHeading = headings.IsEmpty ? last + 1 : headings[0].Block;
        if (passages[0].Block.Number < firstHeading) sections.Add(new Section(null, "", 1, passages[0].Block.Number, firstHeading - 1, SectionRole.Opening));
        var roles = RolesOf(headings, passages, ByLanguage[lexicon]);
        for (var i = 0; i < headings.Length; i++)
        {
            var end = i + 1;
            while (end < headings.Length && headings[end].Depth > headings[i].Depth) end++;
            sections.Add(new Section(headings[i].Label, headings[i].Title, headings[i].Depth, headings[i].Block,
                end < headings.Length ? headings[end].Block - 1 : last, roles[i]));
        }

        return sections.DrainToImmutable();
    }

    private static ImmutableArray<Heading> FindHeadings(ImmutableArray<Passage> passages, Lexicon lexicon)
    {
        var outline = new Outline();
        var headings = ImmutableArray.CreateBuilder<Heading>();
        for (var i = 0; i < passages.Length; i++)
        {
            var block = passages[i].Block;
            if (!LooksLikeHeading(passages, i, lexicon)) continue;
            var (label, title) = BlockLabel.Of(passages[i], lexicon);
            headings.Add(new Heading(i, block.Number, label, title.TrimEnd(':', ' '), outline.Place(block.Kind == BlockKind.Heading ? block.Level : 0, label)));
        }

        return headings.DrainToImmutable();
    }

    private static bool LooksLikeHeading(ImmutableArray<Passage> passages, int at, Lexicon lexicon)
    {
        var block = passages[at].Block;
        if (block.Kind == BlockKind.Heading) return true;
        if (block.Kind == BlockKind.TableCell || block.Text.Length > LongestHeading || passages[at].Words.Length is 0 or > MostWords) return false;
        if (block.Text[^1] is '.' or ';' or ',' or '?' or '!') return false;
        var isBold = block.Emphasis is [{ } whole] && whole.Length >= block.Text.TrimEnd(':').Length - 1 && block.Kind == BlockKind.Paragraph;
        var (label, title) = BlockLabel.Of(passages[at], lexicon);
        if (!isBold && (label is null || title.Length == 0 || !char.IsUpper(title[0]))) return false;
        return at + 1 < passages.Length && (isBold || (!GoesOnSeries(passages, at, lexicon) && StartsText(passages[at], passages[at + 1], lexicon)));
    }

    // A labelled line right after one of the same style is an item of a list.
    private static bool GoesOnSeries(ImmutableArray<Passage> passages, int at, Lexicon lexicon) =>
        at > 0 && LabelOf(passages[at - 1], lexicon) is { } before && StyleOf(passages[at], lexicon, before) is var style && style != LabelStyle.Style.None
        && (style == LabelStyle.Of(before) || before.Length == 1);

    // A labelled short line is a heading when running text or another series follows it.
    private static bool StartsText(Passage line, Passage next, Lexicon lexicon)
    {
        var style = StyleOf(next, lexicon, LabelOf(line, lexicon));
        if (next.Block.Kind == BlockKind.Heading || style == StyleOf(line, lexicon)) return false;
        return (next.Words.Length > MostWords && next.Words.Length > line.Words.Length)
            || (style != LabelStyle.Style.None && LabelStyle.OpensSeries(LabelOf(next, lexicon)!));
    }

    private static LabelStyle.Style StyleOf(Passage passage, Lexicon lexicon, string? before = null) => LabelStyle.Of(LabelOf(passage, lexicon), before);

    private static string? LabelOf(Passage passage, Lexicon lexicon) => BlockLabel.Of(passage, lexicon).Label;

    private static ImmutableArray<SectionRole> RolesOf(ImmutableArray<Heading> headings, ImmutableArray<Passage> passages, RoleCues cues)
    {
        var roles = ImmutableArray.CreateBuilder<SectionRole>(headings.Length);
        var above = new Stack<(int Depth, SectionRole Role)>();
        for (var i = 0; i < headings.Length; i++)
        {
            while (above.Count > 0 && above.Peek().Depth >= headings[i].Depth) above.Pop();
            var past = i + 1 < headings.Length ? headings[i + 1].At : passages.Length;
            var role = cues.Tell(passages, headings[i].At, past);
            // What stands under recommendations, conclusions or an annex is part of them.
            if (role == SectionRole.Other && above.Count > 0 && above.Peek().Role is SectionRole.Recommendations or SectionRole.Conclusions or SectionRole.Annex)
                role = above.Peek().Role;
            above.Push((headings[i].Depth, role));
            roles.Add(role);
        }

        return roles.MoveToImmutable();
    }

    private sealed record Heading(int At, int Block, string? Label, string Title, int Depth);

    private sealed record RoleCues(Cues Recommendations, Cues Conclusions, Cues Opening, Cues Annex, Cues Session, Cues SessionEvidence)
    {
        public SectionRole Tell(ImmutableArray<Passage> passages, int at, int past)
        {
            var words = passages[at].Words;
            if (Annex.FindFirst(words, 0, Math.Min(words.Length, 4)) is not null) return SectionRole.Annex;
            if (Any(Conclusions, words)) return SectionRole.Conclusions;
            if (Any(Recommendations, words)) return SectionRole.Recommendations;
            var isTold = Enumerable.Range(at + 1, past - at - 1).Any(i => passages[i].Words.Length > MostWords); // "Forty-third session" over a date is a body's
            if (isTold && Session.FindFirst(words, 0, Math.Min(words.Length, SessionWithin)) is not null) return SectionRole.Session;
            if (Enumerable.Range(at + 1, Math.Max(0, Math.Min(past, at + 1 + BlocksForEvidence) - at - 1)).Any(i => Any(SessionEvidence, passages[i].Words)))
                return SectionRole.Session;
            return Any(Opening, words) ? SectionRole.Opening : SectionRole.Other;
        }

        private static bool Any(Cues cues, ImmutableArray<Term> words) => cues.FindFirst(words, 0, words.Length) is not null;
    }

    // Where a heading stands among those before it.
    private sealed class Outline
    {
        private readonly List<(int Level, LabelStyle.Style Style, string? Label)> open = [];

        public int Place(int level, string? label)
        {
            var style = LabelStyle.Of(label, open.Count > 0 ? open.Select(o => o.Label).LastOrDefault(l => l is not null) : null);
            while (open.Count > 0 && !IsUnder(level, style)) open.RemoveAt(open.Count - 1);
            open.Add((level, style, label));
            return open.Count;
        }

        private bool IsUnder(int level, LabelStyle.Style style)
        {
            var top = open[^1];
            var areBothMarked = level > 0 && top.Level > 0;
            if (areBothMarked && level != top.Level) return level > top.Level;
            if (style == LabelStyle.Style.None) return top.Style != LabelStyle.Style.None && !areBothMarked;
            return top.Style != LabelStyle.Style.None && !open.Any(o => o.Style == style);
        }
    }
}
