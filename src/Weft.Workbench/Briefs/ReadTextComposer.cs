// The text as read, with a target for every source: the draft whole, of the other texts the paragraphs that the brief names.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

internal static class ReadTextComposer
{
    public static ReadText Compose(Composing with)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentAsRead>();
        var draft = with.Check.Draft;
        var marks = Marks(with);
        documents.Add(new DocumentAsRead(null, draft.Language,
            [.. draft.Text.Blocks.Where(b => b.IsRunningText || b.Kind == BlockKind.Footnote).Select(b => Block(with, draft, b, marks.GetValueOrDefault(b.Number, [])))]));
        for (var i = 1; i < with.Check.Inputs.Length; i++)
        {
            var input = with.Check.Inputs[i];
            var blocks = with.Places.Cited.Where(c => c.Input == i).Select(c => input.Text.BlockAt(c.Block)).OfType<Block>().Select(b => Block(with, input, b, [])).ToImmutableArray();
            if (!blocks.IsEmpty) documents.Add(new DocumentAsRead(SourcePlaces.ShortTitle(input), input.Language, blocks));
        }

        return new ReadText(with.Say.Text("heading.text"), with.Say.Line(documents.Count == 1 ? "read.open" : "read.open.several"), documents.ToImmutable());
    }

    private static ReadBlock Block(Composing with, CheckedInput input, Block block, ImmutableArray<ReadMark> marks) =>
        new(with.Places.Target(input.Id, block.Number), with.Places.NumberOf(input, block), block, marks);

    private static Dictionary<int, ImmutableArray<ReadMark>> Marks(Composing with) => with.Check.Statements.Where(s => s.Fate is not null)
        .GroupBy(s => s.Statement.Anchor.Paragraph)
        .ToDictionary(g => g.Key, g => Apart(g.OrderBy(s => s.Statement.Anchor.Start).ThenBy(s => s.Statement.Anchor.End).Select(s => Mark(with, s))));

    private static ReadMark Mark(Composing with, CheckedStatement s)
    {
        var fate = s.Fate!;
        var by = fate.Recommendations.Select(with.Recommendation).FirstOrDefault(r => r is not null);
        var word = with.Say.Text($"fate.{fate.Label}");
        var tip = by is null || fate.Label == FateLabel.Dropped ? word : with.Say.Text("read.tip", ("fate", word), ("r", by.Recommendation.Label));
        return new ReadMark(s.Statement.Id, s.Statement.Anchor.Span, Composing.ToneOf(fate.Label), tip);
    }

    /// <summary>Marks that overlap are set side by side, so that each keeps its target.</summary>
    private static ImmutableArray<ReadMark> Apart(IEnumerable<ReadMark> marks)
    {
        var apart = ImmutableArray.CreateBuilder<ReadMark>();
        var at = 0;
        foreach (var mark in marks)
        {
            var start = Math.Max(at, mark.Span.Start);
            var end = Math.Max(start, mark.Span.End);
            apart.Add(mark with { Span = new TextSpan(start, end) });
            at = end;
        }

        return apart.ToImmutable();
    }
}
