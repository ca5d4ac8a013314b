// Have we said this before? The earlier items and the question put to them.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Lineage;

/// <summary>Earlier items, indexed so that those like a new one are found without reading them all.</summary>
/// <remarks>
/// Two tiers: near-verbatim by <see cref="NearDuplicates"/>, restated by BM25 over stems and concepts of the field; both are then ordered by the
/// visible sum of <see cref="LineageLink.Score"/>. Immutable after <see cref="Build"/>; any number of threads may ask it.
/// </remarks>
public sealed class LineageCorpus
{
    /// <summary>Name and version of the method, for outputs.</summary>
    public const string Method = "lineage/1.0";

    /// <summary>Least score of a link. On 123 pairs of recommendations read by hand: precision 0.935, recall 0.592.</summary>
    public const double LeastScore = 0.52;

    private const int Candidates = 40; // of the second tier: of 190 known pairs none stood lower
    private const double PriorTexts = 50; // a pile of six texts says little about which words are rare: as if fifty more had been read
    private const double PriorHits = 2;

    private readonly ImmutableArray<LineageItem> items;
    private readonly ImmutableArray<Frame> frames;
    private readonly NearDuplicates wordings;
    private readonly Bm25 index;
    private readonly Frames taker;
    private readonly RepetitionCues cues;
    private readonly LineageLabels labels;

    private LineageCorpus(ImmutableArray<LineageItem> items, Lexicon lexicon)
    {
        this.items = items;
        taker = new(lexicon);
        cues = new(lexicon);
        labels = new(lexicon, cues);
        wordings = NearDuplicates.Build([.. items.Select(i => FoldedWords.Of(i.Text))]);
        frames = [.. items.Select(i => taker.Of(i, taker.Words(i.Text)))];
        index = new([.. frames.Select(f => f.Objects)]);
    }

    /// <summary>Indexes earlier items.</summary>
    /// <param name="items">Each id once; texts of 1 to 4,000 code units.</param>
    /// <param name="lexicon">Cues of their language.</param>
    /// <remarks>Cost: linear in the words.</remarks>
    public static LineageCorpus Build(ImmutableArray<LineageItem> items, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return new(items, lexicon);
    }

    /// <summary>The earlier items like this one, best first, then in the corpus' order; empty means that it is new.</summary>
    /// <param name="item">Any item. It is never linked to an item of its own id, nor to one of a later date.</param>
    /// <param name="top">Most links, 1 or more.</param>
    public ImmutableArray<LineageLink> Find(LineageItem item, int top = 5) => Find(item, top, LeastScore);

    /// <summary>The same from any score on: what the ranking is measured with.</summary>
    internal ImmutableArray<LineageLink> Find(LineageItem item, int top, double leastScore)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var words = taker.Words(item.Text);
        var frame = taker.Of(item, words);
        var own = FoldedWords.Of(item.Text);
        var ranked = CandidatesFor(own, frame).Where(i => MayLink(item, items[i])).Select(i => Compare(own, frame, i))
            .Where(c => c.Likeness.Score >= leastScore).OrderByDescending(c => c.SameWords).ThenByDescending(c => c.Likeness.Score).ThenBy(c => c.At).Take(top);
        return [.. ranked.Select(c => Link(item, words, c))];
    }

    private sealed record Comparison(int At, bool SameWords, double Jaccard, double Containment, FrameLikeness Likeness);

    private static bool MayLink(LineageItem item, LineageItem earlier) =>
        item.Id != earlier.Id && !(item.Date is { } now && earlier.Date is { } then && then > now);

    private IEnumerable<int> CandidatesFor(FoldedWords own, Frame frame) =>
        wordings.Like(own).SelectMany(n => wordings.Copies(n.Text).Take(Candidates)).Concat(index.Best(frame.Objects, Candidates).Select(b => b.Text)).Distinct().Order();

    private Comparison Compare(FoldedWords own, Frame frame, int at)
    {
        var other = FoldedWords.Of(items[at].Text);
        ReadOnlySpan<uint> a = Shingles.Of(own).AsSpan(), b = Shingles.Of(other).AsSpan();
        var (jaccard, containment) = (Shingles.Jaccard(a, b), Shingles.Containment(a, b));
        return new(at, own.Joined == other.Joined, jaccard, containment, FrameLikeness.Of(frames[at], frame, jaccard, containment, Shingles.Shared(a, b), Rarity, taker.IsGeneric));
    }

    private double Rarity(string term) => Math.Log(1 + ((items.Length + PriorTexts) / (index.TextsWith(term) + PriorHits)));

    private LineageLink Link(LineageItem item, ImmutableArray<Term> words, Comparison found)
    {
        var earlier = items[found.At];
        var earlierWords = taker.Words(earlier.Text);
        var shared = words.Where(w => !w.IsStopWord && !taker.IsGeneric(w.Stem)).Select(w => w.Stem)
            .Intersect(earlierWords.Select(w => w.Stem), StringComparer.Ordinal).ToImmutableHashSet(StringComparer.Ordinal);
        var differences = WordAlignment.Differences(earlierWords, words);
        var (label, rule) = labels.Of(new(earlier, item, earlierWords, words, found.SameWords, found.Likeness, shared, differences));
        return new(
            earlier.Id, label, found.Likeness.Score, found.Jaccard, found.Containment, LineageLabels.NewSlots(earlier, item), differences,
            $"{rule}; {found.Likeness}", cues.Repetition(words));
    }
}
