// The frame in which a sentence reports: who, how widely, and where what was said begins.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>What makes a sentence a statement.</summary>
internal enum StatementRule
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A reporting verb with "that", "how" or a colon.</summary>
    Reported,

    /// <summary>A reporting verb with its object.</summary>
    Voiced,
}

/// <summary>The frame of a sentence.</summary>
/// <param name="Content">Index of the first word of what was said.</param>
/// <param name="Standing">How widely shared.</param>
/// <param name="SaidBy">Ids of the actors that say it.</param>
/// <param name="Rule">How it reports.</param>
/// <param name="Suggests">Whether its verb suggests or asks.</param>
internal sealed record StatementFrame(int Content, StandingReading Standing, ImmutableArray<string> SaidBy, StatementRule Rule, bool Suggests)
{
    private const int LongestFrame = 26; // words before the reporting verb; further on it belongs to what was said

    private static readonly PerLanguage<FrameCues> ByLanguage = new(l => new FrameCues(
        Cues.Of(l, "statements.reporting"), Cues.Of(l, "statements.suggesting"), Cues.Of(l, "statements.that"), Cues.Of(l, "statements.goesOn"), Cues.Of(l, "statements.by")));

    /// <summary>Reads the frame of the sentence of the words from <paramref name="first"/> to <paramref name="past"/>.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="past">One past its last word.</param>
    /// <param name="mentions">Actors that the sentence names.</param>
    /// <param name="before">Frame of the sentence before in the same block: "it was added" goes on in it.</param>
    /// <param name="lexicon">Cues of the language.</param>
    public static StatementFrame Read(
        Passage passage, int first, int past, ImmutableArray<ActorMention> mentions, StatementFrame before, Lexicon lexicon)
    {
        var cues = ByLanguage[lexicon];
        var verb = cues.Reporting.FindFirst(passage.Words, first, Math.Min(past, first + LongestFrame));
        if (verb is not { } hit) return new StatementFrame(first, new StandingReading(Text.Standing.NotStated, null), [], StatementRule.None, false);
        var that = cues.That.FindFirst(passage.Words, hit.Past - 1, Math.Min(past, hit.Past + 6));
        var content = that?.Past ?? first;
        if (content >= past) content = first;
        var standing = StandingReader.Of(passage, first, hit.Past, lexicon);
        if (standing.Cue is null && cues.By.FindFirst(passage.Words, hit.Past - 1, past) is { } by) standing = StandingReader.Of(passage, by.Past, past, lexicon);
        ImmutableArray<string> saidBy = [.. mentions.Where(m => m.Span.End <= hit.Span.Start).Select(m => m.Actor).Distinct(StringComparer.Ordinal).Take(1)];
        if (cues.GoesOn.At(passage.Words, first, past) is not null && standing.Cue is null && saidBy.IsEmpty) (standing, saidBy) = (before.Standing, before.SaidBy);
        if (standing.Cue is null && !saidBy.IsEmpty) standing = new StandingReading(Text.Standing.One, mentions[0].Span);
        return new StatementFrame(content, standing, saidBy, that is null ? StatementRule.Voiced : StatementRule.Reported,
            cues.Suggesting.FindFirst(passage.Words, hit.First, hit.Past) is not null);
    }

    private sealed record FrameCues(Cues Reporting, Cues Suggesting, Cues That, Cues GoesOn, Cues By);
}
