// What a text says itself about what came before it.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Lineage;

/// <summary>Finds the words by which an item says that it repeats, or that it builds on something.</summary>
internal sealed class RepetitionCues
{
    private const int SaidWithin = 4; // words between "recommended" and "previously" or a year
    private const int EarliestYear = 1945;
    private const int LatestYear = 2100;

    private readonly Phrases repetition;
    private readonly Phrases said;
    private readonly Phrases before;
    private readonly Phrases buildsOn;
    private readonly Phrases earlierWork;

    /// <summary>Reads the lists of a language.</summary>
    public RepetitionCues(Lexicon lexicon)
    {
        repetition = Phrases.Of(lexicon, "lineage.repetition");
        said = Phrases.Of(lexicon, "lineage.said");
        before = Phrases.Of(lexicon, "lineage.before");
        buildsOn = Phrases.Of(lexicon, "lineage.buildsOn");
        earlierWork = Phrases.Of(lexicon, "lineage.earlierWork");
    }

    /// <summary>Where the text says that it repeats: "recommended previously", "as was recommended in 2018", "reiterates"; null where it does not.</summary>
    public TextSpan? Repetition(ImmutableArray<Term> terms)
    {
        foreach (var cue in repetition.In(terms)) return Span(terms, cue.First, cue.First + cue.Count);
        var times = before.In(terms).Select(b => (b.First, b.Count)).Concat(terms.Index().Where(t => IsYear(t.Item.Word)).Select(t => (First: t.Index, Count: 1))).ToList();
        foreach (var word in said.In(terms))
        {
            foreach (var (first, count) in times)
            {
                if (first < word.First + word.Count + SaidWithin && word.First < first + count + SaidWithin)
                    return Span(terms, Math.Min(first, word.First), Math.Max(first + count, word.First + word.Count));
            }
        }

        return null;
    }

    /// <summary>Whether the text says that it builds on something that the earlier one is: what follows the cue names earlier work or shares a rare word with it.</summary>
    /// <remarks>A cue that the earlier one has too says nothing of the two.</remarks>
    public bool BuildsOn(ImmutableArray<Term> terms, ImmutableArray<Term> earlier, Func<string, bool> isOfEarlier)
    {
        var also = buildsOn.In(earlier).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var cue in buildsOn.In(terms).Where(c => !also.Contains(c.Name)))
        {
            var after = terms[(cue.First + cue.Count)..Math.Min(cue.First + cue.Count + (2 * SaidWithin), terms.Length)];
            if (earlierWork.In(after).Any() || after.Any(t => !t.IsStopWord && isOfEarlier(t.Stem))) return true;
        }

        return false;
    }

    private static bool IsYear(string word) =>
        word.Length == 4 && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear;

    private static TextSpan Span(ImmutableArray<Term> terms, int first, int end) => new(terms[first].Span.Start, terms[end - 1].Span.End);
}
