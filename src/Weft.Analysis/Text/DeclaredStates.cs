// States that a text itself calls states: "the governments of A and B", "Republic of C".
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Names of states that no list knows, learned from the words before them.</summary>
/// <remarks>Cost: linear. A name learned once holds for the whole text.</remarks>
internal sealed class DeclaredStates
{
    private const int LongestName = 3; // words

    private static readonly PerLanguage<DeclaredCues> ByLanguage = new(l => new DeclaredCues(
        Cues.Of(l, "actors.beforeState"), Cues.Of(l, "actors.beforeStates"), l.Words("actors.articles"), l.Words("actors.listJoints"), l.Words("actors.joints"),
        l.Words("actors.notStates").Union(l.Kinds("actors.head").Select(h => Terms.Fold(h.Cue)), StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal)));

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Reads a text.</summary>
    public static DeclaredStates In(ImmutableArray<Passage> passages, Lexicon lexicon)
    {
        var cues = ByLanguage[lexicon];
        var found = new DeclaredStates();
        foreach (var passage in passages)
        {
            foreach (var hit in cues.One.FindAll(passage.Words)) found.Read(passage, hit.Past, isList: false, cues);
            foreach (var hit in cues.Several.FindAll(passage.Words)) found.Read(passage, hit.Past, isList: true, cues);
        }

        return found;
    }

    /// <summary>One past the last word of the declared state that begins at a word, or null.</summary>
    public int? At(Passage passage, int at)
    {
        if (names.Count == 0) return null;
        for (var past = Math.Min(passage.Words.Length, at + LongestName); past > at; past--)
            if (IsRun(passage, at, past) && names.Contains(Key(passage, at, past))) return past;
        return null;
    }

    private void Read(Passage passage, int at, bool isList, DeclaredCues cues)
    {
        while (at < passage.Words.Length)
        {
            if (cues.Articles.Contains(passage.Words[at].Word)) at++;
            var past = at;
            while (past < passage.Words.Length && IsCapital(passage, past) && (past == at || Between(passage, past - 1) is " " or "-")) past++;
            if (past == at || past - at > LongestName || IsNoState(passage, at, past, cues)) return;
            names.Add(Key(passage, at, past));
            if (!isList || past + 1 >= passage.Words.Length) return;
            if (cues.Lists.Contains(passage.Words[past].Word)) past++;
            else if (Between(passage, past - 1) != ", ") return;
            at = past;
        }
    }

    // "Government of National Unity", "Republic of Korea Ports Office", capitals alone, "Foreign Affairs of …".
    private static bool IsNoState(Passage passage, int at, int past, DeclaredCues cues)
    {
        for (var i = at; i < past; i++)
            if (cues.NotStates.Contains(passage.Words[i].Word) || passage.Words[i].Span.In(passage.Text).All(c => !char.IsLower(c))) return true;
        return past < passage.Words.Length && cues.Joints.Contains(passage.Words[past].Word) && IsCapital(passage, Math.Min(past + 1, passage.Words.Length - 1));
    }

    private static bool IsRun(Passage passage, int at, int past)
    {
        for (var i = at; i < past; i++)
            if (!IsCapital(passage, i) || (i > at && Between(passage, i - 1) is not (" " or "-"))) return false;
        return true;
    }

    private static string Key(Passage passage, int at, int past) => string.Join(' ', passage.Words[at..past].Select(w => w.Word));

    private static bool IsCapital(Passage passage, int at) => char.IsUpper(passage.Text[passage.Words[at].Span.Start]);

    private static string Between(Passage passage, int at) => at + 1 < passage.Words.Length ? passage.Text[passage.Words[at].Span.End..passage.Words[at + 1].Span.Start] : "";

    private sealed record DeclaredCues(
        Cues One, Cues Several, FrozenSet<string> Articles, FrozenSet<string> Lists, FrozenSet<string> Joints, FrozenSet<string> NotStates);
}
