// Recommendations in lists: what follows "the following recommendations:".
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Finds lists that a sentence introduces as recommendations, over page breaks and stray lines.</summary>
internal sealed partial class RecommendationLists(ImmutableArray<Block> blocks, FinderCues cues)
{
    // Blocks between two items of one list that may be something else (a running line, a note that was not set aside).
    private const int StrayBlocks = 3;

    /// <summary>All items of all such lists, in order.</summary>
    public IEnumerable<FoundRecommendation> Find()
    {
        ImmutableArray<FoundRecommendation> last = [];
        for (var at = 0; at < blocks.Length; at++)
        {
            if (blocks[at].Kind == BlockKind.TableCell) continue;
            if (last.Length > 0) Amend(last, blocks[at].Text);
            if (LeadIn.Of(blocks[at], cues) is not { } leadIn) continue;
            var (items, next) = Items(at, leadIn);
            if (items.IsEmpty && leadIn.IsCertain) items = InlineRecommendations.Read(blocks[at], leadIn, cues);
            if (items.IsEmpty || (!leadIn.IsCertain && !cues.MostUrge(items.Select(i => i.Text)))) continue;
            last = items;
            foreach (var item in items) yield return item;
            at = next - 1;
        }
    }

    /// <summary>"The recommendations listed above are already implemented": the answer stands after the list.</summary>
    private void Amend(ImmutableArray<FoundRecommendation> items, string text)
    {
        if (!cues.Has("finder.backPointers", text) || cues.Position(text) is not (not RecommendationPosition.Unknown and var position)) return;
        var numbers = Listed(text);
        var marked = cues.Has("finder.marked", text);
        foreach (var item in items.Where(i => IsMeant(i) && (numbers.Count == 0 || numbers.Contains(Number(i.Label))))) item.Position = position;

        bool IsMeant(FoundRecommendation item) => !marked || numbers.Count > 0 || item.Text.EndsWith('*');
    }

    /// <summary>The longest enumeration of numbers in a text ("Nos. 1, 4, 7 and 8"); empty when there is none.</summary>
    private static HashSet<string> Listed(string text) =>
        Figures().Matches(Enumeration().Matches(text).Select(m => m.Value).MaxBy(m => m.Length) ?? "").Select(m => Number(m.Value)).ToHashSet(StringComparer.Ordinal);

    private static string Number(string label) => label[(label.LastIndexOf('.') + 1)..];

    private (ImmutableArray<FoundRecommendation> Items, int Next) Items(int first, LeadIn leadIn)
    {
        var last = LastOfLeadIn(first);
        var list = new RunningList(blocks[first], leadIn, cues.Position(string.Join(' ', blocks[first..(last + 1)].Select(b => b.Text))));
        var at = last + 1;
        for (; at < blocks.Length; at++)
        {
            if (list.Take(blocks[at])) continue;
            if (Continuation(list, at) is not { } again) break;
            at = again - 1;
        }

        return (list.Items, list.Items.IsEmpty ? first + 1 : at);
    }

    /// <summary>The block in which the sentence that introduces the list ends: a page break may have cut it.</summary>
    private int LastOfLeadIn(int first)
    {
        if (blocks[first].Text[^1] is ':' or '.' or ';' || first + 1 >= blocks.Length) return first;
        return blocks[first + 1].Kind is BlockKind.Paragraph or BlockKind.Heading && PrintedLabel.Of(blocks[first + 1]) is null ? first + 1 : first;
    }

    /// <summary>Where the list goes on with its next number after blocks that are not part of it.</summary>
    private int? Continuation(RunningList list, int from)
    {
        for (var at = from; at < Math.Min(blocks.Length, from + StrayBlocks + 1); at++)
        {
            if (LeadIn.Of(blocks[at], cues) is not null) return null;
            if (blocks[at].Kind == BlockKind.TableCell || PrintedLabel.Of(blocks[at]) is not { } label) continue;
            if (list.Expects(label)) return at;
            if (list.IsSibling(label)) return null;
        }

        return null;
    }

    [GeneratedRegex(@"\d+(\.\d+)?(\s*(,|;|\p{L}{1,3})\s*\d+(\.\d+)?)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Figures();

    /// <summary>A list while its blocks come in.</summary>
    private sealed class RunningList(Block introduction, LeadIn leadIn, RecommendationPosition position)
    {
        private readonly List<FoundRecommendation> items = [];
        private readonly string leadLabel = PrintedLabel.Of(introduction)?.Core ?? "";
        private PrintedLabel first;
        private PrintedLabel last;
        private int depth;

        public ImmutableArray<FoundRecommendation> Items => [.. items];

        private bool IsNumbered => items.Count > 0 && first.LastNumber is not null;

        /// <summary>Takes a block in; false when it is not part of the list.</summary>
        public bool Take(Block block)
        {
            if (block.Kind is BlockKind.Heading or BlockKind.TableCell) return false;
            if (LabelOf(block) is not { } label) return TakePlain(block);
            if (items.Count == 0) return TakeFirst(block, label);
            if (Expects(label)) return TakeItem(block, label);
            if (IsNumbered && label.LastNumber is null) return Append(block, label.TextStart);
            if (IsNumbered) return (IsSameSeries(label) || IsMisprint(label)) && TakeItem(block, label);
            if (block.Level > depth) return Append(block, label.TextStart);
            return label.LastNumber is null && TakeItem(block, label);
        }

        /// <summary>Whether a label is the next number of the list.</summary>
        public bool Expects(PrintedLabel label) =>
            IsNumbered && label.LastNumber == last.LastNumber + 1 && Series(label) == Series(first);

        // "115.3" after "115.1" (a number left out), but not "116" nor "88" after the paragraph 87 that introduces the list.
        private bool IsSameSeries(PrintedLabel label) => Series(label) == Series(first) && Series(first).Length > 0 && label.LastNumber > last.LastNumber;

        // "112.3" between "111.2" and "111.4".
        private bool IsMisprint(PrintedLabel label) =>
            Series(first).Length > 0 && Series(label).Length == Series(first).Length && label.LastNumber == last.LastNumber + 1;

        /// <summary>The label of a block; "111." before "29 Strengthen" in a list 111.1, 111.2 … is 111.29.</summary>
        private PrintedLabel? LabelOf(Block block)
        {
            if (PrintedLabel.Of(block) is not { } label || items.Count == 0 || label.Core + "." != Series(first)) return PrintedLabel.Of(block);
            var digits = block.Text.AsSpan(label.TextStart).IndexOfAnyExceptInRange('0', '9');
            return digits > 0 ? new PrintedLabel($"{label.Core}.{block.Text[label.TextStart..(label.TextStart + digits)]}", label.TextStart + digits) : label;
        }

        private static string Series(PrintedLabel label) => label.Core[..(label.Core.LastIndexOf('.') + 1)];

        private bool TakeFirst(Block block, PrintedLabel label)
        {
            if (IsSibling(label)) return false;
            depth = block.Level;
            first = label;
            return TakeItem(block, label);
        }

        /// <summary>Whether a label is that of the numbered paragraph after the one that introduces the list: there the list has ended.</summary>
        public bool IsSibling(PrintedLabel label) =>
            label.IsNumber && int.TryParse(leadLabel, NumberStyles.None, CultureInfo.InvariantCulture, out var lead) && label.LastNumber == lead + 1;

        private bool TakeItem(Block block, PrintedLabel label)
        {
            var end = block.Text.Length;
            var next = NextInside(block.Text, label);
            Open(label).Add(block, new TextSpan(label.TextStart, next?.LabelStart ?? end));
            last = label;
            return next is not { } inside || TakeItem(block, inside.Label);
        }

        /// <summary>Where the next number of the list stands inside the same block: "…(Nigeria); 115.3 Continue".</summary>
        private static (int LabelStart, PrintedLabel Label)? NextInside(string text, PrintedLabel label)
        {
            if (label.LastNumber is not { } number) return null;
            var core = string.Create(CultureInfo.InvariantCulture, $"{Series(label)}{number + 1}");
            for (var at = text.IndexOf(core, label.TextStart, StringComparison.Ordinal); at >= 0; at = text.IndexOf(core, at + 1, StringComparison.Ordinal))
            {
                var after = at + core.Length;
                if (after < text.Length && text[after] == '.') after++;
                else if (!core.Contains('.', StringComparison.Ordinal)) continue; // a bare number may be any number
                if (after + 1 >= text.Length || text[after] != ' ' || !char.IsUpper(text[after + 1])) continue;
                if (text.AsSpan(0, at).TrimEnd() is [.., ';' or '*' or ')' or '.'] before && before.Length < at) return (at, new PrintedLabel(core, after));
            }

            return null;
        }

        private FoundRecommendation Open(PrintedLabel label)
        {
            var item = new FoundRecommendation(Numbered(label), leadIn.Reason, leadIn.Confidence) { Position = position, From = leadIn.From };
            items.Add(item);
            return item;
        }

        /// <summary>"1." under paragraph 87 is 87.1, as later documents call it.</summary>
        private string Numbered(PrintedLabel label)
        {
            if (label.Core.Length == 0) return (items.Count + 1).ToString(CultureInfo.InvariantCulture);
            return leadLabel.Length > 0 && label.IsNumber ? $"{leadLabel}.{label.Core}" : label.Core;
        }

        private bool Append(Block block, int from)
        {
            items[^1].Add(block, new TextSpan(from, block.Text.Length));
            return true;
        }

        /// <summary>A paragraph inside a list goes on with an item that a page break cut.</summary>
        private bool TakePlain(Block block)
        {
            if (items.Count == 0 || (EndsItem(items[^1].Text) && !char.IsLower(block.Text[0]))) return false;
            return Append(block, 0);
        }

        private static bool EndsItem(string text) => text.TrimEnd()[^1] is ';' or '.' or '*' or '!' or '?';
    }
}
