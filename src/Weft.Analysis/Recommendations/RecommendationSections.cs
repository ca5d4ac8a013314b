// Recommendations in sections that are for them, where no sentence introduces a list.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Finds lists and paragraphs that urge something in sections called recommendations, and sentences in which a body recommends.</summary>
internal sealed class RecommendationSections(ImmutableArray<Block> blocks, ImmutableArray<Section> sections, FinderCues cues)
{
    private const double Likely = 0.8;
    private const double Unsure = 0.6;

    /// <summary>Lists under a heading called recommendations, in sections that hold none of the blocks already taken.</summary>
    public IEnumerable<FoundRecommendation> Lists(HashSet<int> taken)
    {
        foreach (var section in OwnSections().Where(s => !taken.Any(t => t >= s.FirstBlock && t <= s.LastBlock)))
        {
            var items = Own(section).Where(b => b.Kind == BlockKind.ListItem).ToList();
            if (items.Count == 0) continue;
            var outermost = items.Min(b => b.Level);
            items.RemoveAll(b => b.Level != outermost);
            if (!cues.MostUrge(items.Select(b => b.Text)) && !items.TrueForAll(b => Asks(b.Text))) continue;
            foreach (var (index, block) in items.Index()) yield return Whole(block, index + 1, "list-in-section", Likely);
        }
    }

    // Under such a heading "should" alone is enough, also before a verb that is not known.
    private bool Asks(string text) => cues.Urges(text) || cues.Has("slots.deontics", text);

    /// <summary>Paragraphs that urge something under such a heading, where most do.</summary>
    public IEnumerable<FoundRecommendation> Paragraphs() => OwnSections()
        .Select(s => Own(s).Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem).ToList())
        .Where(own => cues.MostUrge(own.Select(b => b.Text)))
        .SelectMany(own => own.Where(b => cues.Urges(b.Text)))
        .Select((b, index) => Whole(b, index + 1, "paragraph-in-section", Unsure));

    /// <summary>"The Committee recommends that …", anywhere.</summary>
    public IEnumerable<FoundRecommendation> Sentences()
    {
        var place = 0;
        foreach (var block in blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem && cues.Has("finder.recommends", b.Text)))
        {
            foreach (var span in cues.Sentences(block.Text))
            {
                var sentence = span.In(block.Text);
                if (sentence.EndsWith(':') || cues.Find("finder.recommends", sentence) is not { } verb) continue;
                var from = LeadIn.Body(sentence[..verb.Start], cues);
                if (from.IsEmpty) continue;
                place++;
                var item = new FoundRecommendation(PrintedLabel.Of(block)?.Core is { Length: > 0 } core ? core : Place(place), "body-recommends", Unsure) { From = from };
                item.Add(block, span);
                yield return item;
            }
        }
    }

    private IEnumerable<Section> OwnSections() => sections.Where(s => s.Role == SectionRole.Recommendations);

    /// <summary>Blocks of a section that are in none of its sub-sections.</summary>
    private IEnumerable<Block> Own(Section section) => blocks.Where(b => b.Number > section.FirstBlock && b.Number <= section.LastBlock
        && !sections.Any(s => s.FirstBlock > section.FirstBlock && s.FirstBlock <= b.Number && b.Number <= s.LastBlock));

    private static FoundRecommendation Whole(Block block, int place, string reason, double confidence)
    {
        var label = PrintedLabel.Of(block);
        var item = new FoundRecommendation(label?.Core is { Length: > 0 } core ? core : Place(place), reason, confidence);
        item.Add(block, new TextSpan(label?.TextStart ?? 0, block.Text.Length));
        return item;
    }

    private static string Place(int place) => place.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
