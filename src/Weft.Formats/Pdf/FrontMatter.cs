// Title and date as the first page prints them.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Formats.Pdf;

/// <summary>Reads the front matter.</summary>
internal static class FrontMatter
{
    private const int FewestTitleWords = 3; // "General Assembly" in large letters is a letterhead
    private const int BlocksRead = 20;
    private const double DateShare = 0.3; // of a line's letters; a date inside a sentence is no date line

    /// <summary>The passages that make up the title: the largest print of the first page, with what follows in the same print.</summary>
    public static List<Passage> Title(IReadOnlyList<Passage> passages)
    {
        var headings = passages.TakeWhile(p => p.First.Page == 1).ToList();
        var first = headings.Where(p => p.Kind == BlockKind.Heading && p.Label is null && p.Words.Count() >= FewestTitleWords).MaxBy(p => MathF.Round(p.Size));
        if (first is null) return [];
        return [.. headings.SkipWhile(p => p != first).TakeWhile(p => p.Kind == BlockKind.Heading && p.Label is null && Math.Abs(p.Size - first.Size) < 0.5f)];
    }

    /// <summary>The first day that a line of the first page gives as its own.</summary>
    public static DateOnly? Date(ImmutableArray<Block> blocks, string? language)
    {
        var lexicons = Lexicon.Languages.OrderBy(l => l != language).Select(l => Lexicon.For(l)!).ToList();
        return blocks.Where(b => b.Page == 1 && b.IsRunningText).Take(BlocksRead)
            .Select(b => lexicons.Select(l => DateOf(b.Text, l)).FirstOrDefault(d => d is not null)).FirstOrDefault(d => d is not null);
    }

    private static DateOnly? DateOf(string text, Lexicon lexicon)
    {
        foreach (var mention in DateReader.Read(text, lexicon))
        {
            if (mention.Precision == DatePrecision.Day && mention.Span.Length >= DateShare * text.Length) return mention.Date;
        }

        return null;
    }
}
