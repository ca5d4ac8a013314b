// Which sentences are statements.
namespace Weft.Analysis.Text;

/// <summary>Why a sentence is a statement.</summary>
/// <param name="Kind">Kind of its parts that say none of their own.</param>
/// <param name="Reason">Name of the rule.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record StatementVerdict(StatementKind Kind, string Reason, double Confidence);

/// <summary>Judges a sentence by its frame and its cues.</summary>
internal static class StatementRules
{
    // Confidence by rule: share of its statements on the founding report that a person coded too (6 of 6, 14 of 18, 27 of 34, 32 of 46,
    // 2 of 5), rounded down to a tenth; the first has too few cases for more than 0.9. The person coded needs and problems alone.
    private const double Object = 0.9;
    private const double Whole = 0.7;
    private const double Cued = 0.7;
    private const double Clause = 0.6;
    private const double Modal = 0.4;

    private static readonly PerLanguage<(Cues Narrative, Cues Modals)> ByLanguage = new(l => (Cues.Of(l, "statements.narrative"), Cues.Of(l, "statements.modals")));

    /// <summary>The verdict, or null for a sentence that is no statement.</summary>
    public static StatementVerdict? Judge(Passage passage, int first, int past, StatementFrame frame, SectionRole role, Lexicon lexicon)
    {
        var (narrative, modals) = ByLanguage[lexicon];
        if (narrative.FindFirst(passage.Words, first, past) is not null && frame.Form != FrameForm.Clause) return null;
        if (role == SectionRole.Opening && frame.Form is not (FrameForm.Clause or FrameForm.Object) && !StatementKinds.Urges(passage, first, past, lexicon)) return null;
        var kind = StatementKinds.Of(passage, first, past, lexicon);
        var ownKind = kind ?? (frame.Suggests ? StatementKind.Suggestion : StatementKind.Finding);
        switch (frame.Form)
        {
            case FrameForm.Clause: return new StatementVerdict(ownKind, "reported-clause", Clause);
            case FrameForm.Object: return new StatementVerdict(ownKind, "reported-object", Object);
            case FrameForm.Whole or FrameForm.Act: return new StatementVerdict(ownKind, "reporting-verb", Whole);
        }

        if (kind is not null) return new StatementVerdict(ownKind, "cue-of-kind", Cued);
        return role == SectionRole.Session && modals.FindFirst(passage.Words, first, past) is not null ? new StatementVerdict(ownKind, "modal-in-session", Modal) : null;
    }
}
