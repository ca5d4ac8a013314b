// How statements agree with quotes coded by hand.
using System.Collections.Immutable;
using Weft.Analysis.Tests.Carriage;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Text;

/// <summary>Quotes that lie for the most part of their words in one statement; statements that hold a quote; pairs of quotes of one sentence kept apart.</summary>
internal sealed record StatementMeasure(int Quotes, int Covered, int Statements, int Matching, int InSessions, int MatchingInSessions, int Pairs, int Apart)
{
    public double Recall => Covered / (double)Quotes;

    public double Precision => Matching / (double)Statements;

    public double PrecisionInSessions => MatchingInSessions / (double)InSessions;

    public double Splitting => Apart / (double)Pairs;

    public static StatementMeasure Of(DocumentText text, Ledger ledger, ImmutableArray<CodedQuote> quotes)
    {
        var coded = quotes.Where(q => q.Section != "R").ToList();
        var homes = coded.Select(q => Home(text, ledger, q)).Where(h => h is not null).Select(h => h!).ToList();
        var matched = homes.Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        var inSessions = ledger.Statements.Where(s => s.Session is not null).ToList();
        var pairs = homes.GroupBy(h => (h.Anchor.Paragraph, h.Sentence)).Select(g => g.ToList()).Where(g => g.Count > 1).ToList();
        return new StatementMeasure(
            coded.Count, homes.Count, ledger.Statements.Length, ledger.Statements.Count(s => matched.Contains(s.Id)),
            inSessions.Count, inSessions.Count(s => matched.Contains(s.Id)), pairs.Sum(g => g.Count * (g.Count - 1) / 2),
            pairs.Sum(g => g.SelectMany((a, i) => g.Skip(i + 1).Where(b => b.Id != a.Id)).Count()));
    }

    /// <summary>The statement that holds most of a quote's words, or null.</summary>
    public static Statement? Home(DocumentText text, Ledger ledger, CodedQuote quote)
    {
        var words = Terms.Of(quote.Quote, Lexicon.English).Select(t => t.Word).ToArray();
        foreach (var block in text.Blocks.Where(b => LabelOf(ledger, b.Number) == quote.Section))
        {
            if (Find(block, words) is not { } place) continue;
            return ledger.Statements.Where(s => s.Anchor.Paragraph == block.Number && s.Anchor.Span.Overlaps(place))
                .Select(s => (Statement: s, Shared: Shared(block, s.Anchor.Span, place))).Where(p => p.Shared * 2 > words.Length)
                .OrderByDescending(p => p.Shared).Select(p => p.Statement).FirstOrDefault();
        }

        throw new InvalidOperationException($"{quote.Id} does not stand in its section.");
    }

    private static TextSpan? Find(Block block, string[] words)
    {
        var terms = Terms.Of(block.Text, Lexicon.English);
        for (var i = 0; i + words.Length <= terms.Length; i++)
            if (words.SequenceEqual(terms[i..(i + words.Length)].Select(t => t.Word))) return new TextSpan(terms[i].Span.Start, terms[i + words.Length - 1].Span.End);
        return null;
    }

    private static int Shared(Block block, TextSpan statement, TextSpan quote) =>
        Terms.Of(block.Text, Lexicon.English).Count(t => t.Span.Overlaps(statement) && t.Span.Overlaps(quote));

    private static string? LabelOf(Ledger ledger, int block) => ledger.Sections.LastOrDefault(s => s.FirstBlock <= block && block <= s.LastBlock)?.Label;
}
