// Words that say nothing alone: the beginning of a list, the label of a table or a section.
using System.Collections.Frozen;

namespace Weft.Analysis.Text;

/// <summary>Tells statements from their beginnings and labels.</summary>
internal static class StatementWholeness
{
    private const int LongestLabel = 8;     // words of a label on a line of its own
    private const int LongestItemLabel = 3; // of one that is an item of a list, where a few words may be all that was meant

    private static readonly PerLanguage<(FrozenSet<string> OpenEnds, FrozenSet<string> Verbal, Cues Verbs)> ByLanguage =
        new(l => (l.Words("statements.openEnds"), l.Words("statements.verbal"), Cues.Of(l, "statements.cutVerb")));

    /// <summary>"The plan shall include", "we resolve to": what follows stands in the next blocks.</summary>
    public static bool IsOpen(Passage passage, TextSpan part, Lexicon lexicon)
    {
        var (first, past) = passage.WordsIn(part);
        if (past == first) return true;
        return past == passage.Words.Length && !IsStopped(passage) && ByLanguage[lexicon].OpenEnds.Contains(passage.Words[past - 1].Word);
    }

    /// <summary>"Lessons learned", "Key challenges of small ports": a block without a verb and without a stop.</summary>
    public static bool IsLabel(Passage passage, Lexicon lexicon)
    {
        var longest = passage.Block.Kind == BlockKind.ListItem ? LongestItemLabel : LongestLabel;
        if (passage.Words.Length > longest || IsStopped(passage)) return false;
        var (_, verbal, verbs) = ByLanguage[lexicon];
        return verbs.At(passage.Words, 0, passage.Words.Length) is null && !passage.Words.Any(w => verbal.Contains(w.Word));
    }

    private static bool IsStopped(Passage passage) => passage.Text.TrimEnd() is [.., '.' or '!' or '?' or ';' or ','];
}
