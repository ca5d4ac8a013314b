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
    // Confidence by rule: shares of each rule's statements on the founding report that a person coded too, rounded.
    private const double Reported = 0.9;
    private const double Voiced = 0.8;
    private const double Cued = 0.7;
    private const double Emphasis = 0.6;

    private static readonly PerLanguage<Cues> Narrative = new(l => Cues.Of(l, "statements.narrative"));

    /// <summary>The verdict, or null for a sentence that is no statement.</summary>
    public static StatementVerdict? Judge(Passage passage, int first, int past, StatementFrame frame, bool inSession, Lexicon lexicon)
    {
        if (Narrative[lexicon].FindFirst(passage.Words, first, past) is not null) return null;
        var kind = StatementKinds.Of(passage, first, past, lexicon);
        var ownKind = kind ?? (frame.Suggests ? StatementKind.Suggestion : StatementKind.Finding);
        if (frame.Rule == StatementRule.Reported) return new StatementVerdict(ownKind, "reported-clause", Reported);
        if (frame.Rule == StatementRule.Voiced) return new StatementVerdict(ownKind, "reporting-verb", Voiced);
        if (kind is not null) return new StatementVerdict(ownKind, "cue-of-kind", Cued);
        var span = new TextSpan(passage.Words[first].Span.Start, passage.Words[past - 1].Span.End);
        return inSession && passage.Block.Emphasis.Any(e => e.Overlaps(span)) ? new StatementVerdict(ownKind, "printed-bold", Emphasis) : null;
    }
}
