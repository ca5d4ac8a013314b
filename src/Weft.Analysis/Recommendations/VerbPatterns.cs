// Verbs with their objects: "adopt … law".
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Patterns of a lexicon in which "…" stands for a few words between a verb and its object. Frozen.</summary>
internal sealed class VerbPatterns
{
    // Words after the verb among which its object is looked for (chosen on UPR Info sessions 1-5).
    private const int Reach = 8;

    private const char Gap = '…';

    private readonly CueSet phrases;
    private readonly ImmutableArray<(CueSet Verb, CueSet Object)> gapped;

    /// <summary>Takes in the patterns of one list.</summary>
    public VerbPatterns(ImmutableArray<string> patterns, Lexicon lexicon)
    {
        phrases = CueSet.OfStems(patterns.Where(p => !p.Contains(Gap)), lexicon);
        gapped =
        [
            .. patterns.Where(p => p.Contains(Gap)).Select(p => p.Split(Gap, StringSplitOptions.TrimEntries))
                .GroupBy(p => p[0], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (CueSet.OfStems([g.Key], lexicon), CueSet.OfStems(g.Select(p => p[1]), lexicon))),
        ];
    }

    /// <summary>How many words of a whole phrase stand at a verb.</summary>
    public int PhraseLength(Wording wording, int verb) => phrases.LengthAt(wording, verb);

    /// <summary>Words from a verb to the nearest object that a pattern gives it; null when no pattern fits.</summary>
    public int? ObjectDistance(Wording wording, int verb)
    {
        int? nearest = null;
        foreach (var (cue, objects) in gapped)
        {
            if (cue.LengthAt(wording, verb) is not (> 0 and var length)) continue;
            if (objects.In(wording, verb + length, Math.Min(wording.Count, verb + 1 + Reach)).Select(o => (int?)(o.First - verb)).FirstOrDefault() is { } distance && !(nearest <= distance)) nearest = distance;
        }

        return nearest;
    }
}
