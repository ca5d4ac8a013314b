// The printed label of a block, whether its reader set it apart or left it in the text.
namespace Weft.Analysis.Text;

/// <summary>Tells label and title of a heading or item apart.</summary>
internal static class BlockLabel
{
    private const int LongestLabel = 12;

    private static readonly PerLanguage<Cues> Numbered = new(l => Cues.Of(l, "sections.numbered"));

    /// <summary>The label without punctuation, or null, and the text without it: of "Session 2: Title" the "2" and "Title".</summary>
    public static (string? Label, string Title) Of(Passage passage, Lexicon lexicon)
    {
        var block = passage.Block;
        if (block.Label is { } set && Strip(set) is { Length: > 0 } label) return (label, block.Text);
        if (passage.Words.Length > 2 && Numbered[lexicon].At(passage.Words, 0, passage.Words.Length) is { } named && named.Past + 1 < passage.Words.Length)
        {
            var number = passage.Words[named.Past].Span;
            var isLabel = LabelStyle.IsLabel(number.In(block.Text)) && number.End + 1 < block.Text.Length && block.Text[number.End] is ':' or '.' or ' ' or ',';
            var title = block.Text[number.End..].TrimStart(':', '.', ',', ' ', '-', '\u2013', '\u2014');
            if (isLabel && title.Length > 0 && char.IsUpper(title[0])) return (number.In(block.Text), title);
        }

        var blank = block.Text.IndexOf(' ', StringComparison.Ordinal);
        if (blank is < 1 or > LongestLabel) return (null, block.Text);
        var head = block.Text[..blank];
        if (head[^1] is not ('.' or ')' or ':') || Strip(head) is not { Length: > 0 } found || !LabelStyle.IsLabel(found)) return (null, block.Text);
        return (found, block.Text[(blank + 1)..].TrimStart());
    }

    private static string Strip(string label) => label.Trim().Trim('(', ')', '.', ':', '\u2022', '-', '*', '\u2013', '\u00B7', ' ');
}
