// Have we said this before? The earlier items and the question put to them.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Text;

namespace Weft.Analysis.Lineage;

/// <summary>Earlier items, indexed so that those like a new one are found without reading them all.</summary>
/// <remarks>Immutable after <see cref="Build"/>; any number of threads may ask it.</remarks>
public sealed class LineageCorpus
{
    /// <summary>Name and version of the method, for outputs.</summary>
    public const string Method = "lineage/1.0";

    private const double LeastScore = 0.5;
    private const int Candidates = 40;

    private readonly ImmutableArray<LineageItem> items;
    private readonly ImmutableArray<ImmutableHashSet<string>> stems;
    private readonly NearDuplicates wordings;
    private readonly Bm25 words;
    private readonly Lexicon lexicon;

    private LineageCorpus(ImmutableArray<LineageItem> items, Lexicon lexicon)
    {
        this.items = items;
        this.lexicon = lexicon;
        wordings = NearDuplicates.Build([.. items.Select(i => FoldedWords.Of(i.Text))]);
        var bags = items.Select(i => Stems(i.Text)).ToImmutableArray();
        words = new([.. bags]);
        stems = [.. bags.Select(b => b.ToImmutableHashSet(StringComparer.Ordinal))];
    }

    /// <summary>Indexes earlier items.</summary>
    /// <param name="items">Each id once; texts of 1 to 4,000 code units.</param>
    /// <param name="lexicon">Cues of their language.</param>
    /// <remarks>Cost: linear in the words.</remarks>
    public static LineageCorpus Build(ImmutableArray<LineageItem> items, Lexicon lexicon) => new(items, lexicon);

    /// <summary>The earlier items like this one, best first, then in the corpus' order; empty means that it is new.</summary>
    /// <param name="item">Any item. It is never linked to an item of its own id, nor to one of a later date.</param>
    /// <param name="top">Most links, 1 or more.</param>
    public ImmutableArray<LineageLink> Find(LineageItem item, int top = 5)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var folded = FoldedWords.Of(item.Text);
        var own = Stems(item.Text);
        var found = wordings.Like(folded).SelectMany(n => wordings.Copies(n.Text)).Concat(words.Best(own, Candidates).Select(b => b.Text)).Distinct().Order();
        return
        [
            .. found.Where(i => MayLink(item, items[i])).Select(i => Link(item, folded, own, i)).OfType<LineageLink>()
                .OrderByDescending(l => l.Score).Take(top),
        ];
    }

    private static bool MayLink(LineageItem item, LineageItem earlier) =>
        item.Id != earlier.Id && !(item.Date is { } now && earlier.Date is { } then && then > now);

    private ImmutableArray<string> Stems(string text) =>
        [.. Terms.Of(text[..FoldedWords.DemandEnd(text)], lexicon).Where(t => !t.IsStopWord).Select(t => t.Stem)];

    private LineageLink? Link(LineageItem item, FoldedWords folded, ImmutableArray<string> own, int at)
    {
        var other = FoldedWords.Of(items[at].Text);
        var (a, b) = (Shingles.Of(folded), Shingles.Of(other));
        var jaccard = Shingles.Jaccard(a.AsSpan(), b.AsSpan());
        var shared = own.Distinct(StringComparer.Ordinal).Where(stems[at].Contains).Sum(words.Rarity);
        var all = own.Concat(stems[at]).Distinct(StringComparer.Ordinal).Sum(words.Rarity);
        var likeness = folded.Joined == other.Joined ? 1 : Math.Max(jaccard, all == 0 ? 0 : shared / all);
        if (likeness < LeastScore) return null;
        return new(
            items[at].Id, folded.Joined == other.Joined ? LineageLabel.Identical : LineageLabel.Restated, likeness, jaccard,
            Shingles.Containment(a.AsSpan(), b.AsSpan()), [], [],
            string.Create(CultureInfo.InvariantCulture, $"words in common {likeness:0.00}"), null);
    }
}
