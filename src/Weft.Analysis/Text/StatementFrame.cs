// The frame in which a sentence reports: who, how widely, and where what was said begins.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>How a sentence reports.</summary>
internal enum FrameForm
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>A reporting verb with a clause: "it was noted that …". What was said is the clause.</summary>
    Clause,

    /// <summary>A verb that points at its object: "participants pointed to …". What was said is the object.</summary>
    Object,

    /// <summary>A verb that is part of what was said, without a speaker: "the need to … was alluded to".</summary>
    Whole,

    /// <summary>A speaker's own act: "A welcomed …".</summary>
    Act,
}

/// <summary>The frame of a sentence.</summary>
/// <param name="Content">Index of the first word of what was said.</param>
/// <param name="Standing">How widely shared.</param>
/// <param name="SaidBy">Ids of the actors that say it.</param>
/// <param name="Form">How it reports.</param>
/// <param name="Suggests">Whether its verb suggests or asks.</param>
internal sealed record StatementFrame(int Content, StandingReading Standing, ImmutableArray<string> SaidBy, FrameForm Form, bool Suggests)
{
    private static readonly StandingReading NotStated = new(Text.Standing.NotStated, null);

    private static readonly PerLanguage<FrameReader.FrameCues> ByLanguage = new(l => new FrameReader.FrameCues(l));

    /// <summary>The frame of a sentence that reports nothing.</summary>
    public static StatementFrame None(int first) => new(first, NotStated, [], FrameForm.None, false);

    /// <summary>Reads the frame of the sentence of the words from <paramref name="first"/> to <paramref name="past"/>.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="past">One past its last word.</param>
    /// <param name="mentions">Actors that the sentence names.</param>
    /// <param name="before">Frame of the sentence before in the same block: "it was added" goes on in it.</param>
    /// <param name="lexicon">Cues of the language.</param>
    public static StatementFrame Read(
        Passage passage, int first, int past, ImmutableArray<ActorMention> mentions, StatementFrame before, Lexicon lexicon) =>
        new FrameReader(passage, first, past, mentions, ByLanguage[lexicon], lexicon).Read(before);
}
