// The same sentence with something changed in it: which words were put in another's place, and which were lost.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Carriage;

/// <summary>What two wordings share word for word, and what changed between the shared words.</summary>
/// <param name="Changed">Words that changed, in order.</param>
/// <param name="OtherObject">Whether one of them puts another object in the place of what was voiced.</param>
/// <param name="OtherForce">Whether one of them takes or gives a word of force: negation, extent, obligation.</param>
internal sealed record Skeleton(ImmutableArray<ChangedWords> Changed, bool OtherObject, bool OtherForce)
{
    /// <summary>Nothing in common.</summary>
    public static Skeleton None { get; } = new([], OtherObject: false, OtherForce: false);
}

/// <summary>Aligns a statement with a recommendation word for word.</summary>
internal sealed class SkeletonReader(WordingReader reader, Lexicon lexicon)
{
    private const int MostTerms = 600;      // of each side; alignment costs their product
    private const int LongestGap = 14;      // terms: beyond it the two stretches are not one sentence
    private const int LongestLoss = 4;      // content words put in another's place or lost
    private const int LongestGain = 8;
    private const int FewestShared = 3;     // words around a change that are no stop words and name no body
    private const double StopWordWeight = 0.2;
    private readonly HashSet<string> edges = reader.Stems(lexicon["carriage.edges"].Concat(lexicon["carriage.framing"]));
    private readonly HashSet<string> force = reader.Stems(lexicon["carriage.force"]);
    private readonly HashSet<string> hollow = reader.Stems(lexicon["carriage.hollow"]);

    /// <summary>Finds the stretch that both share and what changed in it.</summary>
    public Skeleton Read(Wording statement, Wording recommendation)
    {
        var said = new Side(statement);
        var asked = new Side(recommendation);
        var changed = ImmutableArray.CreateBuilder<ChangedWords>();
        var otherObject = false;
        var otherForce = false;
        foreach (var block in Blocks(Align(said, asked)))
        {
            if (block.Count(p => !statement.Terms[p.Said].IsStopWord && !said.IsBody(p.Said)) < FewestShared) continue;
            for (var i = 1; i < block.Length; i++)
            {
                if (Change(said, asked, block[i - 1], block[i]) is not { } change) continue;
                changed.Add(change.Words);
                otherObject |= change.OtherObject;
                otherForce |= change.OtherForce;
            }
        }

        return new Skeleton(changed.DrainToImmutable(), otherObject, otherForce);
    }

    private (ChangedWords Words, bool OtherObject, bool OtherForce)? Change(Side said, Side asked, Pair before, Pair after)
    {
        var lost = Trim(said, before.Said + 1, after.Said);
        var gained = Trim(asked, before.Asked + 1, after.Asked);
        var gainedContent = asked.Content(gained);
        var lostContent = said.Content(lost).Where(w => !asked.Has(w, gainedContent.IsEmpty)).ToImmutableArray(); // what moved is not lost
        var isForce = said.Any(lost, force) != asked.Any(gained, force) && lostContent.Concat(gainedContent).All(w => force.Contains(w.Stem));
        if (lostContent.Length > LongestLoss || gainedContent.Length > LongestGain) return null;
        if (lostContent.IsEmpty && !isForce) return null; // words added take nothing away
        var replaces = !lostContent.IsEmpty && !gainedContent.IsEmpty && !MeanTheSame(lostContent, gainedContent);
        return (new ChangedWords(said.Words(lost), asked.Words(gained)), replaces, isForce);
    }

    // "objectives" for "concerns" changes the word, not the matter; so does a word of the same concept.
    private bool MeanTheSame(ImmutableArray<ContentWord> lost, ImmutableArray<ContentWord> gained) => lost.All(l =>
        hollow.Contains(l.Stem) ? gained.Any(g => hollow.Contains(g.Stem)) : gained.Any(g => g.Concepts.Intersect(l.Concepts).Any()));

    private (int First, int End) Trim(Side side, int first, int end)
    {
        while (first < end && IsEdge(side.Wording.Terms[first])) first++;
        while (end > first && edges.Contains(side.Wording.Terms[end - 1].Stem)) end--;
        return (first, end);
    }

    // "the", "as well as the need for": what stands before the first word that says something. After the last, "of" stays.
    private bool IsEdge(Term word) => !force.Contains(word.Stem) && (word.IsStopWord || edges.Contains(word.Stem));

    // Longest common subsequence of stems in which stop words weigh little and runs more, so that a lone "of" never bends it.
    private static List<Pair> Align(Side said, Side asked)
    {
        int n = Math.Min(MostTerms, said.Wording.Terms.Length), m = Math.Min(MostTerms, asked.Wording.Terms.Length);
        var best = new double[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (Same(said, asked, i, j)) best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + Weight(said, asked, i, j));
            }
        }

        var pairs = new List<Pair>();
        for (int i = 0, j = 0; i < n && j < m;)
        {
            if (Same(said, asked, i, j) && best[i, j] <= best[i + 1, j + 1] + Weight(said, asked, i, j)) pairs.Add(new Pair(i++, j++));
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }

    private static bool Same(Side said, Side asked, int i, int j) =>
        string.Equals(said.Wording.Terms[i].Stem, asked.Wording.Terms[j].Stem, StringComparison.Ordinal);

    private static double Weight(Side said, Side asked, int i, int j)
    {
        var weight = said.Wording.Terms[i].IsStopWord ? StopWordWeight : 1;
        return i + 1 < said.Wording.Terms.Length && j + 1 < asked.Wording.Terms.Length && Same(said, asked, i + 1, j + 1) ? weight * 1.5 : weight;
    }

    private static IEnumerable<ImmutableArray<Pair>> Blocks(List<Pair> pairs)
    {
        for (int from = 0, i = 1; i <= pairs.Count; i++)
        {
            if (i < pairs.Count && pairs[i].Said - pairs[i - 1].Said <= LongestGap && pairs[i].Asked - pairs[i - 1].Asked <= LongestGap) continue;
            yield return [.. pairs[from..i]];
            from = i;
        }
    }

    private readonly record struct Pair(int Said, int Asked);

    private sealed class Side
    {
        private readonly ContentWord?[] words;

        public Side(Wording wording)
        {
            Wording = wording;
            words = new ContentWord?[wording.Terms.Length];
            foreach (var word in wording.Content) words[word.At] = word;
        }

        public Wording Wording { get; }

        public ImmutableArray<ContentWord> Content((int First, int End) range) =>
            [.. words[range.First..range.End].Where(w => w is not null).Select(w => w!.Value)];

        public bool IsBody(int at) => words[at] is { Part: FramePart.Body };

        // Whether a word stands anywhere in this side, or one of its concept where that is enough.
        public bool Has(ContentWord word, bool orLike) => Wording.Content.Any(
            w => string.Equals(w.Stem, word.Stem, StringComparison.Ordinal) || (orLike && w.Concepts.Intersect(word.Concepts).Any()));

        public bool Any((int First, int End) range, HashSet<string> stems) => Wording.Terms[range.First..range.End].Any(t => stems.Contains(t.Stem));

        public string Words((int First, int End) range) => range.First >= range.End
            ? "" : Wording.Text[Wording.Terms[range.First].Span.Start..Wording.Terms[range.End - 1].Span.End];
    }
}
