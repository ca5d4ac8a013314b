// Level: at which of the four levels of coherence a recommendation is to be carried out.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads levels: "at all levels" and "at the national level" before single words such as "national".</summary>
internal sealed class LevelReader(Wording wording, SlotCues cues)
{
    // "national but also at inter-governmental (including regional) and multilateral levels": words between a level's word and its noun.
    private const int NounReach = 10;

    // Words from "all" to "levels".
    private const int QuantifierReach = 3;

    /// <summary>Reads the slot.</summary>
    public SlotReading Read()
    {
        ImmutableArray<TextSpan> all = [.. Enumerable.Range(0, wording.Count).Select(AllLevels).OfType<TextSpan>()];
        if (all.Length > 0) return SlotRules.Filled(Slot.Level, "all-levels", all);
        var words = Words();
        var explicitly = words.Where(w => w.AtLevel).ToImmutableArray();
        if (explicitly.Length > 0) words = explicitly;
        if (words.IsEmpty) return SlotRules.Empty(Slot.Level, "no-level");
        var levels = words.Select(w => w.Level).Distinct().Order().Select(l => l.ToString());
        return SlotRules.Filled(Slot.Level, $"{(explicitly.Length > 0 ? "at-level" : "level-word")}: {string.Join(", ", levels)}", Merged(words));
    }

    /// <summary>"all levels", "all three relevant levels", "all tiers".</summary>
    private TextSpan? AllLevels(int at)
    {
        if (cues.AllLevels.LengthAt(wording, at) is > 0 and var phrase) return wording.Span(at, at + phrase - 1);
        if (cues.LevelQuantifiers.LengthAt(wording, at) == 0) return null;
        for (var noun = at + 1; noun < Math.Min(wording.Count, at + 1 + QuantifierReach) && wording.IsJoined(noun); noun++)
        {
            if (cues.LevelNouns.LengthAt(wording, noun) > 0) return wording.Span(at, noun);
            if (cues.Boundaries.LengthAt(wording, noun) > 0 || cues.Levels.Any(l => l.LengthAt(wording, noun) > 0)) return null;
        }

        return null;
    }

    private ImmutableArray<(int First, int Last, Level Level, bool AtLevel)> Words()
    {
        var found = new List<(int First, int Last, Level Level, bool AtLevel)>();
        for (var level = 0; level < cues.Levels.Length; level++)
        {
            foreach (var (first, length) in cues.Levels[level].In(wording, 0, wording.Count))
            {
                var atLevel = HasNoun(first, first + length);
                if (!atLevel && (cues.NotLevels.LengthAt(wording, first + length) > 0 || IsInName(first))) continue;
                found.Add((first, first + length - 1, (Level)level, atLevel));
            }
        }

        return [.. found.OrderBy(f => f.First).ThenBy(f => f.Level)];
    }

    // "the National Commission": a part of a name says nothing of the level.
    private bool IsInName(int word) => wording.IsCapital(word) && !wording.IsClauseStart(word);

    private bool HasNoun(int first, int after)
    {
        if (cues.LevelPlaces.LengthAt(wording, first) > 0) return true;
        var end = Math.Min(wording.SentenceEnd(first), after + NounReach);
        for (var at = after; at < end;)
        {
            if (cues.LevelNouns.LengthAt(wording, at) > 0) return true;
            var length = Math.Max(cues.Levels.Max(l => l.LengthAt(wording, at)), cues.LevelJoints.LengthAt(wording, at));
            if (length == 0) return false;
            at += length;
        }

        return false;
    }

    /// <summary>Words of level that stand together become one span, with the bracket that they close.</summary>
    private ImmutableArray<TextSpan> Merged(ImmutableArray<(int First, int Last, Level Level, bool AtLevel)> words)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var first = words[0].First;
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && Together(words[i].Last, words[i + 1].First)) continue;
            spans.Add(wording.Span(first, words[i].Last));
            if (i + 1 < words.Length) first = words[i + 1].First;
        }

        return spans.DrainToImmutable();
    }

    // "national but also at inter-governmental" are two places; "regional and multilateral" is one.
    private bool Together(int last, int next)
    {
        for (var at = last + 1; at < next; at++)
        {
            if (cues.Joints.LengthAt(wording, at) == 0 && cues.LevelInsertions.LengthAt(wording, at) == 0) return false;
        }

        return true;
    }
}
