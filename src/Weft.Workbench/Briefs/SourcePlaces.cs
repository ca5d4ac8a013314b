// How a place is named in words and linked: page or section, paragraph; the short title first where there are several texts.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>Names places. Paragraph = block under its heading, list items counted, headings not; where the text numbers its paragraphs throughout, its own number.</summary>
public sealed class SourcePlaces
{
    private const int ShortTitleLength = 44;
    private const int RunningNumbers = 8; // fewer numbered paragraphs than this are a list, not a numbering of the text

    private readonly CoherenceCheck check;
    private readonly BriefPhrases say;
    private readonly Dictionary<string, Numbering> numberings = new(StringComparer.Ordinal);
    private readonly SortedSet<(int Input, int Block)> cited = [];

    /// <summary>Names the places of one check.</summary>
    public SourcePlaces(CoherenceCheck check, BriefPhrases say)
    {
        this.check = check;
        this.say = say;
        foreach (var input in check.Inputs) numberings[input.Id] = Numbering.Of(input);
    }

    /// <summary>Blocks that were named, by place of the input and number.</summary>
    public IReadOnlySet<(int Input, int Block)> Cited => cited;

    /// <summary>Number of the paragraph as the read text shows it ("b.3"); null for a heading.</summary>
    public string? NumberOf(CheckedInput input, Block block)
    {
        if (block.Kind == BlockKind.Heading) return null;
        var (section, paragraph) = numberings[input.Id].At(block.Number);
        return section?.Label is { } label ? $"{label}.{paragraph}" : paragraph;
    }

    /// <summary>Target of a block.</summary>
    public string Target(string input, int block)
    {
        var index = IndexOf(input);
        return index == 0 ? $"p-{Text(block)}" : $"p{Text(index)}-{Text(block)}";
    }

    /// <summary>The place of an anchor, linked.</summary>
    /// <param name="anchor">The place.</param>
    /// <param name="target">What to open; the paragraph when null.</param>
    /// <param name="recommendation">Number of the recommendation that stands there; null elsewhere.</param>
    /// <param name="withTitle">Whether the text is named even if it is the draft.</param>
    public Inline.Source Of(Anchor anchor, string? target = null, string? recommendation = null, bool withTitle = false)
    {
        var index = IndexOf(anchor.Input);
        cited.Add((index, anchor.Paragraph));
        var words = Words(check.Inputs[index], anchor, recommendation);
        if (index > 0) words = $"{ShortTitle(check.Inputs[index])}, {words}";
        else if (withTitle) words = $"{say.Text("source.draft")}, {words}";
        return new Inline.Source(words, target ?? Target(anchor.Input, anchor.Paragraph));
    }

    /// <summary>The place of an item: by its number where it is a recommendation of its text.</summary>
    public Inline.Source OfItem(Anchor anchor) => Of(
        anchor, recommendation: check.Inputs[IndexOf(anchor.Input)].Recommendations
            .FirstOrDefault(r => r.Anchors.Any(a => a.Paragraph == anchor.Paragraph && a.Start <= anchor.Start && anchor.Start < a.End))?.Label);

    /// <summary>A stretch of the draft as one place.</summary>
    public string Range(Anchor first, Anchor last)
    {
        var input = check.Draft;
        var (section, from) = numberings[input.Id].At(first.Paragraph);
        var (end, to) = numberings[input.Id].At(last.Paragraph);
        if (first.Paragraph == last.Paragraph) return Words(input, first, null);
        if (first.Page is { } page && last.Page is { } until)
        {
            return page == until ? say.Text("source.page.range", ("g", page), ("p", from), ("q", to)) : say.Text("source.pages", ("g", page), ("h", until));
        }

        return section == end && section?.Label is { } label
            ? say.Text("source.section.range", ("s", label), ("p", from), ("q", to))
            : say.Text("source.to", ("from", Words(input, first, null)), ("to", Words(input, last, null)));
    }

    /// <summary>The section of a place, by label or title; the page where there is neither.</summary>
    public string SectionOf(Anchor anchor)
    {
        var (section, _) = numberings[anchor.Input].At(anchor.Paragraph);
        if (section?.Label is { } label) return say.Text("source.sectiononly", ("s", label));
        return section is { Title.Length: > 0 } ? say.Text("source.sectiononly", ("s", say.Quote(Quotes.Cut(section.Title, ShortTitleLength), null))) : say.Text("unknown");
    }

    /// <summary>Several places, separated by semicolons; a place is named once.</summary>
    public ImmutableArray<Inline> All(IEnumerable<Anchor> anchors) => Joined(anchors.Select(a => Of(a)));

    /// <summary>Several places of items, by the number of the recommendation where there is one.</summary>
    public ImmutableArray<Inline> Items(IEnumerable<Anchor> anchors) => Joined(anchors.Select(OfItem));

    /// <summary>Sources separated by semicolons; the same words once.</summary>
    public static ImmutableArray<Inline> Joined(IEnumerable<Inline.Source> sources) =>
        BriefPhrases.Join("; ", sources.DistinctBy(s => s.Text, StringComparer.Ordinal).Select(s => ImmutableArray.Create<Inline>(s)));

    /// <summary>Sources that stand alone after a full stop begin with a capital.</summary>
    public static ImmutableArray<Inline> Sentence(ImmutableArray<Inline> sources) =>
        !sources.IsEmpty && sources[0] is Inline.Source first ? sources.SetItem(0, first with { Text = Capital(first.Text) }) : sources;

    /// <summary>A text's title, cut to its first words, with its year where the title has none.</summary>
    public static string ShortTitle(CheckedInput input)
    {
        var title = Quotes.Cut(input.Title ?? input.File, ShortTitleLength);
        return input.Date is { } date && !title.Contains(Text(date.Year), StringComparison.Ordinal) ? $"{title}, {Text(date.Year)}" : title;
    }

    /// <summary>Language of a text.</summary>
    public string? LanguageOf(string input) => check.Inputs[IndexOf(input)].Language;

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private string Words(CheckedInput input, Anchor anchor, string? recommendation)
    {
        var block = input.Text.BlockAt(anchor.Paragraph);
        if (block?.Cell is { } cell) return say.Text("source.row", ("t", cell.Table), ("n", cell.Row));
        var (section, paragraph) = numberings[input.Id].At(anchor.Paragraph);
        if (recommendation is not null)
        {
            return anchor.Page is { } on
                ? say.Text("source.page.recommendation", ("g", on), ("r", recommendation)) : say.Text("source.recommendation", ("r", recommendation));
        }

        if (anchor.Page is { } page) return say.Text("source.page", ("g", page), ("p", paragraph));
        if (section is null) return say.Text("source.paragraph", ("p", paragraph));
        if (section.Label is { } label) return say.Text("source.section", ("s", label), ("p", paragraph));
        return section.Title.Length == 0
            ? say.Text("source.paragraph", ("p", paragraph))
            : say.Text("source.titled", ("s", say.Quote(Quotes.Cut(section.Title, ShortTitleLength), null)), ("p", paragraph));
    }

    private int IndexOf(string input)
    {
        for (var i = 0; i < check.Inputs.Length; i++)
        {
            if (check.Inputs[i].Id == input) return i;
        }

        throw new ArgumentException($"No input {input}.", nameof(input));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Section and paragraph of every block of a text.</summary>
    private sealed class Numbering
    {
        private readonly Dictionary<int, (Section? Section, string Paragraph)> places = [];

        public (Section? Section, string Paragraph) At(int block) => places.TryGetValue(block, out var place) ? place : (null, Text(block));

        public static Numbering Of(CheckedInput input)
        {
            var numbering = new Numbering();
            var counted = new Dictionary<Section, int>();
            var before = 0;
            var running = RunsThroughout(input.Text);
            var sections = input.Ledger.Sections.OrderBy(s => s.FirstBlock).ThenBy(s => s.Depth).ToList();
            foreach (var block in input.Text.Blocks)
            {
                var section = sections.LastOrDefault(s => s.FirstBlock <= block.Number && block.Number <= s.LastBlock);
                if (!block.IsRunningText || block.Kind == BlockKind.Heading)
                {
                    numbering.places[block.Number] = (section, Text(section is null ? before : counted.GetValueOrDefault(section)));
                    continue;
                }

                var count = section is null ? ++before : counted[section] = counted.GetValueOrDefault(section) + 1;
                numbering.places[block.Number] = (section, running && block.Label is { } label ? label.Trim('.', '(', ')') : Text(count));
            }

            return numbering;
        }

        /// <summary>Whether plain numbers rise through the whole text: then a reader looks for the printed number.</summary>
        private static bool RunsThroughout(DocumentText text)
        {
            var last = 0;
            var met = 0;
            foreach (var block in text.Blocks)
            {
                if (!block.IsRunningText || !int.TryParse(block.Label?.Trim('.', '(', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
                if (number <= last) return false;
                last = number;
                met++;
            }

            return met >= RunningNumbers;
        }
    }
}
