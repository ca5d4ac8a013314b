// What stands beside what: the blocks of one page of a text, each with the findings about its words.
using System.Collections.Immutable;
using Weft.Analysis.Interactions;
using Weft.Analysis.Text;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;

namespace Weft.Web.Checks;

/// <summary>Lays out a page of a text.</summary>
public static class TextRows
{
    /// <summary>A recommendation with an earlier item of this text.</summary>
    public sealed record Echo(CheckedRecommendation Recommendation, EarlierItem Earlier);

    /// <summary>One block with its findings.</summary>
    public sealed record Row(
        int Input, Block Block, IReadOnlyList<MarkedText.Mark> Marks, ImmutableArray<CheckedStatement> Statements,
        ImmutableArray<CheckedRecommendation> Recommendations, ImmutableArray<Echo> Echoes, ImmutableArray<InteractionPair> Pairs)
    {
        /// <summary>Whether anything stands beside it.</summary>
        public bool HasNotes => !Statements.IsEmpty || !Recommendations.IsEmpty || !Echoes.IsEmpty || !Pairs.IsEmpty;
    }

    /// <summary>What is laid out together: one row of running text, or the rows of one table.</summary>
    /// <param name="Rows">Its rows.</param>
    /// <param name="Span">Parts beside which its notes may stand, itself included.</param>
    public sealed record Part(IReadOnlyList<Row> Rows, int Span)
    {
        /// <summary>Whether it is a table.</summary>
        public bool IsTable => Rows[0].Block.Cell is not null;
    }

    // Notes reach past so many paragraphs without any: further down nobody would know what they belong to.
    private const int MostBeside = 4;

    /// <summary>The parts of a page.</summary>
    public static IReadOnlyList<Part> Parts(IReadOnlyList<Row> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var parts = new List<List<Row>>();
        foreach (var row in rows)
        {
            if (row.Block.Cell is { } cell && parts.Count > 0 && parts[^1][0].Block.Cell?.Table == cell.Table) parts[^1].Add(row);
            else parts.Add([row]);
        }

        return [.. parts.Select((part, at) => new Part(part, 1 + parts.Skip(at + 1).Take(MostBeside - 1).TakeWhile(p => p[0].Block.Cell is null && !p[0].HasNotes).Count()))];
    }

    /// <summary>The rows of a page.</summary>
    public static IReadOnlyList<Row> Of(LoadedCheck check, int index, int part, string? query)
    {
        ArgumentNullException.ThrowIfNull(check);
        var (result, input) = (check.Result, check.Result.Inputs[index]);
        var words = SearchWords.Of(query ?? "");
        var first = ((part - 1) * TextLinks.BlocksOnPage) + 1;
        var blocks = input.Text.Blocks.Where(b => b.Number >= first && b.Number < first + TextLinks.BlocksOnPage);
        var statements = result.Statements.Where(s => s.Statement.Anchor.Input == input.Id).ToLookup(s => s.Statement.Anchor.Paragraph);
        var recommendations = result.Recommendations.Select(r => AnsweredCheck.Reworded(result, r)).Where(r => r.Recommendation.Anchor.Input == input.Id).ToLookup(r => r.Recommendation.Anchor.Paragraph);
        var echoes = result.Recommendations.SelectMany(r => r.Earlier.Select(e => new Echo(r, e))).Where(e => e.Earlier.Anchor.Input == input.Id)
            .ToLookup(e => e.Earlier.Anchor.Paragraph);
        var pairs = result.Conflicts.Where(p => p.A.Anchor.Input == input.Id).ToLookup(p => p.A.Anchor.Paragraph);
        return [.. blocks.Select(block => Fill(new Row(
            index, block, [], [.. statements[block.Number]], [.. recommendations[block.Number]], [.. echoes[block.Number]], [.. pairs[block.Number]]), words))];
    }

    private static Row Fill(Row row, IReadOnlyList<string> words) => row with
    {
        Marks =
        [
            .. row.Statements.Select(s => new MarkedText.Mark(s.Statement.Anchor.Span, Tones.Of(s.Fate?.Label), [s.Statement.Id])),
            .. row.Echoes.Select(e => new MarkedText.Mark(e.Earlier.Anchor.Span, Tones.Of(e.Earlier.Link.Label), [CoherenceCheck.EarlierId(e.Recommendation.Id, e.Earlier)])),
            .. row.Pairs.Select(p => new MarkedText.Mark(p.A.Anchor.Span, Tones.Conflict, [p.Id])),
            .. SearchWords.Marks(row.Block.Text, words).Select(span => new MarkedText.Mark(span, "hit", [])),
        ],
    };
}
