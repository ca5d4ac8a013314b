// What changed between two versions, paragraph by paragraph.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Documents;

/// <summary>Compares versions.</summary>
public sealed class CompareVersions(ShowDocument show, ReadVersion read)
{
    /// <summary>A paragraph on both sides; null where it is not there.</summary>
    /// <param name="Before">In the earlier version.</param>
    /// <param name="After">In the later version.</param>
    /// <param name="Left">Words of the earlier one that are not in the later one.</param>
    /// <param name="Came">Words of the later one that are not in the earlier one.</param>
    public sealed record Row(Block? Before, Block? After, ImmutableArray<TextSpan> Left, ImmutableArray<TextSpan> Came)
    {
        /// <summary>Whether both say the same.</summary>
        public bool IsSame => Before is not null && After is not null && Before.Text == After.Text;
    }

    /// <summary>The comparison.</summary>
    public sealed record Compared(Document Document, DocumentVersion Before, DocumentVersion After, ImmutableArray<Row> Rows);

    /// <summary>Compares two versions by their numbers; 0 stands for the latest one, and for the one before the other.</summary>
    public async Task<Result<Compared>> Run(WorkspaceId workspace, DocumentId id, int before, int after, CancellationToken ct)
    {
        var shown = await show.Run(workspace, id, ct);
        if (!shown.IsOk) return shown.Refusal;
        after = after > 0 ? after : shown.Value.Versions.Select(v => v.Number).FirstOrDefault();
        before = before > 0 ? before : Math.Max(1, after - 1);
        var (one, other) = (shown.Value.Versions.FirstOrDefault(v => v.Number == before), shown.Value.Versions.FirstOrDefault(v => v.Number == after));
        if (one is null || other is null) return WorkbenchRefusals.NotFound;
        var (old, late) = (await read.Run(one, ct), await read.Run(other, ct));
        if (!old.IsOk) return old.Refusal;
        if (!late.IsOk) return late.Refusal;
        return new Compared(shown.Value.Document, one, other, Rows(old.Value.Text.Blocks, late.Value.Text.Blocks));
    }

    /// <summary>The paragraphs of two texts side by side, in order.</summary>
    public static ImmutableArray<Row> Rows(ImmutableArray<Block> before, ImmutableArray<Block> after)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        var (i, j) = (0, 0);
        foreach (var (same, other) in CommonRun.Of([.. before.Select(b => b.Text)], [.. after.Select(b => b.Text)]).Append((before.Length, after.Length)))
        {
            AddDifferent(rows, before[i..same], after[j..other]);
            if (same < before.Length) rows.Add(new Row(before[same], after[other], [], []));
            (i, j) = (same + 1, other + 1);
        }

        return rows.ToImmutable();
    }

    // Between two paragraphs that stayed: each that went with the first that came and is like it.
    private static void AddDifferent(ImmutableArray<Row>.Builder rows, ImmutableArray<Block> went, ImmutableArray<Block> came)
    {
        var next = 0;
        foreach (var block in went)
        {
            var like = Enumerable.Range(next, came.Length - next).Take(MostLookedAt).Cast<int?>().FirstOrDefault(n => IsLike(block.Text, came[n!.Value].Text));
            if (like is not { } at)
            {
                rows.Add(new Row(block, null, [], []));
                continue;
            }

            for (; next < at; next++) rows.Add(new Row(null, came[next], [], []));
            rows.Add(Changed(block, came[next++]));
        }

        for (; next < came.Length; next++) rows.Add(new Row(null, came[next], [], []));
    }

    private const int MostLookedAt = 20; // a paragraph seldom moves further between two versions
    private const double LeastAlike = 0.5; // half of the words of the shorter one

    private static bool IsLike(string one, string other)
    {
        var (a, b) = (Words(one).Select(w => w.Text).ToHashSet(StringComparer.OrdinalIgnoreCase), Words(other).Select(w => w.Text).ToHashSet(StringComparer.OrdinalIgnoreCase));
        return a.Count > 0 && b.Count > 0 && a.Count(b.Contains) >= LeastAlike * Math.Min(a.Count, b.Count);
    }

    private static Row Changed(Block before, Block after)
    {
        var (a, b) = (Words(before.Text), Words(after.Text));
        var same = CommonRun.Of([.. a.Select(w => w.Text)], [.. b.Select(w => w.Text)]);
        var (kept, stayed) = (same.Select(s => s.From).ToHashSet(), same.Select(s => s.To).ToHashSet());
        return new Row(before, after, Spans(a, kept), Spans(b, stayed));
    }

    private static ImmutableArray<TextSpan> Spans(ImmutableArray<(string Text, TextSpan Span)> words, HashSet<int> same)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var n = 0; n < words.Length; n++)
        {
            if (same.Contains(n)) continue;
            var first = n;
            while (n + 1 < words.Length && !same.Contains(n + 1)) n++;
            spans.Add(new TextSpan(words[first].Span.Start, words[n].Span.End));
        }

        return spans.ToImmutable();
    }

    private static ImmutableArray<(string Text, TextSpan Span)> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            if (end > at) words.Add((text[at..end], new TextSpan(at, end)));
            at = end + 1;
        }

        return words.ToImmutable();
    }
}
