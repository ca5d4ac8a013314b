// Something said or written, with its kind and its standing.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>What kind of statement it is.</summary>
public enum StatementKind
{
    /// <summary>Something observed.</summary>
    Finding,

    /// <summary>A difficulty or a risk.</summary>
    Challenge,

    /// <summary>Something to be done.</summary>
    Suggestion,

    /// <summary>Something that worked.</summary>
    GoodPractice,

    /// <summary>A fact with a figure or a source.</summary>
    FactClaim,

    /// <summary>What an actor has at stake.</summary>
    Interest,

    /// <summary>What an actor holds.</summary>
    Position,

    /// <summary>What migrants, families or communities raise.</summary>
    Concern,
}

/// <summary>How widely the text says a statement was shared.</summary>
public enum Standing
{
    /// <summary>The text does not say.</summary>
    NotStated,

    /// <summary>Participants in general, or agreed.</summary>
    General,

    /// <summary>Several, different, various.</summary>
    Several,

    /// <summary>Some, certain.</summary>
    Some,

    /// <summary>One speaker.</summary>
    One,

    /// <summary>At the margins.</summary>
    Margin,
}

/// <summary>One statement, finer than a sentence where a sentence voices several things.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Session">Id of the session; null outside sessions.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Standing">How widely shared.</param>
/// <param name="StandingCue">The words that say so, inside the block; null when not stated.</param>
/// <param name="SaidBy">Ids of the actors it is ascribed to, where the text names them.</param>
/// <param name="Levels">Levels of its session.</param>
/// <param name="Text">Its words: the anchor's exact quotation.</param>
/// <param name="Anchor">Where it stands.</param>
/// <param name="Sentence">Span of its sentence in the block: statements of one sentence share it.</param>
/// <param name="Emphasised">Whether any of it is printed bold or italic.</param>
/// <param name="Reason">Name of the rule that found it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Statement(
    string Id, string? Session, StatementKind Kind, Standing Standing, TextSpan? StandingCue, ImmutableArray<string> SaidBy,
    ImmutableArray<Level> Levels, string Text, Anchor Anchor, TextSpan Sentence, bool Emphasised, string Reason, double Confidence);
