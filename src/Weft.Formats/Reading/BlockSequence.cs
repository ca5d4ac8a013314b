// The blocks of one document while it is being read: cut to length, counted, numbered at the end.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Formats;

/// <summary>Collects blocks in reading order.</summary>
internal sealed class BlockSequence(ReadingBudget budget)
{
    private readonly List<Draft> drafts = [];

    /// <summary>What was collected so far; the shape rules mend it before it is numbered.</summary>
    public List<Draft> Drafts => drafts;

    /// <summary>Adds a block unless its text is empty.</summary>
    public void Add(BlockKind kind, StyledText text, int level = 0, string? label = null, TablePlace? cell = null)
    {
        budget.Tick();
        var (words, emphasis) = text.Build();
        if (kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading && !words.Any(char.IsLetterOrDigit)) return; // rules of dashes and the like
        for (var start = 0; start < words.Length;)
        {
            var end = CutAt(words, start, budget.Limits.MaxBlockLength);
            var (part, spans) = Part(words, emphasis, start, end);
            if (part.Length > 0)
            {
                var block = new Block
                {
                    Kind = kind,
                    Text = part,
                    Number = 0,
                    Level = level,
                    Label = start == 0 ? label : null,
                    Cell = cell,
                    Emphasis = spans,
                };
                drafts.Add(new Draft(block, text.IsBold, kind is BlockKind.Paragraph or BlockKind.ListItem));
                budget.CheckBlocks(drafts.Count);
            }

            start = end;
        }
    }

    /// <summary>Adds a block of plain text unless it is empty.</summary>
    public void Add(BlockKind kind, string text, int level = 0, string? label = null, TablePlace? cell = null) =>
        Add(kind, new StyledText().Append(text), level, label, cell);

    /// <summary>The blocks, numbered from 1.</summary>
    public ImmutableArray<Block> Numbered() => [.. drafts.Select((d, i) => d.Block with { Number = i + 1 })];

    // A block that is too long ends at the last blank before the limit, never inside a surrogate pair.
    private static int CutAt(string words, int start, int longest)
    {
        if (words.Length - start <= longest) return words.Length;
        var blank = words.LastIndexOf(' ', start + longest - 1, longest);
        if (blank > start) return blank;
        return char.IsHighSurrogate(words[start + longest - 1]) && longest > 1 ? start + longest - 1 : start + longest;
    }

    private static (string Text, ImmutableArray<TextSpan> Emphasis) Part(string words, ImmutableArray<TextSpan> emphasis, int start, int end)
    {
        if (start == 0 && end == words.Length) return (words, emphasis);
        while (start < end && words[start] == ' ') start++;
        while (end > start && words[end - 1] == ' ') end--;
        return (words[start..end], [.. emphasis.Where(s => s.Start < end && s.End > start)
            .Select(s => new TextSpan(Math.Max(s.Start, start) - start, Math.Min(s.End, end) - start))]);
    }
}
