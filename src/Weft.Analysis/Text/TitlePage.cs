// Title and date that a document gives itself in its first blocks.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Tells title and date of a document.</summary>
public static class TitlePage
{
    private const int OpeningBlocks = 15; // blocks searched where no heading ends the opening
    private const int BlocksRead = 20; // enough to see whether a heading follows
    private const int MostWords = 40;

    private static readonly PerLanguage<(FrozenSet<string> Letterheads, Cues Kinds)> ByLanguage = new(l => (l.Words("titles.letterheads"), Cues.Of(l, "titles.kinds")));

    private static readonly PerLanguage<Cues> NotTitles = new(l => Cues.Of(l, "titles.notTitles"));

    /// <summary>The title: the file's own, else the first block of the opening that reads like one; null when there is none.</summary>
    public static string? Title(DocumentText text, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        return Title(text, Opening(FirstPassages(text, lexicon), lexicon), lexicon);
    }

    /// <summary>The same from an opening already read.</summary>
    internal static string? Title(DocumentText text, ImmutableArray<Passage> opening, Lexicon lexicon)
    {
        var own = string.IsNullOrWhiteSpace(text.Title) ? opening.FirstOrDefault(p => ReadsLikeTitle(p, lexicon))?.Text : text.Title;
        var (letterheads, kinds) = ByLanguage[lexicon];
        if (own is null || !letterheads.Contains(Terms.Fold(own))) return own;
        // A body's name on top is its letterhead; the line that names a kind of document is the title.
        return opening.FirstOrDefault(p => ReadsLikeTitle(p, lexicon) && kinds.FindFirst(p.Words, 0, p.Words.Length) is not null)?.Text.TrimEnd('*', ' ') ?? own;
    }

    /// <summary>The date: the file's own, else the first day that the opening names, else its first month; null when there is none.</summary>
    public static DateOnly? Date(DocumentText text, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        if (text.Date is { } own) return own;
        // Under the heads of a table dates are what the rows are about: a deadline is not the document's date.
        var headed = text.Blocks.Where(b => b.Cell is { IsHeader: true }).Select(b => b.Cell!.Value.Table).ToHashSet();
        var dates = Opening(FirstPassages(text, lexicon), lexicon).Where(p => p.Block.Cell is not { } cell || !headed.Contains(cell.Table)).SelectMany(p => DateReader.Read(p.Text, p.Words, lexicon)).ToList();
        return dates.Where(d => d.Precision == DatePrecision.Day).Concat(dates.Where(d => d.Precision == DatePrecision.Month)).Select(d => (DateOnly?)d.Date).FirstOrDefault();
    }

    /// <summary>The blocks before the first labelled section: title, body, date, place.</summary>
    internal static ImmutableArray<Passage> Opening(ImmutableArray<Passage> passages, Lexicon lexicon)
    {
        var top = passages[..Math.Min(passages.Length, BlocksRead)];
        var firstSection = SectionReader.Read(top, lexicon).FirstOrDefault(s => s.Label is not null)?.FirstBlock ?? int.MaxValue;
        return [.. top.TakeWhile(p => p.Block.Number < firstSection).Take(OpeningBlocks)];
    }

    private static ImmutableArray<Passage> FirstPassages(DocumentText text, Lexicon lexicon) =>
        Passage.Of(text with { Blocks = [.. text.Blocks.Where(b => b.IsRunningText).Take(BlocksRead)] }, lexicon);

    private static bool ReadsLikeTitle(Passage passage, Lexicon lexicon)
    {
        if (passage.Words.Length is < 2 or > MostWords || passage.Sentences.Length > 1 || passage.Block.Kind == BlockKind.TableCell) return false;
        if (passage.Block.Kind == BlockKind.Heading) return true;
        var isDate = DateReader.Read(passage.Text, passage.Words, lexicon).Any(d => d.Span.Length * 2 >= passage.Text.Length);
        return !isDate && NotTitles[lexicon].FindFirst(passage.Words, 0, passage.Words.Length) is null && char.IsUpper(passage.Text.FirstOrDefault(char.IsLetter));
    }
}
